import type { Database } from '../db/database.ts';

export type ListedKind = 'OCCUPATION' | 'SKILL';

export interface ConceptPage {
  readonly ids: readonly string[];
  readonly hasMore: boolean;
}

/** A page of the concepts in use, by label in `lang` without regard to case and accents; by another label where there is none. */
export async function listConcepts(
  { pool }: Pick<Database, 'pool'>,
  kind: ListedKind,
  lang: string,
  offset: number,
  first: number,
): Promise<ConceptPage> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT c.id FROM concept c LEFT JOIN LATERAL (
       SELECT text FROM concept_label l WHERE l.concept_id = c.id AND l.kind = 'PREFERRED'
       ORDER BY l.lang = $2 DESC, l.lang = 'fr' DESC, l.lang = 'en' DESC, l.source = c.source DESC, l.id LIMIT 1
     ) label ON TRUE
     WHERE c.kind = $1::"ConceptKind" AND c.status = 'RELEASED'
     ORDER BY unaccent(lower(label.text)) COLLATE "C", c.ordinal OFFSET $3 LIMIT $4`,
    [kind, lang, offset, first + 1],
  );
  return { ids: rows.slice(0, first).map(({ id }) => id), hasMore: rows.length > first };
}

export function countConcepts({ prisma }: Pick<Database, 'prisma'>, kind: ListedKind): Promise<number> {
  return prisma.concept.count({ where: { kind, status: 'RELEASED' } });
}
