import { CONCEPT_COLUMNS, type ConceptRow } from './concept-row.ts';
import type { Sql } from './sql.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Concepts in the order of the ids; null where there is none, also for a text that is no UUID. */
export async function readConcepts(sql: Sql, ids: readonly string[]): Promise<(ConceptRow | null)[]> {
  const { rows } = await sql.query<ConceptRow>(
    `SELECT ${CONCEPT_COLUMNS} FROM concept AS c WHERE c.id = ANY ($1::uuid[])`,
    [ids.filter((id) => UUID.test(id))],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id.toLowerCase()) ?? null);
}

/** For each skill the skills of which it is a case, by URI; skill groups are left out. */
export function readBroaderSkills(sql: Sql, ids: readonly string[]): Promise<ConceptRow[][]> {
  return readLinkedSkills(sql, ids, { here: 'from_id', there: 'to_id' });
}

/** For each skill the cases of it, by URI. */
export function readNarrowerSkills(sql: Sql, ids: readonly string[]): Promise<ConceptRow[][]> {
  return readLinkedSkills(sql, ids, { here: 'to_id', there: 'from_id' });
}

async function readLinkedSkills(
  sql: Sql,
  ids: readonly string[],
  { here, there }: { readonly here: string; readonly there: string },
): Promise<ConceptRow[][]> {
  const { rows } = await sql.query<{ readonly origin: string } & ConceptRow>(
    `SELECT DISTINCT r.${here} AS origin, c.uri COLLATE "C" AS rank, ${CONCEPT_COLUMNS}
     FROM concept_relation AS r JOIN concept AS o ON o.id = r.${here} JOIN concept AS c ON c.id = r.${there}
     WHERE r.${here} = ANY ($1::uuid[]) AND r.kind = 'BROADER' AND o.kind = 'SKILL' AND c.kind = 'SKILL'
     ORDER BY rank`,
    [ids],
  );
  const lists = new Map<string, ConceptRow[]>(ids.map((id) => [id, []]));
  for (const { origin, ...row } of rows) lists.get(origin)?.push(conceptOf(row));
  return ids.map((id) => lists.get(id) ?? []);
}

function conceptOf(row: ConceptRow): ConceptRow {
  const { id, ordinal, kind, uri, code, iscoCode, skillType, reuseLevel, status, replacedByUri } = row;
  return { id, ordinal, kind, uri, code, iscoCode, skillType, reuseLevel, status, replacedByUri };
}
