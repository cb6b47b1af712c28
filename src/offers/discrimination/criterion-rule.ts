import type { Criterion } from './criterion.ts';

/**
 * How a criterion is recognised in a text that `foldText` has folded: lower case, no accents, straight apostrophes.
 * French, Spanish and English; all patterns are global.
 */
export interface CriterionRule {
  readonly criterion: Criterion;
  /** Wordings that choose among people by this criterion. */
  readonly refused: readonly RegExp[];
  /** Phrases in which such a wording says nothing about who may apply: what lies wholly inside of one is no finding. */
  readonly neutral: readonly RegExp[];
}
