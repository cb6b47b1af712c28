import type { Transaction } from '../access/index.ts';
import { toSqlDate } from '../domain/iso-date.ts';
import type { OfferContent } from './offer-input.ts';

/** Replaces the rows that hang on an offer. */
export async function writeOfferRows(tx: Transaction, offerId: string, offer: OfferContent): Promise<void> {
  const where = { offerId };
  await tx.offerOccupation.deleteMany({ where });
  await tx.offerSkill.deleteMany({ where });
  await tx.offerLanguage.deleteMany({ where });
  await tx.offerWave.deleteMany({ where });
  await addOfferRows(tx, offerId, offer);
}

/** Writes the rows that hang on a new offer. */
export async function addOfferRows(tx: Transaction, offerId: string, offer: OfferContent): Promise<void> {
  await tx.offerOccupation.createMany({
    data: offer.occupationIds.map((occupationId, position) => ({ offerId, position, occupationId })),
  });
  await tx.offerSkill.createMany({
    data: offer.skills.map((skill, position) => ({ offerId, position, ...skill })),
  });
  await tx.offerLanguage.createMany({
    data: offer.languages.map((language, position) => ({ offerId, position, ...language })),
  });
  await tx.offerWave.createMany({
    data: offer.waves.map(({ arrivesOn, posts }, position) => ({
      offerId,
      position,
      arrivesOn: toSqlDate(arrivesOn),
      posts,
    })),
  });
}
