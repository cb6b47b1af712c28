import type { ConceptKind, MappingKind } from './concept-row.ts';
import type { Sql } from './sql.ts';

export interface SearchLabel {
  /** BCP 47 */
  readonly lang: string;
  readonly kind: 'PREFERRED' | 'ALTERNATIVE';
  readonly text: string;
  /** "esco", "seko" or a pack's code. */
  readonly source: string;
}

/** A job title of a national classification that is mapped to an occupation. */
export interface SearchTitle extends Omit<SearchLabel, 'kind'> {
  readonly mapping: MappingKind;
}

/** A concept as a text index wants it. */
export interface SearchConcept {
  readonly id: string;
  readonly uri: string;
  readonly code: string | null;
  readonly iscoCode: string | null;
  /** Of every language and source. */
  readonly labels: readonly SearchLabel[];
  /** In use, by language and text; empty for other kinds than occupations. */
  readonly jobTitles: readonly SearchTitle[];
  /** Names of an occupation's ISCO-08 unit group; empty for other kinds. */
  readonly iscoLabels: readonly SearchLabel[];
}

type LabelledRow = Omit<SearchConcept, 'iscoLabels' | 'jobTitles'>;

/** The concepts of a kind that are in use, by URI. */
export async function readSearchConcepts(sql: Sql, kind: ConceptKind): Promise<SearchConcept[]> {
  const concepts = await readLabelled(sql, kind);
  const groups = kind === 'OCCUPATION' ? await readLabelled(sql, 'ISCO_GROUP') : [];
  const groupLabels = new Map(groups.map(({ code, labels }) => [code, labels]));
  const titles = kind === 'OCCUPATION' ? await readTitles(sql) : new Map<string, readonly SearchTitle[]>();
  return concepts.map((concept) => ({
    ...concept,
    jobTitles: titles.get(concept.uri) ?? [],
    iscoLabels: groupLabels.get(concept.iscoCode) ?? [],
  }));
}

/** Job titles by the URI that they lead to: where that was replaced, the one that took its place. */
async function readTitles(sql: Sql): Promise<ReadonlyMap<string, readonly SearchTitle[]>> {
  const { rows } = await sql.query<{ readonly uri: string; readonly titles: readonly SearchTitle[] }>(
    `SELECT coalesce(o.replaced_by_uri, m.target_uri) AS uri,
       json_agg(json_build_object('lang', l.lang, 'text', l.text, 'source', l.source, 'mapping', m.kind)
         ORDER BY l.lang, l.text COLLATE "C", c.uri COLLATE "C") AS titles
     FROM concept AS c JOIN concept_label AS l ON l.concept_id = c.id
       JOIN concept_mapping AS m ON m.concept_id = c.id
       LEFT JOIN concept AS o ON o.uri = m.target_uri AND o.status = 'WITHDRAWN'
     WHERE c.kind = 'JOB_TITLE' AND c.status = 'RELEASED'
     GROUP BY 1`,
    [],
  );
  return new Map(rows.map(({ uri, titles }) => [uri, titles]));
}

/** One grouping and one join, which stay fast when an import has just made the planner's statistics wrong. */
async function readLabelled(sql: Sql, kind: ConceptKind): Promise<LabelledRow[]> {
  const { rows } = await sql.query<LabelledRow>(
    `SELECT c.id, c.uri, c.code, c.isco_code AS "iscoCode",
       coalesce(json_agg(json_build_object('lang', l.lang, 'kind', l.kind, 'text', l.text, 'source', l.source)
         ORDER BY l.lang, l.kind, l.text) FILTER (WHERE l.id IS NOT NULL), '[]') AS labels
     FROM concept AS c LEFT JOIN concept_label AS l ON l.concept_id = c.id
     WHERE c.kind = $1::"ConceptKind" AND c.status = 'RELEASED'
     GROUP BY c.id ORDER BY c.uri COLLATE "C"`,
    [kind],
  );
  return rows;
}
