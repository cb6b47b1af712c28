import type { UnitOfWork } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';
import { bamakoDay } from '../domain/iso-date.ts';
import { actingPerson } from './acting-person.ts';
import { requireLicence } from './employers/licence-rules.ts';
import { findDiscrimination, findObstacles } from './find-obstacles.ts';
import { lockOffer } from './lock-offer.ts';
import { contentOf } from './offer-content.ts';
import { type OfferFinding, OfferRefusal } from './offer-finding.ts';
import type { OfferRecord } from './offer-record.ts';
import { keepRevision } from './offer-revisions.ts';
import type { OfferScope } from './offer-visibility.ts';

type OfferStatus = OfferRecord['status'];

export type OfferMove = 'submit' | 'publish' | 'close';

interface Transition {
  readonly from: readonly OfferStatus[];
  readonly to: OfferStatus;
}

/** An employer submits, the service vets and publishes, either closes. */
const TRANSITIONS: Readonly<Record<OfferMove, Transition>> = {
  submit: { from: ['DRAFT'], to: 'SUBMITTED' },
  publish: { from: ['SUBMITTED'], to: 'PUBLISHED' },
  close: { from: ['SUBMITTED', 'PUBLISHED'], to: 'CLOSED' },
};

/**
 * @throws DomainError NOT_FOUND, or ILLEGAL_STATE that names the moves that are possible, or that a licence is missing
 * @throws OfferRefusal that names everything that stands in the way
 */
export async function moveOffer(
  unit: UnitOfWork,
  scope: OfferScope,
  offerId: string,
  move: OfferMove,
  now: Date,
): Promise<void> {
  const { tx, note } = unit;
  const offer = await lockOffer(unit, scope, offerId);
  const { from, to } = TRANSITIONS[move];
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
  await requireReady(unit, offer, move, now);
  await tx.offer.update({
    where: { id: offerId },
    data: { status: to, version: { increment: 1 }, ...stampsOf(unit, move, now) },
  });
  await keepTrack(unit, offer, move, now);
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

async function requireReady({ tx }: UnitOfWork, offer: OfferRecord, move: OfferMove, now: Date) {
  if (move === 'close') return;
  const today = bamakoDay(now);
  requireLicence(offer.employer, today);
  const findings: readonly OfferFinding[] =
    move === 'submit'
      ? await findDiscrimination(tx, offer.id, contentOf(offer))
      : await findObstacles(tx, offer, today);
  if (findings.length > 0) throw new OfferRefusal(findings, offer.number);
}

function stampsOf({ viewer }: UnitOfWork, move: OfferMove, now: Date) {
  const { id, name } = actingPerson(viewer);
  switch (move) {
    case 'submit':
      return { submittedAt: now, submittedById: id, submittedByName: name, revision: { increment: 1 } };
    case 'publish':
      return { publishedAt: now, publishedById: id, publishedByName: name };
    case 'close':
      return { closedAt: now };
  }
}

async function keepTrack(unit: UnitOfWork, offer: OfferRecord, move: OfferMove, now: Date): Promise<void> {
  if (move === 'submit') {
    await keepRevision(unit, {
      offerId: offer.id,
      revision: offer.revision + 1,
      content: contentOf(offer),
      changes: [],
      reason: 'submit',
      madeAt: now,
      published: null,
    });
  }
  if (move === 'publish') {
    const { id, name } = actingPerson(unit.viewer);
    // An offer that was handed in before revisions were kept has none.
    await unit.tx.offerRevision.updateMany({
      where: { offerId: offer.id, revision: offer.revision },
      data: { publishedAt: now, publishedById: id, publishedByName: name },
    });
  }
}
