import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../../domain/iso-date.ts';
import { compileVocabulary } from '../compile-vocabulary.ts';
import type { HeldLanguage, MatchProfile, RecognitionInterval } from '../profile.ts';
import type { Requirement } from '../requirement.ts';
import { SCORING_MODEL } from '../scoring-model.ts';
import type { Measure } from './condition.ts';
import { judgeEligibility, longestChain } from './judge.ts';

const asOf = isoDate('2026-03-01');
const vocabulary = compileVocabulary(
  {
    skills: [],
    occupations: [],
    broader: [],
    relations: [],
    mappings: [],
    groups: [],
    macrolanguages: [['arb', 'ara']],
  },
  1,
  SCORING_MODEL,
);
const country = { jurisdiction: 'MLI', identityCardSuffices: ['CIV'] };

const offer: Requirement = {
  offerId: 'offer',
  destination: 'ESP',
  destinationPlaces: ['ESP'],
  recognitionPlaces: ['ESP'],
  occupations: [{ occupation: 1, isco: '2221' }],
  minimumMonths: null,
  skills: [],
  qualification: null,
  regulated: false,
  licences: [],
  languages: [],
  terms: {
    contractKind: 'SEASONAL',
    startsOn: isoDate('2026-04-01'),
    endsOn: isoDate('2026-10-01'),
    wage: null,
  },
  posts: 10,
  weights: { SKILLS: null, EXPERIENCE: null, QUALIFICATION: null, LANGUAGES: null },
  seed: '00'.repeat(32),
};

/** Whom nothing stands against. */
const ready: MatchProfile = {
  ordinal: 1,
  candidateId: '00000000-0000-0000-0000-000000000000',
  agencyPath: 'DN/',
  version: 1,
  scored: { skills: [], periods: [], languages: [], credentials: [] },
  mobility: {
    destinations: ['ESP'],
    contractKinds: ['SEASONAL'],
    availableFrom: isoDate('2026-01-01'),
    availableTo: null,
    minimumWage: null,
    passportValidUntil: isoDate('2029-01-01'),
  },
  consents: [{ purpose: 'SHARE_WITH_EMPLOYER', from: isoDate('2026-01-01'), to: null }],
  conditionsOnly: {
    birthFrom: null,
    birthTo: null,
    nationalities: ['MLI'],
    region: null,
    cercle: null,
    literacies: [],
    wishedOccupations: [],
    licences: [],
  },
};

const NOTHING = { listening: null, speaking: null, reading: null, writing: null };
const language = (levels: Partial<HeldLanguage>): HeldLanguage => ({
  language: 'spa',
  ...NOTHING,
  ...levels,
});
const spanish = (speaking: number) => ({ language: 'spa', required: true, asked: { ...NOTHING, speaking } });

function judge(profile: Partial<MatchProfile>, requirement: Partial<Requirement> = {}) {
  const { status, earliestDate, measures } = judgeEligibility({
    profile: { ...ready, ...profile },
    requirement: { ...offer, ...requirement },
    vocabulary,
    country,
    asOf,
  });
  return [status, earliestDate, ...measures.map(({ kind }) => kind)].join(' ');
}

const mobility = (change: Partial<MatchProfile['mobility']>) => ({
  mobility: { ...ready.mobility, ...change },
});
const drives = (...licences: readonly (readonly [category: string, validUntil: string | null])[]) => ({
  conditionsOnly: {
    ...ready.conditionsOnly,
    licences: licences.map(([category, until]) => ({
      category,
      validUntil: until === null ? null : isoDate(until),
    })),
  },
});
const speaks = (...languages: HeldLanguage[]) => ({ scored: { ...ready.scored, languages } });

function nurse(
  outcome: RecognitionInterval['outcome'],
  binding: boolean,
  way: RecognitionInterval['way'] = null,
) {
  const recognition: RecognitionInterval = {
    jurisdiction: 'ESP',
    purpose: 'PROFESSIONAL_REGULATED',
    profession: '2221',
    from: null,
    to: null,
    outcome,
    binding,
    eqf: 6,
    wholeEqf: 6,
    basis: 'ANALOGY',
    way,
  };
  const credentials = [
    {
      type: 'MLI:TSS-SANTE',
      completion: 'FULL' as const,
      field: '0913',
      heldFrom: null,
      recognition: [recognition],
    },
  ];
  return { scored: { ...ready.scored, credentials } };
}

describe('judgeEligibility', () => {
  it.each([
    ['nothing missing', {}, {}, 'ELIGIBLE_NOW 2026-03-01'],
    ['no consent asked yet', { consents: [] }, {}, 'ELIGIBLE_AFTER 2026-03-02 ASK_CONSENT'],
    [
      'consent withdrawn',
      { consents: [{ purpose: 'SHARE_WITH_EMPLOYER', from: isoDate('2026-01-01'), to: asOf }] },
      {},
      'INELIGIBLE ',
    ],
    [
      'consent that ends tomorrow',
      { consents: [{ purpose: 'SHARE_WITH_EMPLOYER', from: asOf, to: isoDate('2026-03-02') }] },
      {},
      'ELIGIBLE_NOW 2026-03-01',
    ],
    [
      'consent for something else',
      { consents: [{ purpose: 'CONTACT', from: asOf, to: null }] },
      {},
      'ELIGIBLE_AFTER 2026-03-02 ASK_CONSENT',
    ],
    [
      'wishes not recorded',
      mobility({ destinations: null, contractKinds: null, availableFrom: null }),
      {},
      'ELIGIBLE_NOW 2026-03-01',
    ],
    ['another destination', mobility({ destinations: ['FRA'] }), {}, 'INELIGIBLE '],
    [
      'a country accepted, its province asked',
      mobility({ destinations: ['CAN'] }),
      { destination: 'CA-QC', destinationPlaces: ['CA-QC', 'CAN'] },
      'ELIGIBLE_NOW 2026-03-01',
    ],
    ['another contract', mobility({ contractKinds: ['OPEN_ENDED'] }), {}, 'INELIGIBLE '],
    ['available too late', mobility({ availableFrom: isoDate('2026-04-02') }), {}, 'INELIGIBLE '],
    ['gone before the end', mobility({ availableTo: isoDate('2026-09-30') }), {}, 'INELIGIBLE '],
    [
      'available later for an offer without a first day',
      mobility({ availableFrom: isoDate('2026-03-31') }),
      { terms: { ...offer.terms, startsOn: null } },
      'ELIGIBLE_AFTER 2026-03-31 WAIT_UNTIL_AVAILABLE',
    ],
    [
      'passport not recorded',
      mobility({ passportValidUntil: null }),
      {},
      'ELIGIBLE_AFTER 2026-03-31 OBTAIN_PASSPORT',
    ],
    [
      'passport one day short of six months after',
      mobility({ passportValidUntil: isoDate('2027-03-31') }),
      {},
      'ELIGIBLE_AFTER 2026-03-31 RENEW_PASSPORT',
    ],
    [
      'passport just long enough',
      mobility({ passportValidUntil: isoDate('2027-04-01') }),
      {},
      'ELIGIBLE_NOW 2026-03-01',
    ],
    [
      'a border that an identity card opens',
      mobility({ passportValidUntil: null, destinations: ['CIV'] }),
      { destination: 'CIV', destinationPlaces: ['CIV'] },
      'ELIGIBLE_NOW 2026-03-01',
    ],
    ['a licence not recorded', {}, { licences: ['C'] }, 'ELIGIBLE_AFTER 2026-03-08 RECORD_LICENCE'],
    [
      'a licence until the last day',
      drives(['C', '2026-09-30']),
      { licences: ['C'] },
      'ELIGIBLE_NOW 2026-03-01',
    ],
    [
      'a licence until the day before the last',
      drives(['C', '2026-09-29']),
      { licences: ['C'] },
      'ELIGIBLE_AFTER 2026-03-31 RENEW_LICENCE',
    ],
    [
      'a licence that has ended',
      drives(['C', '2020-01-01']),
      { licences: ['C'] },
      'ELIGIBLE_AFTER 2026-03-31 RENEW_LICENCE',
    ],
    [
      'a licence without an end',
      drives(['C', '2020-01-01'], ['CE', null]),
      { licences: ['C'] },
      'ELIGIBLE_NOW 2026-03-01',
    ],
    [
      'a heavier licence',
      drives(['CE', '2030-01-01']),
      { licences: ['B', 'C1E'] },
      'ELIGIBLE_NOW 2026-03-01',
    ],
    [
      'a lighter licence',
      drives(['B', '2030-01-01'], ['C', '2030-01-01']),
      { licences: ['CE'] },
      'INELIGIBLE ',
    ],
    ['one licence of two', drives(['C', '2030-01-01']), { licences: ['C', 'D'] }, 'INELIGIBLE '],
    ['a licence that nobody asks', drives(['B', '2020-01-01']), {}, 'ELIGIBLE_NOW 2026-03-01'],
    [
      'language as asked',
      speaks(language({ speaking: 2 })),
      { languages: [spanish(2)] },
      'ELIGIBLE_NOW 2026-03-01',
    ],
    [
      'language one level short',
      speaks(language({ speaking: 1 })),
      { languages: [spanish(2)] },
      'ELIGIBLE_AFTER 2026-05-30 TRAIN_LANGUAGE',
    ],
    [
      'language two levels short',
      speaks(language({ speaking: 0 })),
      { languages: [spanish(2)] },
      'ELIGIBLE_AFTER 2026-08-28 TRAIN_LANGUAGE',
    ],
    [
      'language three levels short',
      speaks(language({ speaking: 0 })),
      { languages: [spanish(3)] },
      'INELIGIBLE ',
    ],
    ['language not recorded', {}, { languages: [spanish(4)] }, 'ELIGIBLE_AFTER 2026-03-08 ASSESS_LANGUAGE'],
    [
      'modality not recorded',
      speaks(language({ reading: 3 })),
      { languages: [spanish(4)] },
      'ELIGIBLE_AFTER 2026-03-08 ASSESS_LANGUAGE',
    ],
    [
      'a desirable language is no condition',
      {},
      { languages: [{ ...spanish(6), required: false }] },
      'ELIGIBLE_NOW 2026-03-01',
    ],
    [
      'a wage below the wish',
      mobility({ minimumWage: { minor: 120_000, currency: 'EUR', unit: 'MONTH' } }),
      { terms: { ...offer.terms, wage: { minor: 119_999, currency: 'EUR', unit: 'MONTH' } } },
      'INELIGIBLE ',
    ],
    [
      'a wage in another currency',
      mobility({ minimumWage: { minor: 200_000, currency: 'XOF', unit: 'MONTH' } }),
      { terms: { ...offer.terms, wage: { minor: 1000, currency: 'EUR', unit: 'MONTH' } } },
      'ELIGIBLE_NOW 2026-03-01',
    ],
    [
      'a regulated profession, recognised by law',
      nurse('FULL', true),
      { regulated: true },
      'ELIGIBLE_NOW 2026-03-01',
    ],
    [
      'recognised, but by an unchecked rule',
      nurse('FULL', false),
      { regulated: true },
      'ELIGIBLE_AFTER 2026-06-29 SEEK_RECOGNITION',
    ],
    [
      'recognised on a condition',
      nurse('CONDITIONAL', true),
      { regulated: true },
      'ELIGIBLE_AFTER 2027-06-29 SEEK_RECOGNITION COMPLETE_COMPENSATION',
    ],
    [
      'not yet asked',
      nurse('UNDETERMINED', false),
      { regulated: true },
      'ELIGIBLE_AFTER 2026-06-29 SEEK_RECOGNITION',
    ],
    ['refused', nurse('REFUSED', true), { regulated: true }, 'INELIGIBLE '],
    [
      'a qualification of another field',
      nurse('UNDETERMINED', false),
      { regulated: true, qualification: { eqf: 6, stated: null, field: '073' } },
      'INELIGIBLE ',
    ],
    [
      'no qualification recorded',
      {},
      { regulated: true },
      'ELIGIBLE_AFTER 2026-07-06 RECORD_QUALIFICATION SEEK_RECOGNITION',
    ],
    [
      'evidence demanded',
      {},
      {
        skills: [
          {
            skill: 1,
            essential: true,
            weight: null,
            minimumLevel: null,
            evidenceDemanded: 'CENTRE_TESTED' as const,
          },
        ],
      },
      'ELIGIBLE_AFTER 2026-03-15 TEST_AT_CENTRE',
    ],
    [
      'a missing essential skill',
      {},
      { skills: [{ skill: 1, essential: true, weight: null, minimumLevel: null, evidenceDemanded: null }] },
      'ELIGIBLE_NOW 2026-03-01',
    ],
  ])('%s', (_name, profile, requirement, expected) => {
    expect(judge(profile, requirement)).toBe(expected);
  });

  it('takes from the way to a regulated profession how long it takes, what is to be done and by which law', () => {
    const way = {
      source: 'RD 889/2022',
      path: ['MLI>ESP ESP-RD-889-2022:HOMOLOGACION'],
      days: 180,
      measures: ['ADAPTATION_PERIOD', 'APTITUDE_TEST', 'LANGUAGE_TEST'],
      open: false,
    } as const;
    const question = (outcome: RecognitionInterval['outcome'], found: RecognitionInterval['way']) =>
      judgeEligibility({
        profile: { ...ready, ...nurse(outcome, true, found) },
        requirement: { ...offer, regulated: true },
        vocabulary,
        country,
        asOf,
      });
    const conditional = question('CONDITIONAL', way);
    expect(conditional).toMatchObject({ status: 'ELIGIBLE_AFTER', earliestDate: '2026-12-26' });
    expect(conditional.measures).toMatchObject([
      { kind: 'SEEK_RECOGNITION', days: 180, paidBy: 'NOT_THE_WORKER' },
      { kind: 'COMPLETE_COMPENSATION', days: 120, subject: { compensation: way.measures } },
    ]);
    const [profession] = conditional.conditions.filter(
      ({ detail }) => detail.kind === 'REGULATED_PROFESSION',
    );
    expect(profession).toMatchObject({ source: 'RD 889/2022', detail: { path: way.path } });

    expect(question('AUTOMATIC', { ...way, measures: [] }).status).toBe('ELIGIBLE_NOW');
    expect(question('AUTOMATIC', { ...way, measures: [], open: true })).toMatchObject({
      status: 'ELIGIBLE_AFTER',
      measures: [{ kind: 'SEEK_RECOGNITION', days: 180 }],
    });
    const refused = question('REFUSED', way);
    expect(refused.status).toBe('INELIGIBLE');
    expect(refused.conditions).toContainEqual(
      expect.objectContaining({ state: 'NOT_MET', source: 'RD 889/2022' }),
    );
  });

  it('runs measures beside each other', () => {
    const profile = {
      ...mobility({ passportValidUntil: null }),
      ...speaks(language({ speaking: 1 })),
      consents: [],
    };
    expect(judge(profile, { languages: [spanish(2)] })).toBe(
      'ELIGIBLE_AFTER 2026-05-30 ASK_CONSENT TRAIN_LANGUAGE OBTAIN_PASSPORT',
    );
  });
});

describe('longestChain', () => {
  it('adds up only what must wait', () => {
    const one = (kind: Measure['kind'], days: number, after: Measure['kind'][] = []): Measure => ({
      kind,
      days,
      after,
      paidBy: 'NOBODY',
      subject: null,
    });
    expect(longestChain([])).toBe(0);
    expect(longestChain([one('OBTAIN_PASSPORT', 30), one('TEST_AT_CENTRE', 14)])).toBe(30);
    expect(
      longestChain([
        one('COMPLETE_COMPENSATION', 100, ['SEEK_RECOGNITION']),
        one('SEEK_RECOGNITION', 20, ['RECORD_QUALIFICATION']),
        one('RECORD_QUALIFICATION', 3),
        one('OBTAIN_PASSPORT', 90),
      ]),
    ).toBe(123);
  });
});
