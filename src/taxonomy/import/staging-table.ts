import type { Sql } from '../sql.ts';

type Value = string | number | boolean | null;

/** A temporary table that rows are sent to by the thousand. */
export interface StagingTable {
  add(row: readonly Value[]): Promise<void>;
  /** Sends what is left, and lets the planner know how much it is. */
  finish(): Promise<void>;
}

const BATCH = 4_000;

/**
 * Lives until the end of the transaction. PostgreSQL lets every role make temporary tables unless the right is
 * revoked from PUBLIC on the database.
 * @param columns types by name
 */
export async function createStagingTable(
  tx: Sql,
  name: string,
  columns: Readonly<Record<string, 'text' | 'int' | 'uuid' | 'boolean'>>,
): Promise<StagingTable> {
  const definitions = Object.entries(columns);
  await tx.query(
    `CREATE TEMPORARY TABLE ${name} (${definitions.map(([column, type]) => `${column} ${type}`).join(', ')})
     ON COMMIT DROP`,
    [],
  );
  const parameters = definitions.map(([, type], i) => `$${i + 1}::${type}[]`).join(', ');
  let rows: (readonly Value[])[] = [];
  const send = async () => {
    if (rows.length === 0) return;
    const values = definitions.map((_, i) => rows.map((row) => row[i] ?? null));
    rows = [];
    await tx.query(`INSERT INTO ${name} SELECT * FROM unnest(${parameters})`, values);
  };
  return {
    add: async (row) => {
      rows.push(row);
      if (rows.length >= BATCH) await send();
    },
    finish: async () => {
      await send();
      await tx.query(`ANALYZE ${name}`, []);
    },
  };
}
