import type { Sql } from '../sql.ts';
import { countWritten } from './count-written.ts';
import type { Counts } from './import-report.ts';

/**
 * Brings the labels of a source to what the staged rows say, for the concepts and languages that they list. Languages that
 * the import does not bring, and labels of other sources, stay as they are.
 */
export async function mergeLabels(tx: Sql, source: string): Promise<Counts> {
  await tx.query(
    `CREATE TEMPORARY TABLE stated_label ON COMMIT DROP AS
     SELECT c.id AS concept_id, l.lang, l.kind::"LabelKind" AS kind, l.text, l.official
     FROM staged_label AS l
     JOIN stated_concept AS s ON s.uri = l.uri AND s.kind::text = l.concept_kind
     JOIN concept AS c ON c.uri = s.uri`,
    [],
  );
  await tx.query('CREATE INDEX ON stated_label (concept_id, lang)', []);
  await tx.query(
    `CREATE TEMPORARY TABLE stated_language ON COMMIT DROP AS
     SELECT DISTINCT c.id AS concept_id, s.lang FROM staged_concept AS s JOIN concept AS c ON c.uri = s.uri`,
    [],
  );
  await tx.query('CREATE UNIQUE INDEX ON stated_language (concept_id, lang)', []);
  await tx.query('ANALYZE stated_label, stated_language', []);
  // A concept has one preferred label of a source in a language: another text there is a change, not a new label.
  const same = `s.concept_id = l.concept_id AND s.lang = l.lang AND s.kind = l.kind
    AND (s.kind = 'PREFERRED' OR s.text = l.text)`;
  const withdrawn = await countWritten(
    tx,
    `DELETE FROM concept_label AS l USING stated_language AS g
     WHERE l.source = $1 AND g.concept_id = l.concept_id AND g.lang = l.lang
       AND NOT EXISTS (SELECT 1 FROM stated_label AS s WHERE ${same})`,
    [source],
  );
  const changed = await countWritten(
    tx,
    `UPDATE concept_label AS l SET text = s.text, official = s.official FROM stated_label AS s
     WHERE l.source = $1 AND ${same} AND (l.text, l.official) IS DISTINCT FROM (s.text, s.official)`,
    [source],
  );
  const added = await countWritten(
    tx,
    `INSERT INTO concept_label (concept_id, lang, kind, text, source, official)
     SELECT s.concept_id, s.lang, s.kind, s.text, $1, s.official FROM stated_label AS s
     WHERE NOT EXISTS (SELECT 1 FROM concept_label AS l WHERE l.source = $1 AND ${same})`,
    [source],
  );
  return { added, changed, withdrawn };
}
