import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUser } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { register } from './builders/counter.ts';
import { person } from './builders/people.ts';
import { FindCandidatesDocument, type FindCandidatesQueryVariables } from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let concepts: ConceptIds;
let adviser: string;
const numbers = new Map<string, string>();

async function enter(given: string, family: string, more = person(0)) {
  const builder = more.named({ kind: 'GIVEN', text: given }, { kind: 'FAMILY', text: family });
  const { number } = await register(service, adviser, builder);
  numbers.set(`${given} ${family}`, number ?? '');
}

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  concepts = await readConceptIds(service);
  adviser = await newUser(service, { login: 'kita', role: 'ADVISER', agencyCode: 'AL-KITA' });
  const skill = concepts.skill('préparer le mortier');
  const occupation = concepts.occupation('maçon/maçonne');
  await enter('Boubacar', 'Traoré', person(0).skilled({ skill }).worked({ occupation }));
  await enter('Aminata', 'Traore', person(0).with({ regionCode: 'ML-3', status: 'RETURNED' }));
  await enter('Sekou', 'Coulibaly', person(0).with({ wishes: { occupations: [occupation] } }));
  await enter('Seydou', 'Koulibali', person(0).with({ regionCode: 'ML-3' }));
  await enter('Cheick', 'N’Diaye', person(0).skilled({ skill }));
  await enter('Œuvrière', 'Ag Mohamed');
});

afterAll(() => service.stop());

async function find(variables: FindCandidatesQueryVariables, token = adviser) {
  const { candidates } = await service.get(FindCandidatesDocument, { first: 200, ...variables }, { token });
  const names = candidates.edges.map(({ node }) => node.displayName);
  expect(candidates.totalCount).toBe(names.length);
  return names;
}

describe('a search by name', () => {
  it.each([
    ['traoré', ['Aminata Traore', 'Boubacar Traoré']],
    ['TRAORE', ['Aminata Traore', 'Boubacar Traoré']],
    ['Traoré Boubacar', ['Boubacar Traoré']],
    ['boubacar, traore', ['Boubacar Traoré']],
    ['Mme Aminata Traoré', ['Aminata Traore']],
    ['M. Boubacar', ['Boubacar Traoré']],
    ['Coulibaly', ['Sekou Coulibaly', 'Seydou Koulibali']],
    ['koulibali', ['Sekou Coulibaly', 'Seydou Koulibali']],
    ['Kulibaly', ['Sekou Coulibaly', 'Seydou Koulibali']],
    ['Ndiaye', ['Cheick N’Diaye']],
    ["n'diaye cheikh", ['Cheick N’Diaye']],
    ['oeuvr', ['Œuvrière Ag Mohamed']],
    ['Trao', ['Aminata Traore', 'Boubacar Traoré']],
    ['Boubacar Coulibaly', []],
    ['Mme', []],
    ["'; DROP TABLE candidate; --", []],
    ['%', []],
  ])('finds %p', async (search, expected) => {
    expect((await find({ search })).sort()).toEqual(expected);
  });

  it('puts the nearest name first', async () => {
    expect((await find({ search: 'Sekou' }))[0]).toBe('Sekou Coulibaly');
  });

  it('finds by number, whatever its case and the blanks around it', async () => {
    const number = numbers.get('Boubacar Traoré') ?? '';
    expect(await find({ search: ` ${number.toLowerCase()} ` })).toEqual(['Boubacar Traoré']);
  });
});

describe('a list', () => {
  it('is narrowed by every condition given', async () => {
    const skill = concepts.skill('préparer le mortier');
    const occupation = concepts.occupation('maçon/maçonne');
    const sorted = async (filter: FindCandidatesQueryVariables['filter'], search?: string) =>
      (await find(search === undefined ? { filter } : { filter, search })).sort();
    expect(await sorted({ skill })).toEqual(['Boubacar Traoré', 'Cheick N’Diaye']);
    // By work done, and by wish.
    expect(await sorted({ occupation })).toEqual(['Boubacar Traoré', 'Sekou Coulibaly']);
    expect(await sorted({ regionCode: 'ML-3' })).toEqual(['Aminata Traore', 'Seydou Koulibali']);
    expect(await sorted({ status: 'RETURNED' })).toEqual(['Aminata Traore']);
    expect(await sorted({ skill, occupation })).toEqual(['Boubacar Traoré']);
    expect(await sorted({ regionCode: 'ML-3' }, 'coulibaly')).toEqual(['Seydou Koulibali']);
    expect(await sorted({ regionCode: 'ML-3', status: 'DIASPORA' })).toEqual([]);
  });

  it('holds the newest first, and page by page the same as in one piece', async () => {
    const whole = await find({});
    expect(whole).toEqual([...numbers.keys()].reverse());
    for (const search of [null, 'Coulibaly', 'Traoré']) {
      const inOnePiece = await find({ search });
      const paged: (string | null)[] = [];
      let after: string | null = null;
      do {
        const variables: FindCandidatesQueryVariables = { search, first: 1, after };
        const { candidates } = await service.get(FindCandidatesDocument, variables, { token: adviser });
        paged.push(...candidates.edges.map(({ node }) => node.displayName));
        after = candidates.pageInfo.hasNextPage ? candidates.pageInfo.endCursor : null;
        expect(candidates.totalCount).toBe(inOnePiece.length);
      } while (after !== null);
      expect(paged).toEqual(inOnePiece);
    }
  });

  it.each([
    [{ first: 0 }, '0 n’est pas un nombre entier de 1 à 200.', ['first']],
    [{ first: 201 }, '201 n’est pas un nombre entier de 1 à 200.', ['first']],
    [
      { after: 'bm9uc2Vuc2U' },
      '« bm9uc2Vuc2U » n’est pas un curseur de cette liste : reprenez celui qu’elle a donné.',
      ['after'],
    ],
  ])('refuses %j', async (variables, message, path) => {
    const { errors } = await service.ask(FindCandidatesDocument, variables, { token: adviser });
    expect(errors[0]).toMatchObject({ message, extensions: { code: 'INVALID_INPUT', path } });
  });

  it('goes forward only, and says so', async () => {
    const text = '{ candidates(last: 3) { totalCount } }';
    const { errors } = await service.query(text, {}, { token: adviser });
    expect(errors[0]).toMatchObject({
      message: 'Cette liste ne se lit que vers l’avant : employez first et after.',
      extensions: { code: 'INVALID_INPUT', path: ['last'] },
    });
  });
});
