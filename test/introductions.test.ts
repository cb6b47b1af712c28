import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUser } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { register } from './builders/counter.ts';
import { globalId, rowId } from './builders/global-ids.ts';
import { draft, move, offer, registerEmployer } from './builders/offers.ts';
import { person } from './builders/people.ts';
import {
  AskToMeetDocument,
  type CandidateSheetFragment,
  FindIntroductionsDocument,
  NoteAnswerDocument,
  ReadDisclosuresDocument,
  ReadPersonDocument,
  RecordConsentDocument,
  TakeBackDocument,
  WithdrawConsentDocument,
} from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

const NOTHING = '01900000-0000-7000-8000-000000000000';
const SHARE = { purpose: 'SHARE_WITH_EMPLOYER', form: 'WRITTEN' } as const;

let service: TestService;
let concepts: ConceptIds;
let national: string;
let kita: string;
let segou: string;
let employer: string;
let other: string;
let offerId: string;
let secondOffer: string;
let people: readonly CandidateSheetFragment[];

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  concepts = await readConceptIds(service);
  national = await newUser(service, { login: 'direction', role: 'NATIONAL_DEPARTMENT', agencyCode: 'DN' });
  kita = await newUser(service, { login: 'kita', role: 'ADVISER', agencyCode: 'AL-KITA' });
  segou = await newUser(service, { login: 'segou', role: 'ADVISER', agencyCode: 'DR-SEGOU' });
  const [one, two] = [
    await registerEmployer(service, national, 'Coopérative d’essai'),
    await registerEmployer(service, national, 'Autre coopérative'),
  ];
  employer = await newUser(service, { login: 'one', role: 'EMPLOYER', employerId: rowId(one) });
  other = await newUser(service, { login: 'two', role: 'EMPLOYER', employerId: rowId(two) });
  const mason = concepts.occupation('maçon/maçonne');
  const publish = async (seed: number, token: string) => {
    const { id } = await draft(service, token, offer(seed, mason));
    await move(service, token, id, 'submit');
    await move(service, national, id, 'publish');
    return id;
  };
  offerId = await publish(1, employer);
  secondOffer = await publish(2, other);
  const reached = (i: number) => ({ number: `+2237600000${i}`, use: 'OWN' as const });
  people = await Promise.all(
    [0, 1, 2, 3].map((i) =>
      register(
        service,
        kita,
        person(30 + i)
          .bornIn(1990, 'Kita')
          .reached(reached(i))
          .with({ sex: 'FEMALE', nationalities: ['MLI'] })
          .agrees(SHARE),
      ),
    ),
  );
});

afterAll(() => service.stop());

const candidate = (i: number) => people[i]?.id ?? '';

async function ask(i: number, token = employer, forOffer = offerId) {
  const input = { offer: forOffer, candidate: candidate(i), message: 'Un entretien ?' };
  return (await service.get(AskToMeetDocument, { input }, { token })).requestIntroduction;
}

async function asked(i: number): Promise<string> {
  const answer = await ask(i);
  if (answer.__typename === 'RequestIntroductionPayload') return answer.introduction.id;
  throw new Error(answer.message);
}

async function answer(introduction: string, said: 'AGREED' | 'REFUSED', token = kita) {
  const input = { introduction, answer: said, form: 'ORAL_WITNESSED', note: 'devant sa sœur' } as const;
  return (await service.get(NoteAnswerDocument, { input }, { token })).answerIntroduction;
}

async function takeBack(introduction: string, token = kita) {
  const input = { introduction, reason: 'a changé d’avis' };
  return (await service.get(TakeBackDocument, { input }, { token })).withdrawIntroduction;
}

async function seen(i: number, token = employer) {
  const { node } = await service.get(ReadPersonDocument, { id: candidate(i) }, { token });
  return node?.__typename === 'Candidate' ? node : null;
}

async function disclosures(i: number) {
  const number = people[i]?.number ?? '';
  const read = await service.get(ReadDisclosuresDocument, { number }, { token: kita });
  return read.candidate?.disclosures?.edges.map(({ node }) => node) ?? [];
}

const NOBODY = {
  masked: true,
  introduced: false,
  number: null,
  displayName: null,
  names: null,
  phones: null,
  agencyName: null,
};

const STILL_HIDDEN = {
  sex: null,
  birth: null,
  nationalities: null,
  regionCode: null,
  consents: null,
  destinations: null,
  passportValidUntil: null,
};

describe('an introduction', () => {
  it('shows who it is to that employer alone, from the agreement until it is withdrawn', async () => {
    expect(await seen(0)).toMatchObject({ ...NOBODY, ...STILL_HIDDEN });
    const id = await asked(0);
    expect(await seen(0)).toMatchObject(NOBODY);
    expect(await answer(id, 'AGREED')).toMatchObject({
      introduction: {
        state: 'AGREED',
        answerForm: 'ORAL_WITNESSED',
        answeredBy: 'Compte kita',
        note: 'devant sa sœur',
      },
    });
    expect(await seen(0)).toMatchObject({
      masked: false,
      introduced: true,
      number: people[0]?.number,
      displayName: people[0]?.displayName,
      names: [{}, {}],
      phones: [{ number: '+22376000000' }],
      agencyName: expect.stringContaining('Kita'),
      ...STILL_HIDDEN,
    });
    expect(await seen(0, other)).toMatchObject({ ...NOBODY, ...STILL_HIDDEN });
    expect(await seen(1)).toMatchObject(NOBODY);
    expect(await takeBack(id)).toMatchObject({
      introduction: { state: 'WITHDRAWN', withdrawalReason: 'a changé d’avis' },
    });
    expect(await seen(0)).toMatchObject({ ...NOBODY, ...STILL_HIDDEN });
  });

  it('leaves each reading with the candidate and in the trail, and a reading that shows nothing leaves none', async () => {
    const before = await disclosures(1);
    const id = await asked(1);
    await answer(id, 'AGREED');
    await service.query(
      'query ($id: ID!) { node(id: $id) { ... on Candidate { masked introduced } } }',
      {
        id: candidate(1),
      },
      { token: employer },
    );
    await seen(1, national);
    expect(await disclosures(1)).toEqual(before);
    await seen(1);
    await seen(1);
    const shown = {
      employerName: 'Coopérative d’essai',
      userName: 'Compte one',
      offerNumber: expect.stringMatching(/^OFF-/),
      fields: ['number', 'names', 'phones', 'agencyName'],
    };
    expect(await disclosures(1)).toEqual([shown, shown]);
    const { rows } = await service.database.pool.query(
      `SELECT actor_name AS actor, action, change, sealed IS NOT NULL AS sealed FROM audit_entry
       WHERE entity_id = $1 AND action = 'candidate.disclosed'`,
      [rowId(candidate(1))],
    );
    const entry = { actor: 'Compte one', action: 'candidate.disclosed', change: null, sealed: true };
    expect(rows).toEqual([entry, entry]);
    await takeBack(id);
  });

  it('leaves the ranking masked', async () => {
    const id = await asked(2);
    await answer(id, 'AGREED');
    const { data, errors } = await service.query(
      `query ($id: ID!) { node(id: $id) { ... on Offer {
        now: matches(first: 50) { edges { node { id masked displayName phones { number } } } }
        later: matches(first: 50, eligibility: ELIGIBLE_AFTER) { edges { node { id masked displayName phones { number } } } } } } }`,
      { id: offerId },
      { token: employer },
    );
    expect(errors).toEqual([]);
    const text = JSON.stringify(data);
    expect(text).toContain(candidate(2));
    expect(text).not.toContain('"masked":false');
    expect(text).not.toMatch(/"displayName":"|\+223/);
    expect(await disclosures(2)).toEqual([]);
    await takeBack(id);
  });

  it('ends with the consent to be shown to employers, and needs one', async () => {
    const id = await asked(3);
    await answer(id, 'AGREED');
    expect(await seen(3)).toMatchObject({ introduced: true });
    const input = { candidate: candidate(3), purpose: 'SHARE_WITH_EMPLOYER' } as const;
    await service.get(WithdrawConsentDocument, { input }, { token: kita });
    expect(await seen(3)).toBeNull();
    await takeBack(id);
    expect(await ask(3)).toMatchObject({
      code: 'NOT_FOUND',
      message: `Le candidat ${rowId(candidate(3))} ne figure pas dans le classement de cette offre.`,
      path: ['candidate'],
    });
    const consent = { candidate: candidate(3), consent: SHARE };
    await service.get(RecordConsentDocument, { input: consent }, { token: kita });
    const again = await asked(3);
    await service.get(WithdrawConsentDocument, { input }, { token: kita });
    expect(await answer(again, 'AGREED')).toMatchObject({
      code: 'ILLEGAL_STATE',
      message: 'Aucun consentement à être présenté aux employeurs n’est en vigueur : enregistrez-le d’abord.',
    });
    expect(await answer(again, 'REFUSED')).toMatchObject({ introduction: { state: 'REFUSED' } });
    await service.get(RecordConsentDocument, { input: consent }, { token: kita });
    // A refusal stands: it is not asked again.
    expect(await ask(3)).toMatchObject({
      code: 'CONFLICT',
      message: 'Cette mise en relation a déjà été demandée : elle est à l’état REFUSED.',
      path: ['candidate'],
    });
    expect(await takeBack(again)).toMatchObject({ code: 'ILLEGAL_STATE', path: ['introduction'] });
  });

  it('is asked for once, for an own published offer, by those whose part it is', async () => {
    const id = await asked(0);
    expect(await ask(0)).toMatchObject({ code: 'CONFLICT' });
    expect(await ask(1, employer, secondOffer)).toMatchObject({ code: 'NOT_FOUND', path: ['offer'] });
    expect(await ask(1, employer, globalId('Offer', NOTHING))).toMatchObject({ path: ['offer'] });
    const unpublished = await draft(service, employer, offer(3, concepts.occupation('maçon/maçonne')));
    expect(await ask(1, employer, unpublished.id)).toMatchObject({ code: 'ILLEGAL_STATE', path: ['offer'] });
    const input = { offer: offerId, candidate: candidate(1) };
    const byAdviser = await service.ask(AskToMeetDocument, { input }, { token: kita });
    expect(byAdviser.errors[0]).toMatchObject({ extensions: { code: 'PERMISSION_DENIED' } });
    const said = { introduction: id, answer: 'AGREED', form: 'WRITTEN' } as const;
    const byEmployer = await service.ask(NoteAnswerDocument, { input: said }, { token: employer });
    expect(byEmployer.errors[0]).toMatchObject({ extensions: { code: 'PERMISSION_DENIED' } });
    expect(await answer(id, 'AGREED', segou)).toMatchObject({ code: 'NOT_FOUND', path: ['introduction'] });
    expect(await takeBack(id, other)).toMatchObject({ code: 'NOT_FOUND' });
    await answer(id, 'AGREED');
    expect(await answer(id, 'REFUSED')).toMatchObject({ code: 'ILLEGAL_STATE' });
    expect(await takeBack(id, employer)).toMatchObject({
      introduction: { state: 'WITHDRAWN', withdrawalReason: null, answeredBy: null, note: null },
    });
  });

  it('is listed to its employer and to the agency of its candidate', async () => {
    const listed = async (token: string) => {
      const { introductions } = await service.get(FindIntroductionsDocument, { first: 50 }, { token });
      expect(introductions.totalCount).toBe(introductions.edges.length);
      return introductions.edges.map(({ node }) => node);
    };
    const own = await listed(employer);
    expect(own.length).toBeGreaterThan(4);
    expect((await listed(kita)).map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    expect((await listed(national)).length).toBe(own.length);
    expect(await listed(other)).toEqual([]);
    expect(await listed(segou)).toEqual([]);
    for (const { answeredBy, note } of own)
      expect({ answeredBy, note }).toEqual({ answeredBy: null, note: null });
    const page = await service.get(FindIntroductionsDocument, { first: 2 }, { token: kita });
    const after = page.introductions.pageInfo.endCursor;
    const next = await service.get(FindIntroductionsDocument, { first: 2, after }, { token: kita });
    const ids = [...page.introductions.edges, ...next.introductions.edges].map(({ node }) => node.id);
    expect(ids).toEqual(own.slice(0, 4).map(({ id }) => id));
    const filter = { state: 'REFUSED', candidate: candidate(3), offer: offerId } as const;
    const refused = await service.get(FindIntroductionsDocument, { filter }, { token: kita });
    expect(refused.introductions.totalCount).toBe(1);
  });
});
