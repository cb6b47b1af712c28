import type { ConditionResult, Measure } from '../eligibility/condition.ts';
import type { RequirementDetail } from '../trace.ts';

/** What concepts and codes are called in the language of the sentences. */
export interface Labels {
  skill(ordinal: number): string;
  language(code: string): string;
  jurisdiction(code: string): string;
  qualification(code: string): string;
}

/** Employers learn what is missing, not the private fact behind it. */
export type Audience = 'SERVICE' | 'EMPLOYER';

/** One trace, told in a language: a file a language. */
export interface Wording {
  /** What the offer asks. */
  asked(detail: RequirementDetail, labels: Labels): string;
  /** Why the requirement gives the points that it gives. */
  reason(detail: RequirementDetail, labels: Labels): string;
  condition(result: ConditionResult, labels: Labels, audience: Audience): string;
  measure(measure: Measure, labels: Labels): string;
}

const CEFR = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** The CEFR name of a level from 1 to 6; null for none (0) and for native speakers (7). */
export function cefrName(level: number): string | null {
  return CEFR[level - 1] ?? null;
}

/** Days as months of 487/16 days, rounded to whole ones. */
export function wholeMonths(days: number): number {
  return Math.round((days * 16) / 487);
}
