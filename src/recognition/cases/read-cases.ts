import type { Transaction } from '../../access/index.ts';
import type { Database } from '../../db/database.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { type CaseRecord, caseInclude, caseRecordOf } from './case-record.ts';
import { CASES, type CaseScope, caseScopeSql } from './case-visibility.ts';
import type { CaseKind, CaseState } from './case-vocabulary.ts';

type Db = Pick<Database, 'prisma'> | { readonly prisma: Transaction };

export interface CaseFilter {
  readonly states?: readonly CaseState[] | null | undefined;
  readonly kind?: CaseKind | null | undefined;
  readonly authorityCode?: string | null | undefined;
  readonly destination?: string | null | undefined;
  readonly candidateId?: string | null | undefined;
  readonly assessorId?: string | null | undefined;
  /** Whose deadline has passed, or has not, on the day given beside. */
  readonly overdue?: boolean | null | undefined;
  /** Whose deadline is this day or earlier. */
  readonly dueBy?: IsoDate | null | undefined;
}

/** Cases by id, in the order asked; null where there is none or the scope hides it. */
export async function readCases(
  db: Db,
  scope: CaseScope,
  ids: readonly string[],
): Promise<(CaseRecord | null)[]> {
  const visible = await db.prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${CASES} WHERE id = ANY (${[...ids]}::uuid[]) AND ${caseScopeSql(scope)}`;
  const records = await recordsOf(db, visible);
  const byId = new Map(records.map((record) => [record.row.id, record]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Cases of each candidate, newest first, as far as the scope shows them. */
export async function readCasesOf(
  db: Db,
  scope: CaseScope,
  candidateIds: readonly string[],
): Promise<CaseRecord[][]> {
  const visible = await db.prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${CASES} WHERE candidate_id = ANY (${[...candidateIds]}::uuid[]) AND ${caseScopeSql(scope)}
    ORDER BY ordinal DESC`;
  const records = await recordsOf(db, visible);
  return candidateIds.map((id) => records.filter(({ row }) => row.candidateId === id));
}

/** A page of cases, newest first, after the case with ordinal `before` (exclusive). */
export async function listCases(
  db: Db,
  scope: CaseScope,
  filter: CaseFilter,
  today: IsoDate,
  before: number | null,
  first: number,
): Promise<{ readonly rows: readonly CaseRecord[]; readonly hasMore: boolean }> {
  const after = before === null ? Prisma.sql`TRUE` : Prisma.sql`ordinal < ${before}`;
  const visible = await db.prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${CASES} WHERE ${where(scope, filter, today)} AND ${after}
    ORDER BY ordinal DESC LIMIT ${first + 1}`;
  return { rows: await recordsOf(db, visible.slice(0, first)), hasMore: visible.length > first };
}

export async function countCases(
  { prisma }: Db,
  scope: CaseScope,
  filter: CaseFilter,
  today: IsoDate,
): Promise<number> {
  const rows = await prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${CASES} WHERE ${where(scope, filter, today)}`;
  return rows[0]?.count ?? 0;
}

function where(scope: CaseScope, filter: CaseFilter, today: IsoDate): Prisma.Sql {
  const { states, kind, authorityCode, destination, candidateId, assessorId, overdue, dueBy } = filter;
  const conditions = [
    caseScopeSql(scope),
    ...(states ? [Prisma.sql`state::text = ANY (${[...states]}::text[])`] : []),
    ...(kind ? [Prisma.sql`kind::text = ${kind}`] : []),
    ...(authorityCode ? [Prisma.sql`authority_code = ${authorityCode}`] : []),
    ...(destination ? [Prisma.sql`destination = ${destination}`] : []),
    ...(candidateId ? [Prisma.sql`candidate_id = ${candidateId}::uuid`] : []),
    ...(assessorId ? [Prisma.sql`assessor_id = ${assessorId}::uuid`] : []),
    ...(overdue === null || overdue === undefined
      ? []
      : [Prisma.sql`(due_on IS NOT NULL AND due_on < ${today}::date) = ${overdue}`]),
    ...(dueBy ? [Prisma.sql`due_on <= ${dueBy}::date`] : []),
  ];
  return Prisma.join(conditions, ' AND ');
}

/** In the order of the rows. */
async function recordsOf({ prisma }: Db, visible: readonly { readonly id: string }[]): Promise<CaseRecord[]> {
  if (visible.length === 0) return [];
  const rows = await prisma.recognitionCase.findMany({
    where: { id: { in: visible.map(({ id }) => id) } },
    include: caseInclude,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return visible.flatMap(({ id }) => {
    const row = byId.get(id);
    return row ? [caseRecordOf(row)] : [];
  });
}
