import type { SkillLevel, SkillOrdinal } from '../../matching/profile.ts';
import type { MappingKind } from '../../matching/vocabulary.ts';
import type { Validity } from '../validity.ts';

/** What whoever has passed a unit can do. */
export interface OutcomeRow {
  readonly skill: SkillOrdinal;
  /** NARROW: the outcome is narrower than the skill. */
  readonly match: MappingKind;
  /** Hundredths */
  readonly confidence: number;
  readonly level: SkillLevel;
  /** Of its own where it is not the skill itself; both languages or neither. */
  readonly nameFr: string | null;
  readonly nameEn: string | null;
}

export interface UnitRow {
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  /** Only the proportions of a standard's weights count. */
  readonly weight: number;
  readonly outcomes: readonly OutcomeRow[];
}

/** The learning outcomes of a qualification type in one trade, or a trade test. */
export interface StandardRow extends Validity {
  /** "FRA:CAP/MACON" */
  readonly code: string;
  /** Of the qualification type or of the test: "FRA:CAP", "SAU:SVP". */
  readonly titleCode: string;
  readonly kind: 'QUALIFICATION' | 'TRADE_TEST';
  readonly jurisdiction: string;
  /** ISCO-08 unit group */
  readonly isco: string;
  /** ISCED-F, four digits */
  readonly field: string;
  readonly nameFr: string;
  readonly nameEn: string;
  /** Of teaching; null: not known. */
  readonly hours: number | null;
  /** Of practice that whoever is admitted must show; null: none is known. */
  readonly practiceMonths: number | null;
  readonly source: string;
  readonly verified: Readonly<Record<string, boolean>>;
  readonly units: readonly UnitRow[];
}
