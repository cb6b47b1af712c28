import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../access/index.ts';
import { DomainError } from '../../domain/errors.ts';
import { actingPerson } from '../acting-person.ts';
import { lockOffer } from '../lock-offer.ts';
import type { OfferScope } from '../offer-visibility.ts';
import type { IntroductionRecord } from './read-introductions.ts';

export interface IntroductionRequest {
  readonly offerId: string;
  /** Who stands in the offer's ranking as the employer sees it: the caller has made sure. */
  readonly candidateId: string;
  /** To the candidate, read out by the adviser. */
  readonly message: string | null;
}

/**
 * An employer asks to meet a candidate of its own ranking.
 * @throws DomainError NOT_FOUND, CONFLICT when it was asked already
 */
export async function requestIntroduction(
  unit: UnitOfWork,
  scope: OfferScope,
  { offerId, candidateId, message }: IntroductionRequest,
  now: Date,
): Promise<IntroductionRecord> {
  const { tx, note, viewer } = unit;
  const offer = await lockOffer(unit, scope, offerId, ['offer']);
  const candidate = await lockStanding(unit, candidateId);
  const standing = await tx.introduction.findFirst({
    where: { offerId, candidateId, state: { not: 'WITHDRAWN' } },
  });
  if (standing) {
    throw new DomainError(
      'CONFLICT',
      'introduction.asked',
      `This introduction was asked for already: ${standing.state}`,
      { state: standing.state },
      ['candidate'],
    );
  }
  const { id: requestedById, name: requestedByName } = actingPerson(viewer);
  const introduction = await tx.introduction.create({
    data: {
      id: uuidv7(),
      offerId,
      candidateId,
      message: message?.trim() || null,
      requestedAt: now,
      requestedById,
      requestedByName,
    },
  });
  note({
    action: 'introduction.requested',
    entityType: 'Introduction',
    entityId: introduction.id,
    personId: candidate.personId,
    after: { offer: offer.number, candidateId },
  });
  return introduction;
}

/** The candidate, who may have been merged into another file since the ranking. @throws DomainError NOT_FOUND */
async function lockStanding({ tx }: UnitOfWork, candidateId: string): Promise<{ readonly personId: string }> {
  const [candidate] = await tx.$queryRaw<{ personId: string }[]>`
    SELECT c.person_id AS "personId" FROM candidate c WHERE c.id = ${candidateId}::uuid FOR SHARE`;
  const merged = await tx.candidateMerge.count({ where: { absorbedId: candidateId, undoneAt: null } });
  if (candidate && merged === 0) return candidate;
  throw new DomainError(
    'NOT_FOUND',
    'introduction.notRanked',
    `There is no candidate ${candidateId} in reach`,
    { id: candidateId },
    ['candidate'],
  );
}
