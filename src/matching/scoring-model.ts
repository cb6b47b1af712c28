import type { SkillEvidence, SkillLevel } from './profile.ts';
import type { ComponentKind } from './requirement.ts';

/** How a held skill stands to the one that is asked. */
export type SkillRelationKind = 'SAME' | 'NARROWER' | 'BROADER' | 'RELATED';

/** All constants of a score. Weights, similarities, confidences and closeness are hundredths. */
export interface ScoringModel {
  readonly version: string;
  readonly weights: Readonly<Record<ComponentKind, number>>;
  readonly skillWeight: { readonly essential: number; readonly optional: number };
  readonly similarity: Readonly<Record<SkillRelationKind, number>>;
  /** How many of a required skill's relations are looked at. */
  readonly relationsLookedAt: number;
  /** The level up to which a claim counts, by who vouches for it. */
  readonly evidenceCap: Readonly<Record<SkillEvidence, SkillLevel>>;
  /** ISCO major groups in which nothing is capped: people are tested on the job. */
  readonly uncappedMajorGroups: readonly string[];
  /** By the number of digits that two ISCO codes share from the left; the same occupation counts 100. */
  readonly closenessByDigits: Readonly<Record<number, number>>;
  /** Minor groups that are closer than their digits say, whichever is held. */
  readonly closenessExceptions: readonly {
    readonly between: readonly [string, string];
    readonly closeness: number;
  }[];
}

/** Components in the order in which they are listed and in which they settle equal remainders. */
export const COMPONENTS: readonly ComponentKind[] = ['SKILLS', 'EXPERIENCE', 'QUALIFICATION', 'LANGUAGES'];

/** A full score, in micro-points. */
export const FULL_SCORE = 1_000_000;

export const SCORING_MODEL: ScoringModel = {
  version: '1',
  weights: { SKILLS: 50, EXPERIENCE: 25, QUALIFICATION: 15, LANGUAGES: 10 },
  skillWeight: { essential: 100, optional: 30 },
  similarity: { SAME: 100, NARROWER: 90, BROADER: 60, RELATED: 50 },
  relationsLookedAt: 8,
  evidenceCap: { SELF_DECLARED: 2, EMPLOYER_ATTESTED: 3, CENTRE_TESTED: 4, CERTIFIED: 4 },
  uncappedMajorGroups: ['9'],
  closenessByDigits: { 4: 80, 3: 50, 2: 25 },
  // ESCO files every general nurse under 222, while Mali's health technicians may stand in 322 by level.
  closenessExceptions: [{ between: ['222', '322'], closeness: 80 }],
};
