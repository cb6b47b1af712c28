import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUser } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { rowCounts } from './builders/counter.ts';
import { globalId, rowId } from './builders/global-ids.ts';
import { offer, registerEmployer } from './builders/offers.ts';
import { EnterOfferDocument, type OfferDetailsInput } from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let concepts: ConceptIds;
let mason: string;
let employer: string;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  concepts = await readConceptIds(service);
  mason = concepts.occupation('maçon/maçonne');
  const national = await newUser(service, { login: 'direction', role: 'NATIONAL_DEPARTMENT' });
  const employerId = rowId(await registerEmployer(service, national, 'Coopérative d’essai'));
  employer = await newUser(service, { login: 'one', role: 'EMPLOYER', employerId });
});

afterAll(() => service.stop());

describe('an offer is refused', () => {
  const skill = () => concepts.skill('préparer le mortier');
  const nothing = '01900000-0000-7000-8000-000000000000';
  const cases: readonly [string, () => Partial<OfferDetailsInput>, string, readonly string[]][] = [
    ['without a title', () => ({ title: ' ' }), 'Ce champ ne peut pas être vide.', ['title']],
    ['for nobody', () => ({ posts: 0 }), '0 n’est pas un nombre entier de 1 à 100000.', ['posts']],
    [
      'that ends before it starts',
      () => ({ startsOn: '2026-09-01', endsOn: '2026-09-01' }),
      'La période finit le 2026-09-01, avant de commencer le 2026-09-01.',
      ['endsOn'],
    ],
    [
      'for nowhere',
      () => ({ destination: 'CA-ZZ' }),
      'Il n’y a pas de pays ni de province de code « CA-ZZ ».',
      ['destination'],
    ],
    [
      'with a weight between the steps',
      () => ({ skills: [{ skill: skill(), essential: true, weight: 0.07 }] }),
      'n’est pas l’une des valeurs 0,05, 0,10, … 1,00.',
      ['skills', '0', 'weight'],
    ],
    [
      'with a skill at level 7',
      () => ({ skills: [{ skill: skill(), essential: true, minimumLevel: 7 }] }),
      '7 n’est pas un nombre entier de 1 à 4.',
      ['skills', '0', 'minimumLevel'],
    ],
    [
      'with a skill twice',
      () => ({ skills: [{ skill: skill() }, { skill: skill() }] }),
      'est donné deux fois.',
      ['skills', '1'],
    ],
    [
      'with a skill that there is not',
      () => ({ skills: [{ skill: globalId('Skill', nothing) }] }),
      `Il n’y a pas de compétence « ${nothing} » dans le référentiel.`,
      ['skills', '0', 'skill'],
    ],
    ['with an occupation twice', () => ({ occupations: [mason, mason] }), 'deux fois', ['occupations', '1']],
    [
      'with a language at level 7',
      () => ({ languages: [{ language: 'fra', level: 7 }] }),
      '7 n’est pas un nombre entier de 1 à 6.',
      ['languages', '0'],
    ],
    [
      'with a language twice',
      () => ({
        languages: [
          { language: 'fra', level: 1 },
          { language: 'fra', level: 2 },
        ],
      }),
      '« fra » est donné deux fois.',
      ['languages', '1'],
    ],
    [
      'with a level and no scale',
      () => ({ qualification: { level: '4' } }),
      'Un niveau ne va pas sans son échelle, ni une échelle sans niveau.',
      ['qualification'],
    ],
    [
      'with a level that its scale has not',
      () => ({ qualification: { scale: 'FR8_2019', level: '9' } }),
      'Il n’y a pas de niveau « FR8_2019 9 » dans les cadres de qualifications connus.',
      ['qualification', 'level'],
    ],
    [
      'with a level that nothing compares to',
      () => ({ qualification: { scale: 'FR8_2019', level: '1' } }),
      'Le niveau FR8_2019 1 n’a pas d’équivalent dans le cadre européen',
      ['qualification', 'level'],
    ],
    [
      'with a field of one digit',
      () => ({ qualification: { field: '7' } }),
      '« 7 » n’est pas un domaine ISCED-F de deux ou trois chiffres.',
      ['qualification', 'field'],
    ],
    [
      'with a component that weighs too much',
      () => ({ weights: { experience: 0.71 } }),
      'n’est pas l’une des valeurs 0,00, 0,01, … 0,70.',
      ['weights', 'experience'],
    ],
    [
      'with a wage below nothing',
      () => ({ wage: { minor: -100, currency: 'EUR', unit: 'HOUR' } }),
      '-100 n’est pas un nombre entier de 0 à 2147483647.',
      ['wage', 'minor'],
    ],
  ];

  it.each(cases)('%s', async (_what, part, sentence, path) => {
    const counts = await rowCounts(service);
    const { details } = offer(7, mason).with(part());
    const { draftOffer } = await service.get(EnterOfferDocument, { input: { details } }, { token: employer });
    expect(draftOffer).toEqual({
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      message: expect.stringContaining(sentence),
      path: ['details', ...path],
    });
    expect(await rowCounts(service)).toEqual(counts);
  });

  it.each(['euro', 'CFA', 'eur'])('in a currency that is none: %s', async (currency) => {
    const { details } = offer(8, mason).with({ wage: { minor: 1, currency, unit: 'HOUR' } });
    const { errors } = await service.ask(EnterOfferDocument, { input: { details } }, { token: employer });
    expect(errors[0]).toMatchObject({
      message: `« ${currency} » n’est pas un code de monnaie ISO 4217, tel que « XOF ».`,
      extensions: { code: 'INVALID_INPUT' },
    });
  });
});
