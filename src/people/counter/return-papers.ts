import { accountName, type UnitOfWork } from '../../access/index.ts';
import { DomainError } from '../../domain/errors.ts';
import { type IsoDate, toSqlDate } from '../../domain/iso-date.ts';
import type { CandidateScope } from '../candidate-visibility.ts';
import { lockCandidate } from '../update-candidate.ts';
import type { PaperInput } from './record-visit.ts';

/** The person has the papers again. @throws DomainError NOT_FOUND for one that the agency does not hold */
export async function returnPapers(
  unit: UnitOfWork,
  scope: CandidateScope,
  candidateId: string,
  papers: readonly PaperInput[],
  today: IsoDate,
): Promise<void> {
  const { tx, viewer, note } = unit;
  const record = await lockCandidate(unit, scope, candidateId);
  for (const [index, { kind, form }] of papers.entries()) {
    const { count } = await tx.handedPaper.updateMany({
      where: { candidateId, kind, form, returnedOn: null },
      data: { returnedOn: toSqlDate(today), returnedBy: accountName(viewer) },
    });
    if (count > 0) continue;
    throw new DomainError(
      'NOT_FOUND',
      'paper.notHeld',
      `The agency holds no ${form} of the ${kind}`,
      { kind, form },
      ['papers', index],
    );
  }
  note({
    action: 'papers.returned',
    entityType: 'Candidate',
    entityId: candidateId,
    personId: record.personId,
    after: { papers: papers.map(({ kind, form }) => ({ kind, form })), returnedOn: today },
  });
}
