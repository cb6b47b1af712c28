import type { Database } from '../../db/database.ts';
import { Prisma } from '../../db/generated/client.ts';

/** For SQL over `candidate c`: the file stands for itself. Lists, counts, statistics and exports ask it. */
export const NOT_ABSORBED = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM candidate_merge m WHERE m.absorbed_id = c.id AND m.undone_at IS NULL)`;

/** Those of the candidates that another file has absorbed. */
export async function readAbsorbed(
  { prisma }: Pick<Database, 'prisma'>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await prisma.candidateMerge.findMany({
    where: { absorbedId: { in: [...ids] }, undoneAt: null },
    select: { absorbedId: true },
  });
  return new Set(rows.map(({ absorbedId }) => absorbedId));
}
