import { abdName } from './abd-name-rules.ts';
import { compareWords, NEAR_WORD, type WordTie } from './compare-words-rules.ts';
import { foldWord } from './fold-word-rules.ts';
import type { NameWord } from './name-words-rules.ts';

export interface NameLikeness {
  /** From 0 to 1; from SAME_NAME_SCORE on the two are taken for one name. */
  readonly score: number;
  /** The weakest tie between words that belong together. */
  readonly tie: WordTie;
  /** Words of weight that belong together: one alone is a common thing. */
  readonly shared: number;
}

/** From this score on two full names are taken for one. */
export const SAME_NAME_SCORE = 0.8;

/** One word in common of several, however well it fits. */
const ONE_OF_SEVERAL = 0.75;

const TIES: readonly WordTie[] = ['SAME', 'SPELLING', 'INITIAL', 'NEAR', 'RELATED', 'NONE'];

/**
 * Compares two names word by word, in any order: each word is taken once, the best pairs first. What one side says
 * beyond the other costs little (further given names, a married name); a word that contradicts costs its weight.
 */
export function compareNames(one: readonly NameWord[], other: readonly NameWord[]): NameLikeness {
  const [left, right] = joined(one, other);
  const [small, large] = weightOf(left) <= weightOf(right) ? [left, right] : [right, left];
  if (small.length === 0) return { score: 0, tie: 'NONE', shared: 0 };
  const pairs = bestPairs(small, large);
  const fit = sum(pairs.map(({ a, score }) => a.weight * score)) / weightOf(small);
  const covered = sum(pairs.map(({ b }) => b.weight)) / weightOf(large);
  const shared = sum(pairs.map(({ a, b }) => Math.min(a.weight, b.weight)));
  const score = fit * (0.88 + 0.12 * Math.min(1, covered));
  const alone = shared <= 1 && left.length + right.length > 2;
  const tie = TIES[Math.max(...pairs.map(({ tie }) => TIES.indexOf(tie)), 0)] ?? 'NONE';
  return {
    score: alone ? Math.min(score, ONE_OF_SEVERAL) : score,
    tie: pairs.length === 0 ? 'NONE' : tie,
    shared,
  };
}

interface Pair {
  readonly a: NameWord;
  readonly b: NameWord;
  readonly score: number;
  readonly tie: WordTie;
}

function bestPairs(small: readonly NameWord[], large: readonly NameWord[]): readonly Pair[] {
  const all = small
    .flatMap((a) => large.map((b): Pair => ({ a, b, ...compareWords(a, b) })))
    .filter(({ score }) => score >= NEAR_WORD)
    .sort((x, y) => y.score - x.score);
  const taken = new Set<NameWord>();
  return all.filter(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return false;
    taken.add(a);
    taken.add(b);
    return true;
  });
}

function joined(
  one: readonly NameWord[],
  other: readonly NameWord[],
): readonly [readonly NameWord[], readonly NameWord[]] {
  return [joinAs(one, other), joinAs(other, one)];
}

/**
 * Two words, in either order, that the other side writes as one are made one: "Cheick Oumar", "Cheickoumar"; not where
 * the other side has one of them by itself.
 */
function joinAs(words: readonly NameWord[], like: readonly NameWord[]): readonly NameWord[] {
  const isThere = (folded: string) => like.some((other) => isOneWord(folded, other.folded));
  const result: NameWord[] = [];
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i], words[i + 1]];
    if (!word) continue;
    const whole =
      next && !isThere(word.folded) && !isThere(next.folded)
        ? [word.spelled + next.spelled, next.spelled + word.spelled].find((one) => isThere(foldWord(one)))
        : undefined;
    if (next && whole !== undefined) {
      result.push({ spelled: whole, folded: foldWord(whole), weight: Math.max(word.weight, next.weight) });
      i++;
    } else result.push(word);
  }
  return result;
}

function isOneWord(folded: string, other: string): boolean {
  const abd = abdName(folded);
  return folded === other || (abd !== null && abd === abdName(other));
}

function weightOf(words: readonly NameWord[]): number {
  return sum(words.map(({ weight }) => weight));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
