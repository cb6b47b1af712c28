import type { ConceptEntry, MappingKind, OccupationEntry, VocabularyRows } from '../matching/vocabulary.ts';

/** What reading needs of a connection; it is the snapshot of one request. */
interface Snapshot {
  query<Row extends object>(text: string): Promise<{ readonly rows: Row[] }>;
}

/** All that scoring needs of the taxonomy and the languages, in one statement. */
export async function readVocabularyRows(snapshot: Snapshot): Promise<VocabularyRows> {
  const { rows } = await snapshot.query<Row>(`
    WITH skill AS (SELECT id, ordinal, uri, replaced_by_uri FROM concept WHERE kind = 'SKILL')
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_array(ordinal, id, uri)), '[]') FROM skill) AS skills,
      (SELECT coalesce(jsonb_agg(jsonb_build_array(ordinal, id, uri, isco_code)), '[]')
        FROM concept WHERE kind = 'OCCUPATION') AS occupations,
      (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_array(a.ordinal, b.ordinal)), '[]')
        FROM concept_relation r JOIN skill a ON a.id = r.from_id JOIN skill b ON b.id = r.to_id
        WHERE r.kind = 'BROADER') AS broader,
      (SELECT coalesce(jsonb_agg(jsonb_build_array(a.ordinal, b.ordinal, r.kind = 'ESSENTIAL')), '[]')
        FROM concept_relation r JOIN skill a ON a.id = r.from_id JOIN skill b ON b.id = r.to_id
        WHERE r.kind IN ('ESSENTIAL', 'OPTIONAL')) AS relations,
      (SELECT coalesce(jsonb_agg(jsonb_build_array(a.ordinal, b.ordinal, m.kind, m.confidence)), '[]')
        FROM concept_mapping m JOIN skill a ON a.id = m.concept_id JOIN skill b ON b.uri = m.target_uri) AS mappings,
      (SELECT coalesce(jsonb_agg(jsonb_build_array(a.ordinal, b.ordinal)), '[]')
        FROM skill a JOIN skill b ON b.uri = a.replaced_by_uri) AS replacements,
      (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_array(a.ordinal, b.ordinal)), '[]')
        FROM concept_relation r JOIN skill a ON a.id = r.from_id
        JOIN concept b ON b.id = r.to_id AND b.kind = 'SKILL_GROUP' WHERE r.kind = 'BROADER') AS groups,
      (SELECT coalesce(jsonb_agg(jsonb_build_array(code, macrolanguage)), '[]')
        FROM language WHERE macrolanguage IS NOT NULL) AS macrolanguages`);
  const [row] = rows;
  if (!row) throw new Error('a select without a table gave no row');
  return {
    skills: row.skills.map(([ordinal, id, uri]): ConceptEntry => ({ ordinal, id, uri })),
    occupations: row.occupations.map(
      ([ordinal, id, uri, isco]): OccupationEntry => ({ ordinal, id, uri, isco }),
    ),
    broader: row.broader,
    relations: row.relations.map(([from, to, essential]) => ({ from, to, essential })),
    mappings: [
      ...row.mappings.map(([skill, target, kind, confidence]) => ({ skill, target, kind, confidence })),
      // Whoever holds a withdrawn skill holds the one that took its place.
      ...row.replacements.map(([skill, target]) => ({
        skill,
        target,
        kind: 'EXACT' as const,
        confidence: 100,
      })),
    ],
    groups: row.groups,
    macrolanguages: row.macrolanguages,
  };
}

interface Row {
  readonly skills: readonly (readonly [ordinal: number, id: string, uri: string])[];
  readonly occupations: readonly (readonly [ordinal: number, id: string, uri: string, isco: string | null])[];
  readonly broader: readonly (readonly [narrower: number, broader: number])[];
  readonly relations: readonly (readonly [from: number, to: number, essential: boolean])[];
  readonly mappings: readonly (readonly [
    skill: number,
    target: number,
    kind: MappingKind,
    confidence: number,
  ])[];
  readonly replacements: readonly (readonly [skill: number, target: number])[];
  readonly groups: readonly (readonly [skill: number, group: number])[];
  readonly macrolanguages: readonly (readonly [member: string, macrolanguage: string])[];
}
