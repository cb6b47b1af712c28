import { type LoadCounts, NOTHING } from '../reference/load-counts.ts';
import type { RowQuery } from '../reference/row-query.ts';
import { upsertRows } from '../reference/upsert-rows.ts';
import { type ReferenceTable, toColumns } from './reference-table.ts';

/** Rows that are equal already are not written. */
export async function writeRows(
  tx: RowQuery,
  { name, key }: ReferenceTable,
  rows: readonly object[],
): Promise<LoadCounts> {
  const records = rows.map(toColumns);
  const [first] = records;
  if (first === undefined) return NOTHING;
  const others = Object.keys(first).filter((column) => !key.includes(column));
  return upsertRows(tx, { name, key, others }, records);
}

/** Removes whatever is not among the rows. */
export async function removeOthers(
  tx: RowQuery,
  { name, key }: ReferenceTable,
  rows: readonly object[],
): Promise<LoadCounts> {
  const { rows: gone } = await tx.query(
    `DELETE FROM ${name} WHERE (${key.join(', ')}) NOT IN
       (SELECT ${key.join(', ')} FROM jsonb_populate_recordset(NULL::${name}, $1::text::jsonb))
     RETURNING 1 AS gone`,
    [JSON.stringify(rows.map(toColumns))],
  );
  return { ...NOTHING, removed: gone.length };
}
