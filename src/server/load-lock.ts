import type { Database } from '../db/database.ts';

/** Any number that nothing else locks. */
const LOCK = 20_261_124;

/** Runs `work` while no other process that uses the database loads data: a second one waits, and then finds it done. */
export async function whileNobodyElseLoads<T>(
  { pool }: Pick<Database, 'pool'>,
  say: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [LOCK]);
    if (!rows[0]?.free) {
      say('Another process is loading data; waiting for it');
      await client.query('SET statement_timeout = 0');
      await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    }
    return await work();
  } finally {
    // Closing the connection gives up the lock and the setting.
    client.release(true);
  }
}
