import { createHash } from 'node:crypto';
import type { RowQuery } from '../reference/row-query.ts';
import type { DataSourceText } from './country-pack.ts';

/** Two processes that load reference data at once wait for each other; any number that nothing else uses. */
const LOADING_LOCK = 20_260_401;

/**
 * Runs `load` unless this very content is what was loaded last under the code, and leaves its row in `data_source`.
 * To be called inside a transaction.
 */
export async function loadOnce<T>(
  tx: RowQuery,
  source: { readonly code: string; readonly text: DataSourceText; readonly content: unknown },
  unchanged: T,
  load: () => Promise<T>,
): Promise<T> {
  const hash = createHash('sha256').update(JSON.stringify(source.content)).digest('hex');
  // In FROM, because not every driver can read the type void.
  await tx.query('SELECT 1 AS taken FROM pg_advisory_xact_lock($1::bigint)', [LOADING_LOCK]);
  const { rows } = await tx.query('SELECT 1 FROM data_source WHERE code = $1 AND content_hash = $2', [
    source.code,
    hash,
  ]);
  if (rows.length > 0) return unchanged;
  const result = await load();
  const { title, url, licence, attributionFr, attributionEn, version } = source.text;
  await tx.query(
    `INSERT INTO data_source
       (code, title, url, licence, attribution_fr, attribution_en, version, loaded_at, content_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now(), $8)
     ON CONFLICT (code) DO UPDATE SET title = $2, url = $3, licence = $4, attribution_fr = $5,
       attribution_en = $6, version = $7, loaded_at = now(), content_hash = $8`,
    [source.code, title, url, licence, attributionFr, attributionEn, version, hash],
  );
  return result;
}
