import type MiniSearch from 'minisearch';
import type { Query, SearchOptions } from 'minisearch';
import { GROUP_FIELD, TITLE_FIELD } from './concept-fields.ts';
import type { ConceptQuery } from './concept-query.ts';
import { fuzzyLimit, prefixCounts } from './stem-similarity.ts';
import type { Vocabulary } from './vocabulary.ts';

/** No list goes deeper: beyond it only one common word fits. */
const DEPTH = 1000;

const RELATIVES_BOOST = 0.4;

/**
 * Positions of the concepts that may fit, the likeliest first, by words and beginnings of words; misspelt words are looked for only
 * where no concept has all words, since that costs more and brings strangers in.
 */
export function retrieveConcepts<T>(
  index: MiniSearch<T>,
  query: ConceptQuery,
  languages: readonly string[],
  vocabulary: Vocabulary,
): readonly number[] {
  const options: SearchOptions = { boost: boosts(languages, query.lang), combineWith: 'OR' };
  const precise = index.search(tree(query, vocabulary, false), options);
  const complete = precise.some(({ queryTerms }) => query.stems.every((stem) => queryTerms.includes(stem)));
  const results = complete ? precise : index.search(tree(query, vocabulary, true), options);
  return results.slice(0, DEPTH).map(({ id }) => Number(id));
}

function tree({ stems }: ConceptQuery, vocabulary: Vocabulary, fuzzy: boolean): Query {
  return {
    queries: stems.flatMap((stem, position): Query[] => [
      {
        queries: [stem],
        prefix: prefixCounts(stem, position === stems.length - 1),
        fuzzy: fuzzy ? fuzzyLimit(stem) : false,
      },
      { queries: [...vocabulary.relatives(stem)], boostTerm: () => RELATIVES_BOOST },
    ]),
  };
}

function boosts(languages: readonly string[], asked: string): Record<string, number> {
  return {
    ...Object.fromEntries(languages.map((language) => [language, language === asked ? 3 : 1])),
    [TITLE_FIELD]: 1,
    [GROUP_FIELD]: 0.3,
  };
}
