import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUser } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { rowCounts } from './builders/counter.ts';
import { rowId } from './builders/global-ids.ts';
import { draft, type Move, move, offer, registerEmployer } from './builders/offers.ts';
import {
  EnterOfferDocument,
  FindOffersDocument,
  PublishOfferDocument,
  ReadOfferDocument,
} from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let concepts: ConceptIds;
let mason: string;
let national: string;
let adviser: string;
let employer: string;
let otherEmployer: string;
let employerId: string;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  concepts = await readConceptIds(service);
  mason = concepts.occupation('maçon/maçonne');
  national = await newUser(service, { login: 'direction', role: 'NATIONAL_DEPARTMENT', agencyCode: 'DN' });
  adviser = await newUser(service, { login: 'kita', role: 'ADVISER', agencyCode: 'AL-KITA' });
  employerId = await registerEmployer(service, national, 'Coopérative d’essai');
  const other = await registerEmployer(service, national, 'Autre coopérative');
  employer = await newUser(service, { login: 'one', role: 'EMPLOYER', employerId: rowId(employerId) });
  otherEmployer = await newUser(service, { login: 'two', role: 'EMPLOYER', employerId: rowId(other) });
});

afterAll(() => service.stop());

async function read(number: string, token: string) {
  return (await service.get(ReadOfferDocument, { number }, { token })).offer;
}

async function numbersSeen(token: string): Promise<readonly string[]> {
  const { offers } = await service.get(FindOffersDocument, { first: 200 }, { token });
  expect(offers.totalCount).toBe(offers.edges.length);
  return offers.edges.map(({ node }) => node.number);
}

describe('an offer', () => {
  it('is written down and read back whole', async () => {
    const whole = offer(1, mason)
      .asking(
        { skill: concepts.skill('préparer le mortier'), essential: true, minimumLevel: 2 },
        { skill: concepts.skill('lire un plan de construction'), essential: false, weight: 0.55 },
      )
      .speaking(
        { language: 'spa', required: true, level: 2 },
        { language: 'fra', listening: 3, speaking: 3, reading: 1 },
      )
      .qualified({ scale: 'FR8_2019', level: '3', field: '073' })
      .with({
        kind: 'SEASONAL_JOB',
        contractKind: 'SEASONAL',
        startsOn: '2026-09-01',
        endsOn: '2027-03-01',
        intakeUntil: '2026-06-30',
        wage: { minor: 123_457, currency: 'TND', unit: 'MONTH', basis: 'NET' },
        minimumMonths: 24,
        weights: { skills: 0.7 },
      });
    const drafted = await draft(service, employer, whole);
    expect(drafted).toMatchObject({
      number: expect.stringMatching(/^OFF-\d{6}$/),
      status: 'DRAFT',
      version: 1,
      employer: { id: employerId },
      title: 'Offre d’essai 1',
      kind: 'SEASONAL_JOB',
      contractKind: 'SEASONAL',
      destination: 'ESP',
      place: 'Lérida',
      posts: 2,
      startsOn: '2026-09-01',
      endsOn: '2027-03-01',
      intakeUntil: '2026-06-30',
      // Three decimals: 123.457 dinars.
      wage: { minor: 123_457, currency: 'TND', unit: 'MONTH' },
      wageBasis: 'NET',
      occupations: [{ id: mason }],
      minimumMonths: 24,
      qualification: { scale: 'FR8_2019', level: '3', field: '073' },
      skills: [
        { essential: true, weight: null, minimumLevel: 2, evidenceDemanded: null },
        { essential: false, weight: 0.55, minimumLevel: null },
      ],
      languages: [
        { language: 'spa', required: true, listening: 2, speaking: 2, reading: null, writing: null },
        { language: 'fra', required: false, listening: 3, speaking: 3, reading: 1, writing: null },
      ],
    });
    expect(await read(drafted.number.toLowerCase(), employer)).toEqual(drafted);
  });

  it('as a draft is its employer’s and the national department’s alone', async () => {
    const { number } = await draft(service, employer, offer(2, mason));
    expect(await read(number, national)).toMatchObject({ number });
    for (const token of [adviser, otherEmployer]) {
      expect(await read(number, token)).toBeNull();
      expect(await numbersSeen(token)).not.toContain(number);
    }
    expect(await numbersSeen(employer)).toContain(number);
  });

  it('goes from draft to submitted, published and closed, and reveals its draw only then', async () => {
    const { id, number, seedHash, seed } = await draft(service, employer, offer(3, mason));
    expect(seed).toBeNull();
    expect(await move(service, employer, id, 'submit')).toMatchObject({ offer: { status: 'SUBMITTED' } });
    expect(await read(number, adviser)).toMatchObject({ status: 'SUBMITTED', seed: null, publishedAt: null });
    expect(await move(service, national, id, 'publish')).toMatchObject({ offer: { status: 'PUBLISHED' } });
    for (const token of [employer, national, adviser]) {
      expect(await read(number, token)).toMatchObject({ status: 'PUBLISHED', seed: null, seedHash });
    }
    expect(await move(service, employer, id, 'close')).toMatchObject({ offer: { status: 'CLOSED' } });
    const closed = await read(number, adviser);
    expect(closed).toMatchObject({
      status: 'CLOSED',
      version: 4,
      seedHash,
      publishedAt: '2026-03-01T09:00:00.000Z',
      closedAt: '2026-03-01T09:00:00.000Z',
    });
    const revealed = Buffer.from(closed?.seed ?? '', 'hex');
    expect(revealed.length).toBe(32);
    expect(createHash('sha256').update(revealed).digest('hex')).toBe(seedHash);
  });

  const ILLEGAL: readonly { after: readonly Move[]; status: string; illegal: Move; possible: string }[] = [
    { after: [], status: 'DRAFT', illegal: 'publish', possible: 'submit' },
    { after: [], status: 'DRAFT', illegal: 'close', possible: 'submit' },
    { after: ['submit'], status: 'SUBMITTED', illegal: 'submit', possible: 'publish, close' },
    { after: ['submit', 'publish'], status: 'PUBLISHED', illegal: 'submit', possible: 'close' },
    { after: ['submit', 'publish'], status: 'PUBLISHED', illegal: 'publish', possible: 'close' },
    { after: ['submit', 'close'], status: 'CLOSED', illegal: 'submit', possible: '–' },
    { after: ['submit', 'close'], status: 'CLOSED', illegal: 'publish', possible: '–' },
    { after: ['submit', 'close'], status: 'CLOSED', illegal: 'close', possible: '–' },
  ];

  it.each(ILLEGAL)('that is $status cannot $illegal', async ({ after, status, illegal, possible }) => {
    const { id, number } = await draft(service, national, offer(4, mason), employerId);
    for (const step of after) await move(service, national, id, step);
    const counts = await rowCounts(service);
    const before = await read(number, national);
    expect(await move(service, national, id, illegal)).toEqual({
      __typename: 'IllegalStateError',
      code: 'ILLEGAL_STATE',
      message: `Une offre à l’état ${status} ne permet pas « ${illegal} » ; possible : ${possible}.`,
      path: ['id'],
    });
    expect(await read(number, national)).toEqual(before);
    expect(await rowCounts(service)).toEqual(counts);
  });

  it('is moved on by nobody but those whose part it is', async () => {
    const { id } = await draft(service, employer, offer(5, mason));
    const input = { id };
    expect(await move(service, otherEmployer, id, 'submit')).toMatchObject({
      __typename: 'NotFoundError',
      message: `Il n’y a pas d’offre ${rowId(id)}, ou elle n’est pas de votre ressort.`,
    });
    await move(service, employer, id, 'submit');
    for (const token of [employer, adviser]) {
      const { data, errors } = await service.ask(PublishOfferDocument, { input }, { token });
      expect(data).toBeNull();
      expect(errors[0]).toMatchObject({
        message: 'Votre rôle ne permet pas cette action (offer.publish).',
        extensions: { code: 'PERMISSION_DENIED' },
      });
    }
    expect(await move(service, otherEmployer, id, 'close')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is drafted by no adviser, and by an employer in no other’s name', async () => {
    const { details } = offer(6, mason);
    const byAdviser = await service.ask(EnterOfferDocument, { input: { details } }, { token: adviser });
    expect(byAdviser.errors[0]).toMatchObject({ extensions: { code: 'PERMISSION_DENIED' } });
    const foreign = { input: { details, employer: employerId } };
    const byOther = await service.get(EnterOfferDocument, foreign, { token: otherEmployer });
    expect(byOther.draftOffer).toMatchObject({ code: 'NOT_FOUND', path: ['employer'] });
    const forNobody = await service.get(EnterOfferDocument, { input: { details } }, { token: national });
    expect(forNobody.draftOffer).toMatchObject({ code: 'INVALID_INPUT', path: ['employer'] });
    const lost = await newUser(service, { login: 'lost', role: 'EMPLOYER' });
    const byLost = await service.get(EnterOfferDocument, foreign, { token: lost });
    expect(byLost.draftOffer).toMatchObject({
      message: 'Votre compte n’est rattaché à aucun employeur.',
      path: ['employer'],
    });
  });
});
