import type { UnitOfWork } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';
import { bamakoDay } from '../domain/iso-date.ts';
import { actingPerson } from './acting-person.ts';
import { checkOffer } from './check-offer.ts';
import { requireLicence } from './employers/licence-rules.ts';
import { findDiscrimination } from './find-obstacles.ts';
import { lockOffer } from './lock-offer.ts';
import { changesBetween, type OfferChange } from './offer-changes.ts';
import { columnsOf, contentOf } from './offer-content.ts';
import { OfferRefusal } from './offer-finding.ts';
import { type OfferContent, type OfferInput, wholeOffer } from './offer-input.ts';
import type { OfferRecord } from './offer-record.ts';
import { keepRevision } from './offer-revisions.ts';
import type { OfferScope } from './offer-visibility.ts';
import { isTypo } from './typo-rules.ts';
import { writeOfferRows } from './write-offer-rows.ts';

export interface OfferRevision {
  readonly offerId: string;
  /** The version that the caller has read. */
  readonly expectedVersion: number;
  /** The whole offer as it shall be. */
  readonly input: OfferInput;
  readonly reason: string;
}

/**
 * Changes a draft, or makes a new revision of what was handed in. A published offer goes back to be vetted, unless
 * nothing but a slip of the pen was set right.
 * @throws DomainError NOT_FOUND, CONFLICT, ILLEGAL_STATE for a closed offer, INVALID_INPUT
 * @throws OfferRefusal that names discriminating wordings
 */
export async function reviseOffer(
  unit: UnitOfWork,
  scope: OfferScope,
  { offerId, expectedVersion, input, reason }: OfferRevision,
  now: Date,
): Promise<void> {
  const { tx, note } = unit;
  const offer = await lockOffer(unit, scope, offerId);
  requireOpen(offer, expectedVersion);
  const content = wholeOffer(input);
  await checkOffer(tx, content, offer.employerId);
  const changes = changesBetween(contentOf(offer), content);
  if (changes.length === 0) {
    throw new DomainError('INVALID_INPUT', 'offer.nothingChanged', 'The offer says this already', {}, [
      'details',
    ]);
  }
  const handedIn = offer.status !== 'DRAFT';
  if (handedIn) await requireAcceptable(unit, offer, content, now);
  const staysPublished = offer.status === 'PUBLISHED' && isTypo(changes);
  await tx.offer.update({
    where: { id: offerId },
    data: {
      ...columnsOf(content),
      version: { increment: 1 },
      ...(handedIn ? { revision: { increment: 1 } } : {}),
      ...(offer.status === 'PUBLISHED' && !staysPublished ? backToVetting(unit, now) : {}),
    },
  });
  await writeOfferRows(tx, offerId, content);
  if (content.occupationIds.length > 0) {
    await tx.offerSource.updateMany({ where: { offerId }, data: { occupationCandidates: [] } });
  }
  if (handedIn) await keepHandedIn(unit, offer, { content, changes, reason, now, staysPublished });
  note({
    action: 'offer.revised',
    entityType: 'Offer',
    entityId: offerId,
    before: Object.fromEntries(changes.map(({ path, before }) => [path, asJson(before)])),
    after: Object.fromEntries(changes.map(({ path, after }) => [path, asJson(after)])),
  });
}

function requireOpen({ status, version }: OfferRecord, expected: number): void {
  if (status === 'CLOSED') {
    throw new DomainError('ILLEGAL_STATE', 'offer.closed', 'A closed offer changes no more', {}, ['id']);
  }
  if (version === expected) return;
  throw new DomainError(
    'CONFLICT',
    'offer.conflict',
    `The offer is at version ${version}, not ${expected}`,
    { current: version, expected },
    ['version'],
  );
}

async function requireAcceptable(
  { tx }: UnitOfWork,
  offer: OfferRecord,
  content: OfferContent,
  now: Date,
): Promise<void> {
  requireLicence(offer.employer, bamakoDay(now));
  const findings = await findDiscrimination(tx, offer.id, content);
  if (findings.length > 0) throw new OfferRefusal(findings, offer.number);
}

function backToVetting({ viewer }: UnitOfWork, now: Date) {
  const { id, name } = actingPerson(viewer);
  return {
    status: 'SUBMITTED' as const,
    submittedAt: now,
    submittedById: id,
    submittedByName: name,
    publishedAt: null,
    publishedById: null,
    publishedByName: null,
  };
}

interface HandedIn {
  readonly content: OfferContent;
  readonly changes: readonly OfferChange[];
  readonly reason: string;
  readonly now: Date;
  readonly staysPublished: boolean;
}

async function keepHandedIn(
  unit: UnitOfWork,
  offer: OfferRecord,
  { content, changes, reason, now, staysPublished }: HandedIn,
): Promise<void> {
  const { publishedAt, publishedById: byId, publishedByName: byName } = offer;
  const published = staysPublished && publishedAt !== null ? { at: publishedAt, byId, byName } : null;
  const revision = offer.revision + 1;
  await keepRevision(unit, { offerId: offer.id, revision, content, changes, reason, madeAt: now, published });
}

function asJson(value: unknown) {
  return JSON.parse(JSON.stringify(value ?? null));
}
