import type { Database } from '../../db/database.ts';
import { Prisma } from '../../db/generated/client.ts';
import { type CandidateScope, candidateScopeSql } from '../candidate-visibility.ts';
import { NOT_ABSORBED } from './absorbed-files.ts';
import { type ComparedFileRow, comparedFilesSql, toComparedFile } from './compared-files.ts';
import { isTold } from './find-similar.ts';
import type { SimilarFile } from './similar-file.ts';
import { PROBABLE, readFacts, type SimilarityReason, similarityOf } from './similarity-rules.ts';

/** Two files that may be of one person; at least one of them is in the viewer's sight. */
export interface ProbableDuplicate {
  readonly first: SimilarFile;
  readonly second: SimilarFile;
  /** Null where one of the two is out of sight. */
  readonly score: number | null;
  readonly reasons: readonly SimilarityReason[];
}

/** Pairs that are compared in full. */
const PAIRS_AT_MOST = 5_000;

/** Births known less exactly than this, in years, say nothing by their year. */
const WIDEST_BIRTH_YEARS = 10;

/**
 * Pairs of files that are probably of one person and on which nobody has decided yet, likest first. Two files come
 * together by two words of their names and a year of birth, or the parents' names where a birth is not recorded; by a
 * phone and a word; by a number. The same rules as for a new file then compare them.
 */
export async function findProbableDuplicates(
  { prisma }: Pick<Database, 'prisma'>,
  scope: CandidateScope,
): Promise<readonly ProbableDuplicate[]> {
  const pairs = await prisma.$queryRaw<{ one: string; other: string }[]>(pairsSql(scope));
  const personIds = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  const rows = await prisma.$queryRaw<ComparedFileRow[]>(
    comparedFilesSql(scope, Prisma.sql`SELECT unnest(${personIds}::uuid[])`),
  );
  const files = new Map(
    rows.map(toComparedFile).map((file) => [file.personId, { ...file, facts: readFacts(file) }]),
  );
  return pairs
    .flatMap(({ one, other }) => {
      const [first, second] = [files.get(one), files.get(other)];
      if (!first || !second) return [];
      const similarity = similarityOf(first.facts, second.facts);
      const bothSeen = first.seen && second.seen;
      if (similarity.score < PROBABLE || !(bothSeen || isTold(similarity))) return [];
      const shown = ({ candidateId, number, agencyName, sex, seen }: typeof first): SimilarFile =>
        seen
          ? {
              seen,
              candidateId,
              number,
              agencyName,
              sex,
              score: similarity.score,
              reasons: similarity.reasons,
            }
          : { seen, candidateId, number, agencyName };
      return [
        {
          first: shown(first),
          second: shown(second),
          score: bothSeen ? similarity.score : null,
          reasons: bothSeen ? similarity.reasons : [],
          order: [similarity.score, first.ordinal, second.ordinal] as const,
        },
      ];
    })
    .sort((a, b) => b.order[0] - a.order[0] || b.order[1] - a.order[1] || b.order[2] - a.order[2])
    .map(({ order: _, ...pair }) => pair);
}

/** What brings a pair together counts here only for which pairs are compared first. */
function pairsSql(scope: CandidateScope): Prisma.Sql {
  return Prisma.sql`
    WITH file AS (
      SELECT c.id, c.person_id, (${candidateScopeSql(scope)}) AS seen
      FROM candidate c JOIN agency a ON a.id = c.agency_id WHERE ${NOT_ABSORBED}
    ), word AS (
      SELECT DISTINCT person_id, sound FROM person_name_key WHERE length(key) > 1
    ), two AS (
      SELECT a.person_id, a.sound || ' ' || b.sound AS words
      FROM word a JOIN word b ON a.person_id = b.person_id AND a.sound < b.sound
    ), dated AS (
      SELECT t.person_id, t.words, y.year FROM two t JOIN person p ON p.id = t.person_id
      CROSS JOIN LATERAL generate_series(
        extract(year FROM p.birth_from)::int, extract(year FROM p.birth_to - 1)::int) AS y (year)
      WHERE p.birth_to <= p.birth_from + ${WIDEST_BIRTH_YEARS * 366}::int
    ), undated AS (
      SELECT t.person_id, t.words, p.birth_from IS NULL AS unknown FROM two t JOIN person p ON p.id = t.person_id
      WHERE p.mother_name IS NOT NULL OR p.father_name IS NOT NULL
    ), brought AS (
      SELECT a.person_id AS one, b.person_id AS other, 3 AS weight FROM dated a
        JOIN dated b USING (words, year) WHERE a.person_id < b.person_id
      UNION SELECT least(a.person_id, b.person_id), greatest(a.person_id, b.person_id), 2 FROM undated a
        JOIN undated b USING (words) WHERE a.unknown AND a.person_id <> b.person_id
      UNION SELECT a.person_id, b.person_id, count(DISTINCT v.sound)::int FROM person_phone a
        JOIN person_phone b ON b.number = a.number AND a.person_id < b.person_id
        JOIN person_name_key v ON v.person_id = a.person_id
        JOIN person_name_key w ON w.person_id = b.person_id AND w.sound = v.sound GROUP BY 1, 2
      UNION SELECT a.person_id, b.person_id, 4 FROM person_identifier a
        JOIN person_identifier b ON b.digest = a.digest AND a.person_id < b.person_id
    )
    SELECT b.one, b.other FROM (SELECT one, other, sum(weight) AS weight FROM brought GROUP BY one, other) AS b
    JOIN file f ON f.person_id = b.one JOIN file g ON g.person_id = b.other
    WHERE (f.seen OR g.seen) AND NOT EXISTS (
      SELECT 1 FROM duplicate_decision d WHERE d.first_id = least(f.id, g.id) AND d.second_id = greatest(f.id, g.id))
    ORDER BY b.weight DESC, b.one DESC, b.other DESC LIMIT ${PAIRS_AT_MOST}`;
}
