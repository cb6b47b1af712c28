import type pg from 'pg';
import {
  type DataSourceStatement,
  lockTaxonomy,
  raiseTaxonomyVersion,
  readTaxonomyVersion,
  recordDataSource,
} from '../taxonomy-writing.ts';
import type { Counts } from './import-report.ts';

/**
 * Runs the import of a classification, all or nothing; imports follow each other.
 * @param pool of the service's role; temporary tables are made
 */
export async function runImport<Result>(
  pool: Pick<pg.Pool, 'connect'>,
  work: (tx: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  // A connection that breaks while nothing runs on it says so here; the next statement fails and tells the caller.
  const onBroken = () => {};
  client.on('error', onBroken);
  try {
    await client.query('BEGIN');
    // The whole may take longer than any statement of a request is allowed to.
    await client.query('SET LOCAL statement_timeout = 0');
    await lockTaxonomy(client);
    const result = await work(client);
    await client.query('COMMIT');
    client.off('error', onBroken);
    client.release();
    return result;
  } catch (error) {
    const rolledBack = await client.query('ROLLBACK').catch(() => null);
    client.off('error', onBroken);
    client.release(rolledBack === null);
    throw error;
  }
}

/** Leaves the source's row, and raises the taxonomy's version when anything changed. @returns the version */
export async function closeImport(
  tx: pg.PoolClient,
  { added, changed, withdrawn }: Counts,
  source: DataSourceStatement,
  now: Date,
): Promise<number> {
  const hasChanged = added + changed + withdrawn > 0;
  const version = hasChanged ? await raiseTaxonomyVersion(tx) : await readTaxonomyVersion(tx);
  await recordDataSource(tx, source, now);
  return version;
}
