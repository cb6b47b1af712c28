import { type LoadCounts, NOTHING } from '../reference/load-counts.ts';
import type { RowQuery } from '../reference/row-query.ts';

/** A table and the columns that rows of the reference fill. */
export interface SyncedTable {
  readonly name: 'jurisdiction' | 'language' | 'territory' | 'agency';
  /** Columns that name a row. */
  readonly key: readonly string[];
  /** Columns that a new row gets and an old one keeps. */
  readonly kept: readonly string[];
  readonly others: readonly string[];
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
