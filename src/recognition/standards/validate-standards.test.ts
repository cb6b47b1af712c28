import { describe, expect, it } from '@jest/globals';
import { shippedComparison } from '../compare/shipped.ts';
import { validateStandards } from './validate-standards.ts';

const SKILL = 'http://data.europa.eu/esco/skill/13e1c0a2-b90d-46f4-be51-11730360b38d';
const names = { types: new Set(['FRA:CAP']), skills: new Set([SKILL]) };

const outcome = { skill: SKILL, level: 2 };
const unit = { code: 'U1', nameFr: 'Maçonner', nameEn: 'Build', weight: 40, outcomes: [outcome] };
const standard = {
  code: 'FRA:CAP/MACON',
  titleCode: 'FRA:CAP',
  kind: 'QUALIFICATION',
  isco: '7112',
  field: '0732',
  nameFr: 'CAP Maçon',
  nameEn: 'CAP bricklayer',
  source: 'RNCP',
  verified: { title: true, units: false },
  units: [unit],
};
const withUnit = (change: object) => ({ ...standard, units: [{ ...unit, ...change }] });
const withOutcome = (change: object) => withUnit({ outcomes: [{ ...outcome, ...change }] });

describe('standards.json', () => {
  it('is accepted as shipped: every standard has a source, and no unit is claimed to be checked', () => {
    const { standards } = shippedComparison();
    expect(standards.length).toBeGreaterThan(80);
    expect(standards.filter(({ source }) => source.length < 15)).toEqual([]);
    expect(standards.filter(({ verified }) => verified['units'] !== false)).toEqual([]);
  });

  it('gives a standard its jurisdiction and its matches their defaults', () => {
    expect(validateStandards([standard], names)).toMatchObject([
      {
        jurisdiction: 'FRA',
        practiceMonths: null,
        units: [{ outcomes: [{ match: 'EXACT', confidence: 100 }] }],
      },
    ]);
  });

  it('takes a test that is no qualification type, and editions that follow each other', () => {
    const test = { ...standard, code: 'SAU:SVP/BUILDER', titleCode: 'SAU:SVP', kind: 'TRADE_TEST' };
    const old = { ...standard, validTo: '2026-09-01' };
    const next = { ...standard, code: 'FRA:CAP/MACON@2026', validFrom: '2026-09-01' };
    expect(validateStandards([test, old, next], names)).toHaveLength(3);
  });

  const AT = 'standards.json, row 1 (FRA:CAP/MACON): ';
  it.each([
    [
      'a skill that the taxonomy does not have',
      withOutcome({ skill: 'urn:seko:skill:flying' }),
      `${AT}unit "U1": the taxonomy has no skill "urn:seko:skill:flying"`,
    ],
    [
      'a skill named twice in a unit',
      withUnit({ outcomes: [outcome, outcome] }),
      `${AT}unit "U1" names the skill "${SKILL}" twice`,
    ],
    ['a unit that stands twice', { ...standard, units: [unit, unit] }, `${AT}unit "U1" stands twice`],
    [
      'a type that is not known',
      { ...standard, code: 'FRA:CQP/MACON', titleCode: 'FRA:CQP' },
      'standards.json, row 1 (FRA:CQP/MACON): titleCode "FRA:CQP" is in no row of qualification-types.json',
    ],
    [
      'a title that is not that of the code',
      { ...standard, titleCode: 'FRA:BEP' },
      `${AT}titleCode "FRA:BEP" is not what stands before the / of the code`,
    ],
    [
      'a jurisdiction that is none',
      { ...standard, code: 'XXX:CAP/MACON', titleCode: 'XXX:CAP' },
      'jurisdiction "XXX" is no ISO 3166 code',
    ],
    [
      'a weight off its range',
      withUnit({ weight: 0 }),
      `${AT}"units.0.weight" is 0: expected a whole number from 1 to 100`,
    ],
    [
      'a confidence off its range',
      withOutcome({ confidence: 101 }),
      `${AT}"units.0.outcomes.0.confidence" is 101: expected at most 100`,
    ],
    [
      'a level off its range',
      withOutcome({ level: 5 }),
      `${AT}"units.0.outcomes.0.level" is 5: expected a level from 1 to 4`,
    ],
    [
      'a match of another kind',
      withOutcome({ match: 'SIMILAR' }),
      `${AT}"units.0.outcomes.0.match" is "SIMILAR"`,
    ],
    [
      'a unit without a skill',
      withUnit({ outcomes: [] }),
      `${AT}"units.0.outcomes" is []: a unit without a skill says nothing`,
    ],
    [
      'a standard without a unit',
      { ...standard, units: [] },
      `${AT}"units" is []: a standard without a unit says nothing`,
    ],
    [
      'a row without a source',
      Object.fromEntries(Object.entries(standard).filter(([key]) => key !== 'source')),
      `${AT}"source" is missing`,
    ],
    ['a name in one language', withOutcome({ nameFr: 'monter un mur' }), 'nameFr and nameEn go together'],
    [
      'a validity that ends before it begins',
      { ...standard, validFrom: '2026-01-01', validTo: '2025-01-01' },
      `${AT}validTo 2025-01-01 is not after validFrom 2026-01-01`,
    ],
  ])('refuses %s', (_what, row, sentence) => {
    expect(() => validateStandards([row], names)).toThrow(sentence);
  });

  it('refuses editions that overlap and rows that stand twice', () => {
    const next = { ...standard, code: 'FRA:CAP/MACON@2026', validFrom: '2026-09-01' };
    expect(() => validateStandards([standard, next], names)).toThrow(
      'standards.json, row 2 (FRA:CAP/MACON@2026): validity 2026-09-01 to always overlaps that of FRA:CAP/MACON',
    );
    expect(() => validateStandards([standard, standard], names)).toThrow('stands already in row 1');
  });
});
