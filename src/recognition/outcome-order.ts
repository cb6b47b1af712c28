import type { RecognitionOutcome } from '../matching/profile.ts';
import type { Question } from './question.ts';

/** Place of an outcome for the purpose, 0 the best; null where the table cannot order it. */
export function rankOf(
  question: Pick<Question, 'compiled' | 'purpose'>,
  outcome: RecognitionOutcome,
): number | null {
  return question.compiled.ruling.ranks.get(question.purpose)?.get(outcome) ?? null;
}

/** The lower of two; one that cannot be ordered is what is left of both. */
export function lowerOf(
  question: Pick<Question, 'compiled' | 'purpose'>,
  a: RecognitionOutcome,
  b: RecognitionOutcome,
): RecognitionOutcome {
  const rankA = rankOf(question, a);
  const rankB = rankOf(question, b);
  if (rankA === null) return a;
  if (rankB === null) return b;
  return rankA >= rankB ? a : b;
}
