import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUser } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { register, rowCounts } from './builders/counter.ts';
import { globalId } from './builders/global-ids.ts';
import { person, recorded, recordedIn } from './builders/people.ts';
import { peopleAtTheCounter } from './builders/people-at-the-counter.ts';
import {
  type CandidateDetailsInput,
  ChangeCandidateDocument,
  ReadCandidateDocument,
  RecordConsentDocument,
  WithdrawConsentDocument,
} from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let concepts: ConceptIds;
let adviser: string;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  concepts = await readConceptIds(service);
  adviser = await newUser(service, { login: 'kita', role: 'ADVISER', agencyCode: 'AL-KITA' });
});

afterAll(() => service.stop());

async function read(number: string | null, token = adviser) {
  const { candidate } = await service.get(ReadCandidateDocument, { number: number ?? '' }, { token });
  return candidate;
}

async function change(id: string, version: number, details: CandidateDetailsInput) {
  const { updateCandidate } = await service.get(
    ChangeCandidateDocument,
    { input: { id, version, details } },
    { token: adviser },
  );
  return updateCandidate;
}

describe('a person at the counter', () => {
  it.each(['mason', 'nurse', 'driver', 'returnedGraduate', 'diasporaEngineer', 'burkinabeResident'])(
    'is registered and read back whole: %s',
    async (who) => {
      const somebody = peopleAtTheCounter(concepts)[who] ?? person(0);
      const entered = await register(service, adviser, somebody);
      expect(recordedIn(entered)).toEqual(recorded(somebody.details));
      expect(entered).toMatchObject({
        version: 1,
        masked: false,
        synthetic: false,
        agencyName: 'Agence locale de Kita',
        number: expect.stringMatching(/^ML-\d{6}-[\dX]$/),
      });
      expect(await read(entered.number)).toEqual(entered);
      expect(await read(entered.number?.toLowerCase() ?? '')).toEqual(entered);
    },
  );

  it('needs no more than a name', async () => {
    const somebody = person(11);
    const entered = await register(service, adviser, somebody);
    expect(recordedIn(entered)).toEqual(recorded(somebody.details));
    expect(entered.consents).toEqual([]);
    expect(entered.birth).toMatchObject({ from: null, to: null, precision: null, place: null });
  });

  it('is shown with given names first, whatever the order they were told in', async () => {
    const { driver, nurse } = peopleAtTheCounter(concepts);
    expect((await register(service, adviser, driver ?? person(0))).displayName).toBe('Cheick N’Diaye');
    expect((await register(service, adviser, nurse ?? person(0))).displayName).toBe(
      'Fatoumata Binta Keïta Coulibaly',
    );
  });

  it('is registered in another agency only where that lies below the own one', async () => {
    const kayes = await newUser(service, { login: 'kayes', role: 'ADVISER', agencyCode: 'DR-KAYES' });
    const below = await register(service, kayes, person(12), { agencyCode: 'AL-NIORO' });
    expect(below.agencyName).toBe('Agence locale de Nioro');
    await expect(register(service, adviser, person(13), { agencyCode: 'AL-NIORO' })).rejects.toThrow(
      'Il n’y a pas d’agence « AL-NIORO », ou elle n’est pas de votre ressort. (agencyCode)',
    );
    expect(await read(below.number)).toBeNull();
  });

  it('is shown on one card with half a dozen statements at most', async () => {
    const { mason } = peopleAtTheCounter(concepts);
    const { number } = await register(service, adviser, mason ?? person(0));
    const statements = await service.statementsOf(() => read(number));
    expect(statements.length).toBeLessThanOrEqual(6);
    expect(statements.length).toBeGreaterThan(2);
  });
});

describe('a file', () => {
  it('changes in the parts given and in nothing else', async () => {
    const { nurse } = peopleAtTheCounter(concepts);
    const before = await register(service, adviser, nurse ?? person(0));
    const skills = [{ skill: concepts.skill('écouter avec attention'), level: 2 }];
    const wishes = { destinations: ['CA-QC'], availableFrom: '2026-09-01' };
    const changed = await change(before.id, 1, { skills, wishes, birthPlace: null });
    const whole = { ...nurse?.details, skills, wishes, birthPlace: null };
    if (changed.__typename !== 'UpdateCandidatePayload') throw new Error(changed.message);
    expect(recordedIn(changed.candidate)).toEqual(recorded(whole));
    expect(changed.candidate).toMatchObject({ id: before.id, number: before.number, version: 2 });
    const emptied = await change(before.id, 2, { phones: [], credentials: null });
    expect(emptied).toMatchObject({ candidate: { version: 3, phones: [], credentials: [] } });
  });

  it('is not changed by whoever read an older version', async () => {
    const before = await register(service, adviser, person(21));
    await change(before.id, 1, { birthPlace: 'Kita' });
    const counts = await rowCounts(service);
    expect(await change(before.id, 1, { birthPlace: 'Kati' })).toEqual({
      __typename: 'ConflictError',
      code: 'CONFLICT',
      message:
        'La fiche en est à la version 2, vous aviez lu la version 1 : relisez-la avant de la modifier.',
      path: ['version'],
      currentVersion: 2,
    });
    expect(await rowCounts(service)).toEqual(counts);
    expect(await read(before.number)).toMatchObject({ version: 2, birth: { place: 'Kita' } });
  });

  it('of another agency, and one that there is not, are refused alike', async () => {
    const bamako = await newUser(service, { login: 'gao', role: 'ADVISER', agencyCode: 'DR-GAO' });
    const { id } = await register(service, bamako, person(22));
    const nobody = globalId('Candidate', '01900000-0000-7000-8000-000000000000');
    for (const [asked, row] of [
      [id, Buffer.from(id, 'base64').toString().slice('Candidate:'.length)],
      [nobody, '01900000-0000-7000-8000-000000000000'],
    ] as const) {
      expect(await change(asked, 1, { birthPlace: 'Kita' })).toEqual({
        __typename: 'NotFoundError',
        code: 'NOT_FOUND',
        message: `Il n’y a pas de candidat ${row}, ou il n’est pas de votre ressort.`,
        path: ['id'],
      });
    }
  });
});

describe('a consent', () => {
  const record = async (candidate: string, givenOn?: string) => {
    const consent = { purpose: 'SHARE_WITH_EMPLOYER', form: 'THUMBPRINT', language: 'bam' } as const;
    const input = { candidate, consent: givenOn === undefined ? consent : { ...consent, givenOn } };
    return (await service.get(RecordConsentDocument, { input }, { token: adviser })).recordConsent;
  };
  const withdraw = async (candidate: string) => {
    const input = { candidate, purpose: 'SHARE_WITH_EMPLOYER' } as const;
    return (await service.get(WithdrawConsentDocument, { input }, { token: adviser })).withdrawConsent;
  };

  it('is recorded from today on, withdrawn, and given again', async () => {
    const { id, number } = await register(service, adviser, person(31));
    expect(await record(id)).toMatchObject({
      candidate: {
        version: 2,
        consents: [{ form: 'THUMBPRINT', language: 'bam', givenOn: '2026-03-01', withdrawnOn: null }],
      },
    });
    const counts = await rowCounts(service);
    expect(await record(id)).toMatchObject({
      __typename: 'ConflictError',
      message: 'Un consentement (SHARE_WITH_EMPLOYER) est déjà en vigueur depuis le 2026-03-01.',
      path: ['consent', 'purpose'],
    });
    expect(await rowCounts(service)).toEqual(counts);
    expect(await withdraw(id)).toMatchObject({ candidate: { consents: [{ withdrawnOn: '2026-03-01' }] } });
    expect(await withdraw(id)).toMatchObject({
      __typename: 'NotFoundError',
      message: 'Aucun consentement (SHARE_WITH_EMPLOYER) n’est en vigueur.',
      path: ['purpose'],
    });
    await record(id);
    const { consents } = (await read(number)) ?? {};
    expect(consents?.map(({ withdrawnOn }) => withdrawnOn).sort()).toEqual(['2026-03-01', null]);
  });

  it('may have been given earlier, never later', async () => {
    const { id } = await register(service, adviser, person(32));
    expect(await record(id, '2026-03-02')).toMatchObject({
      __typename: 'InvalidInputError',
      message: 'La date 2026-03-02 est dans l’avenir.',
      path: ['consent', 'givenOn'],
    });
    expect(await record(id, '2024-07-01')).toMatchObject({
      candidate: { consents: [{ givenOn: '2024-07-01' }] },
    });
  });

  it('of somebody out of sight is not recorded', async () => {
    const nobody = globalId('Candidate', '01900000-0000-7000-8000-000000000000');
    expect(await record(nobody)).toMatchObject({ code: 'NOT_FOUND', path: ['candidate'] });
    expect(await withdraw(nobody)).toMatchObject({ code: 'NOT_FOUND', path: ['candidate'] });
  });
});
