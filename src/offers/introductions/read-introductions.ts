import type { Transaction } from '../../access/index.ts';
import type { Database } from '../../db/database.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { IntroductionState } from '../../db/generated/enums.ts';
import { type IntroductionScope, introductionScopeSql } from './introduction-visibility.ts';

export type IntroductionRecord = Prisma.IntroductionGetPayload<object>;

export interface IntroductionFilter {
  readonly state?: IntroductionState | null | undefined;
  readonly offerId?: string | null | undefined;
  readonly candidateId?: string | null | undefined;
}

/** A page of introductions, newest first, before the one with ordinal `before` (exclusive). */
export async function listIntroductions(
  { prisma }: Pick<Database, 'prisma'>,
  scope: IntroductionScope,
  filter: IntroductionFilter,
  before: number | null,
  first: number,
): Promise<{ rows: IntroductionRecord[]; hasMore: boolean }> {
  const below = before === null ? Prisma.sql`TRUE` : Prisma.sql`i.ordinal < ${before}`;
  const found = await prisma.$queryRaw<{ id: string }[]>`
    SELECT i.id FROM ${JOINED} WHERE ${conditions(scope, filter)} AND ${below}
    ORDER BY i.ordinal DESC LIMIT ${first + 1}`;
  const rows = await prisma.introduction.findMany({
    where: { id: { in: found.slice(0, first).map(({ id }) => id) } },
    orderBy: { ordinal: 'desc' },
  });
  return { rows, hasMore: found.length > first };
}

export async function countIntroductions(
  { prisma }: Pick<Database, 'prisma'>,
  scope: IntroductionScope,
  filter: IntroductionFilter,
): Promise<number> {
  const rows = await prisma.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM ${JOINED} WHERE ${conditions(scope, filter)}`;
  return Number(rows[0]?.count ?? 0);
}

/** One that the scope shows, its row locked; else null. */
export async function lockIntroduction(
  tx: Transaction,
  scope: IntroductionScope,
  id: string,
): Promise<IntroductionRecord | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT i.id FROM ${JOINED} WHERE i.id = ${id}::uuid AND ${introductionScopeSql(scope)} FOR UPDATE OF i`;
  return rows.length === 0 ? null : tx.introduction.findUnique({ where: { id } });
}

const JOINED = Prisma.sql`introduction i JOIN offer o ON o.id = i.offer_id
  JOIN candidate c ON c.id = i.candidate_id JOIN agency a ON a.id = c.agency_id`;

function conditions(
  scope: IntroductionScope,
  { state, offerId, candidateId }: IntroductionFilter,
): Prisma.Sql {
  const parts = [introductionScopeSql(scope)];
  if (state) parts.push(Prisma.sql`i.state = ${state}::"IntroductionState"`);
  if (offerId) parts.push(Prisma.sql`i.offer_id = ${offerId}::uuid`);
  if (candidateId) parts.push(Prisma.sql`i.candidate_id = ${candidateId}::uuid`);
  return Prisma.join(parts, ' AND ');
}
