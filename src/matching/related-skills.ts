import type { SkillOrdinal } from './profile.ts';
import type { ScoringModel, SkillRelationKind } from './scoring-model.ts';
import type { SkillMapping, SkillRelation } from './vocabulary.ts';

/** The links of the taxonomy between skills, each in the direction in which it is asked. */
export interface SkillLinks {
  readonly broader: ReadonlyMap<SkillOrdinal, readonly SkillOrdinal[]>;
  readonly narrower: ReadonlyMap<SkillOrdinal, readonly SkillOrdinal[]>;
  /** Of either direction, once each: whether the better type is essential. */
  readonly neighbours: ReadonlyMap<SkillOrdinal, ReadonlyMap<SkillOrdinal, boolean>>;
  readonly mappingsOf: ReadonlyMap<SkillOrdinal, readonly SkillMapping[]>;
  readonly mappingsTo: ReadonlyMap<SkillOrdinal, readonly SkillMapping[]>;
  readonly uriOf: (skill: SkillOrdinal) => string;
}

const isEquivalence = ({ kind }: SkillMapping) => kind === 'EXACT' || kind === 'CLOSE';

/**
 * Every held skill that gives credit for `required`: one step (same, narrower, broader, related), which an exact
 * or close mapping may precede on either side; a narrow or broad mapping is itself the step.
 */
export function relateSkills(
  links: SkillLinks,
  required: SkillOrdinal,
  { similarity, relationsLookedAt }: ScoringModel,
): ReadonlyMap<SkillOrdinal, SkillRelation> {
  const found = new Map<SkillOrdinal, SkillRelation>();
  const put = (
    held: SkillOrdinal,
    kind: SkillRelationKind,
    confidenceRequired: number,
    confidenceHeld: number,
  ) => {
    const relation = { kind, similarity: similarity[kind], confidenceRequired, confidenceHeld };
    const before = found.get(held);
    if (before === undefined || strengthOf(relation) > strengthOf(before)) found.set(held, relation);
  };
  /** The skill itself, and whatever means the same by a mapping of its own. */
  const reach = (held: SkillOrdinal, kind: SkillRelationKind, confidence: number) => {
    put(held, kind, confidence, 100);
    for (const mapping of links.mappingsTo.get(held) ?? []) {
      if (isEquivalence(mapping)) put(mapping.skill, kind, confidence, mapping.confidence);
    }
  };
  const mappings = links.mappingsOf.get(required) ?? [];
  const starts = [
    { skill: required, confidence: 100 },
    ...mappings.filter(isEquivalence).map(({ target, confidence }) => ({ skill: target, confidence })),
  ];
  for (const { skill, confidence } of starts) {
    reach(skill, 'SAME', confidence);
    for (const held of links.narrower.get(skill) ?? []) reach(held, 'NARROWER', confidence);
    for (const held of links.broader.get(skill) ?? []) reach(held, 'BROADER', confidence);
    for (const held of relationsOf(links, skill, relationsLookedAt)) reach(held, 'RELATED', confidence);
    for (const mapping of links.mappingsTo.get(skill) ?? []) {
      if (mapping.kind === 'NARROW') put(mapping.skill, 'NARROWER', confidence, mapping.confidence);
      if (mapping.kind === 'BROAD') put(mapping.skill, 'BROADER', confidence, mapping.confidence);
    }
  }
  for (const { kind, target, confidence } of mappings) {
    // What is required is narrower than the target, so that whoever holds the target holds something broader.
    if (kind === 'NARROW') reach(target, 'BROADER', confidence);
    if (kind === 'BROAD') reach(target, 'NARROWER', confidence);
  }
  return found;
}

/** Out of 1,000,000. */
export function strengthOf({ similarity, confidenceRequired, confidenceHeld }: SkillRelation): number {
  return similarity * confidenceRequired * confidenceHeld;
}

/** The first relations of a skill: essential before optional, then by URI in code-point order. */
function relationsOf(links: SkillLinks, skill: SkillOrdinal, limit: number): readonly SkillOrdinal[] {
  const entries = [...(links.neighbours.get(skill) ?? [])].map(([ordinal, essential]) => ({
    ordinal,
    essential,
    uri: links.uriOf(ordinal),
  }));
  entries.sort((a, b) => Number(b.essential) - Number(a.essential) || (a.uri < b.uri ? -1 : 1));
  return entries.slice(0, limit).map(({ ordinal }) => ordinal);
}
