import type { IsoDate } from '../domain/iso-date.ts';

/** Ordinals name concepts and candidates inside indexes and profiles; ids name them outside. */
export type SkillOrdinal = number;
export type OccupationOrdinal = number;
export type CandidateOrdinal = number;

/** 1 did it under supervision, 2 does it alone, 3 handles the difficult cases, 4 teaches or leads it. */
export type SkillLevel = 1 | 2 | 3 | 4;

export type SkillEvidence = 'SELF_DECLARED' | 'EMPLOYER_ATTESTED' | 'CENTRE_TESTED' | 'CERTIFIED';

export interface HeldSkill {
  readonly skill: SkillOrdinal;
  /** null: not recorded, counts as 1. */
  readonly level: SkillLevel | null;
  /** null: not recorded, counts as self-declared. */
  readonly evidence: SkillEvidence | null;
}

export interface WorkPeriod {
  readonly occupation: OccupationOrdinal | null;
  /** One to four digits of ISCO-08; the taxonomy's code of `occupation` wins over it. */
  readonly isco: string | null;
  /** null: a period without a start counts nothing. */
  readonly from: IsoDate | null;
  /** Exclusive; null while it goes on. */
  readonly to: IsoDate | null;
  /** ISO 3166-1 alpha-3 */
  readonly country: string | null;
}

export type Modality = 'listening' | 'speaking' | 'reading' | 'writing';

export const MODALITIES: readonly Modality[] = ['listening', 'speaking', 'reading', 'writing'];

/** CEFR as 0–6 (A1 is 1), native 7; null is not recorded. */
export type LanguageLevels = Readonly<Record<Modality, number | null>>;

export interface HeldLanguage extends LanguageLevels {
  /** ISO 639-3 */
  readonly language: string;
}

export type RecognitionPurpose = 'PROFESSIONAL_REGULATED' | 'PROFESSIONAL_NONREGULATED';

/** Canonical outcomes of recognition, as far as a ranking reads them. */
export type RecognitionOutcome =
  | 'AUTOMATIC'
  | 'FULL'
  | 'ACADEMIC_ONLY'
  | 'LEVEL_STATEMENT'
  | 'LOWER_LEVEL'
  | 'PARTIAL'
  | 'CONDITIONAL'
  | 'REFUSED'
  | 'INADMISSIBLE'
  | 'UNDETERMINED';

export type CompensationMeasure =
  | 'ADAPTATION_PERIOD'
  | 'APTITUDE_TEST'
  | 'COMPLEMENTARY_TRAINING'
  | 'SUPERVISED_PRACTICE'
  | 'LANGUAGE_TEST'
  | 'PROFESSIONAL_EXPERIENCE'
  | 'ORDER_EXAM';

/** How a regulated profession is reached, as a law or a decision says it. */
export interface RecognitionWay {
  /** The law or the decision. */
  readonly source: string;
  /** Step by step: "MLI>SEN UEMOA-PROFESSIONS:DOCTORS". */
  readonly path: readonly string[];
  /** Until an authority has decided; null when not known. */
  readonly days: number | null;
  readonly measures: readonly CompensationMeasure[];
  /** Something has still to be shown to, or decided by, an authority, beside the registration. */
  readonly open: boolean;
}

/** What a credential is worth in a jurisdiction, for a purpose, from a day until another (exclusive). */
export interface RecognitionInterval {
  readonly jurisdiction: string;
  readonly purpose: RecognitionPurpose;
  /** ISCO-08 unit group of the regulated profession; null where the purpose is not a regulated one. */
  readonly profession: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly outcome: RecognitionOutcome;
  readonly binding: boolean;
  /** Effective EQF level of the part held; null when unknown. */
  readonly eqf: number | null;
  /** Effective EQF level of the whole type; differs from `eqf` when only a part is held. */
  readonly wholeEqf: number | null;
  readonly basis: 'OFFICIAL' | 'ANALOGY' | null;
  /** null where no law or decision opens or closes a regulated profession. */
  readonly way: RecognitionWay | null;
}

export interface ProfileCredential {
  /** "MLI:CAP" */
  readonly type: string;
  readonly completion: 'NONE' | 'PART_1' | 'FULL';
  /** ISCED-F, two to four digits; null when not recorded. */
  readonly field: string | null;
  /** Day of award; null when not recorded. The intervals do not repeat it, so that many share them. */
  readonly heldFrom: IsoDate | null;
  readonly recognition: readonly RecognitionInterval[];
}

export interface Mobility {
  /** Jurisdictions accepted; null when not recorded. */
  readonly destinations: readonly string[] | null;
  readonly contractKinds: readonly string[] | null;
  /** Half-open; null ends when not recorded. */
  readonly availableFrom: IsoDate | null;
  readonly availableTo: IsoDate | null;
  readonly minimumWage: { readonly minor: number; readonly currency: string; readonly unit: string } | null;
  /** Last day of validity; null when not recorded. */
  readonly passportValidUntil: IsoDate | null;
}

export interface ConsentInterval {
  readonly purpose: string;
  readonly from: IsoDate;
  /** Exclusive: the day of withdrawal no longer counts. */
  readonly to: IsoDate | null;
}

/**
 * All that a ranking reads about a candidate: facts and intervals, never states of today.
 * `conditionsOnly` serves conditions and order and is out of the scorer's reach.
 */
export interface MatchProfile {
  readonly ordinal: CandidateOrdinal;
  readonly candidateId: string;
  readonly agencyPath: string;
  readonly version: number;
  readonly scored: ScoredFacts;
  readonly mobility: Mobility;
  readonly consents: readonly ConsentInterval[];
  readonly conditionsOnly: ConditionFacts;
}

/** The only part that `score` is given. */
export interface ScoredFacts {
  readonly skills: readonly HeldSkill[];
  readonly periods: readonly WorkPeriod[];
  readonly languages: readonly HeldLanguage[];
  readonly credentials: readonly ProfileCredential[];
}

/** A category of a driving licence. */
export interface HeldLicence {
  /** "B", "CE" */
  readonly category: string;
  /** Last day of validity; null when not recorded. */
  readonly validUntil: IsoDate | null;
}

/** Never read by the scorer. */
export interface ConditionFacts {
  readonly birthFrom: IsoDate | null;
  readonly birthTo: IsoDate | null;
  readonly nationalities: readonly string[];
  readonly region: string | null;
  readonly cercle: string | null;
  readonly literacies: readonly {
    readonly language: string;
    readonly script: string;
    readonly level: string;
  }[];
  readonly wishedOccupations: readonly OccupationOrdinal[];
  /** By category; empty when none is recorded. */
  readonly licences: readonly HeldLicence[];
}
