import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUser } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { register } from './builders/counter.ts';
import { rowId } from './builders/global-ids.ts';
import { draft, move, offer, registerEmployer } from './builders/offers.ts';
import { person } from './builders/people.ts';
import { EnterOfferDocument, RankCandidatesDocument, RecordLicenceDocument } from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let concepts: ConceptIds;
let national: string;
let employer: string;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  concepts = await readConceptIds(service);
  national = await newUser(service, { login: 'direction', role: 'NATIONAL_DEPARTMENT', agencyCode: 'DN' });
  const company = await registerEmployer(service, national, 'Transports d’essai');
  employer = await newUser(service, { login: 'portail', role: 'EMPLOYER', employerId: rowId(company) });
});

afterAll(() => service.stop());

/** Regulated nowhere: nothing but the licence can stand against anybody. */
const TRADE = 'maçon/maçonne';

/** A worker whom nothing but a licence can stand against. */
async function worker(
  seed: number,
  licence: { categories: string[]; validUntil?: string; title?: string } | null,
) {
  const { id, number } = await register(
    service,
    national,
    person(seed)
      .worked({ occupation: concepts.occupation(TRADE), from: '2015-01-01' })
      .agrees({ purpose: 'SHARE_WITH_EMPLOYER', form: 'WRITTEN' })
      .with({ passportValidUntil: '2032-01-01' }),
    { agencyCode: 'AL-KITA' },
  );
  if (licence !== null) {
    const input = { candidate: id, type: 'MLI:PERMIS', ...licence };
    const { recordLicence } = await service.get(RecordLicenceDocument, { input }, { token: national });
    expect(recordLicence.__typename).toBe('RecordLicencePayload');
  }
  return number ?? '';
}

async function ranked(
  offerNumber: string,
  eligibility: 'ELIGIBLE_NOW' | 'ELIGIBLE_AFTER',
  token: string,
  language = 'fr',
) {
  const asked = { offerNumber, eligibility, first: 50 };
  const { offer: found } = await service.get(RankCandidatesDocument, asked, { token, language });
  expect(found?.matches?.exact).toBe(true);
  return (found?.matches?.edges ?? []).map(({ node, eligibility: judged }) => ({
    number: node.number,
    measures: judged.measures.map(({ kind, description }) => `${kind} ${description}`),
    sentence: judged.conditions.find(({ kind }) => kind === 'LICENCE')?.sentence,
  }));
}

describe('an offer that asks for a driving licence', () => {
  it('is for whoever holds the category until the last day, and says why of all others', async () => {
    const fit = await worker(1, { categories: ['B', 'CE'], validUntil: '2027-03-31' });
    const short = await worker(2, { categories: ['C'], validUntil: '2027-03-30' });
    const none = await worker(3, null);
    const lifelong = await worker(4, { categories: ['C'] });
    const brevet = await worker(5, {
      categories: ['C'],
      title: 'pelle hydraulique',
      validUntil: '2032-01-01',
    });
    await worker(6, { categories: ['B', 'D'], validUntil: '2032-01-01' });
    const asked = offer(1, concepts.occupation(TRADE)).with({ licences: ['c'] });
    const { id, number } = await draft(service, employer, asked);
    await move(service, employer, id, 'submit');
    expect(await move(service, national, id, 'publish')).toMatchObject({ __typename: 'PublishOfferPayload' });

    const now = await ranked(number, 'ELIGIBLE_NOW', national);
    expect(new Map(now.map((place) => [place.number, place.sentence]))).toEqual(
      new Map([
        [fit, 'Permis C valable assez longtemps.'],
        [lifelong, 'Permis C enregistré sans date de fin : à vérifier.'],
      ]),
    );
    const after = await ranked(number, 'ELIGIBLE_AFTER', national);
    const told = new Map(after.map((place) => [place.number, place]));
    expect([...told.keys()].sort()).toEqual([short, none, brevet].sort());
    expect(told.get(short)).toEqual({
      number: short,
      measures: [
        'RENEW_LICENCE Renouveler le permis de conduire (environ 30 jours, sans frais pour la personne).',
      ],
      sentence: 'Permis C valable jusqu’au 30/03/2027 ; il le faut valable jusqu’au 31/03/2027 au moins.',
    });
    expect(told.get(none)).toMatchObject({
      measures: [expect.stringMatching(/^RECORD_LICENCE/)],
      sentence: 'Permis C exigé : aucun permis enregistré, à demander.',
    });
    expect(told.get(brevet)?.sentence).toBe('Permis C exigé : aucun permis enregistré, à demander.');

    const seen = await ranked(number, 'ELIGIBLE_AFTER', employer, 'en');
    expect(seen.map(({ sentence }) => sentence)).toContain(
      'Driving licence C to be renewed: it must be valid until 2027-03-31 at least.',
    );
    expect(JSON.stringify(seen)).not.toContain('2027-03-30');
  });

  it('names a category that there is not, with those that there are', async () => {
    const details = { ...offer(2, concepts.occupation(TRADE)).details, licences: ['B', 'Z9'] };
    const { draftOffer } = await service.get(EnterOfferDocument, { input: { details } }, { token: employer });
    expect(draftOffer).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(
        /« Z9 » n’est pas une catégorie de permis de conduire. Attendu : A, A1, /,
      ),
      path: ['details', 'licences', '1'],
    });
  });
});
