import { SCORING_MODEL, type ScoringModel } from '../../matching/scoring-model.ts';

/** Constants of a comparison. Shares are millionths. */
export interface ComparisonModel {
  readonly version: string;
  /** Of the matching core: what narrower, broader and related skills are worth. */
  readonly similarity: ScoringModel['similarity'];
  /** From here an outcome or a unit counts as covered. */
  readonly coveredFrom: number;
  /** From here learning outcomes make no substantial difference. */
  readonly sufficientFrom: number;
  /** From here what is missing can be made up for; below, single units are recognised. */
  readonly compensableFrom: number;
  /** Below, the two have too little in common to recognise anything. */
  readonly relatedFrom: number;
  /** From so many years less on, duration is a substantial difference: the year of Directive 2005/36/EC, art. 14(1). */
  readonly yearsShort: number;
  /** Directive 2005/36/EC, art. 14(1): an adaptation period lasts at most three years. */
  readonly adaptationMonthsAtMost: number;
}

export const COMPARISON_MODEL: ComparisonModel = {
  version: `1+${SCORING_MODEL.version}`,
  similarity: SCORING_MODEL.similarity,
  coveredFrom: 750_000,
  sufficientFrom: 800_000,
  compensableFrom: 500_000,
  relatedFrom: 150_000,
  yearsShort: 1,
  adaptationMonthsAtMost: 36,
};

/** All of something, in millionths. */
export const WHOLE = 1_000_000;
