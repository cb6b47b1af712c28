import type { Credit } from './points.ts';
import type { Modality, SkillEvidence, SkillLevel, SkillOrdinal } from './profile.ts';
import type { ComponentKind, RequiredQualification } from './requirement.ts';
import type { SkillRelation } from './vocabulary.ts';

/** How a score came about: the computation itself, requirement by requirement. */
export interface Trace {
  /** Micro-points: the sum of the components. */
  readonly score: number;
  /** Only those that are present. */
  readonly components: readonly ComponentTrace[];
}

export interface ComponentTrace {
  readonly kind: ComponentKind;
  /** Scaled weight, 0 to 1; the weights of the present components sum to 1. */
  readonly weight: number;
  /** Weighted mean credit, 0 to 1. */
  readonly value: number;
  readonly maximum: number;
  readonly points: number;
  /** In the order of the offer. */
  readonly requirements: readonly RequirementTrace[];
}

export interface RequirementTrace {
  readonly maximum: number;
  readonly points: number;
  readonly credit: Credit;
  readonly detail: RequirementDetail;
}

export type RequirementDetail = SkillDetail | ExperienceDetail | QualificationDetail | LanguageDetail;

export interface SkillDetail {
  readonly kind: 'SKILL';
  readonly skill: SkillOrdinal;
  readonly essential: boolean;
  readonly minimumLevel: SkillLevel;
  /** null: nothing that is held gives credit. */
  readonly chosen: ChosenSkill | null;
  /** Without credit: a held skill of the same group, which may be worth a question. */
  readonly hint: SkillOrdinal | null;
}

export interface ChosenSkill {
  readonly held: SkillOrdinal;
  readonly relation: SkillRelation;
  /** As recorded, 1 when it is not. */
  readonly level: SkillLevel;
  readonly evidence: SkillEvidence;
  /** After the cap that the evidence sets. */
  readonly levelCounted: SkillLevel;
}

export interface ExperienceDetail {
  readonly kind: 'EXPERIENCE';
  readonly monthsAsked: number;
  /** Days of the calendar by the best closeness of that day, in hundredths, the closest first. */
  readonly daysByCloseness: readonly { readonly closeness: number; readonly days: number }[];
  /** A closeness that an exception of the model gives was used. */
  readonly byException: boolean;
}

export interface QualificationDetail {
  readonly kind: 'QUALIFICATION';
  readonly asked: RequiredQualification;
  readonly verdict: 'MET' | 'NEAR' | 'NOT_MET';
  /** The credential that counts best; null when none counts. */
  readonly credential: {
    readonly type: string;
    readonly eqf: number | null;
    readonly basis: 'OFFICIAL' | 'ANALOGY' | null;
    readonly shortfall: QualificationShortfall | null;
  } | null;
}

/** Why a credential is only near. */
export type QualificationShortfall = 'ONE_LEVEL_BELOW' | 'PART_HELD' | 'CONDITIONAL';

export interface LanguageDetail {
  readonly kind: 'LANGUAGE';
  readonly language: string;
  /** The language held that supplies all modalities: the one asked, or a member of it. */
  readonly held: string | null;
  readonly modalities: readonly {
    readonly modality: Modality;
    readonly asked: number;
    /** null: not recorded. */
    readonly held: number | null;
  }[];
}
