import type { RuleReference } from './rule-rows.ts';
import type { Validity } from './validity.ts';

export type ReferencingBasis = 'OFFICIAL' | 'ANALOGY';
export type Completion = 'NONE' | 'PART_1' | 'FULL';
type LearningContext =
  | 'FORMAL'
  | 'NON_FORMAL'
  | 'INFORMAL'
  | 'APPRENTICESHIP_DUAL'
  | 'APPRENTICESHIP_TRADITIONAL';

/** Which claims of a row are checked; a claim that is absent is not made. */
type VerifiedClaims = Readonly<Record<string, boolean>>;

export interface FrameworkRow extends Validity {
  readonly scale: string;
  /** null: of no single jurisdiction (EQF, ISCED). */
  readonly jurisdiction: string | null;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly authority: string | null;
  readonly source: string;
  readonly verified: boolean;
}

export interface FrameworkLevelRow {
  readonly scale: string;
  readonly level: string;
  /** From 0, the lowest of its scale. */
  readonly rank: number;
  readonly eqf: number | null;
  readonly isced: number | null;
  readonly basis: ReferencingBasis | null;
  readonly source: string;
  readonly verified: boolean;
}

export interface QualificationTypeRow extends Validity {
  /** Jurisdiction and code: "MLI:CAP". */
  readonly code: string;
  readonly jurisdiction: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly scale: string | null;
  readonly level: string | null;
  /** Of its level where it stands on a scale, of its own where its country has no framework. */
  readonly eqf: number | null;
  readonly eqfBasis: ReferencingBasis | null;
  readonly isced: number | null;
  readonly iscedProgramme: string | null;
  readonly iscedAttainment: string | null;
  /** ISCED-F code where the type fixes the field. */
  readonly field: string | null;
  /** ISCED-F codes where the type lies in one of a few; empty where it is open to all. */
  readonly fields: readonly string[];
  /** Other codes that it goes by. */
  readonly aliases: readonly string[];
  /** What holding this type means: PART_1 for an examination on the way to `partOf`. */
  readonly completion: Completion;
  readonly partOf: string | null;
  readonly years: number | null;
  readonly awardingBody: string | null;
  readonly learningContext: LearningContext;
  readonly source: string;
  /** `right`: the state treats the award as one of its qualifications. `level`: EQF and ISCED. */
  readonly verified: VerifiedClaims;
}

interface AccessQualification {
  readonly type: string;
  /** ISCED-F code that the award must lie in; null where the type itself fixes the field. */
  readonly field: string | null;
}

/**
 * ALL: no one may practise without; INDEPENDENT: only a title or independent practice is reserved;
 * NONE: looked for, and no law found.
 */
export type ReservedPractice = 'ALL' | 'INDEPENDENT' | 'NONE';

export interface RegulatedProfessionRow extends Validity {
  /** Jurisdiction and unit group: "FRA:2221". */
  readonly code: string;
  readonly jurisdiction: string;
  /** ISCO-08 unit group, four digits. */
  readonly isco: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly authority: string;
  readonly requirement: string;
  readonly practice: ReservedPractice;
  /** ISCED-F of the training for it. */
  readonly field: string | null;
  /** The jurisdiction's own qualifications that give access; empty when not recorded. */
  readonly qualifications: readonly AccessQualification[];
  readonly source: string;
  readonly verified: VerifiedClaims;
}

/** All that a version of the engine is compiled from; the order of the rows has no meaning. */
export interface RecognitionReference extends RuleReference {
  readonly frameworks: readonly FrameworkRow[];
  readonly levels: readonly FrameworkLevelRow[];
  readonly types: readonly QualificationTypeRow[];
  readonly professions: readonly RegulatedProfessionRow[];
}
