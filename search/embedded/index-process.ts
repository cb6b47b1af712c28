import type pg from 'pg';
import type { IndexComparison } from './compare-index.ts';
import { type IndexState, sizeOf } from './index-state.ts';

/** A process among those that keep an index, as others know it. */
export interface IndexProcess {
  /** A comparison that was asked and not answered yet; null without one. */
  question(): Promise<string | null>;
  /** It serves from this index, which is kept unless there is a problem. */
  serves(state: IndexState, problem: string | null): Promise<void>;
  /** Of a comparison that was asked: what it found, or null when there is no index to compare. */
  answers(asked: string, report: IndexComparison | null): Promise<void>;
}

/** First number of the advisory locks that the processes hold; any that nothing else locks. */
const LOCK = 20_261_125;

/** Holds for processes that are alive, in a query over index_process p. */
const ALIVE = `EXISTS (SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
  WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.granted
    AND l.classid = ${LOCK} AND l.objid = p.id)`;

/**
 * Enters this process among those that keep an index. It counts as alive as long as this connection lives; what dead
 * ones have left is removed.
 */
export async function joinProcesses(
  connection: Pick<pg.ClientBase, 'query'>,
  pool: pg.Pool,
  { host, pid }: { readonly host: string; readonly pid: number },
): Promise<IndexProcess> {
  await connection.query(`DELETE FROM index_process p WHERE NOT ${ALIVE}`);
  // In one statement: nobody sees the row before the lock is held.
  const { rows } = await connection.query<{ id: number }>(
    `WITH own AS (INSERT INTO index_process (host, pid) VALUES ($1, $2) RETURNING id)
     SELECT id, pg_advisory_lock(${LOCK}, id) FROM own`,
    [host, pid],
  );
  const id = rows[0]?.id ?? 0;
  let taken: string | null = null;
  return {
    question: async () => {
      const { rows: asked } = await pool.query<{ question: string | null }>(
        'SELECT check_asked AS question FROM index_process WHERE id = $1',
        [id],
      );
      const question = asked[0]?.question ?? null;
      if (question === taken) return null;
      taken = question;
      return question;
    },
    serves: async (state, problem) => {
      await pool.query(
        'UPDATE index_process SET edition = $2::uuid, candidates = $3, problem = $4 WHERE id = $1',
        [id, state.edition, sizeOf(state), problem],
      );
    },
    answers: async (asked, report) => {
      await pool.query(
        'UPDATE index_process SET check_answered = $2::uuid, check_report = $3::jsonb WHERE id = $1',
        [id, asked, JSON.stringify(report)],
      );
    },
  };
}

export interface LivingProcess {
  readonly id: number;
  readonly host: string;
  readonly pid: number;
  /** Of the index that it serves from; null until it has one. */
  readonly edition: string | null;
  readonly candidates: number | null;
  /** Why its index could not be kept. */
  readonly problem: string | null;
  readonly checkAnswered: string | null;
  readonly checkReport: unknown;
}

/** The processes that keep an index at this moment, in the order in which they started. */
export async function readLivingProcesses(pool: pg.Pool): Promise<readonly LivingProcess[]> {
  const { rows } = await pool.query<LivingProcess>(
    `SELECT id, host, pid, edition, candidates, problem, check_answered AS "checkAnswered",
       check_report AS "checkReport"
     FROM index_process p WHERE ${ALIVE} ORDER BY id`,
  );
  return rows;
}

/** Makes every index void that was read before, and wakes who follows. @returns the new edition */
export async function orderNewEdition(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ edition: string }>(
    `UPDATE feed_epoch SET edition = gen_random_uuid()
     RETURNING edition, pg_notify('change_feed', '')`,
  );
  const [row] = rows;
  if (!row) throw new Error('the change feed has no epoch');
  return row.edition;
}

/** Asks living processes to compare their index with the database. @returns the name of the question */
export async function askComparison(pool: pg.Pool, ids: readonly number[]): Promise<string> {
  const { rows } = await pool.query<{ asked: string }>(
    `WITH question AS (SELECT gen_random_uuid() AS id), put AS (
       UPDATE index_process SET check_asked = question.id FROM question WHERE index_process.id = ANY ($1::int[]))
     SELECT id AS asked, pg_notify('change_feed', '') FROM question`,
    [ids],
  );
  const [row] = rows;
  if (!row) throw new Error('a question was not put');
  return row.asked;
}
