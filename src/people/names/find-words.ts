import type { Database } from '../../db/database.ts';
import { compareWords, NEAR_WORD } from './compare-words-rules.ts';
import { familyOf, spellingsNear } from './name-families-rules.ts';
import type { NameWord } from './name-words-rules.ts';
import { soundOf } from './sound-rules.ts';

/** A stored word that may be one that is looked for. */
export interface FoundWord {
  /** Index of the word that is looked for. */
  readonly token: number;
  readonly key: string;
  /** As `compareWords`. */
  readonly score: number;
}

export interface WordSearch {
  /** Whether the beginning of a word finds it, as while one types. */
  readonly prefix: boolean;
}

/** The beginning of a word, typed so far. */
const PREFIX_SCORE = 0.6;
const SHORTEST_PREFIX = 3;

/** After every text that begins alike, in the order of code points. */
const LAST = '\u{10FFFF}';

/**
 * Stored words like those looked for: PostgreSQL finds them by spelling, sound, trigrams and beginning, and the rules
 * decide how like they are.
 */
export async function findWords(
  { prisma }: Pick<Database, 'prisma'>,
  words: readonly NameWord[],
  { prefix }: WordSearch,
): Promise<readonly FoundWord[]> {
  if (words.length === 0) return [];
  const rowsOf = (texts: (word: NameWord) => readonly string[]) =>
    words.flatMap((word, token) => texts(word).map((text) => ({ token, text })));
  const exact = rowsOf(({ folded }) => [...spellingsNear(folded), folded.charAt(0)]);
  const sounds = rowsOf(({ folded }) => (folded.length > 1 ? [soundOf(folded)] : []));
  const alike = rowsOf(({ folded }) => (folded.length > 2 ? [folded] : []));
  const begun = rowsOf((word) =>
    word.folded.length === 1 || (prefix && isPrefix(word)) ? [word.folded] : [],
  );
  const tokens = (rows: typeof exact) => rows.map(({ token }) => token);
  const texts = (rows: typeof exact) => rows.map(({ text }) => text);
  const found = await prisma.$queryRaw<{ token: number; key: string }[]>`
    SELECT t.token, k.key FROM unnest(${tokens(exact)}::int[], ${texts(exact)}::text[]) AS t (token, text)
      JOIN person_name_key k ON k.key = t.text
    UNION SELECT t.token, k.key FROM unnest(${tokens(sounds)}::int[], ${texts(sounds)}::text[]) AS t (token, text)
      JOIN person_name_key k ON k.sound = t.text
    UNION SELECT t.token, k.key FROM unnest(${tokens(alike)}::int[], ${texts(alike)}::text[]) AS t (token, text)
      JOIN person_name_key k ON k.key % t.text
    UNION SELECT t.token, k.key FROM unnest(${tokens(begun)}::int[], ${texts(begun)}::text[]) AS t (token, text)
      JOIN person_name_key k ON k.key >= t.text AND k.key < t.text || ${LAST}`;
  return found.flatMap(({ token, key }) => {
    const word = words[token];
    if (!word) return [];
    const { score } = compareWords({ spelled: null, folded: word.folded }, { spelled: null, folded: key });
    const begins = prefix && isPrefix(word) && key.startsWith(word.folded);
    const best = begins ? Math.max(score, PREFIX_SCORE) : score;
    return best < NEAR_WORD ? [] : [{ token, key, score: best }];
  });
}

/** An established name is a whole word: Togo is not the beginning of Togola. */
function isPrefix({ folded }: NameWord): boolean {
  return folded.length >= SHORTEST_PREFIX && familyOf(folded) === null;
}
