import type { Prisma } from '../db/generated/client.ts';

/** Everything stored about an offer as it now is, in one read. */
export const offerRecordInclude = {
  employer: true,
  occupations: { orderBy: { position: 'asc' } },
  skills: { orderBy: { position: 'asc' } },
  languages: { orderBy: { position: 'asc' } },
  waves: { orderBy: { position: 'asc' } },
  site: true,
} as const satisfies Prisma.OfferInclude;

export type OfferRecord = Prisma.OfferGetPayload<{ include: typeof offerRecordInclude }>;
