import type { Database } from '../../db/database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import type { ImportOutcome } from '../../db/generated/enums.ts';
import type { CandidateScope } from '../candidate-visibility.ts';
import { type BatchRecord, batchWhere } from './batch-visibility.ts';

type Reader = Pick<Database, 'prisma'>;

/** Batches by id, in the order asked; null where there is none or the scope hides it. */
export async function readImportBatches(
  { prisma }: Reader,
  scope: CandidateScope,
  ids: readonly string[],
): Promise<(BatchRecord | null)[]> {
  const where = { AND: [{ id: { in: [...ids] } }, await batchWhere(prisma, scope)] };
  const rows = await prisma.importBatch.findMany({ where });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export interface BatchPage {
  readonly rows: readonly BatchRecord[];
  readonly hasMore: boolean;
}

/** Newest first. */
export async function listImportBatches(
  { prisma }: Reader,
  scope: CandidateScope,
  offset: number,
  first: number,
): Promise<BatchPage> {
  const rows = await prisma.importBatch.findMany({
    where: await batchWhere(prisma, scope),
    orderBy: { id: 'desc' },
    skip: offset,
    take: first + 1,
  });
  return { rows: rows.slice(0, first), hasMore: rows.length > first };
}

export async function countImportBatches({ prisma }: Reader, scope: CandidateScope): Promise<number> {
  return prisma.importBatch.count({ where: await batchWhere(prisma, scope) });
}

const ROW_PARTS = {
  issues: { orderBy: { position: 'asc' } },
  wishes: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.ImportRowInclude;

export type ImportRowRecord = Prisma.ImportRowGetPayload<{ include: typeof ROW_PARTS }>;

export interface RowPage {
  readonly rows: readonly ImportRowRecord[];
  readonly hasMore: boolean;
}

/** Rows of a batch that the viewer has been shown, in the order of the file, from below a line on. */
export async function listImportRows(
  { prisma }: Reader,
  batchId: string,
  outcome: ImportOutcome | null,
  afterLine: number,
  first: number,
): Promise<RowPage> {
  const rows = await prisma.importRow.findMany({
    where: { ...rowsOf(batchId, outcome), line: { gt: afterLine } },
    include: ROW_PARTS,
    orderBy: { line: 'asc' },
    take: first + 1,
  });
  return { rows: rows.slice(0, first), hasMore: rows.length > first };
}

export function countImportRows(
  { prisma }: Reader,
  batchId: string,
  outcome: ImportOutcome | null,
): Promise<number> {
  return prisma.importRow.count({ where: rowsOf(batchId, outcome) });
}

function rowsOf(batchId: string, outcome: ImportOutcome | null) {
  return { batchId, ...(outcome === null ? {} : { outcome }) };
}

export interface OpenOccupation {
  /** As it was written first. */
  readonly text: string;
  readonly rows: number;
}

/** Texts of a batch that nobody has coded yet, those of most rows first. */
export async function readOpenOccupations(
  { pool }: Pick<Database, 'pool'>,
  batchId: string,
): Promise<readonly OpenOccupation[]> {
  const { rows } = await pool.query<OpenOccupation>(
    `SELECT (array_agg(occupation_text ORDER BY line))[1] AS text, count(DISTINCT line)::int AS rows FROM (
       SELECT line, occupation_text, occupation_key FROM import_row
       WHERE batch_id = $1 AND occupation_key IS NOT NULL AND occupation_id IS NULL
       UNION ALL SELECT line, occupation_text, occupation_key FROM import_wish
       WHERE batch_id = $1 AND occupation_id IS NULL
     ) AS open GROUP BY occupation_key ORDER BY rows DESC, occupation_key`,
    [batchId],
  );
  return rows;
}
