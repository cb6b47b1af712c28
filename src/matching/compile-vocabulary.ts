import type { SkillOrdinal } from './profile.ts';
import { relateSkills, type SkillLinks } from './related-skills.ts';
import type { ScoringModel } from './scoring-model.ts';
import type { ConceptEntry, SkillRelation, Vocabulary, VocabularyRows } from './vocabulary.ts';

/** The same rows in any order compile to the same answers. */
export function compileVocabulary(rows: VocabularyRows, version: number, model: ScoringModel): Vocabulary {
  const concepts = new Map<number, ConceptEntry>();
  for (const entry of [...rows.skills, ...rows.occupations]) concepts.set(entry.ordinal, entry);
  const iscoCodes = new Map(rows.occupations.map(({ ordinal, isco }) => [ordinal, isco]));
  const groups = collect(rows.groups.map(([skill, group]) => [skill, group] as const));
  const macrolanguages = new Map(rows.macrolanguages);
  const links = linksOf(rows, concepts);
  const known = new Map<SkillOrdinal, ReadonlyMap<SkillOrdinal, SkillRelation>>();
  return {
    version,
    related: (required) => {
      const found = known.get(required) ?? relateSkills(links, required, model);
      known.set(required, found);
      return found;
    },
    shareGroup: (a, b) => {
      const other = groups.get(b);
      return (groups.get(a) ?? []).some((group) => other?.includes(group));
    },
    iscoOf: (occupation) => iscoCodes.get(occupation) ?? null,
    speaks: (held, asked) => held === asked || macrolanguages.get(held) === asked,
    conceptOf: (ordinal) => concepts.get(ordinal) ?? null,
  };
}

function linksOf(rows: VocabularyRows, concepts: ReadonlyMap<number, ConceptEntry>): SkillLinks {
  const neighbours = new Map<SkillOrdinal, Map<SkillOrdinal, boolean>>();
  const meet = (skill: SkillOrdinal, other: SkillOrdinal, essential: boolean) => {
    const of = neighbours.get(skill) ?? new Map<SkillOrdinal, boolean>();
    of.set(other, essential || of.get(other) === true);
    neighbours.set(skill, of);
  };
  for (const { from, to, essential } of rows.relations) {
    if (from === to) continue;
    meet(from, to, essential);
    meet(to, from, essential);
  }
  return {
    broader: collect(rows.broader),
    narrower: collect(rows.broader.map(([narrower, broader]) => [broader, narrower] as const)),
    neighbours,
    mappingsOf: collect(rows.mappings.map((mapping) => [mapping.skill, mapping] as const)),
    mappingsTo: collect(rows.mappings.map((mapping) => [mapping.target, mapping] as const)),
    uriOf: (ordinal) => concepts.get(ordinal)?.uri ?? '',
  };
}

function collect<K, V>(pairs: readonly (readonly [K, V])[]): ReadonlyMap<K, readonly V[]> {
  const collected = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const list = collected.get(key);
    if (list) list.push(value);
    else collected.set(key, [value]);
  }
  return collected;
}
