import type { UnitOfWork } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';
import { type OfferRecord, offerRecordInclude } from './offer-record.ts';
import { type OfferScope, seesOffer } from './offer-visibility.ts';

/** Locks the offer's row and reads it, if the scope shows it. @throws DomainError NOT_FOUND */
export async function lockOffer(
  { tx }: Pick<UnitOfWork, 'tx'>,
  scope: OfferScope,
  offerId: string,
  path: readonly string[] = ['id'],
): Promise<OfferRecord> {
  await tx.$queryRaw`SELECT 1 FROM offer WHERE id = ${offerId}::uuid FOR UPDATE`;
  const offer = await tx.offer.findUnique({ where: { id: offerId }, include: offerRecordInclude });
  if (offer && seesOffer(scope, offer)) return offer;
  throw new DomainError('NOT_FOUND', 'offer.notFound', `There is no offer ${offerId}`, { id: offerId }, path);
}
