import type { Sql } from './sql.ts';

export interface OccupationSkillRow {
  readonly skillId: string;
  /** Always needed, or only at some work places. */
  readonly essential: boolean;
}

/** What each occupation needs, of every source: essential first, then by URI. What one source calls essential is. */
export async function readOccupationSkills(
  sql: Sql,
  ids: readonly string[],
): Promise<OccupationSkillRow[][]> {
  const { rows } = await sql.query<{ readonly occupationId: string } & OccupationSkillRow>(
    `SELECT r.from_id AS "occupationId", s.id AS "skillId", bool_or(r.kind = 'ESSENTIAL') AS essential
     FROM concept_relation AS r JOIN concept AS s ON s.id = r.to_id
     WHERE r.from_id = ANY ($1::uuid[]) AND r.kind IN ('ESSENTIAL', 'OPTIONAL') AND s.kind = 'SKILL'
     GROUP BY r.from_id, s.id
     ORDER BY essential DESC, s.uri COLLATE "C"`,
    [ids],
  );
  const lists = new Map<string, OccupationSkillRow[]>(ids.map((id) => [id, []]));
  for (const { occupationId, skillId, essential } of rows)
    lists.get(occupationId)?.push({ skillId, essential });
  return ids.map((id) => lists.get(id) ?? []);
}
