import type { OccupationOrdinal, SkillOrdinal } from './profile.ts';
import type { SkillRelationKind } from './scoring-model.ts';

export interface ConceptEntry {
  readonly ordinal: number;
  readonly id: string;
  readonly uri: string;
}

export interface OccupationEntry extends ConceptEntry {
  /** ISCO-08 unit group; null when the taxonomy does not say. */
  readonly isco: string | null;
}

/** NARROW: the concept is narrower than its target. */
export type MappingKind = 'EXACT' | 'CLOSE' | 'BROAD' | 'NARROW';

/** A skill that is a case of, or means, a skill of another source. */
export interface SkillMapping {
  readonly skill: SkillOrdinal;
  readonly target: SkillOrdinal;
  readonly kind: MappingKind;
  /** Hundredths */
  readonly confidence: number;
}

/** What the taxonomy says, as rows; their order has no meaning. */
export interface VocabularyRows {
  readonly skills: readonly ConceptEntry[];
  readonly occupations: readonly OccupationEntry[];
  /** From the narrower skill to the broader one. */
  readonly broader: readonly (readonly [narrower: SkillOrdinal, broader: SkillOrdinal])[];
  /** Skill–skill relations in the direction in which the source states them. */
  readonly relations: readonly {
    readonly from: SkillOrdinal;
    readonly to: SkillOrdinal;
    readonly essential: boolean;
  }[];
  readonly mappings: readonly SkillMapping[];
  readonly groups: readonly (readonly [skill: SkillOrdinal, group: number])[];
  /** ISO 639-3 members of macrolanguages. */
  readonly macrolanguages: readonly (readonly [member: string, macrolanguage: string])[];
}

/** How a held skill reaches a required one, in one step. */
export interface SkillRelation {
  readonly kind: SkillRelationKind;
  /** Hundredths */
  readonly similarity: number;
  /** Of the mappings that it came through on either side, hundredths; 100 without one. */
  readonly confidenceRequired: number;
  readonly confidenceHeld: number;
}

/** What a similarity and two confidences, in hundredths, multiply to at most. */
export const strengthScale = 1_000_000;

/** The taxonomy arranged for scoring; made once a version. */
export interface Vocabulary {
  readonly version: number;
  /** Every held skill that gives credit for a required one, with the strongest way. */
  related(required: SkillOrdinal): ReadonlyMap<SkillOrdinal, SkillRelation>;
  /** Whether two skills stand directly in one group. */
  shareGroup(a: SkillOrdinal, b: SkillOrdinal): boolean;
  /** ISCO-08 code; null when unknown. */
  iscoOf(occupation: OccupationOrdinal): string | null;
  /** Whether a held language counts as the one asked: itself, or a member of a macrolanguage. */
  speaks(held: string, asked: string): boolean;
  conceptOf(ordinal: number): ConceptEntry | null;
}
