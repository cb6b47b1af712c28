import type { Database } from '../db/database.ts';

/** Any numbers that nothing else locks. */
const LOCKS = { LOADING: 20_261_124, REINDEXING: 20_261_126 } as const;

/** Runs `work` while no other process that uses the database loads data: a second one waits, and then finds it done. */
export function whileNobodyElseLoads<T>(
  database: Pick<Database, 'pool'>,
  say: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  return whileAlone(database, 'LOADING', () => say('Another process is loading data; waiting for it'), work);
}

/** Runs `work` while no other process that uses the database does the same kind of work; `onWait` when one does. */
export async function whileAlone<T>(
  { pool }: Pick<Database, 'pool'>,
  kind: keyof typeof LOCKS,
  onWait: () => void,
  work: () => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [
      LOCKS[kind],
    ]);
    if (!rows[0]?.free) {
      onWait();
      await client.query('SET statement_timeout = 0');
      await client.query('SELECT pg_advisory_lock($1)', [LOCKS[kind]]);
    }
    return await work();
  } finally {
    // Closing the connection gives up the lock and the setting.
    client.release(true);
  }
}
