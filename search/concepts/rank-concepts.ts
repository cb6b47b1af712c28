import type { ConceptQuery } from './concept-query.ts';
import type { MatchedLabel, PreparedConcept } from './prepared-concept.ts';
import { type StemAnswer, type StemComparison, scoreConcept } from './score-concept.ts';
import { stemSimilarity } from './stem-similarity.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ConceptHit {
  readonly id: string;
  readonly uri: string;
  /** 0 to 1 in thousandths; 1 is the very name in the asked language. */
  readonly score: number;
  /** The label that fits best; null where the words stand in several labels together. */
  readonly matched: MatchedLabel | null;
}

/** Puts candidates in order, best first, and leaves out what does not fit. */
export type ConceptRanker = (
  query: ConceptQuery,
  candidates: readonly PreparedConcept[],
  vocabulary: Pick<Vocabulary, 'weight'>,
) => readonly ConceptHit[];

/** Below this a concept shares too little with what was asked. */
const LOWEST_SCORE = 0.05;

const OTHER_LANGUAGE = 0.85;

/** By the best of each concept's names; equal scores by URI. */
export const rankConcepts: ConceptRanker = (query, candidates, vocabulary) => {
  const comparison = compareWith(query, vocabulary);
  return candidates
    .map((concept) => {
      const { score, matched } = scoreConcept(query, concept, comparison);
      return { id: concept.id, uri: concept.uri, score: Math.round(score * 1000) / 1000, matched };
    })
    .filter(({ score }) => score >= LOWEST_SCORE)
    .sort((one, other) => other.score - one.score || (one.uri < other.uri ? -1 : 1));
};

/** Names share most of their stems, so each is compared once. */
function compareWith({ stems, lang }: ConceptQuery, { weight }: Pick<Vocabulary, 'weight'>): StemComparison {
  const compared = new Map<string, StemAnswer>();
  const factors = new Map<string, number>();
  return {
    weights: stems.map(weight),
    answer: (found) => {
      const known = compared.get(found);
      if (known) return known;
      const answers = stems.map((asked, position) =>
        stemSimilarity(asked, found, position === stems.length - 1),
      );
      const made = { weight: weight(found), answers, best: Math.max(...answers) };
      compared.set(found, made);
      return made;
    },
    languageFactor: (other) => {
      const factor = factors.get(other) ?? (primary(other) === primary(lang) ? 1 : OTHER_LANGUAGE);
      factors.set(other, factor);
      return factor;
    },
  };
}

/** "fr" of "fr-CA" */
function primary(lang: string): string {
  return lang.split('-')[0] ?? lang;
}
