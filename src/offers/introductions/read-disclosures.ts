import type { Database } from '../../db/database.ts';
import type { Prisma } from '../../db/generated/client.ts';

const disclosureInclude = {
  introduction: {
    select: { offer: { select: { number: true, title: true, employer: { select: { name: true } } } } },
  },
} as const satisfies Prisma.DisclosureInclude;

export type DisclosureRecord = Prisma.DisclosureGetPayload<{ include: typeof disclosureInclude }>;

/**
 * To whom it was shown who a candidate is: newest first, before the one with ordinal `before` (exclusive). They are
 * found by their introduction, which follows a merge; the row itself keeps whose file was shown.
 */
export async function listDisclosures(
  { prisma }: Pick<Database, 'prisma'>,
  candidateId: string,
  before: number | null,
  first: number,
): Promise<{ rows: DisclosureRecord[]; hasMore: boolean }> {
  const rows = await prisma.disclosure.findMany({
    where: { introduction: { candidateId }, ...(before === null ? {} : { ordinal: { lt: before } }) },
    include: disclosureInclude,
    orderBy: { ordinal: 'desc' },
    take: first + 1,
  });
  return { rows: rows.slice(0, first), hasMore: rows.length > first };
}

export function countDisclosures({ prisma }: Pick<Database, 'prisma'>, candidateId: string): Promise<number> {
  return prisma.disclosure.count({ where: { introduction: { candidateId } } });
}
