import type { Database } from '../db/database.ts';
import type { Prisma } from '../db/generated/client.ts';
import { type OfferRecord, offerRecordInclude } from './offer-record.ts';
import { type OfferScope, offerWhere } from './offer-visibility.ts';

export interface OfferFilter {
  readonly status?: OfferRecord['status'] | null | undefined;
  readonly destination?: string | null | undefined;
  readonly occupationId?: string | null | undefined;
}

/** Offers by id, in the order asked; null where there is none or the scope hides it. */
export async function readOffers(
  { prisma }: Pick<Database, 'prisma'>,
  scope: OfferScope,
  ids: readonly string[],
): Promise<(OfferRecord | null)[]> {
  const rows = await prisma.offer.findMany({
    where: { AND: [{ id: { in: [...ids] } }, offerWhere(scope)] },
    include: offerRecordInclude,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** A page of offers, newest first, after the offer with ordinal `before` (exclusive). */
export async function listOffers(
  { prisma }: Pick<Database, 'prisma'>,
  scope: OfferScope,
  filter: OfferFilter,
  before: number | null,
  first: number,
): Promise<{ rows: OfferRecord[]; hasMore: boolean }> {
  const rows = await prisma.offer.findMany({
    where: { AND: [where(scope, filter), before === null ? {} : { ordinal: { lt: before } }] },
    include: offerRecordInclude,
    orderBy: { ordinal: 'desc' },
    take: first + 1,
  });
  return { rows: rows.slice(0, first), hasMore: rows.length > first };
}

export function countOffers(
  { prisma }: Pick<Database, 'prisma'>,
  scope: OfferScope,
  filter: OfferFilter,
): Promise<number> {
  return prisma.offer.count({ where: where(scope, filter) });
}

function where(scope: OfferScope, filter: OfferFilter): Prisma.OfferWhereInput {
  return {
    AND: [
      offerWhere(scope),
      filter.status ? { status: filter.status } : {},
      filter.destination ? { destination: filter.destination } : {},
      filter.occupationId ? { occupations: { some: { occupationId: filter.occupationId } } } : {},
    ],
  };
}
