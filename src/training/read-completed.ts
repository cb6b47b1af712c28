import type { Transaction } from '../access/index.ts';
import { fromSqlDate, type IsoDate } from '../domain/iso-date.ts';

/** A training that a candidate has completed, with what it was and who gave it. */
export interface CompletedTraining {
  /** Of the enrolment. */
  readonly id: string;
  readonly completedOn: IsoDate;
  readonly module: {
    readonly code: string;
    readonly nameFr: string;
    readonly nameEn: string;
    readonly hours: number | null;
  };
  readonly provider: string;
}

/** Of these files together, newest first. */
export async function readCompletedTrainings(
  tx: Transaction,
  candidateIds: readonly string[],
): Promise<readonly CompletedTraining[]> {
  const rows = await tx.trainingEnrolment.findMany({
    where: { candidateId: { in: [...candidateIds] }, status: 'COMPLETED' },
    include: { session: { include: { module: true, provider: true } } },
    orderBy: [{ changedOn: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ id, changedOn, session: { module, provider } }) => ({
    id,
    completedOn: fromSqlDate(changedOn),
    module: { code: module.code, nameFr: module.nameFr, nameEn: module.nameEn, hours: module.hours },
    provider: provider.name,
  }));
}
