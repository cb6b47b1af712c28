import type { Database } from '../../db/database.ts';
import { Prisma } from '../../db/generated/client.ts';
import { type FoundWord, findWords } from './find-words.ts';
import { type NameWord, nameWords } from './name-words-rules.ts';

/** Words that weigh less need not be found: titles, particles, initials, bynames. */
const REQUIRED_WEIGHT = 0.6;

/** Of so many words and more one may be missing: a married name, one given name of several. */
const ONE_MAY_MISS = 3;

/** Above every score that names can have. */
const BY_NUMBER = 1000;

/**
 * Files that a search by name or number finds, as SQL with the columns `id` (of a candidate) and `score`. The words of
 * an absorbed file, and its number, find the file that absorbed it.
 */
export async function searchedFiles(database: Pick<Database, 'prisma'>, search: string): Promise<Prisma.Sql> {
  const words = nameWords([{ kind: 'GIVEN', text: search }]);
  const found = await findWords(database, words, { prefix: true });
  return Prisma.sql`(
    SELECT coalesce(m.kept_id, c.id) AS id, max(h.score) AS score
    FROM (${filesByName(words, found)}
      UNION ALL SELECT id, ${BY_NUMBER}::real FROM candidate WHERE number = ${search.trim().toUpperCase()}
    ) AS h JOIN candidate c ON c.id = h.id
    LEFT JOIN candidate_merge m ON m.absorbed_id = c.id AND m.undone_at IS NULL
    GROUP BY 1)`;
}

function filesByName(words: readonly NameWord[], found: readonly FoundWord[]): Prisma.Sql {
  const required = words.filter(({ weight }) => weight >= REQUIRED_WEIGHT).length;
  const needed = required === 0 ? words.length : required >= ONE_MAY_MISS ? required - 1 : required;
  const counts = (token: number) =>
    required === 0 || (words[token]?.weight ?? 0) >= REQUIRED_WEIGHT ? 1 : 0;
  if (needed === 0 || found.length === 0)
    return Prisma.sql`SELECT id, 0::real AS score FROM candidate WHERE FALSE`;
  return Prisma.sql`
    SELECT c.id, sum(t.score * t.weight)::real AS score FROM (
      SELECT k.person_id, f.token, max(f.score) AS score, max(f.weight) AS weight, max(f.counts) AS counts,
        (array_agg((k.position, k.word) ORDER BY f.score DESC))[1] AS best
      FROM unnest(
        ${found.map(({ token }) => token)}::int[],
        ${found.map(({ key }) => key)}::text[],
        ${found.map(({ score }) => score)}::real[],
        ${found.map(({ token }) => words[token]?.weight ?? 0)}::real[],
        ${found.map(({ token }) => counts(token))}::int[]) AS f (token, key, score, weight, counts)
      JOIN person_name_key k USING (key) GROUP BY k.person_id, f.token
    ) AS t JOIN candidate c ON c.person_id = t.person_id
    GROUP BY c.id HAVING sum(t.counts) >= ${needed} AND count(DISTINCT t.best) >= ${needed}`;
}
