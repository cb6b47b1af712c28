import { addDays, isoDate } from '../../src/domain/iso-date.ts';
import { compileVocabulary } from '../../src/matching/compile-vocabulary.ts';
import type { HeldLanguage, MatchProfile, SkillEvidence, SkillLevel } from '../../src/matching/profile.ts';
import type { Requirement } from '../../src/matching/requirement.ts';
import { SCORING_MODEL } from '../../src/matching/scoring-model.ts';
import type { Vocabulary } from '../../src/matching/vocabulary.ts';
import { DESTINATIONS, type LinearOffer, type LinearPopulation } from '../linear/population.ts';
import { createRandom } from '../random.ts';

export const AS_OF = isoDate('2026-03-01');

export const COUNTRY = { jurisdiction: 'MLI', identityCardSuffices: ['CIV'] };

const LANGUAGE_CODES = ['fra', 'bam', 'ara', 'spa', 'eng', 'deu'];
const ISCO_CODES = ['7112', '7114', '7121', '7126', '7411', '7531', '8332', '9211', '9313', '5120'];
const EVIDENCE: readonly SkillEvidence[] = [
  'SELF_DECLARED',
  'SELF_DECLARED',
  'EMPLOYER_ATTESTED',
  'CENTRE_TESTED',
];

/** Of the size of ESCO: a hierarchy, and some relations for every skill. */
export function fullVocabulary({ skillCount }: LinearPopulation): Vocabulary {
  const random = createRandom(11);
  const skills = Array.from({ length: skillCount }, (_, ordinal) => ({
    ordinal,
    id: `${ordinal}`,
    uri: `urn:${ordinal}`,
  }));
  const other = () => random.below(skillCount);
  return compileVocabulary(
    {
      skills,
      occupations: ISCO_CODES.map((isco, i) => ({
        ordinal: skillCount + i,
        id: `o${i}`,
        uri: `urn:o${i}`,
        isco,
      })),
      broader: skills.flatMap(({ ordinal }) => (random.next() < 0.6 ? [[ordinal, other()] as const] : [])),
      relations: skills.flatMap(({ ordinal }) =>
        random.next() < 0.4 ? [{ from: ordinal, to: other(), essential: random.next() < 0.5 }] : [],
      ),
      mappings: [],
      groups: [],
      macrolanguages: [],
    },
    1,
    SCORING_MODEL,
  );
}

/** The person of the linear work with everything that a real profile has; the same for the same id. */
export function fullProfile(population: LinearPopulation, id: number): MatchProfile {
  const { start, skills, months, destinations, languages, skillCount } = population;
  const random = createRandom(id + 17);
  const worked = (months[id] ?? 0) * 30;
  const gone = random.below(400);
  const everywhere = destinations[id] === (1 << DESTINATIONS.length) - 1;
  return {
    ordinal: id,
    candidateId: `00000000-0000-4000-8000-${id.toString(16).padStart(12, '0')}`,
    agencyPath: `DN/DR-${id % 11}/AL-${id % 49}/`,
    version: 1,
    scored: {
      skills: Array.from(skills.subarray(start[id] ?? 0, start[id + 1] ?? 0), (code) => ({
        skill: code >>> 3,
        level: level(code & 7),
        evidence: EVIDENCE[random.below(EVIDENCE.length)] ?? null,
      })),
      periods:
        worked === 0
          ? []
          : [
              {
                occupation: skillCount + random.below(ISCO_CODES.length),
                isco: null,
                from: addDays(AS_OF, -worked - gone),
                to: random.next() < 0.4 ? null : addDays(AS_OF, -gone),
                country: 'MLI',
              },
            ],
      languages: LANGUAGE_CODES.flatMap((language, i): HeldLanguage[] => {
        const held = languages[i]?.[id] ?? 0;
        return held === 0
          ? []
          : [{ language, listening: held, speaking: held, reading: held - 1, writing: held - 1 }];
      }),
      credentials:
        random.next() < 0.37
          ? []
          : [
              {
                type: 'MLI:CAP',
                completion: 'FULL',
                field: ['0732', '0713', '0811'][random.below(3)] ?? null,
                heldFrom: addDays(AS_OF, -365 * (1 + random.below(20))),
                recognition: [
                  {
                    jurisdiction: '*',
                    purpose: 'PROFESSIONAL_NONREGULATED',
                    profession: null,
                    from: null,
                    to: null,
                    outcome: 'LEVEL_STATEMENT',
                    binding: false,
                    eqf: 2 + random.below(3),
                    wholeEqf: 4,
                    basis: 'ANALOGY',
                    way: null,
                  },
                ],
              },
            ],
    },
    mobility: {
      destinations: everywhere ? null : DESTINATIONS.filter((_, i) => ((destinations[id] ?? 0) >>> i) & 1),
      contractKinds: random.next() < 0.4 ? ['FIXED_TERM', 'SEASONAL'] : null,
      availableFrom: random.next() < 0.5 ? addDays(AS_OF, random.below(120) - 60) : null,
      availableTo: null,
      minimumWage: null,
      passportValidUntil: random.next() < 0.45 ? addDays(AS_OF, random.below(1800)) : null,
    },
    consents:
      random.next() < 0.8
        ? [
            {
              purpose: 'SHARE_WITH_EMPLOYER',
              from: addDays(AS_OF, -random.below(500) - 40),
              to: random.next() < 0.05 ? addDays(AS_OF, -10) : null,
            },
          ]
        : [],
    conditionsOnly: {
      birthFrom: addDays(AS_OF, -365 * (18 + random.below(40))),
      birthTo: null,
      nationalities: ['MLI'],
      region: `ML-${1 + random.below(8)}`,
      cercle: null,
      literacies: [],
      wishedOccupations: [],
      licences: [],
    },
  };
}

export function fullRequirement(offer: LinearOffer): Requirement {
  const random = createRandom(offer.id);
  const destination = DESTINATIONS[offer.destination] ?? 'ES';
  const language = LANGUAGE_CODES[offer.language] ?? 'fra';
  const asked = {
    listening: offer.languageLevel,
    speaking: offer.languageLevel,
    reading: null,
    writing: null,
  };
  const occupation = random.below(ISCO_CODES.length);
  return {
    offerId: String(offer.id),
    destination,
    destinationPlaces: [destination],
    recognitionPlaces: [destination],
    occupations: [{ occupation: 13_939 + occupation, isco: ISCO_CODES[occupation] ?? '' }],
    minimumMonths: [12, 24, 36, 60][random.below(4)] ?? 12,
    skills: offer.skills.map(({ skill, minimum, weight }) => ({
      skill,
      essential: weight === 1,
      weight: null,
      minimumLevel: level(minimum),
      evidenceDemanded: null,
    })),
    qualification:
      random.next() < 0.4 ? { eqf: 3, stated: null, field: random.next() < 0.5 ? '073' : null } : null,
    regulated: false,
    licences: [],
    languages: [
      { language, required: true, asked },
      { language: 'fra', required: false, asked: { ...asked, reading: 2 } },
    ],
    terms: {
      contractKind: random.next() < 0.5 ? 'FIXED_TERM' : 'OPEN_ENDED',
      startsOn: addDays(AS_OF, 30 + random.below(60)),
      endsOn: addDays(AS_OF, 300 + random.below(300)),
      wage: null,
    },
    posts: 10,
    weights: { SKILLS: null, EXPERIENCE: null, QUALIFICATION: null, LANGUAGES: null },
    seed: '00'.repeat(32),
  };
}

function level(value: number): SkillLevel | null {
  return value === 1 || value === 2 || value === 3 || value === 4 ? value : null;
}
