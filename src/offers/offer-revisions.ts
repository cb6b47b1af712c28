import type { UnitOfWork } from '../access/index.ts';
import type { Database } from '../db/database.ts';
import type { Prisma } from '../db/generated/client.ts';
import { actingPerson } from './acting-person.ts';
import type { OfferChange } from './offer-changes.ts';
import type { OfferContent } from './offer-input.ts';

export interface NewRevision {
  readonly offerId: string;
  readonly revision: number;
  readonly content: OfferContent;
  /** Against the revision before. */
  readonly changes: readonly OfferChange[];
  readonly reason: string;
  readonly madeAt: Date;
  /** When it is open to candidates at once, who vetted the offer and when. */
  readonly published: {
    readonly at: Date;
    readonly byId: string | null;
    readonly byName: string | null;
  } | null;
}

/** Keeps what an offer says from now on. */
export async function keepRevision({ tx, viewer }: UnitOfWork, kept: NewRevision): Promise<void> {
  const { id, name } = actingPerson(viewer);
  await tx.offerRevision.create({
    data: {
      offerId: kept.offerId,
      revision: kept.revision,
      content: JSON.parse(JSON.stringify(kept.content)),
      changes: JSON.parse(JSON.stringify(kept.changes)),
      reason: kept.reason,
      madeAt: kept.madeAt,
      madeById: id,
      madeByName: name,
      publishedAt: kept.published?.at ?? null,
      publishedById: kept.published?.byId ?? null,
      publishedByName: kept.published?.byName ?? null,
    },
  });
}

export type OfferRevisionRecord = Prisma.OfferRevisionGetPayload<object>;

/** Newest first, those before revision `before` (exclusive). */
export async function listRevisions(
  { prisma }: Pick<Database, 'prisma'>,
  offerId: string,
  before: number | null,
  first: number,
): Promise<{ rows: OfferRevisionRecord[]; hasMore: boolean }> {
  const rows = await prisma.offerRevision.findMany({
    where: { offerId, ...(before === null ? {} : { revision: { lt: before } }) },
    orderBy: { revision: 'desc' },
    take: first + 1,
  });
  return { rows: rows.slice(0, first), hasMore: rows.length > first };
}

export function countRevisions({ prisma }: Pick<Database, 'prisma'>, offerId: string): Promise<number> {
  return prisma.offerRevision.count({ where: { offerId } });
}
