import { describe, expect, it } from '@jest/globals';
import { readConceptEntry } from './concept-entry.ts';
import { type ConceptTable, ESCO_TABLES } from './esco-tables.ts';

function tableNamed(name: string): ConceptTable {
  const table = ESCO_TABLES.find((candidate) => candidate.name === name);
  if (table?.sort !== 'CONCEPTS') throw new Error(`no table ${name}`);
  return table;
}

const MASON = {
  conceptType: 'Occupation',
  conceptUri: 'http://data.europa.eu/esco/occupation/mason',
  iscoGroup: '7112',
  preferredLabel: 'maçon/maçonne',
  altLabels: 'maçon\n maçonne \n\nmaçon',
  status: 'released',
};

function read(name: string, row: Readonly<Record<string, string>>) {
  return readConceptEntry(tableNamed(name), (column) => row[column] ?? null);
}

describe('readConceptEntry', () => {
  it('reads an occupation', () => {
    expect(read('occupations', MASON)).toEqual({
      uri: MASON.conceptUri,
      code: null,
      iscoCode: '7112',
      skillType: null,
      reuseLevel: null,
      status: 'RELEASED',
      replacedByUri: null,
      preferred: 'maçon/maçonne',
      alternatives: ['maçon', 'maçonne'],
      official: true,
    });
  });

  it('tells a column that is missing from one that is empty', () => {
    expect(read('occupations', { ...MASON, code: '' })).toMatchObject({ code: '' });
    expect(read('occupations', { ...MASON, preferredLabel: '', altLabels: '' })).toMatchObject({
      preferred: null,
      alternatives: [],
    });
  });

  it('marks what ESCO did not publish', () => {
    expect(read('occupations', { ...MASON, labelSource: 'unofficial' })).toMatchObject({ official: false });
    expect(read('occupations', { ...MASON, labelSource: 'esco-1.0.3' })).toMatchObject({ official: true });
  });

  it('takes the code of an ISCO group from its URI, where no leading zero is lost', () => {
    const row = {
      conceptUri: 'http://data.europa.eu/esco/isco/C0110',
      code: '110',
      preferredLabel: 'Officiers',
    };
    expect(read('ISCOGroups', row)).toMatchObject({ code: '0110' });
  });

  it.each([
    ['released', 'RELEASED'],
    ['', 'RELEASED'],
    ['Deprecated', 'WITHDRAWN'],
    ['obsolete', 'WITHDRAWN'],
  ])('reads the status "%s" as %s', (status, expected) => {
    expect(read('occupations', { ...MASON, status, replacedBy: 'http://x/new' })).toMatchObject({
      status: expected,
      replacedByUri: 'http://x/new',
    });
  });

  it.each([
    ['has no conceptUri', { conceptUri: ' ' }],
    [
      'has a conceptUri that is not one of occupations',
      { conceptUri: 'http://data.europa.eu/esco/skill/mason' },
    ],
    ['has the conceptType "Skill", expected "Occupation"', { conceptType: 'Skill' }],
    ['has an iscoGroup that is not four digits', { iscoGroup: '711' }],
    ['has an unknown status, expected released, deprecated or obsolete', { status: 'proposed' }],
  ])('refuses a row that %s', (refused, change) => {
    expect(read('occupations', { ...MASON, ...change })).toMatchObject({ refused });
  });
});
