import type { Sql } from '../sql.ts';
import { countWritten } from './count-written.ts';
import type { Counts, RejectedRow } from './import-report.ts';

export interface MappingMerge {
  readonly counts: Counts;
  readonly rejected: readonly RejectedRow[];
}

/**
 * Brings the mappings of a source to what the rows of `staged_mapping` say. Their targets are kept by URI, whether
 * or not they are known; a concept that was withdrawn keeps what it led to.
 * @param listed whether files of mappings were read: what these do not list is deleted
 */
export async function mergeMappings(tx: Sql, source: string, listed: boolean): Promise<MappingMerge> {
  const rejected = await rejectUnknown(tx, source);
  await tx.query(
    `CREATE TEMPORARY TABLE stated_mapping ON COMMIT DROP AS
     SELECT c.id AS concept_id, s.target_uri, s.kind::"MappingKind" AS kind, s.confidence
     FROM staged_mapping AS s JOIN concept AS c ON c.uri = s.uri`,
    [],
  );
  await tx.query('CREATE UNIQUE INDEX ON stated_mapping (concept_id, target_uri)', []);
  await tx.query('ANALYZE stated_mapping', []);
  const same = 's.concept_id = m.concept_id AND s.target_uri = m.target_uri';
  const withdrawn = listed
    ? await countWritten(
        tx,
        `DELETE FROM concept_mapping AS m USING concept AS c
         WHERE c.id = m.concept_id AND m.source = $1 AND c.status = 'RELEASED'
           AND NOT EXISTS (SELECT 1 FROM stated_mapping AS s WHERE ${same})
           AND NOT EXISTS (SELECT 1 FROM spared AS p WHERE p.uri = c.uri AND p.sort = 'MAPPINGS')`,
        [source],
      )
    : 0;
  const changed = await countWritten(
    tx,
    `UPDATE concept_mapping AS m SET kind = s.kind, confidence = s.confidence FROM stated_mapping AS s
     WHERE m.source = $1 AND ${same} AND (m.kind, m.confidence) IS DISTINCT FROM (s.kind, s.confidence)`,
    [source],
  );
  const added = await countWritten(
    tx,
    `INSERT INTO concept_mapping (concept_id, target_uri, kind, confidence, source)
     SELECT s.concept_id, s.target_uri, s.kind, s.confidence, $1 FROM stated_mapping AS s
     WHERE NOT EXISTS (SELECT 1 FROM concept_mapping AS m WHERE ${same})`,
    [source],
  );
  return { counts: { added, changed, withdrawn }, rejected };
}

/** Takes rows out that map what is no concept of the source. */
async function rejectUnknown(tx: Sql, source: string): Promise<readonly RejectedRow[]> {
  const { rows } = await tx.query<{ readonly file: string; readonly line: number; readonly uri: string }>(
    `DELETE FROM staged_mapping AS s
     WHERE NOT EXISTS (SELECT 1 FROM concept AS c WHERE c.uri = s.uri AND c.source = $1)
     RETURNING s.file, s.line, s.uri`,
    [source],
  );
  return rows.map(({ file, line, uri }) => ({ file, line, reason: 'names an unknown concept', value: uri }));
}
