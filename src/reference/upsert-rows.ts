import { z } from 'zod';
import type { LoadCounts } from './load-counts.ts';
import type { RowQuery } from './row-query.ts';

interface UpsertedTable {
  readonly name: string;
  /** Columns that name a row. */
  readonly key: readonly string[];
  /** Columns that a new row gets and an old one keeps. */
  readonly kept?: readonly string[];
  readonly others: readonly string[];
}

/** Writes the rows, which have the names of columns, that are new or differ. */
export async function upsertRows(
  tx: RowQuery,
  { name, key, kept = [], others }: UpsertedTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<LoadCounts> {
  const columns = [...key, ...kept, ...others].join(', ');
  const list = (prefix: string) => others.map((column) => `${prefix}.${column}`).join(', ');
  const { rows: written } = await tx.query(
    `INSERT INTO ${name} (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $1::text::jsonb)
     ON CONFLICT (${key.join(', ')}) DO UPDATE SET (${others.join(', ')}) = ROW(${list('excluded')})
     WHERE (${list(name)}) IS DISTINCT FROM (${list('excluded')})
     RETURNING (xmax = 0) AS added`,
    [JSON.stringify(rows)],
  );
  const news = z.array(z.object({ added: z.boolean() })).parse(written);
  const added = news.filter((row) => row.added).length;
  return { added, changed: news.length - added, removed: 0 };
}
