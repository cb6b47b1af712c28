import type { LoadCounts } from '../../reference/load-counts.ts';
import { countWritten } from '../import/count-written.ts';
import type { Sql } from '../sql.ts';
import type { StarterConcept, StarterLabel, StarterMapping, StarterRelation } from './starter-rows.ts';

/** Rows of the source itself; a concept that it withdrew keeps what it had. */
const OWN_AND_IN_USE = `c.source <> 'seko' OR c.status = 'RELEASED'`;

/** Adds what is missing and corrects what the starter taxonomy owns; ordinals are drawn for new rows alone. */
export async function writeConcepts(
  tx: Sql,
  concepts: readonly (StarterConcept & { readonly id: string })[],
  version: string,
): Promise<LoadCounts> {
  const given = `jsonb_to_recordset($1::text::jsonb)
    AS s (id uuid, kind text, uri text, code text, isco_code text, skill_type text)`;
  const values = [JSON.stringify(concepts), version];
  const changed = await countWritten(
    tx,
    `UPDATE concept AS c SET code = s.code, isco_code = s.isco_code, skill_type = s.skill_type,
       status = 'RELEASED', withdrawn_at = NULL, source_version = $2
     FROM ${given} WHERE c.uri = s.uri AND c.source = 'seko'
       AND (c.code, c.isco_code, c.skill_type, c.status::text)
         IS DISTINCT FROM (s.code, s.isco_code, s.skill_type, 'RELEASED')`,
    values,
  );
  const added = await countWritten(
    tx,
    `INSERT INTO concept (id, kind, uri, code, isco_code, skill_type, source, source_version)
     SELECT s.id, s.kind::"ConceptKind", s.uri, s.code, s.isco_code, s.skill_type, 'seko', $2
     FROM ${given} WHERE NOT EXISTS (SELECT 1 FROM concept AS c WHERE c.uri = s.uri)
     ORDER BY s.kind, s.uri COLLATE "C"`,
    values,
  );
  return { added, changed, removed: 0 };
}

/** Withdraws the starter taxonomy's own concepts that its files no longer have. */
export async function withdrawOthers(tx: Sql, concepts: readonly StarterConcept[]): Promise<LoadCounts> {
  const removed = await countWritten(
    tx,
    `UPDATE concept AS c SET status = 'WITHDRAWN', withdrawn_at = now()
     WHERE c.source = 'seko' AND c.status = 'RELEASED'
       AND c.uri NOT IN (SELECT jsonb_array_elements_text($1::text::jsonb))`,
    [JSON.stringify(concepts.map(({ uri }) => uri))],
  );
  return { added: 0, changed: 0, removed };
}

export async function writeLabels(tx: Sql, labels: readonly StarterLabel[]): Promise<LoadCounts> {
  const given = `(SELECT c.id, s.* FROM concept AS c JOIN jsonb_to_recordset($1::text::jsonb)
    AS s (uri text, lang text, kind "LabelKind", text text) ON s.uri = c.uri)`;
  const same = '(l.concept_id, l.lang, l.kind, l.text) = (g.id, g.lang, g.kind, g.text)';
  const values = [JSON.stringify(labels)];
  const removed = await countWritten(
    tx,
    `DELETE FROM concept_label AS l USING concept AS c
     WHERE c.id = l.concept_id AND l.source = 'seko' AND (${OWN_AND_IN_USE})
       AND NOT EXISTS (SELECT 1 FROM ${given} AS g WHERE ${same})`,
    values,
  );
  const added = await countWritten(
    tx,
    `INSERT INTO concept_label (concept_id, lang, kind, text, source)
     SELECT g.id, g.lang, g.kind, g.text, 'seko' FROM ${given} AS g
     WHERE NOT EXISTS (SELECT 1 FROM concept_label AS l WHERE l.source = 'seko' AND ${same})`,
    values,
  );
  return { added, changed: 0, removed };
}

export async function writeRelations(tx: Sql, relations: readonly StarterRelation[]): Promise<LoadCounts> {
  const given = `(SELECT f.id AS from_id, t.id AS to_id, s.kind FROM jsonb_to_recordset($1::text::jsonb)
    AS s (from_uri text, to_uri text, kind "RelationKind")
    JOIN concept AS f ON f.uri = s.from_uri JOIN concept AS t ON t.uri = s.to_uri)`;
  const same = '(r.from_id, r.to_id, r.kind) = (g.from_id, g.to_id, g.kind)';
  const values = [JSON.stringify(relations)];
  const removed = await countWritten(
    tx,
    `DELETE FROM concept_relation AS r USING concept AS c
     WHERE c.id = r.from_id AND r.source = 'seko' AND (${OWN_AND_IN_USE})
       AND NOT EXISTS (SELECT 1 FROM ${given} AS g WHERE ${same})`,
    values,
  );
  const added = await countWritten(
    tx,
    `INSERT INTO concept_relation (from_id, to_id, kind, source)
     SELECT g.from_id, g.to_id, g.kind, 'seko' FROM ${given} AS g
     WHERE NOT EXISTS (SELECT 1 FROM concept_relation AS r WHERE r.source = 'seko' AND ${same})`,
    values,
  );
  return { added, changed: 0, removed };
}

export async function writeMappings(tx: Sql, mappings: readonly StarterMapping[]): Promise<LoadCounts> {
  const given = `(SELECT c.id, s.* FROM concept AS c JOIN jsonb_to_recordset($1::text::jsonb)
    AS s (uri text, target_uri text, kind "MappingKind", confidence int) ON s.uri = c.uri)`;
  const same = '(m.concept_id, m.target_uri) = (g.id, g.target_uri)';
  const values = [JSON.stringify(mappings)];
  const removed = await countWritten(
    tx,
    `DELETE FROM concept_mapping AS m USING concept AS c
     WHERE c.id = m.concept_id AND m.source = 'seko' AND (${OWN_AND_IN_USE})
       AND NOT EXISTS (SELECT 1 FROM ${given} AS g WHERE ${same})`,
    values,
  );
  const changed = await countWritten(
    tx,
    `UPDATE concept_mapping AS m SET kind = g.kind, confidence = g.confidence FROM ${given} AS g
     WHERE m.source = 'seko' AND ${same} AND (m.kind, m.confidence) IS DISTINCT FROM (g.kind, g.confidence)`,
    values,
  );
  const added = await countWritten(
    tx,
    `INSERT INTO concept_mapping (concept_id, target_uri, kind, confidence, source)
     SELECT g.id, g.target_uri, g.kind, g.confidence, 'seko' FROM ${given} AS g
     WHERE NOT EXISTS (SELECT 1 FROM concept_mapping AS m WHERE ${same})`,
    values,
  );
  return { added, changed, removed };
}
