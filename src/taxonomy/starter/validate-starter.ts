import {
  type IscoGroupEntry,
  iscoGroupForm,
  type OccupationEntry,
  occupationForm,
  type SkillEntry,
  skillForm,
} from './starter-form.ts';
import { readRows, refusal, type StarterFile } from './starter-refusal.ts';
import type { StarterConcept, StarterLabel, StarterRelation, StarterTaxonomy } from './starter-rows.ts';

/** What stands in the files, as JSON was read. */
export interface StarterContents {
  readonly occupations: unknown;
  readonly skills: unknown;
  readonly iscoGroups: unknown;
}

/**
 * Checks the starter taxonomy and lays it out as rows: each occupation below its ISCO-08 unit group, each group
 * below the one with a digit less.
 * @throws DomainError INVALID_INPUT that names file, row and value: a row not in the expected form, a URI or code
 *   given twice, a skill or group that no file describes, a skill that is both essential and optional
 */
export function validateStarter(contents: StarterContents): StarterTaxonomy {
  const groups = readRows('isco-groups.json', contents.iscoGroups, iscoGroupForm, 'code');
  const skills = readRows('skills.json', contents.skills, skillForm, 'uri');
  const occupations = readRows('occupations.json', contents.occupations, occupationForm, 'uri');
  const codes = requireOnce('isco-groups.json', groups, ({ code }) => code);
  const skillUris = requireOnce('skills.json', skills, ({ uri }) => uri);
  requireOnce('occupations.json', occupations, ({ uri }) => uri);
  requireParents(groups, codes);
  requireMappings(skills);
  requireReferences(occupations, codes, skillUris);
  return {
    concepts: [
      ...groups.map(groupConcept),
      ...skills.map(skillConcept),
      ...occupations.map(occupationConcept),
    ],
    labels: [
      ...groups.flatMap(groupLabels),
      ...skills.flatMap((skill, index) => labelsOf('skills.json', skill, index)),
      ...occupations.flatMap((occupation, index) => labelsOf('occupations.json', occupation, index)),
    ],
    relations: [...groups.flatMap(groupRelations), ...occupations.flatMap(occupationRelations)],
    mappings: skills.flatMap(({ uri, mappings }) =>
      mappings.map(({ target, kind, confidence }) => ({ uri, target_uri: target, kind, confidence })),
    ),
  };
}

function iscoUri(code: string): string {
  return `http://data.europa.eu/esco/isco/C${code}`;
}

function groupConcept({ code }: IscoGroupEntry): StarterConcept {
  return { kind: 'ISCO_GROUP', uri: iscoUri(code), code, isco_code: null, skill_type: null };
}

function skillConcept({ uri, type }: SkillEntry): StarterConcept {
  return { kind: 'SKILL', uri, code: null, isco_code: null, skill_type: type };
}

function occupationConcept({ uri, isco }: OccupationEntry): StarterConcept {
  return { kind: 'OCCUPATION', uri, code: null, isco_code: isco, skill_type: null };
}

function groupLabels({ code, labels }: IscoGroupEntry): StarterLabel[] {
  return Object.entries(labels).map(([lang, text]) => ({
    uri: iscoUri(code),
    lang,
    kind: 'PREFERRED',
    text,
  }));
}

function labelsOf(file: StarterFile, entry: OccupationEntry | SkillEntry, index: number): StarterLabel[] {
  const { uri, labels } = entry;
  return Object.entries(labels).flatMap(([lang, { preferred, alternative }]) => {
    if (!isLanguageTag(lang)) {
      throw refusal({ file, index, name: uri }, `"labels.${lang}" is not a BCP 47 language`, lang);
    }
    const others = [...new Set(alternative)].map(
      (text): StarterLabel => ({ uri, lang, kind: 'ALTERNATIVE', text }),
    );
    return preferred === undefined ? others : [{ uri, lang, kind: 'PREFERRED', text: preferred }, ...others];
  });
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

function groupRelations({ code }: IscoGroupEntry): StarterRelation[] {
  if (code.length === 1) return [];
  return [{ from_uri: iscoUri(code), to_uri: iscoUri(code.slice(0, -1)), kind: 'BROADER' }];
}

function occupationRelations({ uri, isco, essential, optional }: OccupationEntry): StarterRelation[] {
  return [
    { from_uri: uri, to_uri: iscoUri(isco), kind: 'BROADER' },
    ...essential.map((skill): StarterRelation => ({ from_uri: uri, to_uri: skill, kind: 'ESSENTIAL' })),
    ...optional.map((skill): StarterRelation => ({ from_uri: uri, to_uri: skill, kind: 'OPTIONAL' })),
  ];
}

function requireOnce<Entry>(
  file: StarterFile,
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const name = nameOf(entry);
    if (names.has(name)) throw refusal({ file, index, name }, `"${name}" is given twice`, name);
    names.add(name);
  }
  return names;
}

function requireParents(groups: readonly IscoGroupEntry[], codes: ReadonlySet<string>): void {
  for (const [index, { code }] of groups.entries()) {
    const parent = code.slice(0, -1);
    if (parent === '' || codes.has(parent)) continue;
    const place = { file: 'isco-groups.json', index, name: code } as const;
    throw refusal(place, `the group "${parent}" above it is missing from the file`, parent);
  }
}

function requireMappings(skills: readonly SkillEntry[]): void {
  for (const [index, { uri, mappings }] of skills.entries()) {
    const place = { file: 'skills.json', index, name: uri } as const;
    const targets = mappings.map(({ target }) => target);
    const twice = targets.find((target, i) => targets.indexOf(target) !== i);
    if (twice !== undefined) throw refusal(place, `"mappings" names "${twice}" twice`, twice);
    if (targets.length > 0 && !uri.startsWith('urn:seko:')) {
      throw refusal(
        place,
        '"mappings" is for urn:seko:skill:… only: this skill is one of ESCO itself',
        mappings,
      );
    }
  }
}

function requireReferences(
  occupations: readonly OccupationEntry[],
  codes: ReadonlySet<string>,
  skillUris: ReadonlySet<string>,
): void {
  for (const [index, { uri, isco, essential, optional }] of occupations.entries()) {
    const place = { file: 'occupations.json', index, name: uri } as const;
    if (!codes.has(isco))
      throw refusal(place, `"isco" is "${isco}", which isco-groups.json does not have`, isco);
    const needed = [...essential, ...optional];
    const unknown = needed.find((skill) => !skillUris.has(skill));
    if (unknown !== undefined) {
      throw refusal(place, `the skill "${unknown}" is not in skills.json`, unknown);
    }
    const twice = needed.find((skill, i) => needed.indexOf(skill) !== i);
    if (twice !== undefined) throw refusal(place, `the skill "${twice}" is given twice`, twice);
  }
}
