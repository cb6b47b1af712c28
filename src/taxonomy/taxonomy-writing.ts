import type { Sql } from './sql.ts';

/** Taken by whoever writes the taxonomy, until the end of the transaction. */
const TAXONOMY_LOCK = 72_707_370;

export async function lockTaxonomy(tx: Sql): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [TAXONOMY_LOCK]);
}

/** Tells every process that what it compiled from the taxonomy is stale. @returns the new version */
export async function raiseTaxonomyVersion(tx: Sql): Promise<number> {
  const { rows } = await tx.query<{ readonly version: number }>(
    `INSERT INTO reference_version (name, version) VALUES ('taxonomy', 1)
     ON CONFLICT (name) DO UPDATE SET version = reference_version.version + 1 RETURNING version`,
    [],
  );
  return rows[0]?.version ?? 0;
}

export async function readTaxonomyVersion(tx: Sql): Promise<number> {
  const { rows } = await tx.query<{ readonly version: number }>(
    `SELECT version FROM reference_version WHERE name = 'taxonomy'`,
    [],
  );
  return rows[0]?.version ?? 0;
}

export interface DataSourceStatement {
  readonly code: string;
  readonly title: string;
  readonly url: string;
  readonly licence: string;
  readonly attributionFr: string;
  readonly attributionEn: string;
  readonly version: string;
  readonly contentHash: string;
}

/**
 * Writes down where the content comes from, unless exactly that stands there already.
 * @param now null: the time of the transaction
 */
export async function recordDataSource(
  tx: Sql,
  source: DataSourceStatement,
  now: Date | null,
): Promise<void> {
  const columns = '(title, url, licence, attribution_fr, attribution_en, version, content_hash)';
  const list = (table: string) => columns.replace(/[a-z_]+/g, (column) => `${table}.${column}`);
  await tx.query(
    `INSERT INTO data_source (code, title, url, licence, attribution_fr, attribution_en, version, content_hash, loaded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9, now()))
     ON CONFLICT (code) DO UPDATE SET ${columns} = ${list('excluded')}, loaded_at = excluded.loaded_at
     WHERE ${list('data_source')} IS DISTINCT FROM ${list('excluded')}`,
    [
      source.code,
      source.title,
      source.url,
      source.licence,
      source.attributionFr,
      source.attributionEn,
      source.version,
      source.contentHash,
      now,
    ],
  );
}
