import { describe, expect, it } from '@jest/globals';
import { shippedContents } from './golden-reference.ts';
import { validateReference } from './validate-reference.ts';

type Row = Readonly<Record<string, unknown>>;

const framework: Row = {
  scale: 'DQR8',
  jurisdiction: 'DEU',
  nameFr: 'Cadre allemand',
  nameEn: 'German framework',
  authority: null,
  source: 'BMBF',
  verified: true,
  levels: [{ level: '4', eqf: 4, isced: 3, basis: 'OFFICIAL', verified: true }],
};
const type: Row = {
  code: 'DEU:GESELLE',
  nameFr: 'Geselle',
  nameEn: 'Journeyman',
  scale: 'DQR8',
  level: '4',
  source: 'KMK',
  verified: { right: true, level: true },
};
const profession: Row = {
  code: 'DEU:2221',
  jurisdiction: 'DEU',
  isco: '2221',
  nameFr: 'Infirmier',
  nameEn: 'Nurse',
  authority: 'Land',
  requirement: 'Titre',
  qualifications: [],
  source: 'PflBG',
  verified: { right: true, authority: true },
};

const FILES = {
  framework: 'frameworks',
  type: 'qualificationTypes',
  profession: 'regulatedProfessions',
} as const;

function refusalOf(kind: keyof typeof FILES, ...rows: readonly Row[]): string {
  const contents = {
    frameworks: [framework],
    qualificationTypes: [type],
    regulatedProfessions: [profession],
    ...NO_RULES,
  };
  try {
    validateReference({ ...contents, [FILES[kind]]: rows });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
}

const RULES = (() => {
  const { instruments, rules, certificates, outcomeRanks, falseFriends } = shippedContents();
  return { instruments, rules, certificates, outcomeRanks, falseFriends };
})();
const NO_RULES = { ...RULES, rules: [], falseFriends: [] };

const without = (row: Row, key: string): Row =>
  Object.fromEntries(Object.entries(row).filter(([k]) => k !== key));

describe('the reference files', () => {
  it('are accepted as shipped, and every row has a source', () => {
    const { frameworks, levels, types, professions } = validateReference(shippedContents());
    const rows = [...frameworks, ...levels, ...types, ...professions];
    expect(rows.filter(({ source }) => source.length < 5)).toEqual([]);
    const jurisdictions = new Set(types.map(({ jurisdiction }) => jurisdiction));
    expect([...jurisdictions].sort()).toEqual(
      'CA-QC CAN CIV DEU DZA EGY ESP FRA ITA KWT LBY MAR MLI MRT SAU SEN TUN'.split(' '),
    );
  });

  it('keep every level of Mali an analogy', () => {
    const malian = validateReference(shippedContents()).types.filter((row) => row.jurisdiction === 'MLI');
    expect(malian.filter((row) => row.eqf !== null && row.eqfBasis !== 'ANALOGY')).toEqual([]);
    expect(malian.filter((row) => row.scale !== null)).toEqual([]);
  });

  it('give a type on a scale the level of that scale', () => {
    const rows = {
      frameworks: [framework],
      qualificationTypes: [type],
      regulatedProfessions: [profession],
      ...NO_RULES,
    };
    expect(validateReference(rows).types[0]).toMatchObject({
      jurisdiction: 'DEU',
      eqf: 4,
      eqfBasis: 'OFFICIAL',
    });
  });

  it.each<[string, keyof typeof FILES, readonly Row[], string]>([
    [
      'a framework of an unknown jurisdiction',
      'framework',
      [{ ...framework, jurisdiction: 'GER' }],
      'frameworks.json, row 1 (DQR8): jurisdiction "GER" is no ISO 3166 code such as MLI or CA-QC',
    ],
    [
      'a level twice',
      'framework',
      [{ ...framework, levels: [framework['levels'], framework['levels']].flat() }],
      'frameworks.json, row 1 (DQR8): level "4" stands twice on the scale',
    ],
    [
      'an EQF level without its basis',
      'framework',
      [{ ...framework, levels: [{ level: '4', eqf: 4, isced: 3, basis: null, verified: true }] }],
      'frameworks.json, row 1 (DQR8): level "4" has eqf 4 and basis null: both or neither',
    ],
    [
      'an EQF level that does not exist',
      'framework',
      [{ ...framework, levels: [{ level: '4', eqf: 9, isced: 3, basis: 'OFFICIAL', verified: true }] }],
      'frameworks.json, row 1 (DQR8): "levels.0.eqf" is 9: Too big: expected number to be <=8',
    ],
    [
      'a framework without a source',
      'framework',
      [without(framework, 'source')],
      'frameworks.json, row 1 (DQR8): "source" is missing',
    ],
    [
      'an empty source',
      'type',
      [{ ...type, source: ' ' }],
      'qualification-types.json, row 1 (DEU:GESELLE): "source" is " ": Too small: expected string to have >=1 characters',
    ],
    [
      'a type without a source',
      'type',
      [type, without({ ...type, code: 'DEU:MEISTER' }, 'source')],
      'qualification-types.json, row 2 (DEU:MEISTER): "source" is missing',
    ],
    [
      'a type of an unknown jurisdiction',
      'type',
      [{ ...type, code: 'XXX:CAP' }],
      'qualification-types.json, row 1 (XXX:CAP): jurisdiction "XXX" is no ISO 3166 code such as MLI or CA-QC',
    ],
    [
      'a level off its scale',
      'type',
      [{ ...type, level: 'IV' }],
      'qualification-types.json, row 1 (DEU:GESELLE): level "IV" is not on scale DQR8: expected 4',
    ],
    [
      'an unknown scale',
      'type',
      [{ ...type, scale: 'QNQ8' }],
      'qualification-types.json, row 1 (DEU:GESELLE): scale "QNQ8" is in no row of frameworks.json',
    ],
    [
      'a level without its scale',
      'type',
      [without(type, 'scale')],
      'qualification-types.json, row 1 (DEU:GESELLE): scale null with level 4: both or neither',
    ],
    [
      'an EQF level beside a scale',
      'type',
      [{ ...type, eqf: 5, eqfBasis: 'ANALOGY' }],
      'qualification-types.json, row 1 (DEU:GESELLE): eqf 5 beside scale DQR8: the scale gives it',
    ],
    [
      'a level of which nobody says whether it is verified',
      'type',
      [{ ...type, verified: { right: true } }],
      'qualification-types.json, row 1 (DEU:GESELLE): "verified.level" is missing',
    ],
    [
      'a code twice',
      'type',
      [type, type],
      'qualification-types.json, row 2 (DEU:GESELLE): "DEU:GESELLE" stands already in row 1',
    ],
    [
      'a part without its whole',
      'type',
      [{ ...type, completion: 'PART_1' }],
      'qualification-types.json, row 1 (DEU:GESELLE): completion PART_1 and partOf null: a part names its whole',
    ],
    [
      'a part of something unknown',
      'type',
      [{ ...type, completion: 'PART_1', partOf: 'DEU:MEISTER' }],
      'qualification-types.json, row 1 (DEU:GESELLE): partOf "DEU:MEISTER" is no whole qualification type',
    ],
    [
      'a validity that ends before it begins',
      'type',
      [{ ...type, validFrom: '2020-01-01', validTo: '2019-01-01' }],
      'qualification-types.json, row 1 (DEU:GESELLE): validTo 2019-01-01 is not after validFrom 2020-01-01',
    ],
    [
      'a day that does not exist',
      'type',
      [{ ...type, validFrom: '2021-02-30' }],
      'qualification-types.json, row 1 (DEU:GESELLE): "validFrom" is "2021-02-30": expected YYYY-MM-DD',
    ],
    [
      'a profession of an unknown jurisdiction',
      'profession',
      [{ ...profession, code: 'ZZ-1:2221', jurisdiction: 'ZZ-1' }],
      'regulated-professions.json, row 1 (ZZ-1:2221): jurisdiction "ZZ-1" is no ISO 3166 code such as MLI or CA-QC',
    ],
    [
      'overlapping validity',
      'profession',
      [
        { ...profession, validTo: '2022-01-01' },
        { ...profession, code: 'DEU:2221@2020', validFrom: '2020-01-01' },
      ],
      'regulated-professions.json, row 2 (DEU:2221@2020): validity 2020-01-01 to always overlaps that of DEU:2221',
    ],
    [
      'an access by an unknown qualification',
      'profession',
      [{ ...profession, qualifications: [{ type: 'DEU:PFLEGE', field: null }] }],
      'regulated-professions.json, row 1 (DEU:2221): qualification "DEU:PFLEGE" is in no row of qualification-types.json',
    ],
    [
      'a profession without a source',
      'profession',
      [without(profession, 'source')],
      'regulated-professions.json, row 1 (DEU:2221): "source" is missing',
    ],
    [
      'a claim that is not marked',
      'profession',
      [{ ...profession, verified: { right: true } }],
      'regulated-professions.json, row 1 (DEU:2221): "verified.authority" is missing',
    ],
  ])('refuse %s', (_what, kind, rows, sentence) => {
    expect(refusalOf(kind, ...rows)).toBe(sentence);
  });

  it('accept two laws on a profession one after the other', () => {
    const rows = [
      { ...profession, validTo: '2020-01-01' },
      { ...profession, code: 'DEU:2221@2020', validFrom: '2020-01-01' },
    ];
    expect(refusalOf('profession', ...rows)).toBe('accepted');
  });

  it('refuse what is no list', () => {
    const contents = { frameworks: {}, qualificationTypes: [], regulatedProfessions: [], ...NO_RULES };
    expect(() => validateReference(contents)).toThrow('frameworks.json: expected a list of rows, found {}');
  });
});
