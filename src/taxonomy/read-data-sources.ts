import type { Sql } from './sql.ts';

/** Whoever supplied reference data, with the sentence that the licence asks to show. */
export interface DataSourceRow {
  readonly code: string;
  readonly title: string;
  readonly url: string;
  readonly licence: string;
  readonly attributionFr: string;
  readonly attributionEn: string;
  readonly version: string;
  readonly loadedAt: Date;
  /** SHA-256 of what was loaded, hexadecimal. */
  readonly contentHash: string;
}

/** Every source that something was loaded from, by code. */
export async function readDataSources(sql: Sql): Promise<DataSourceRow[]> {
  const { rows } = await sql.query<DataSourceRow>(
    `SELECT code, title, url, licence, attribution_fr AS "attributionFr", attribution_en AS "attributionEn",
       version, loaded_at AS "loadedAt", content_hash AS "contentHash"
     FROM data_source ORDER BY code`,
    [],
  );
  return rows;
}
