import type { UnitOfWork } from '../../access/index.ts';
import type { Sex } from '../../db/generated/enums.ts';
import { fromSqlDate, type IsoDate } from '../../domain/iso-date.ts';
import { caseScope } from './case-visibility.ts';
import { readCases } from './read-cases.ts';

/** Who somebody is, as far as an authority has to know. */
export interface Applicant {
  readonly number: string;
  readonly names: readonly { readonly kind: string; readonly text: string }[];
  readonly sex: Sex | null;
  readonly birthFrom: IsoDate | null;
  /** Exclusive */
  readonly birthTo: IsoDate | null;
  readonly birthPlace: string | null;
  /** ISO 3166-1 alpha-3 */
  readonly nationalities: readonly string[];
}

/**
 * Whom the cases are about, in the order asked; null where the viewer may not see the case. What an assessor is shown
 * is noted in the audit trail: an authority is not of the service.
 */
export async function readApplicants(
  { tx, viewer, note }: UnitOfWork,
  caseIds: readonly string[],
): Promise<(Applicant | null)[]> {
  const records = await readCases({ prisma: tx }, caseScope(viewer), caseIds);
  const files = await tx.candidate.findMany({
    where: { id: { in: records.flatMap((record) => record?.row.candidateId ?? []) } },
    select: {
      id: true,
      number: true,
      person: { include: { names: { orderBy: { position: 'asc' } } } },
    },
  });
  const byId = new Map(files.map((file) => [file.id, file]));
  return records.map((record) => {
    const file = record && byId.get(record.row.candidateId);
    if (!file) return null;
    const { number, person } = file;
    if (viewer.kind === 'USER' && viewer.role === 'RECOGNITION_ASSESSOR') {
      note({
        action: 'recognitionCase.applicantShown',
        entityType: 'RecognitionCase',
        entityId: record.row.id,
        personId: person.id,
        after: { authority: record.row.procedure.authorityCode },
      });
    }
    return {
      number,
      names: person.names,
      sex: person.sex,
      birthFrom: fromSqlDate(person.birthFrom),
      birthTo: fromSqlDate(person.birthTo),
      birthPlace: person.birthPlace,
      nationalities: person.nationalities,
    };
  });
}
