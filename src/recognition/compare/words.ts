import type { RecognitionOutcome, SkillOrdinal } from '../../matching/profile.ts';
import type { ReferencingBasis } from '../reference-rows.ts';
import type { MeasureKind } from '../types.ts';
import type { OpenQuestion } from './types.ts';

export type ComparisonLanguage = 'fr' | 'en';

/** The name of a skill in a language. */
export type SkillName = (skill: SkillOrdinal, language: ComparisonLanguage) => string;

/** The sentences of a comparison in one language. */
export interface ComparisonWording {
  compared(from: string, to: string): string;
  proposal(outcome: RecognitionOutcome, authority: string | null): string;
  coverage(percent: number): string;
  missing(names: readonly string[]): string;
  partly(names: readonly string[]): string;
  level(gap: number, basis: ReferencingBasis | null): string;
  /** @param practiceMonths make up for years that are missing */
  duration(gapYears: number, practiceMonths: number, yearsShort: number): string;
  practice(required: number, stated: number | null): string;
  regulation(requirement: string, authority: string): string;
  measure(kind: MeasureKind, months: number | null, modules: readonly string[]): string;
  readonly open: Readonly<Record<OpenQuestion, string>>;
}
