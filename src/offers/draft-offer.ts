import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../access/index.ts';
import { checkOffer } from './check-offer.ts';
import { columnsOf } from './offer-content.ts';
import { type OfferInput, wholeOffer } from './offer-input.ts';
import { addOfferRows } from './write-offer-rows.ts';

/** Writes an offer as its employer's draft and commits the seed that will order equal scores. */
export async function draftOffer(
  { tx, note }: UnitOfWork,
  employerId: string,
  input: OfferInput,
  synthetic = false,
): Promise<string> {
  const offer = wholeOffer(input);
  await checkOffer(tx, offer, employerId);
  const [{ ordinal } = { ordinal: 0 }] = await tx.$queryRaw<{ ordinal: number }[]>`
    SELECT nextval(pg_get_serial_sequence('offer', 'ordinal'))::int AS ordinal`;
  const id = uuidv7();
  const seed = new Uint8Array(randomBytes(32));
  await tx.offer.create({
    data: {
      id,
      ordinal,
      number: `OFF-${String(ordinal).padStart(6, '0')}`,
      employerId,
      synthetic,
      seed,
      seedHash: new Uint8Array(createHash('sha256').update(seed).digest()),
      ...columnsOf(offer),
    },
  });
  await addOfferRows(tx, id, offer);
  note({
    action: 'offer.drafted',
    entityType: 'Offer',
    entityId: id,
    after: JSON.parse(JSON.stringify({ employerId, ...offer })),
  });
  return id;
}
