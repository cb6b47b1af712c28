import type { IsoDate } from '../../domain/iso-date.ts';
import type { RecognitionOutcome, SkillLevel, SkillOrdinal } from '../../matching/profile.ts';
import type { SkillRelationKind } from '../../matching/scoring-model.ts';
import type { QualificationTypeRow, ReferencingBasis } from '../reference-rows.ts';
import type { StandardRow } from '../standards/standard-rows.ts';
import type { DifferenceDimension, MeasureKind } from '../types.ts';

/** A qualification or a test, in one trade where it has several. */
export interface Compared {
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly jurisdiction: string;
  /** null for a test that is no qualification type. */
  readonly type: QualificationTypeRow | null;
  /** null where no learning outcomes are recorded. */
  readonly standard: StandardRow | null;
  /** ISCED-F, two to four digits; null when neither fixed nor stated. */
  readonly field: string | null;
}

/** What a training module gives. */
export interface TaughtModule {
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly skills: readonly { readonly skill: SkillOrdinal; readonly level: SkillLevel }[];
}

/** COVERED: enough of it is held; PARTLY: some of it; MISSING: nothing of it. */
export type CoverageState = 'COVERED' | 'PARTLY' | 'MISSING';

/** What is held that comes nearest to an outcome. */
export interface NearestOutcome {
  /** Of the unit or the module that gives it. */
  readonly unit: string;
  readonly skill: SkillOrdinal;
  readonly nameFr: string | null;
  readonly nameEn: string | null;
  /** How what is held stands to what is asked. */
  readonly relation: SkillRelationKind;
  readonly level: SkillLevel;
}

export interface OutcomeCoverage {
  readonly skill: SkillOrdinal;
  /** Of its own where it is not the skill itself. */
  readonly nameFr: string | null;
  readonly nameEn: string | null;
  readonly level: SkillLevel;
  readonly state: CoverageState;
  /** Millionths */
  readonly credit: number;
  readonly nearest: NearestOutcome | null;
}

export interface UnitCoverage {
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly weight: number;
  readonly state: CoverageState;
  /** Millionths: mean over its outcomes. */
  readonly credit: number;
  readonly outcomes: readonly OutcomeCoverage[];
}

/** A row a unit and a line an outcome of what is asked. */
export interface CoverageMatrix {
  /** Millionths: mean over the units by their weights. */
  readonly credit: number;
  readonly units: readonly UnitCoverage[];
}

export type Standing = 'EQUAL' | 'ABOVE' | 'BELOW' | 'UNKNOWN';

export interface LevelFact {
  readonly from: QualificationTypeRow | null;
  readonly to: QualificationTypeRow | null;
  readonly standing: Standing;
  /** Levels that are missing; null when it is not known, negative when more is held. */
  readonly gap: number | null;
  /** By which numbers it was compared. */
  readonly by: 'EQF' | 'ISCED' | null;
  /** ANALOGY as soon as one side is one. */
  readonly basis: ReferencingBasis | null;
}

export interface DurationFact {
  readonly fromYears: number | null;
  readonly toYears: number | null;
  readonly fromHours: number | null;
  readonly toHours: number | null;
  readonly standing: Standing;
  /** Years that are missing; null when it is not known, negative when more is held. */
  readonly gapYears: number | null;
}

export interface FieldFact {
  readonly from: string | null;
  readonly to: string | null;
  /** NEAR: the same narrow field of ISCED-F. */
  readonly standing: 'SAME' | 'NEAR' | 'DIFFERENT' | 'UNKNOWN';
}

export interface PracticeFact {
  /** Months that are asked; null: none is known to be. */
  readonly requiredMonths: number | null;
  /** Months in the trade; null when nothing is stated. */
  readonly statedMonths: number | null;
  readonly gapMonths: number | null;
  readonly standing: 'MET' | 'SHORT' | 'UNKNOWN' | 'NOT_ASKED';
}

/** What the comparison could not know, and so does not count against anybody. */
export type OpenQuestion =
  | 'LEVEL'
  | 'LEARNING_OUTCOMES_FROM'
  | 'LEARNING_OUTCOMES_TO'
  | 'DURATION'
  | 'FIELD'
  | 'PRACTICE'
  | 'UNITS_UNVERIFIED'
  | 'TO_NOT_IN_FORCE';

/** A module and what it would close. */
export interface ProposedModule {
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  /** Outcomes that it brings nearer or covers. */
  readonly closes: readonly SkillOrdinal[];
  /** Millionths, with this module and those before it. */
  readonly creditAfter: number;
}

export interface ProposedMeasure {
  readonly kind: MeasureKind;
  /** null where time is not what it takes. */
  readonly months: number | null;
  readonly closes: readonly DifferenceDimension[];
  /** Of the training that the service knows, in the order of what they close. */
  readonly modules: readonly ProposedModule[];
}

/** What an evaluator would find; it proposes, an authority decides. */
export interface Comparison {
  readonly from: Compared;
  readonly to: Compared;
  readonly asOf: IsoDate;
  readonly outcome: RecognitionOutcome;
  readonly binding: 'ADVISORY';
  readonly confidence: 'INDICATIVE';
  /** Who would decide; null when not known. */
  readonly authority: string | null;
  /** null: not known for one side, which is not the same as nothing in common. */
  readonly matrix: CoverageMatrix | null;
  readonly level: LevelFact;
  readonly duration: DurationFact;
  readonly field: FieldFact;
  readonly practice: PracticeFact;
  /** Law that reserves the profession where the qualification asked for belongs. */
  readonly regulation: {
    readonly code: string;
    readonly authority: string;
    readonly requirement: string;
  } | null;
  readonly substantialDifferences: readonly DifferenceDimension[];
  readonly measures: readonly ProposedMeasure[];
  readonly open: readonly OpenQuestion[];
  readonly modelVersion: string;
}
