import type { UnitOfWork } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';
import { type OfferRecord, offerRecordInclude } from './offer-record.ts';
import { type OfferScope, seesOffer } from './offer-visibility.ts';

type OfferStatus = OfferRecord['status'];

export type OfferMove = 'submit' | 'publish' | 'close';

interface Transition {
  readonly from: readonly OfferStatus[];
  readonly to: OfferStatus;
  readonly stamp: 'submittedAt' | 'publishedAt' | 'closedAt';
}

/** An employer submits, the service vets and publishes, either closes. */
const TRANSITIONS: Readonly<Record<OfferMove, Transition>> = {
  submit: { from: ['DRAFT'], to: 'SUBMITTED', stamp: 'submittedAt' },
  publish: { from: ['SUBMITTED'], to: 'PUBLISHED', stamp: 'publishedAt' },
  close: { from: ['SUBMITTED', 'PUBLISHED'], to: 'CLOSED', stamp: 'closedAt' },
};

/** @throws DomainError NOT_FOUND, or ILLEGAL_STATE that names the moves that are possible */
export async function moveOffer(
  { tx, note }: UnitOfWork,
  scope: OfferScope,
  offerId: string,
  move: OfferMove,
  now: Date,
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM offer WHERE id = ${offerId}::uuid FOR UPDATE`;
  const offer = await tx.offer.findUnique({ where: { id: offerId }, include: offerRecordInclude });
  if (!offer || !seesOffer(scope, offer)) {
    throw new DomainError('NOT_FOUND', 'offer.notFound', `There is no offer ${offerId}`, { id: offerId }, [
      'id',
    ]);
  }
  const { from, to, stamp } = TRANSITIONS[move];
  if (!from.includes(offer.status)) {
    const possible = legalMoves(offer.status).join(', ') || '–';
    throw new DomainError(
      'ILLEGAL_STATE',
      'offer.illegalMove',
      `An offer that is ${offer.status} cannot ${move}; possible: ${possible}`,
      { status: offer.status, move, possible },
      ['id'],
    );
  }
  await tx.offer.update({
    where: { id: offerId },
    data: { status: to, [stamp]: now, version: { increment: 1 } },
  });
  note({
    action: `offer.${move}`,
    entityType: 'Offer',
    entityId: offerId,
    before: { status: offer.status },
    after: { status: to },
  });
}

export function legalMoves(status: OfferStatus): OfferMove[] {
  const moves: readonly OfferMove[] = ['submit', 'publish', 'close'];
  return moves.filter((move) => TRANSITIONS[move].from.includes(status));
}
