import fc from 'fast-check';
import { addDays, type IsoDate, isoDate } from '../../src/domain/iso-date.ts';
import { compileVocabulary } from '../../src/matching/compile-vocabulary.ts';
import type {
  ConsentInterval,
  HeldLanguage,
  HeldSkill,
  MatchProfile,
  ProfileCredential,
  SkillLevel,
  WorkPeriod,
} from '../../src/matching/profile.ts';
import type { RequiredLanguage, RequiredSkill, Requirement } from '../../src/matching/requirement.ts';
import { SCORING_MODEL } from '../../src/matching/scoring-model.ts';
import type { Vocabulary, VocabularyRows } from '../../src/matching/vocabulary.ts';

/** Small worlds in which everything that scoring distinguishes happens often. */
export const AS_OF = isoDate('2026-03-01');

const SKILLS = 14;
const OCCUPATION_CODES = ['7112', '7112', '7114', '7121', '7411', '2221', '3221', '9313'];

export interface World {
  readonly rows: VocabularyRows;
  readonly vocabulary: Vocabulary;
  readonly requirement: Requirement;
  readonly profiles: readonly MatchProfile[];
}

const skillOrdinal = fc.integer({ min: 1, max: SKILLS });
const occupationOrdinal = fc.integer({ min: 101, max: 100 + OCCUPATION_CODES.length });
const level = fc.constantFrom<SkillLevel>(1, 2, 3, 4);
const evidence = fc.constantFrom('SELF_DECLARED', 'EMPLOYER_ATTESTED', 'CENTRE_TESTED', 'CERTIFIED');
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const day = (min: string, max: string): fc.Arbitrary<IsoDate> =>
  fc
    .date({ min: new Date(`${min}T00:00:00Z`), max: new Date(`${max}T00:00:00Z`), noInvalidDate: true })
    .map((date) => isoDate(date.toISOString().slice(0, 10)));

const pairOfSkills = fc.tuple(skillOrdinal, skillOrdinal).filter(([a, b]) => a !== b);

const vocabularyRows: fc.Arbitrary<VocabularyRows> = fc.record({
  skills: fc.constant(
    Array.from({ length: SKILLS }, (_, i) => ({
      ordinal: i + 1,
      id: `skill-${i + 1}`,
      uri: `urn:skill:${String((i * 7) % SKILLS).padStart(2, '0')}`,
    })),
  ),
  occupations: fc.constant(
    OCCUPATION_CODES.map((isco, i) => ({
      ordinal: 101 + i,
      id: `occupation-${i}`,
      uri: `urn:occupation:${i}`,
      isco,
    })),
  ),
  broader: fc.uniqueArray(pairOfSkills, { maxLength: 8, selector: String }),
  relations: fc.uniqueArray(fc.record({ from: skillOrdinal, to: skillOrdinal, essential: fc.boolean() }), {
    maxLength: 30,
    selector: ({ from, to, essential }) => `${from} ${to} ${essential}`,
  }),
  mappings: fc.uniqueArray(
    fc.record({
      skill: fc.integer({ min: 1, max: 5 }),
      target: fc.integer({ min: 6, max: SKILLS }),
      kind: fc.constantFrom('EXACT', 'CLOSE', 'BROAD', 'NARROW'),
      confidence: fc.constantFrom(100, 90, 75),
    }),
    { maxLength: 5, selector: ({ skill, target }) => `${skill} ${target}` },
  ),
  groups: fc.array(fc.tuple(skillOrdinal, fc.integer({ min: 201, max: 203 })), { maxLength: 10 }),
  macrolanguages: fc.constant([['arb', 'ara'] as const, ['ffm', 'ful'] as const]),
});

const modality = (min: number, max: number) => orNull(fc.integer({ min, max }));

const requiredLanguage: fc.Arbitrary<RequiredLanguage> = fc.record({
  language: fc.constantFrom('fra', 'spa', 'ara', 'ful'),
  required: fc.boolean(),
  asked: fc
    .record({
      listening: modality(1, 6),
      speaking: modality(1, 6),
      reading: modality(1, 6),
      writing: modality(1, 6),
    })
    .map((asked) => (Object.values(asked).every((one) => one === null) ? { ...asked, speaking: 2 } : asked)),
});

const requiredSkill: fc.Arbitrary<RequiredSkill> = fc.record({
  skill: skillOrdinal,
  essential: fc.boolean(),
  weight: orNull(fc.constantFrom(5, 30, 55, 100)),
  minimumLevel: orNull(level),
  evidenceDemanded: fc.option(evidence, { nil: null, freq: 8 }),
});

const weight = orNull(fc.integer({ min: 0, max: 70 }));

const requirement: fc.Arbitrary<Requirement> = fc.record({
  offerId: fc.constant('offer'),
  destination: fc.constantFrom('ESP', 'CA-QC'),
  destinationPlaces: fc.constant<readonly string[]>([]),
  recognitionPlaces: fc.constant<readonly string[]>([]),
  occupations: fc
    .uniqueArray(occupationOrdinal, { maxLength: 3 })
    .map((ordinals) =>
      ordinals.map((occupation) => ({ occupation, isco: OCCUPATION_CODES[occupation - 101] ?? '' })),
    ),
  minimumMonths: orNull(fc.integer({ min: 0, max: 60 })),
  skills: fc.uniqueArray(requiredSkill, { maxLength: 6, selector: ({ skill }) => skill }),
  qualification: orNull(
    fc.record({
      eqf: orNull(fc.integer({ min: 2, max: 6 })),
      stated: fc.constant(null),
      field: orNull(fc.constantFrom('07', '073', '091')),
    }),
  ),
  regulated: fc.constant(false),
  licences: fc.constantFrom<string[][]>([], [], [], ['B'], ['C']),
  languages: fc.array(requiredLanguage, { maxLength: 3 }),
  terms: fc.record({
    contractKind: fc.constantFrom('SEASONAL', 'FIXED_TERM'),
    startsOn: orNull(day('2026-03-15', '2026-06-01')),
    endsOn: orNull(day('2026-07-01', '2027-03-01')),
    wage: orNull(
      fc.record({
        minor: fc.integer({ min: 50_000, max: 200_000 }),
        currency: fc.constant('EUR'),
        unit: fc.constant('MONTH'),
      }),
    ),
  }),
  posts: fc.integer({ min: 1, max: 30 }),
  weights: fc.record({ SKILLS: weight, EXPERIENCE: weight, QUALIFICATION: weight, LANGUAGES: weight }),
  seed: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex')),
});

const heldSkill: fc.Arbitrary<HeldSkill> = fc.record({
  skill: skillOrdinal,
  level: orNull(level),
  evidence: orNull(evidence),
});

const workPeriod: fc.Arbitrary<WorkPeriod> = fc
  .record({
    occupation: orNull(occupationOrdinal),
    isco: orNull(fc.constantFrom('7112', '711', '71', '7', '9313', '3221')),
    from: fc.option(day('2018-01-01', '2026-06-01'), { nil: null, freq: 8 }),
    length: orNull(fc.integer({ min: 1, max: 1500 })),
    country: fc.constant(null),
  })
  .map(({ length, ...period }) => ({
    ...period,
    to: period.from === null || length === null ? null : addDays(period.from, length),
  }));

const heldLanguage: fc.Arbitrary<HeldLanguage> = fc.record({
  language: fc.constantFrom('fra', 'spa', 'arb', 'ara', 'ffm', 'bam'),
  listening: modality(0, 7),
  speaking: modality(0, 7),
  reading: modality(0, 7),
  writing: modality(0, 7),
});

const credential: fc.Arbitrary<ProfileCredential> = fc.record({
  type: fc.constantFrom('MLI:CAP', 'MLI:BT1', 'MLI:LIC'),
  completion: fc.constantFrom('NONE', 'PART_1', 'FULL'),
  field: orNull(fc.constantFrom('0732', '073', '07', '0911')),
  heldFrom: orNull(day('2005-01-01', '2026-06-01')),
  recognition: fc.array(
    fc
      .record({
        jurisdiction: fc.constantFrom('*', 'ESP', 'CA-QC', 'CAN'),
        purpose: fc.constant('PROFESSIONAL_NONREGULATED' as const),
        profession: fc.constant(null),
        from: orNull(day('2010-01-01', '2026-06-01')),
        to: fc.constant(null),
        outcome: fc.constantFrom('FULL', 'LEVEL_STATEMENT', 'CONDITIONAL', 'REFUSED', 'UNDETERMINED'),
        binding: fc.boolean(),
        eqf: orNull(fc.integer({ min: 2, max: 6 })),
        part: fc.boolean(),
        basis: fc.constantFrom('OFFICIAL', 'ANALOGY'),
        way: fc.constant(null),
      })
      .map(({ part, ...interval }) => ({
        ...interval,
        wholeEqf: interval.eqf === null ? null : interval.eqf + (part ? 1 : 0),
      })),
    { maxLength: 3 },
  ),
});

const consents: fc.Arbitrary<readonly ConsentInterval[]> = fc.array(
  fc
    .record({ from: day('2025-01-01', '2026-06-01'), length: orNull(fc.integer({ min: 1, max: 200 })) })
    .map(({ from, length }) => ({
      purpose: 'SHARE_WITH_EMPLOYER',
      from,
      to: length === null ? null : addDays(from, length),
    })),
  { maxLength: 1 },
);

const profile: fc.Arbitrary<Omit<MatchProfile, 'ordinal'>> = fc.record({
  candidateId: fc.uuid(),
  agencyPath: fc.constantFrom('DN/DR-KAYES/AL-KITA/', 'DN/DR-KAYES/', 'DN/DR-SIKASSO/'),
  version: fc.constant(1),
  scored: fc.record({
    skills: fc.uniqueArray(heldSkill, { maxLength: 7, selector: ({ skill }) => skill }),
    periods: fc.array(workPeriod, { maxLength: 4 }),
    languages: fc.uniqueArray(heldLanguage, { maxLength: 4, selector: ({ language }) => language }),
    credentials: fc.array(credential, { maxLength: 2 }),
  }),
  mobility: fc.record({
    destinations: orNull(fc.constantFrom(['ESP'], ['CAN'], ['ESP', 'CAN'])),
    contractKinds: fc.constant(null),
    availableFrom: fc.option(day('2026-01-01', '2026-09-01'), { nil: null, freq: 1 }),
    availableTo: fc.constant(null),
    minimumWage: fc.constant(null),
    passportValidUntil: orNull(day('2026-06-01', '2030-01-01')),
  }),
  consents,
  conditionsOnly: fc.record({
    birthFrom: orNull(day('1970-01-01', '2005-01-01')),
    birthTo: fc.constant(null),
    nationalities: fc.constantFrom(['MLI'], ['BFA']),
    region: orNull(fc.constantFrom('ML-1', 'ML-3')),
    cercle: fc.constant(null),
    literacies: fc.constant([]),
    wishedOccupations: fc.uniqueArray(occupationOrdinal, { maxLength: 2 }),
    licences: fc.array(
      fc.record({
        category: fc.constantFrom('B', 'C', 'CE'),
        validUntil: orNull(day('2026-01-01', '2030-01-01')),
      }),
      { maxLength: 2 },
    ),
  }),
});

/** @param maxProfiles how many candidates a world has at most */
export function worlds(maxProfiles: number): fc.Arbitrary<World> {
  return fc
    .record({
      rows: vocabularyRows,
      requirement,
      profiles: fc.array(profile, { minLength: 1, maxLength: maxProfiles }),
    })
    .map(({ rows, requirement: asked, profiles }) => ({
      rows,
      vocabulary: compileVocabulary(rows, 1, SCORING_MODEL),
      requirement: {
        ...asked,
        destinationPlaces: asked.destination === 'CA-QC' ? ['CA-QC', 'CAN'] : [asked.destination],
        recognitionPlaces: [asked.destination],
      },
      profiles: profiles.map((one, index) => ({ ...one, ordinal: index + 1 })),
    }));
}
