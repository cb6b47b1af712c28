import { describe, expect, it } from '@jest/globals';
import { goldenCases, shippedContents } from './golden-reference.ts';
import { validateReference } from './validate-reference.ts';

type Row = Readonly<Record<string, unknown>>;

const shipped = shippedContents();
const instrument: Row = {
  code: 'LOME',
  nameFr: 'Convention',
  nameEn: 'Convention',
  kind: 'CONVENTION',
  scopeFr: 'Diplômes',
  scopeEn: 'Degrees',
  parties: [
    { jurisdiction: 'MLI', validFrom: null, validTo: null, status: 'PARTY', verified: true },
    { jurisdiction: 'SEN', validFrom: null, validTo: null, status: 'PARTY', verified: true },
  ],
  source: 'Official Journal',
  verified: { right: true },
};
const rule: Row = {
  code: 'LOME:DEGREES',
  instrument: 'LOME',
  subject: { parties: true },
  destinations: null,
  purposes: ['ACADEMIC'],
  outcome: 'FULL',
  binding: 'BINDING',
  effectScope: 'NATIONAL',
  source: 'Article 1',
  verified: { right: true },
};
const certificate: Row = {
  code: 'SAU:SVP',
  nameFr: 'Test',
  nameEn: 'Test',
  kind: 'TRADE_TEST',
  validityMonths: 60,
  source: 'Takamol',
  verified: { right: true },
};
const ACADEMIC: Row = { purpose: 'ACADEMIC', outcomes: ['FULL', 'REFUSED'], source: 'Order', verified: true };
const falseFriend: Row = {
  code: 'BAC',
  word: 'Bac',
  senses: [
    { jurisdictions: ['MLI'], fr: 'fin du secondaire', en: 'end of secondary', types: ['MLI:BAC'] },
    { jurisdictions: ['CA-QC'], fr: 'grade', en: 'degree', types: [] },
  ],
  source: 'General knowledge',
  verified: true,
};

const FILES = {
  instrument: 'instruments',
  rule: 'rules',
  certificate: 'certificates',
  rank: 'outcomeRanks',
  falseFriend: 'falseFriends',
} as const;

function refusalOf(kind: keyof typeof FILES, ...rows: readonly Row[]): string {
  const contents = {
    ...shipped,
    instruments: [instrument],
    rules: [rule],
    certificates: [certificate],
    falseFriends: [falseFriend],
  };
  try {
    validateReference({ ...contents, [FILES[kind]]: rows });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
}

const without = (row: Row, key: string): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== key));
const party = (jurisdiction: string, validFrom: string | null, validTo: string | null) => ({
  jurisdiction,
  validFrom,
  validTo,
  status: 'PARTY',
  verified: true,
});

describe('the files on instruments and rules', () => {
  it('are accepted as shipped; every row has a source and says what is verified', () => {
    const { instruments, rules, certificates } = validateReference(shipped);
    for (const row of [...instruments, ...rules, ...certificates]) {
      expect(row.source.length).toBeGreaterThanOrEqual(5);
      expect(row.verified['right']).toBeDefined();
    }
    expect(refusalOf('rule', rule)).toBe('accepted');
  });

  it('have a rule of each instrument that can be asked, and a golden case for most', () => {
    const { instruments, rules } = validateReference(shipped);
    const ruledBy = new Set(rules.map((row) => row.instrument));
    const silent = instruments.filter(({ code }) => !ruledBy.has(code)).map(({ code }) => code);
    expect(silent).toEqual([
      'AES-2025',
      'ARAB-2022',
      'ARUSHA-1981',
      'DEU-BESCHV-38',
      'ECOWAS-MOVEMENT-1979',
      'NICE-1976',
      'UEMOA-STUDENTS-2005',
      'WHO-SAFEGUARDS-2023',
    ]);
    const golden = JSON.stringify([goldenCases('cases.json'), goldenCases('first-form.json')]);
    const shown = [...ruledBy].filter((code) => golden.includes(`"${code}:`));
    expect(shown.length).toBeGreaterThan(ruledBy.size * 0.75);
  });

  it.each<[string, keyof typeof FILES, readonly Row[], string]>([
    [
      'an instrument without a source',
      'instrument',
      [without(instrument, 'source')],
      'instruments.json, row 1 (LOME): "source" is missing',
    ],
    [
      'a party that is no jurisdiction',
      'instrument',
      [{ ...instrument, parties: [party('CEDEAO', null, null)] }],
      'instruments.json, row 1 (LOME): jurisdiction "CEDEAO" is no ISO 3166 code such as MLI or CA-QC',
    ],
    [
      'a membership that overlaps another',
      'instrument',
      [{ ...instrument, parties: [party('MLI', null, '2025-01-29'), party('MLI', '2024-01-01', null)] }],
      'instruments.json, row 1 (LOME): membership of MLI from 2024-01-01 to always overlaps that from always to 2025-01-29',
    ],
    [
      'an instrument that ends before it begins',
      'instrument',
      [{ ...instrument, validFrom: '2020-01-01', validTo: '2019-01-01' }],
      'instruments.json, row 1 (LOME): validTo 2019-01-01 is not after validFrom 2020-01-01',
    ],
    [
      'a row that does not say whether its right is verified',
      'instrument',
      [{ ...instrument, verified: { date: true } }],
      'instruments.json, row 1 (LOME): "verified" is {"date":true}: expected a claim "right"',
    ],
    [
      'a rule without a source',
      'rule',
      [without(rule, 'source')],
      'rules.json, row 1 (LOME:DEGREES): "source" is missing',
    ],
    [
      'a rule of an unknown instrument',
      'rule',
      [{ ...rule, instrument: 'BOLOGNA', code: 'BOLOGNA:DEGREES' }],
      'rules.json, row 1 (BOLOGNA:DEGREES): instrument "BOLOGNA" is in no row of instruments.json',
    ],
    [
      'a rule under another name than its instrument',
      'rule',
      [{ ...rule, code: 'CAMES:DEGREES' }],
      'rules.json, row 1 (CAMES:DEGREES): code "CAMES:DEGREES" does not begin with its instrument LOME',
    ],
    [
      'a rule on an unknown type',
      'rule',
      [{ ...rule, subject: { types: ['MLI:BREVET'] } }],
      'rules.json, row 1 (LOME:DEGREES): qualification "MLI:BREVET" is in no row of qualification-types.json',
    ],
    [
      'a rule that leads nowhere',
      'rule',
      [{ ...rule, destinations: ['XXX'] }],
      'rules.json, row 1 (LOME:DEGREES): jurisdiction "XXX" is no ISO 3166 code such as MLI or CA-QC',
    ],
    [
      'a rule with an outcome that is a state of a case',
      'rule',
      [{ ...rule, outcome: 'EXPIRED' }],
      'rules.json, row 1 (LOME:DEGREES): "outcome" is "EXPIRED": Invalid option: expected one of "AUTOMATIC"|"FULL"|"ACADEMIC_ONLY"|"LEVEL_STATEMENT"|"LOWER_LEVEL"|"PARTIAL"|"CONDITIONAL"|"REFUSED"|"INADMISSIBLE"|"UNDETERMINED"',
    ],
    [
      'a level that runs from above to below',
      'rule',
      [{ ...rule, subject: { eqf: [6, 5] } }],
      'rules.json, row 1 (LOME:DEGREES): eqf from 6 to 5: the lowest comes first',
    ],
    [
      'a level that does not exist',
      'rule',
      [{ ...rule, subject: { eqf: [6, 9] } }],
      'rules.json, row 1 (LOME:DEGREES): "subject.eqf.1" is 9: Too big: expected number to be <=8',
    ],
    [
      'a nationality of an unknown union',
      'rule',
      [{ ...rule, conditions: [{ kind: 'NATIONALITY', of: 'UEMOA' }] }],
      'rules.json, row 1 (LOME:DEGREES): instrument "UEMOA" is in no row of instruments.json',
    ],
    [
      'a test of an unknown certificate',
      'rule',
      [{ ...rule, conditions: [{ kind: 'TRADE_TEST', certificate: 'SAU:CSV' }] }],
      'rules.json, row 1 (LOME:DEGREES): certificate "SAU:CSV" is in no row of certificates.json',
    ],
    [
      'two rules of one name on the same days',
      'rule',
      [rule, { ...rule, code: 'LOME:DEGREES@2', validFrom: '2020-01-01' }],
      'rules.json, row 2 (LOME:DEGREES@2): validity 2020-01-01 to always overlaps that of LOME:DEGREES',
    ],
    [
      'a rule that denies what another grants',
      'rule',
      [rule, { ...rule, code: 'LOME:OTHER', outcome: 'REFUSED' }],
      'rules.json, row 2 (LOME:OTHER): outcome REFUSED contradicts LOME:DEGREES',
    ],
    [
      'a certificate of an unknown jurisdiction',
      'certificate',
      [certificate, { ...certificate, code: 'XYZ:SVP' }],
      'certificates.json, row 2 (XYZ:SVP): jurisdiction "XYZ" is no ISO 3166 code such as MLI or CA-QC',
    ],
    [
      'a purpose without an order of outcomes',
      'rank',
      [ACADEMIC],
      'outcome-ranks.json: no row for purpose PROFESSIONAL_REGULATED',
    ],
    [
      'an outcome twice in an order',
      'rank',
      [{ ...ACADEMIC, outcomes: ['FULL', 'FULL'] }],
      'outcome-ranks.json, row 1 (ACADEMIC): outcome FULL stands twice in the order',
    ],
    [
      'a false friend that names an unknown type',
      'falseFriend',
      [
        {
          ...falseFriend,
          senses: [
            { jurisdictions: ['MLI'], fr: 'a', en: 'a', types: ['MLI:BACC'] },
            { jurisdictions: [], fr: 'b', en: 'b', types: [] },
          ],
        },
      ],
      'false-friends.json, row 1 (BAC): qualification "MLI:BACC" is in no row of qualification-types.json',
    ],
  ])('refuse %s', (_what, kind, rows, sentence) => {
    expect(refusalOf(kind, ...rows)).toBe(sentence);
  });
});
