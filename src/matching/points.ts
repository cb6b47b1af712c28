import { FULL_SCORE } from './scoring-model.ts';

/** An exact share of a maximum, 0 ≤ n ≤ d, both integers. */
export interface Credit {
  readonly n: number;
  readonly d: number;
}

export const NO_CREDIT: Credit = { n: 0, d: 1 };
export const FULL_CREDIT: Credit = { n: 1, d: 1 };

/** Micro-points of a credit: `maximum` · n / d, halves rounded up. Every product stays below 2^53. */
export function pointsOf(maximum: number, { n, d }: Credit): number {
  return Math.floor((2 * maximum * n + d) / (2 * d));
}

/** Whether credit `a` is higher than credit `b`. */
export function exceeds(a: Credit, b: Credit): boolean {
  return a.n * b.d > b.n * a.d;
}

/** A share of the whole as a fraction of integers; shares of a split sum to 1. */
export type Share = Credit;

/**
 * Splits a full score over shares by the largest remainder: integers that sum to it exactly.
 * Equal remainders go to the earlier share. Without shares there is nothing to split.
 */
export function splitFullScore(shares: readonly Share[]): readonly number[] {
  const parts = shares.map(({ n, d }, index) => {
    const product = FULL_SCORE * n;
    return { index, whole: Math.floor(product / d), rest: product % d, d };
  });
  const whole = parts.reduce((sum, part) => sum + part.whole, 0);
  // Whole products of remainders may pass 2^53 in long offers, and a wrong digit would be a wrong score.
  const byRemainder = [...parts].sort((a, b) => {
    const difference = BigInt(b.rest) * BigInt(a.d) - BigInt(a.rest) * BigInt(b.d);
    return difference === 0n ? a.index - b.index : difference > 0n ? 1 : -1;
  });
  const raised = new Set(
    byRemainder.slice(0, shares.length === 0 ? 0 : FULL_SCORE - whole).map((part) => part.index),
  );
  return parts.map((part) => part.whole + (raised.has(part.index) ? 1 : 0));
}
