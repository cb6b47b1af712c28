import { chooseLabel, type PreferredLabel, primaryLanguage } from './choose-label.ts';
import type { Sql } from './sql.ts';

/**
 * The label to show of each concept, as `chooseLabel`; its URI where it has none.
 * The ids are of concepts that exist.
 */
export async function readLabels(sql: Sql, ids: readonly string[], lang: string): Promise<string[]> {
  const { rows } = await sql.query<{
    readonly id: string;
    readonly uri: string;
    readonly labels: readonly PreferredLabel[];
  }>(
    `SELECT c.id, c.uri, coalesce(
       (SELECT json_agg(json_build_object('lang', l.lang, 'text', l.text, 'source', l.source, 'official', l.official))
        FROM concept_label AS l WHERE l.concept_id = c.id AND l.kind = 'PREFERRED'), '[]') AS labels
     FROM concept AS c WHERE c.id = ANY ($1::uuid[])`,
    [ids],
  );
  const found = new Map(rows.map(({ id, uri, labels }) => [id, chooseLabel(labels, lang) ?? uri]));
  return ids.map((id) => {
    const label = found.get(id);
    if (label === undefined) throw new Error(`concept ${id} is referred to and does not exist`);
    return label;
  });
}

/** Other names of each concept in the language or a variant of it, of every source, each once, in alphabetical order. */
export async function readAltLabels(sql: Sql, ids: readonly string[], lang: string): Promise<string[][]> {
  const { rows } = await sql.query<{ readonly id: string; readonly texts: string[] }>(
    `SELECT l.concept_id AS id, array_agg(DISTINCT l.text) AS texts
     FROM concept_label AS l
     WHERE l.concept_id = ANY ($1::uuid[]) AND l.kind = 'ALTERNATIVE'
       AND lower(split_part(l.lang, '-', 1)) = $2
     GROUP BY l.concept_id`,
    [ids, primaryLanguage(lang)],
  );
  const alphabet = new Intl.Collator(lang);
  const found = new Map(rows.map(({ id, texts }) => [id, texts.toSorted(alphabet.compare)]));
  return ids.map((id) => found.get(id) ?? []);
}
