import type { UnitOfWork } from '../../access/index.ts';
import { actingPerson } from '../acting-person.ts';
import { alreadySettled, noIntroduction } from './answer-introduction.ts';
import type { IntroductionScope } from './introduction-visibility.ts';
import { type IntroductionRecord, lockIntroduction } from './read-introductions.ts';

/**
 * Ends an introduction that was asked for or agreed to: from the next query on the employer sees nobody.
 * @throws DomainError NOT_FOUND, or ILLEGAL_STATE for one that was refused or withdrawn
 */
export async function withdrawIntroduction(
  { tx, note, viewer }: UnitOfWork,
  scope: IntroductionScope,
  { introductionId, reason }: { readonly introductionId: string; readonly reason: string | null },
  now: Date,
): Promise<IntroductionRecord> {
  const introduction = await lockIntroduction(tx, scope, introductionId);
  if (!introduction) throw noIntroduction(introductionId);
  if (introduction.state !== 'REQUESTED' && introduction.state !== 'AGREED') {
    throw alreadySettled(introduction);
  }
  const candidate = await tx.candidate.findUniqueOrThrow({
    where: { id: introduction.candidateId },
    select: { personId: true },
  });
  const { id: withdrawnById, name: withdrawnByName } = actingPerson(viewer);
  const withdrawn = await tx.introduction.update({
    where: { id: introduction.id },
    data: {
      state: 'WITHDRAWN',
      withdrawnAt: now,
      withdrawnById,
      withdrawnByName,
      withdrawalReason: reason?.trim() || null,
    },
  });
  note({
    action: 'introduction.withdrawn',
    entityType: 'Introduction',
    entityId: introduction.id,
    personId: candidate.personId,
    before: { state: introduction.state },
    after: { state: 'WITHDRAWN', by: withdrawnByName },
  });
  return withdrawn;
}
