import type { SkillEvidence } from '../db/generated/enums.ts';
import { SCORING_MODEL } from '../matching/scoring-model.ts';

/** How well somebody does something, and on whose word. */
export interface SkillClaim {
  /** 1 under supervision, 2 alone, 3 the difficult cases, 4 teaches or leads; null: not recorded. */
  readonly level: number | null;
  /** null: not recorded, counts as self-declared. */
  readonly evidence: SkillEvidence | null;
}

/** What becomes of a skill: it stays as it was, is written, or is taken out. */
export type SkillChange =
  | { readonly kind: 'KEEP' }
  | { readonly kind: 'SET'; readonly claim: SkillClaim }
  | { readonly kind: 'REMOVE' };

const KEEP: SkillChange = { kind: 'KEEP' };

const RANK: Readonly<Record<SkillEvidence, number>> = {
  SELF_DECLARED: 0,
  EMPLOYER_ATTESTED: 1,
  CENTRE_TESTED: 2,
  CERTIFIED: 3,
};

/**
 * What an answer to a question makes of a skill. An answer counts as the last word among those that are no better
 * vouched for, and leaves what stronger evidence says alone. The answer "no" is level 0.
 */
export function mergeAnswer(held: SkillClaim | null, level: number, evidence: SkillEvidence): SkillChange {
  if (held !== null && rankOf(held) > RANK[evidence]) return KEEP;
  if (level > 0) return { kind: 'SET', claim: { level, evidence } };
  return held === null ? KEEP : { kind: 'REMOVE' };
}

/**
 * What a completed training makes of a skill. A training never takes away: neither evidence, nor the level that
 * counts under that evidence. To merge the same training again changes nothing.
 * @param taught evidence null: whoever gives the training tests nobody
 */
export function mergeTraining(held: SkillClaim | null, taught: SkillClaim): SkillChange {
  if (held === null) return { kind: 'SET', claim: taught };
  const [heldRank, taughtRank] = [rankOf(held), rankOf(taught)];
  if (taughtRank < heldRank || countedLevel(taught) < countedLevel(held)) return KEEP;
  if (taughtRank > heldRank) return { kind: 'SET', claim: taught };
  return (taught.level ?? 0) > (held.level ?? 0)
    ? { kind: 'SET', claim: { level: taught.level, evidence: held.evidence } }
    : KEEP;
}

/** The level that a ranking counts: the one claimed, as far as the evidence carries it. */
export function countedLevel({ level, evidence }: SkillClaim): number {
  return Math.min(level ?? 1, SCORING_MODEL.evidenceCap[evidence ?? 'SELF_DECLARED']);
}

export function rankOf({ evidence }: SkillClaim): number {
  return RANK[evidence ?? 'SELF_DECLARED'];
}
