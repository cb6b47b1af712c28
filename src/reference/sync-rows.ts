import type { LoadCounts } from './load-counts.ts';
import type { RowQuery } from './row-query.ts';

interface SyncedRows {
  readonly table: string;
  /** A subquery over the JSON rows of parameter $1, with the columns of key and values. */
  readonly given: string;
  readonly key: readonly string[];
  readonly values: readonly string[];
}

/** Makes a table equal to the rows given: three statements, each of which leaves equal rows alone. */
export async function syncRows(
  tx: RowQuery,
  json: string,
  { table, given, key, values }: SyncedRows,
): Promise<LoadCounts> {
  const list = (of: string, columns: readonly string[]) =>
    columns.map((column) => `${of}.${column}`).join(', ');
  const same = `(${list('t', key)}) = (${list('g', key)})`;
  const written = async (statement: string) =>
    (await tx.query(`${statement} RETURNING 1 AS written`, [json])).rows.length;
  const removed = await written(
    `DELETE FROM ${table} AS t WHERE NOT EXISTS (SELECT 1 FROM ${given} AS g WHERE ${same})`,
  );
  const changed = await written(
    `UPDATE ${table} AS t SET ${values.map((column) => `${column} = g.${column}`).join(', ')} FROM ${given} AS g
     WHERE ${same} AND (${list('t', values)}) IS DISTINCT FROM (${list('g', values)})`,
  );
  const columns = [...key, ...values];
  const added = await written(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${list('g', columns)} FROM ${given} AS g
     WHERE NOT EXISTS (SELECT 1 FROM ${table} AS t WHERE ${same})`,
  );
  return { added, changed, removed };
}
