import { type Credit, exceeds, NO_CREDIT } from './points.ts';
import type { HeldSkill, SkillLevel, SkillOrdinal } from './profile.ts';
import type { ScoringModel } from './scoring-model.ts';
import type { ChosenSkill, SkillDetail } from './trace.ts';
import { type SkillRelation, strengthScale, type Vocabulary } from './vocabulary.ts';

/** A required skill, ready to be looked up. */
export interface SkillTarget {
  readonly skill: SkillOrdinal;
  readonly essential: boolean;
  readonly minimumLevel: SkillLevel;
  readonly related: ReadonlyMap<SkillOrdinal, SkillRelation>;
}

/**
 * The best credit that any held skill gives: similarity · confidences · min(1, level / minimum level).
 * Of equal credits the more similar skill is chosen, then the one with the smaller URI.
 */
export function scoreSkill(
  target: SkillTarget,
  held: readonly HeldSkill[],
  vocabulary: Vocabulary,
  model: ScoringModel,
  capped: boolean,
): { readonly credit: Credit; readonly detail: SkillDetail } {
  let credit = NO_CREDIT;
  let chosen: ChosenSkill | null = null;
  for (const one of held) {
    const relation = target.related.get(one.skill);
    if (relation === undefined) continue;
    const candidate = choose(one, relation, model, capped);
    const worth = creditOf(candidate, target.minimumLevel);
    if (
      chosen === null ||
      exceeds(worth, credit) ||
      (!exceeds(credit, worth) && precedes(candidate, chosen, vocabulary))
    ) {
      credit = worth;
      chosen = candidate;
    }
  }
  const { skill, essential, minimumLevel } = target;
  const hint =
    chosen === null ? (held.find((one) => vocabulary.shareGroup(one.skill, skill))?.skill ?? null) : null;
  return { credit, detail: { kind: 'SKILL', skill, essential, minimumLevel, chosen, hint } };
}

function choose(
  { skill, level, evidence }: HeldSkill,
  relation: SkillRelation,
  model: ScoringModel,
  capped: boolean,
): ChosenSkill {
  const claimed = level ?? 1;
  const voucher = evidence ?? 'SELF_DECLARED';
  const cap = model.evidenceCap[voucher];
  return {
    held: skill,
    relation,
    level: claimed,
    evidence: voucher,
    levelCounted: capped && claimed > cap ? cap : claimed,
  };
}

function creditOf({ relation, levelCounted }: ChosenSkill, minimumLevel: SkillLevel): Credit {
  const { similarity, confidenceRequired, confidenceHeld } = relation;
  return {
    n: similarity * confidenceRequired * confidenceHeld * Math.min(levelCounted, minimumLevel),
    d: strengthScale * minimumLevel,
  };
}

function precedes(a: ChosenSkill, b: ChosenSkill, vocabulary: Vocabulary): boolean {
  if (a.relation.similarity !== b.relation.similarity) return a.relation.similarity > b.relation.similarity;
  return (vocabulary.conceptOf(a.held)?.uri ?? '') < (vocabulary.conceptOf(b.held)?.uri ?? '');
}
