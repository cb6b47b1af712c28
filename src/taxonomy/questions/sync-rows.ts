import type { LoadCounts } from '../../reference/load-counts.ts';
import { countWritten } from '../import/count-written.ts';
import type { Sql } from '../sql.ts';

interface SyncedRows {
  readonly table: string;
  /** A subquery over the JSON rows of parameter $1, with the columns of key and values. */
  readonly given: string;
  readonly key: readonly string[];
  readonly values: readonly string[];
}

/** Makes a table equal to the rows given: three statements, each of which leaves equal rows alone. */
export async function syncRows(
  tx: Sql,
  json: string,
  { table, given, key, values }: SyncedRows,
): Promise<LoadCounts> {
  const list = (of: string, columns: readonly string[]) =>
    columns.map((column) => `${of}.${column}`).join(', ');
  const same = `(${list('t', key)}) = (${list('g', key)})`;
  const removed = await countWritten(
    tx,
    `DELETE FROM ${table} AS t WHERE NOT EXISTS (SELECT 1 FROM ${given} AS g WHERE ${same})`,
    [json],
  );
  const changed = await countWritten(
    tx,
    `UPDATE ${table} AS t SET ${values.map((column) => `${column} = g.${column}`).join(', ')} FROM ${given} AS g
     WHERE ${same} AND (${list('t', values)}) IS DISTINCT FROM (${list('g', values)})`,
    [json],
  );
  const columns = [...key, ...values];
  const added = await countWritten(
    tx,
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${list('g', columns)} FROM ${given} AS g
     WHERE NOT EXISTS (SELECT 1 FROM ${table} AS t WHERE ${same})`,
    [json],
  );
  return { added, changed, removed };
}
