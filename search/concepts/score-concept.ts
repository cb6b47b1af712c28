import type { ConceptQuery } from './concept-query.ts';
import type { MatchedLabel, PreparedConcept, PreparedName, PreparedTitle } from './prepared-concept.ts';

/** A stem of a name beside the stems of the query. */
export interface StemAnswer {
  /** How much it tells. */
  readonly weight: number;
  /** How well it answers each stem of the query, 0 to 1. */
  readonly answers: readonly number[];
  /** The highest of `answers`. */
  readonly best: number;
}

export interface StemComparison {
  /** How much each stem of the query tells. */
  readonly weights: readonly number[];
  readonly answer: (found: string) => StemAnswer;
  /** What a name in this language counts. */
  readonly languageFactor: (lang: string) => number;
}

/** For a name that says exactly what was asked. The country's own names win over an imported classification's. */
const EXACT = { localPreferred: 1, preferred: 0.98, local: 0.96, alternative: 0.92 };
/** The same stems, but not the same words: plural, the other gender, an article more. */
const SAME_STEMS_LESS = 0.02;
/** All words in one name: at least BASE, up to BASE + PRECISION when the name says little else. */
const BASE = 0.4;
const PRECISION = 0.35;
/** The first or the last word asked stands where the name's own first or last word does. */
const HEAD = 0.05;
/** Words found in several names together, or in the name of the ISCO-08 group. */
const SCATTERED = 0.4;
const GROUP = 0.3;

/** For a job title that says exactly what was asked: below the concept's own names, above all that only resembles. */
const EXACT_TITLE = { EXACT: 0.895, CLOSE: 0.89, NARROW: 0.88, BROAD: 0.88 };
/** What a job title counts that says it in part. */
const PART_OF_TITLE = { EXACT: 0.9, CLOSE: 0.9, NARROW: 0.8, BROAD: 0.75 };

export interface ConceptScore {
  /** 0 to 1 */
  readonly score: number;
  /** The label that has it; null where several have it together. */
  readonly matched: MatchedLabel | null;
}

/** The best of the concept's names and titles, or of its names all together. */
export function scoreConcept(
  query: ConceptQuery,
  { names, titles, groupStems }: PreparedConcept,
  comparison: StemComparison,
): ConceptScore {
  let best: ConceptScore = { score: 0, matched: null };
  const consider = (raw: number, { lang, label }: PreparedName | PreparedTitle) => {
    const score = raw * comparison.languageFactor(lang);
    if (score > best.score) best = { score, matched: label };
  };
  const scattered = query.stems.map(() => 0);
  for (const name of names) {
    const answers = name.stems.map(comparison.answer);
    consider(scoreName(query, name, answers, comparison.weights), name);
    for (const answer of answers) raise(scattered, answer);
  }
  for (const title of titles) consider(scoreTitle(query, title, comparison), title);
  const together = query.stems.length > 1 ? coverage(scattered, comparison.weights) : 0;
  for (const stem of groupStems) raise(scattered, comparison.answer(stem));
  const withGroup = coverage(scattered, comparison.weights);
  const spread = Math.max(SCATTERED * together ** 2, GROUP * withGroup ** 2);
  return spread > best.score ? { score: spread, matched: null } : best;
}

function scoreName(
  query: ConceptQuery,
  name: PreparedName,
  answers: readonly StemAnswer[],
  weights: readonly number[],
): number {
  if (name.key === query.key) return exactScore(name);
  if (sameStems(query.stems, name.stems)) return exactScore(name) - SAME_STEMS_LESS;
  const origin = name.local ? 0.05 : name.preferred ? 0.02 : 0;
  return partialScore(query, answers, weights, origin);
}

function scoreTitle(query: ConceptQuery, title: PreparedTitle, { answer, weights }: StemComparison): number {
  if (title.key === query.key) return EXACT_TITLE[title.mapping];
  if (sameStems(query.stems, title.stems)) return EXACT_TITLE[title.mapping] - SAME_STEMS_LESS;
  return PART_OF_TITLE[title.mapping] * partialScore(query, title.stems.map(answer), weights, 0);
}

/** @param origin what a name counts more for where it comes from */
function partialScore(
  query: ConceptQuery,
  answers: readonly StemAnswer[],
  weights: readonly number[],
  origin: number,
): number {
  const covered = query.stems.map(() => 0);
  let told = 0;
  let all = 0;
  for (const answer of answers) {
    all += answer.weight;
    if (answer.best === 0) continue;
    told += answer.weight * answer.best;
    raise(covered, answer);
  }
  if (told === 0) return 0;
  const head = Math.max(answers[0]?.answers[0] ?? 0, answers.at(-1)?.answers.at(-1) ?? 0);
  return coverage(covered, weights) ** 2 * (BASE + (PRECISION * told) / all + HEAD * head + origin);
}

function exactScore({ local, preferred }: PreparedName): number {
  if (local) return preferred ? EXACT.localPreferred : EXACT.local;
  return preferred ? EXACT.preferred : EXACT.alternative;
}

/** Share of the query that is answered, by how much its stems tell. */
function coverage(answers: readonly number[], weights: readonly number[]): number {
  let answered = 0;
  let all = 0;
  weights.forEach((weight, position) => {
    all += weight;
    answered += weight * (answers[position] ?? 0);
  });
  return answered / all;
}

function raise(highest: number[], { best, answers }: StemAnswer): void {
  if (best === 0) return;
  answers.forEach((value, position) => {
    if (value > (highest[position] ?? 0)) highest[position] = value;
  });
}

function sameStems(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((stem, position) => stem === other[position]);
}
