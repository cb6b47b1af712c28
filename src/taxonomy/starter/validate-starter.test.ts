import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../config.ts';
import { readStarterContents } from './load-starter.ts';
import { validateStarter } from './validate-starter.ts';

type Row = Readonly<Record<string, unknown>>;

const LAY = 'http://data.europa.eu/esco/skill/lay-bricks';
const labels = { fr: { preferred: 'poser', alternative: [] }, en: { preferred: 'lay', alternative: [] } };
const skill: Row = { uri: LAY, type: 'skill/competence', labels };
const ownSkill: Row = {
  uri: 'urn:seko:skill:banco',
  type: 'skill/competence',
  labels,
  mappings: [{ target: LAY, kind: 'NARROW', confidence: 70 }],
};
const occupation: Row = {
  uri: 'http://data.europa.eu/esco/occupation/mason',
  isco: '7112',
  labels: { ...labels, bm: { alternative: ['masɔn', 'masɔn'] } },
  essential: [LAY],
  optional: ['urn:seko:skill:banco'],
};
const groups = ['7', '71', '711', '7112'].map((code) => ({
  code,
  labels: { fr: `g${code}`, en: `g${code}` },
}));

const contents = { occupations: [occupation], skills: [skill, ownSkill], iscoGroups: groups };

function refusalOf(change: Partial<Record<keyof typeof contents, unknown>>): string {
  try {
    validateStarter({ ...contents, ...change });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
}

describe('validateStarter', () => {
  it('lays the files out as rows', () => {
    const { concepts, labels, relations, mappings } = validateStarter(contents);
    expect(concepts).toHaveLength(7);
    expect(labels.filter(({ lang }) => lang === 'bm')).toEqual([
      { uri: occupation['uri'], lang: 'bm', kind: 'ALTERNATIVE', text: 'masɔn' },
    ]);
    expect(relations.map(({ kind, to_uri }) => `${kind} ${to_uri.replace(/.*\//, '')}`)).toEqual([
      'BROADER C7',
      'BROADER C71',
      'BROADER C711',
      'BROADER C7112',
      'ESSENTIAL lay-bricks',
      'OPTIONAL urn:seko:skill:banco',
    ]);
    expect(mappings).toEqual([
      { uri: 'urn:seko:skill:banco', target_uri: LAY, kind: 'NARROW', confidence: 70 },
    ]);
  });

  it.each([
    ['occupations.json: expected a list of rows, found {}', { occupations: {} }],
    [
      'skills.json, row 2 (urn:seko:skill:banco): "labels.en" is missing',
      {
        skills: [skill, { ...ownSkill, labels: { fr: labels.fr } }],
      },
    ],
    [`skills.json, row 2 (${LAY}): "${LAY}" is given twice`, { skills: [skill, skill, ownSkill] }],
    [
      `skills.json, row 1 (${LAY}): "mappings" is for urn:seko:skill:… only: this skill is one of ESCO itself`,
      {
        skills: [{ ...skill, mappings: ownSkill['mappings'] }, ownSkill],
      },
    ],
    [
      'isco-groups.json, row 2 (711): the group "71" above it is missing from the file',
      {
        iscoGroups: groups.filter(({ code }) => code !== '71'),
      },
    ],
    [
      'occupations.json, row 1 (http://data.europa.eu/esco/occupation/mason): "isco" is "9999", which isco-groups.json does not have',
      {
        occupations: [{ ...occupation, isco: '9999' }],
      },
    ],
    [
      'occupations.json, row 1 (http://data.europa.eu/esco/occupation/mason): the skill "urn:seko:skill:other" is not in skills.json',
      {
        occupations: [{ ...occupation, optional: ['urn:seko:skill:other'] }],
      },
    ],
    [
      `occupations.json, row 1 (http://data.europa.eu/esco/occupation/mason): the skill "${LAY}" is given twice`,
      {
        occupations: [{ ...occupation, optional: [LAY] }],
      },
    ],
    [
      'occupations.json, row 1 (http://data.europa.eu/esco/occupation/mason): "labels.bambara-" is not a BCP 47 language',
      {
        occupations: [{ ...occupation, labels: { ...labels, 'bambara-': { alternative: ['masɔn'] } } }],
      },
    ],
  ])('refuses: %s', (expected, change) => {
    expect(refusalOf(change)).toBe(expected);
  });

  it('accepts what the project ships', async () => {
    const shipped = validateStarter(
      await readStarterContents(join(projectRoot, 'prisma/reference/taxonomy')),
    );
    const kinds = new Set(shipped.concepts.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['ISCO_GROUP', 'SKILL', 'OCCUPATION']));
  });
});
