import type { Database } from '../../db/database.ts';
import { Prisma } from '../../db/generated/client.ts';
import { type CandidateScope, candidateScopeSql } from '../candidate-visibility.ts';

/** What a named person decided of two files, as it stands. */
export interface DecidedPair {
  readonly decision: 'NOT_A_DUPLICATE' | 'LINKED' | 'MERGED';
  /** Of a merge, the file that is kept. */
  readonly firstId: string;
  readonly secondId: string;
  readonly reason: string;
  readonly decidedAt: Date;
  readonly decidedBy: string;
}

export interface DecidedPairs {
  readonly rows: readonly DecidedPair[];
  readonly total: number;
}

/** Newest first; only pairs of which the viewer sees both files. */
export async function listDecidedPairs(
  { prisma }: Pick<Database, 'prisma'>,
  scope: CandidateScope,
  offset: number,
  first: number,
): Promise<DecidedPairs> {
  const sees = (id: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT 1 FROM candidate c JOIN agency a ON a.id = c.agency_id WHERE c.id = ${id} AND ${candidateScopeSql(scope)})`;
  const rows = await prisma.$queryRaw<(DecidedPair & { readonly total: bigint })[]>`
    SELECT d.*, count(*) OVER () AS total FROM (
      SELECT decision::text AS decision, first_id AS "firstId", second_id AS "secondId", reason,
        decided_at AS "decidedAt", decided_by AS "decidedBy" FROM duplicate_decision
      UNION ALL SELECT 'MERGED', kept_id, absorbed_id, reason, merged_at, merged_by FROM candidate_merge
        WHERE undone_at IS NULL
    ) AS d
    WHERE ${sees(Prisma.sql`d."firstId"`)} AND ${sees(Prisma.sql`d."secondId"`)}
    ORDER BY d."decidedAt" DESC, d."firstId", d."secondId" OFFSET ${offset} LIMIT ${first + 1}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: Number(rows[0]?.total ?? 0) };
}
