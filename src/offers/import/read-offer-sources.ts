import type { Database } from '../../db/database.ts';
import type { Prisma } from '../../db/generated/client.ts';

export type OfferSourceRecord = Prisma.OfferSourceGetPayload<object>;

/** Where imported offers come from, in the order asked; null for those that were written here. */
export async function readOfferSources(
  { prisma }: Pick<Database, 'prisma'>,
  offerIds: readonly string[],
): Promise<(OfferSourceRecord | null)[]> {
  const rows = await prisma.offerSource.findMany({ where: { offerId: { in: [...offerIds] } } });
  const byOffer = new Map(rows.map((row) => [row.offerId, row]));
  return offerIds.map((id) => byOffer.get(id) ?? null);
}
