import { z } from 'zod';
import type { RowQuery } from '../recognition/index.ts';

export interface LoadCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export const NOTHING: LoadCounts = { added: 0, changed: 0, removed: 0 };

/** A table and the columns that rows of the reference fill. */
export interface SyncedTable {
  readonly name: 'jurisdiction' | 'language' | 'territory' | 'agency';
  /** Columns that name a row. */
  readonly key: readonly string[];
  /** Columns that a new row gets and an old one keeps. */
  readonly kept: readonly string[];
  readonly others: readonly string[];
}

type Row = Readonly<Record<string, unknown>>;

/** Writes the rows that are new or differ. */
export async function writeRows(tx: RowQuery, table: SyncedTable, rows: readonly Row[]): Promise<LoadCounts> {
  const { name, key, kept, others } = table;
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

/** Removes the rows `within` (a condition on its parameter $2) whose code is not among `codes`. */
export async function removeOthers(
  tx: RowQuery,
  { name }: SyncedTable,
  codes: readonly string[],
  within?: { readonly sql: string; readonly value: string },
): Promise<LoadCounts> {
  const { rows } = await tx.query(
    `DELETE FROM ${name} WHERE code <> ALL ($1::text[]) ${within ? `AND ${within.sql}` : ''} RETURNING code`,
    within ? [codes, within.value] : [codes],
  );
  return { ...NOTHING, removed: rows.length };
}

export function sum(counts: readonly LoadCounts[]): LoadCounts {
  return counts.reduce(
    (total, { added, changed, removed }) => ({
      added: total.added + added,
      changed: total.changed + changed,
      removed: total.removed + removed,
    }),
    NOTHING,
  );
}
