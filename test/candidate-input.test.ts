import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUser } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { register, rowCounts } from './builders/counter.ts';
import { globalId } from './builders/global-ids.ts';
import { person } from './builders/people.ts';
import {
  type CandidateDetailsInput,
  ChangeCandidateDocument,
  type ConsentInput,
  EnterCandidateDocument,
} from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let concepts: ConceptIds;
let adviser: string;
let known: { id: string; version: number };

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  concepts = await readConceptIds(service);
  adviser = await newUser(service, { login: 'kita', role: 'ADVISER', agencyCode: 'AL-KITA' });
  known = await register(service, adviser, person(1));
});

afterAll(() => service.stop());

const NO_CONCEPT = '01900000-0000-7000-8000-000000000000';

interface BadInput {
  readonly what: string;
  readonly details: () => CandidateDetailsInput;
  readonly sentence: string;
  readonly path: readonly string[];
}

const BAD: readonly BadInput[] = [
  {
    what: 'no name',
    details: () => ({ names: [] }),
    sentence: 'Il faut au moins un nom.',
    path: ['names'],
  },
  {
    what: 'an empty name',
    details: () => ({
      names: [
        { kind: 'GIVEN', text: 'Awa' },
        { kind: 'FAMILY', text: '  ' },
      ],
    }),
    sentence: 'Ce champ ne peut pas être vide.',
    path: ['names', '1', 'text'],
  },
  {
    what: 'a birth in the future',
    details: () => ({ birth: { from: '2026-03-02', to: '2026-03-03', precision: 'DAY' } }),
    sentence: 'La date 2026-03-02 est dans l’avenir.',
    path: ['birth', 'from'],
  },
  {
    what: 'a birth that ends before it begins',
    details: () => ({ birth: { from: '1991-01-01', to: '1991-01-01', precision: 'DAY' } }),
    sentence: 'La période finit le 1991-01-01, avant de commencer le 1991-01-01.',
    path: ['birth', 'to'],
  },
  {
    what: 'work that ends before it begins',
    details: () => ({ workPeriods: [{ iscoCode: '7112', from: '2020-01-01', to: '2019-01-01' }] }),
    sentence: 'La période finit le 2019-01-01, avant de commencer le 2020-01-01.',
    path: ['workPeriods', '0', 'to'],
  },
  {
    what: 'work that has not begun',
    details: () => ({ workPeriods: [{ iscoCode: '7112', from: '2026-04-01' }] }),
    sentence: 'La date 2026-04-01 est dans l’avenir.',
    path: ['workPeriods', '0', 'from'],
  },
  {
    what: 'work without an occupation',
    details: () => ({ workPeriods: [{ iscoCode: '7112' }, { from: '2020-01-01' }] }),
    sentence: 'Une période de travail demande un métier ou un code CITP.',
    path: ['workPeriods', '1'],
  },
  {
    what: 'work under a code that is none',
    details: () => ({ workPeriods: [{ iscoCode: '71123' }] }),
    sentence: '« 71123 » n’est pas un code CITP-08 d’un à quatre chiffres.',
    path: ['workPeriods', '0', 'iscoCode'],
  },
  {
    what: 'a skill that there is not',
    details: () => ({ skills: [{ skill: globalId('Skill', NO_CONCEPT) }] }),
    sentence: `Il n’y a pas de compétence « ${NO_CONCEPT} » dans le référentiel.`,
    path: ['skills', '0', 'skill'],
  },
  {
    what: 'a skill twice',
    details: () => {
      const skill = concepts.skill('préparer le mortier');
      return { skills: [{ skill, level: 1 }, { skill: concepts.skill('semer') }, { skill, level: 2 }] };
    },
    sentence: 'est donné deux fois.',
    path: ['skills', '2'],
  },
  {
    what: 'a skill at level 5',
    details: () => ({ skills: [{ skill: concepts.skill('préparer le mortier'), level: 5 }] }),
    sentence: '5 n’est pas un nombre entier de 1 à 4.',
    path: ['skills', '0', 'level'],
  },
  {
    what: 'a language at level 8',
    details: () => ({ languages: [{ language: 'bam', listening: 7, speaking: 8 }] }),
    sentence: '8 n’est pas un nombre entier de 0 à 7.',
    path: ['languages', '0', 'speaking'],
  },
  {
    what: 'a language twice',
    details: () => ({ languages: [{ language: 'bam', listening: 7 }, { language: 'bam' }] }),
    sentence: '« bam » est donné deux fois.',
    path: ['languages', '1'],
  },
  {
    what: 'an occupation that there is not',
    details: () => ({ workPeriods: [{ occupation: globalId('Occupation', NO_CONCEPT) }] }),
    sentence: `Il n’y a pas de métier « ${NO_CONCEPT} » dans le référentiel.`,
    path: ['workPeriods', '0', 'occupation'],
  },
  {
    what: 'a wish for an occupation that there is not',
    details: () => ({ wishes: { occupations: [globalId('Occupation', NO_CONCEPT)] } }),
    sentence: `Il n’y a pas de métier « ${NO_CONCEPT} » dans le référentiel.`,
    path: ['wishes', 'occupations', '0'],
  },
  {
    what: 'a diploma that there is not',
    details: () => ({ credentials: [{ type: 'MLI:CAP' }, { type: 'MLI:RIEN' }] }),
    sentence: 'Il n’y a pas de diplôme de code « MLI:RIEN » dans le référentiel.',
    path: ['credentials', '1', 'type'],
  },
  {
    what: 'a territory that there is not',
    details: () => ({ regionCode: 'ML-3', cercleCode: 'ML-99' }),
    sentence: 'Il n’y a pas de territoire de code « ML-99 ».',
    path: ['cercleCode'],
  },
  {
    what: 'a destination that there is not',
    details: () => ({ wishes: { destinations: ['ESP', 'XYZ'] } }),
    sentence: 'Il n’y a pas de pays ni de province de code « XYZ ».',
    path: ['wishes', 'destinations', '1'],
  },
  {
    what: 'a nationality that there is not',
    details: () => ({ nationalities: ['MLI', 'XYZ'] }),
    sentence: 'Il n’y a pas de pays ni de province de code « XYZ ».',
    path: ['nationalities', '1'],
  },
  {
    what: 'an availability that ends before it begins',
    details: () => ({ wishes: { availableFrom: '2026-09-01', availableTo: '2026-06-01' } }),
    sentence: 'La période finit le 2026-06-01, avant de commencer le 2026-09-01.',
    path: ['wishes', 'availableTo'],
  },
  {
    what: 'a wage below nothing',
    details: () => ({ wishes: { minimumWage: { minor: -1, currency: 'XOF', unit: 'MONTH' } } }),
    sentence: '-1 n’est pas un nombre entier de 0 à 2147483647.',
    path: ['wishes', 'minimumWage', 'minor'],
  },
];

describe.each(BAD)('$what', ({ details, sentence, path }) => {
  const refusal = () => ({
    __typename: 'InvalidInputError',
    code: 'INVALID_INPUT',
    message: expect.stringContaining(sentence),
    path: ['details', ...path],
  });

  it('opens no file', async () => {
    const counts = await rowCounts(service);
    const input = { details: { ...person(2).details, ...details() } };
    const { registerCandidate } = await service.get(EnterCandidateDocument, { input }, { token: adviser });
    expect(registerCandidate).toEqual(refusal());
    expect(await rowCounts(service)).toEqual(counts);
  });

  it('changes none', async () => {
    const counts = await rowCounts(service);
    const input = { id: known.id, version: known.version, details: details() };
    const { updateCandidate } = await service.get(ChangeCandidateDocument, { input }, { token: adviser });
    expect(updateCandidate).toEqual(refusal());
    expect(await rowCounts(service)).toEqual(counts);
  });
});

describe('consents with which a file is opened', () => {
  const shared: ConsentInput = { purpose: 'SHARE_WITH_EMPLOYER', form: 'WRITTEN' };

  it.each([
    {
      what: 'twice for one purpose',
      consents: [shared, { ...shared, purpose: 'CONTACT' as const }, { ...shared, givenOn: '2025-01-01' }],
      message: '« SHARE_WITH_EMPLOYER » est donné deux fois.',
      path: ['consents', '2'],
    },
    {
      what: 'from tomorrow on',
      consents: [{ ...shared, givenOn: '2026-03-02' }],
      message: 'La date 2026-03-02 est dans l’avenir.',
      path: ['consents', '0', 'givenOn'],
    },
  ])('are refused $what', async ({ consents, message, path }) => {
    const counts = await rowCounts(service);
    const input = { details: person(2).details, consents };
    const { registerCandidate } = await service.get(EnterCandidateDocument, { input }, { token: adviser });
    expect(registerCandidate).toMatchObject({ code: 'INVALID_INPUT', message, path });
    expect(await rowCounts(service)).toEqual(counts);
  });
});

describe('a value that its scalar does not take', () => {
  const cases: readonly { details: CandidateDetailsInput; french: string; english: string }[] = [
    {
      details: { phones: [{ number: '70 00 00 00', use: 'OWN' }] },
      french: '« 70 00 00 00 » n’est pas un numéro de téléphone international, tel que « +22370000000 ».',
      english: '"70 00 00 00" is not an E.164 number such as "+22370000000"',
    },
    {
      details: { nationalities: ['Mali'] },
      french: '« Mali » n’est pas un code de pays à trois lettres (ISO 3166-1), tel que « MLI ».',
      english: '"Mali" is not an ISO 3166-1 alpha-3 code such as "MLI"',
    },
    {
      details: { birth: { from: '1991-02-30', to: '1992-01-01', precision: 'DAY' } },
      french: '« 1991-02-30 » n’est pas un jour du calendrier, tel que « 2026-01-31 ».',
      english: '"1991-02-30" is not a day of the calendar in the form YYYY-MM-DD',
    },
    {
      details: { passportValidUntil: '0000-12-31' },
      french: '« 0000-12-31 » n’est pas un jour du calendrier, tel que « 2026-01-31 ».',
      english: '"0000-12-31" is not a day of the calendar in the form YYYY-MM-DD',
    },
    {
      details: { languages: [{ language: 'bambara' }] },
      french:
        '« bambara » n’est pas un code de langue à trois lettres (ISO 639-3), tel que « fra » ou « bam ».',
      english: '"bambara" is not an ISO 639-3 code such as "fra" or "bam"',
    },
    {
      details: { wishes: { minimumWage: { minor: 1, currency: 'CFA', unit: 'DAY' } } },
      french: '« CFA » n’est pas un code de monnaie ISO 4217, tel que « XOF ».',
      english: '"CFA" is not an ISO 4217 code such as "XOF"',
    },
  ];

  it.each(cases)('is refused before anything is asked: $french', async ({ details, french, english }) => {
    const counts = await rowCounts(service);
    const variables = { input: { details: { ...person(2).details, ...details } } };
    for (const [language, message] of [
      ['fr', french],
      ['en', english],
    ] as const) {
      const { data, errors } = await service.ask(EnterCandidateDocument, variables, {
        token: adviser,
        language,
      });
      expect(data).toBeNull();
      expect(errors).toEqual([
        expect.objectContaining({
          message,
          extensions: expect.objectContaining({ code: 'INVALID_INPUT' }),
        }),
      ]);
    }
    expect(await rowCounts(service)).toEqual(counts);
  });

  it('is refused as well where it stands in the query itself', async () => {
    const text =
      'mutation { registerCandidate(input: { details: { nationalities: ["Mali"] } }) { __typename } }';
    const { errors } = await service.query(text, {}, { token: adviser });
    expect(errors[0]?.message).toContain('« Mali » n’est pas un code de pays');
  });
});

it('takes the id of an occupation for no skill', async () => {
  const details = { ...person(2).details, skills: [{ skill: concepts.occupation('maçon/maçonne') }] };
  const { errors } = await service.ask(EnterCandidateDocument, { input: { details } }, { token: adviser });
  expect(errors[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT' } });
  expect(errors[0]?.message).toContain('ne désigne pas un objet du type Skill.');
});
