import { CONCEPT_COLUMNS, type ConceptRow, type MappingKind } from './concept-row.ts';
import type { Sql } from './sql.ts';

/** A job title of a national classification and an occupation that it means. */
export interface JobTitleMatch {
  readonly titleId: string;
  readonly occupationId: string;
  readonly kind: MappingKind;
  /** Hundredths */
  readonly confidence: number;
}

/** For each occupation the job titles in use that lead to it, the surest first. */
export function readJobTitles(sql: Sql, occupationIds: readonly string[]): Promise<JobTitleMatch[][]> {
  return readMatches(sql, 'occupationId', occupationIds);
}

/** For each job title the occupations that it means, the surest first; those not imported are left out. */
export function readTitleOccupations(sql: Sql, titleIds: readonly string[]): Promise<JobTitleMatch[][]> {
  return readMatches(sql, 'titleId', titleIds);
}

/** What leads to an occupation that was replaced leads to the one that took its place. */
async function readMatches(
  sql: Sql,
  by: 'titleId' | 'occupationId',
  ids: readonly string[],
): Promise<JobTitleMatch[][]> {
  const asked = by === 'titleId' ? 'c.id' : 'o.id';
  const { rows } = await sql.query<JobTitleMatch>(
    `SELECT c.id AS "titleId", o.id AS "occupationId", m.kind, m.confidence
     FROM concept AS o
       JOIN concept AS t ON t.uri = o.uri OR (t.replaced_by_uri = o.uri AND t.status = 'WITHDRAWN')
       JOIN concept_mapping AS m ON m.target_uri = t.uri
       JOIN concept AS c ON c.id = m.concept_id
     WHERE ${asked} = ANY ($1::uuid[]) AND o.kind = 'OCCUPATION' AND o.status = 'RELEASED'
       AND c.kind = 'JOB_TITLE' AND c.status = 'RELEASED'
     ORDER BY m.confidence DESC, c.uri COLLATE "C", o.uri COLLATE "C"`,
    [ids],
  );
  const lists = new Map<string, JobTitleMatch[]>(ids.map((id) => [id, []]));
  for (const row of rows) lists.get(row[by])?.push(row);
  return ids.map((id) => lists.get(id) ?? []);
}

/** For each job title the code that gathers it with others; null where none is known. */
export async function readTitleGroups(sql: Sql, titleIds: readonly string[]): Promise<(ConceptRow | null)[]> {
  const { rows } = await sql.query<{ readonly titleId: string } & ConceptRow>(
    `SELECT DISTINCT ON (r.from_id) r.from_id AS "titleId", ${CONCEPT_COLUMNS}
     FROM concept_relation AS r JOIN concept AS c ON c.id = r.to_id
     WHERE r.from_id = ANY ($1::uuid[]) AND r.kind = 'BROADER' AND c.kind = 'JOB_GROUP'
     ORDER BY r.from_id, c.uri COLLATE "C"`,
    [titleIds],
  );
  const groups = new Map(rows.map(({ titleId, ...group }) => [titleId, group]));
  return titleIds.map((id) => groups.get(id) ?? null);
}
