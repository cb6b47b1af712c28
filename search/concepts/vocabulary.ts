import { root, stem } from './stem.ts';
import { withoutStopWords } from './stop-words.ts';

/** The stems of an index: each word is stemmed once, and how common a stem is decides what it tells. */
export interface Vocabulary {
  /** Stems of the telling words of a folded text. */
  stemsOf(folded: string): readonly string[];
  /** One more concept with these stems. */
  count(stems: ReadonlySet<string>): void;
  /** How much a stem tells: the rarer, the more; greatest for one that no concept has. */
  weight(stem: string): number;
  /** Stems of the index with the same root, itself excepted. */
  relatives(stem: string): readonly string[];
}

export function createVocabulary(): Vocabulary {
  const stems = new Map<string, string>();
  const frequencies = new Map<string, number>();
  const families = new Map<string, string[]>();
  let concepts = 0;
  const stemOf = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const stemmed = stem(word);
    stems.set(word, stemmed);
    return stemmed;
  };
  return {
    stemsOf: (folded) => withoutStopWords(folded.split(' ')).map(stemOf),
    count: (found) => {
      concepts += 1;
      for (const each of found) {
        const frequency = frequencies.get(each);
        frequencies.set(each, (frequency ?? 0) + 1);
        if (frequency !== undefined) continue;
        const family = families.get(root(each));
        if (family) family.push(each);
        else families.set(root(each), [each]);
      }
    },
    weight: (each) => Math.log(1 + (concepts + 1) / (1 + (frequencies.get(each) ?? 0))),
    relatives: (each) => (families.get(root(each)) ?? []).filter((other) => other !== each),
  };
}
