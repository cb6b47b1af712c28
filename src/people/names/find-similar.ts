import type { Database } from '../../db/database.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { CandidateScope } from '../candidate-visibility.ts';
import { SAME_NAME_SCORE } from './compare-names-rules.ts';
import { type ComparedFileRow, comparedFilesSql, toComparedFile } from './compared-files.ts';
import { type FoundWord, findWords } from './find-words.ts';
import type { NameWord } from './name-words-rules.ts';
import type { SimilarFile } from './similar-file.ts';
import { type PersonFacts, readFacts, type Similarity, similarityOf } from './similarity-rules.ts';

/** Files that are compared in full; the others are farther off by names, birth and phone. */
const COMPARED_AT_MOST = 100;

/** What is worth a look. */
const WORTH_A_LOOK = 0.3;

/** What a phone or a year of birth in common counts before names are compared in full: less than a word. */
const ROUGH_PHONE = 0.7;
const ROUGH_BIRTH = 0.4;
const ROUGH_IDENTIFIER = 3;

/**
 * Files that may be of this person, likest first. Files out of the viewer's sight are given with number and agency
 * only, and only where the whole name is the same and nothing contradicts.
 * @param except the file of the person, when there is one
 */
export async function findSimilar(
  database: Pick<Database, 'prisma'>,
  scope: CandidateScope,
  facts: PersonFacts,
  except: string | null,
): Promise<readonly SimilarFile[]> {
  const asked = readFacts(facts);
  const { words } = asked;
  const found = await findWords(database, words, { prefix: false });
  const rows = await database.prisma.$queryRaw<ComparedFileRow[]>(
    comparedFilesSql(scope, roughlyLike(facts, words, found)),
  );
  const best = new Map<string, { similarity: Similarity; file: ReturnType<typeof toComparedFile> }>();
  for (const file of rows.map(toComparedFile)) {
    if (file.candidateId === except) continue;
    const similarity = similarityOf(asked, readFacts(file));
    const before = best.get(file.candidateId);
    if (!before || before.similarity.score < similarity.score)
      best.set(file.candidateId, { similarity, file });
  }
  return [...best.values()]
    .filter(({ similarity, file }) => (file.seen ? isWorthALook(similarity) : isTold(similarity)))
    .sort((a, b) => b.similarity.score - a.similarity.score || b.file.ordinal - a.file.ordinal)
    .map(({ similarity, file }) => {
      const { candidateId, number, agencyName, sex } = file;
      const reference = { candidateId, number, agencyName };
      if (!file.seen) return { ...reference, seen: false };
      return { ...reference, seen: true, score: similarity.score, reasons: similarity.reasons, sex };
    });
}

function isWorthALook({ score, reasons, name }: Similarity): boolean {
  return score >= WORTH_A_LOOK && (name.score > 0 || reasons.includes('SAME_IDENTIFIER'));
}

/** Whether a file of another agency is told of. */
export function isTold({ score, name, reasons }: Similarity): boolean {
  if (reasons.includes('SAME_IDENTIFIER')) return true;
  return name.score >= SAME_NAME_SCORE && name.shared > 1 && score >= 0.7 * SAME_NAME_SCORE;
}

/** Ids of the persons who are compared in full. */
function roughlyLike(
  facts: PersonFacts,
  words: readonly NameWord[],
  found: readonly FoundWord[],
): Prisma.Sql {
  const born = facts.birth
    ? Prisma.sql`CASE WHEN p.birth_from < ${facts.birth.to}::date AND p.birth_to > ${facts.birth.from}::date
        THEN ${ROUGH_BIRTH}::real ELSE 0 END`
    : Prisma.sql`0`;
  return Prisma.sql`
    SELECT r.person_id FROM (
      SELECT person_id, sum(score) AS score FROM (
        SELECT k.person_id, max(f.score * f.weight) AS score
        FROM unnest(
          ${found.map(({ token }) => token)}::int[],
          ${found.map(({ key }) => key)}::text[],
          ${found.map(({ score }) => score)}::real[],
          ${found.map(({ token }) => words[token]?.weight ?? 0)}::real[]) AS f (token, key, score, weight)
        JOIN person_name_key k USING (key) GROUP BY k.person_id, f.token
        UNION ALL
        SELECT DISTINCT h.person_id, ${ROUGH_PHONE}::real FROM person_phone h
        WHERE h.number = ANY (${facts.phones.map(({ number }) => number)}::text[])
        UNION ALL
        SELECT DISTINCT i.person_id, ${ROUGH_IDENTIFIER}::real FROM person_identifier i
        WHERE encode(i.digest, 'hex') = ANY (${[...facts.identifierDigests]}::text[])
      ) AS h GROUP BY person_id
    ) AS r JOIN person p ON p.id = r.person_id
    ORDER BY r.score + ${born} DESC, p.id DESC LIMIT ${COMPARED_AT_MOST}`;
}
