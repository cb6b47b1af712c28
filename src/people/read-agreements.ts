import type { Database } from '../db/database.ts';

/** The introduction by which each of these candidates has agreed to be known to that employer, as far as it stands. */
export async function readAgreements(
  { prisma }: Pick<Database, 'prisma'>,
  employerId: string,
  candidateIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await prisma.introduction.findMany({
    where: { candidateId: { in: [...candidateIds] }, state: 'AGREED', offer: { employerId } },
    select: { id: true, candidateId: true },
    orderBy: { ordinal: 'desc' },
  });
  return new Map(rows.map(({ id, candidateId }) => [candidateId, id]));
}
