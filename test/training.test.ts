import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUser } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { register, rowCounts } from './builders/counter.ts';
import { rowId } from './builders/global-ids.ts';
import { person } from './builders/people.ts';
import {
  ChangeCandidateDocument,
  ListTrainingDocument,
  ListTrainingSessionsDocument,
  MoveEnrolmentDocument,
  type MoveEnrolmentInput,
  OpenTrainingSessionDocument,
  RecordDepartureDocument,
  type RecordDepartureInput,
  RecordReturnDocument,
  type RecordReturnInput,
  RequestTrainingDocument,
  ShowHistoryDocument,
} from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let concepts: ConceptIds;
let adviser: string;
let national: string;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  concepts = await readConceptIds(service);
  adviser = await newUser(service, { login: 'kita', role: 'ADVISER', agencyCode: 'AL-KITA' });
  national = await newUser(service, { login: 'dn', role: 'NATIONAL_DEPARTMENT', agencyCode: 'DN' });
});

afterAll(() => service.stop());

async function openSession(
  seats: number,
  module = 'CPR-MACONNERIE',
  startsOn = '2026-02-02',
  endsOn = '2026-03-10',
) {
  const input = { module, provider: 'CPR-SIKASSO', startsOn, endsOn, place: 'Sikasso', seats };
  const { openTrainingSession } = await service.get(
    OpenTrainingSessionDocument,
    { input },
    { token: national },
  );
  if (openTrainingSession.__typename === 'OpenTrainingSessionPayload') return openTrainingSession.session.id;
  throw new Error(openTrainingSession.message);
}

async function ask(candidate: string, session: string, token = adviser) {
  return (await service.get(RequestTrainingDocument, { input: { candidate, session } }, { token }))
    .requestTraining;
}

async function enrolmentOf(candidate: string, session: string): Promise<string> {
  const result = await ask(candidate, session);
  if (result.__typename === 'RequestTrainingPayload') return result.enrolment.id;
  throw new Error(result.message);
}

async function move(enrolment: string, status: MoveEnrolmentInput['status'], on?: string, token = adviser) {
  const input = on === undefined ? { enrolment, status } : { enrolment, status, on };
  return (await service.get(MoveEnrolmentDocument, { input }, { token })).moveEnrolment;
}

async function history(number: string | null) {
  const { candidate } = await service.get(ShowHistoryDocument, { number: number ?? '' }, { token: adviser });
  if (!candidate?.events || !candidate.trainings) throw new Error('the history is hidden');
  return { ...candidate, events: candidate.events, trainings: candidate.trainings };
}

async function trainingRows() {
  const { rows } = await service.database.pool.query<{ rows: string }>(
    `SELECT (SELECT md5(string_agg(e::text, ';' ORDER BY id)) FROM candidate_event e)
       || (SELECT md5(string_agg(s::text, ';' ORDER BY candidate_id, skill_id)) FROM candidate_skill s)
       || (SELECT md5(string_agg(t::text, ';' ORDER BY id)) FROM training_enrolment t)
       || (SELECT md5(string_agg(c.id::text || c.version, ';' ORDER BY id)) FROM candidate c) AS rows`,
  );
  return rows[0]?.rows;
}

describe('what can be learnt', () => {
  it('is what the country pack says', async () => {
    const { trainingProviders, trainingModules } = await service.get(ListTrainingDocument, {});
    expect(trainingProviders.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['AEK', 'CPR', 'CPR-GAO', 'CPR-KAYES', 'CPR-MOPTI', 'CPR-SIKASSO', 'DFPE']),
    );
    const mason = trainingModules.find(({ code }) => code === 'CPR-MACONNERIE');
    expect(mason).toMatchObject({ kind: 'CPR_UPGRADE', verified: false });
    expect(mason?.skills).toContainEqual({
      level: 2,
      skill: { label: 'monter un mur en briques ou en agglos' },
    });
  });

  it('is found by the skill that it gives', async () => {
    const { trainingModules } = await service.get(ListTrainingDocument, {
      skill: concepts.skill('souder au TIG'),
    });
    expect(trainingModules.map(({ code }) => code)).toEqual(['QUAL-SOUDURE']);
  });

  it('is not announced by whoever is not in charge, nor without sense', async () => {
    const input = {
      module: 'TRE',
      provider: 'DFPE',
      startsOn: '2026-05-01',
      endsOn: '2026-05-03',
      place: 'Bamako',
      seats: 5,
    };
    const { errors } = await service.ask(OpenTrainingSessionDocument, { input }, { token: adviser });
    expect(errors).toEqual([
      expect.objectContaining({ extensions: { code: 'PERMISSION_DENIED', path: [] } }),
    ]);
    for (const [change, path] of [
      [{ endsOn: '2026-05-01' }, ['endsOn']],
      [{ seats: 0 }, ['seats']],
      [{ place: ' ' }, ['place']],
      [{ module: 'TRE-2' }, ['module']],
      [{ provider: 'CPR-KIDAL' }, ['provider']],
    ] as const) {
      const variables = { input: { ...input, ...change } };
      const answer = await service.get(OpenTrainingSessionDocument, variables, { token: national });
      expect(answer.openTrainingSession).toMatchObject({ code: 'INVALID_INPUT', path });
    }
  });
});

describe('a seat', () => {
  it('is never given twice, to however many at once', async () => {
    const session = await openSession(5);
    const enrolments: string[] = [];
    for (let i = 0; i < 20; i++) {
      enrolments.push(await enrolmentOf((await register(service, adviser, person(i))).id, session));
    }
    const results = await Promise.all(enrolments.map((enrolment) => move(enrolment, 'ENROLLED')));
    const refused = results.flatMap((result) =>
      result.__typename === 'MoveEnrolmentPayload' ? [] : [result],
    );
    expect(refused).toHaveLength(15);
    expect(refused[0]).toMatchObject({
      __typename: 'IllegalStateError',
      message: 'Les 5 places de la session sont prises.',
    });
    const { rows } = await service.database.pool.query(
      `SELECT status, count(*)::int AS count FROM training_enrolment WHERE session_id = $1 GROUP BY status ORDER BY count`,
      [rowId(session)],
    );
    expect(rows).toEqual([
      { status: 'ENROLLED', count: 5 },
      { status: 'REQUESTED', count: 15 },
    ]);
  });

  it('that is given up can be given again', async () => {
    const session = await openSession(1);
    const [first, second] = [
      await enrolmentOf((await register(service, adviser, person(31))).id, session),
      await enrolmentOf((await register(service, adviser, person(32))).id, session),
    ];
    await move(first, 'ENROLLED');
    expect(await move(second, 'ENROLLED')).toMatchObject({ code: 'ILLEGAL_STATE' });
    await move(first, 'ABANDONED');
    expect(await move(second, 'ENROLLED')).toMatchObject({
      enrolment: { status: 'ENROLLED', session: { seats: 1, seatsTaken: 1 } },
    });
  });

  it('is asked for once, in a session that is not over, by the agency in charge', async () => {
    const session = await openSession(3);
    const { id } = await register(service, adviser, person(33));
    await enrolmentOf(id, session);
    expect(await ask(id, session)).toMatchObject({
      __typename: 'ConflictError',
      message: 'Le candidat a déjà demandé cette session le 2026-03-01 (REQUESTED).',
    });
    expect(await ask(id, await openSession(3, 'TRE', '2026-01-05', '2026-01-10'))).toMatchObject({
      __typename: 'IllegalStateError',
      message: 'La session est terminée depuis le 2026-01-10.',
    });
    const gao = await newUser(service, { login: 'gao', role: 'ADVISER', agencyCode: 'DR-GAO' });
    expect(await ask(id, session, gao)).toMatchObject({ code: 'NOT_FOUND', path: ['candidate'] });
    const seen = async (token: string) => {
      const page = await service.get(ListTrainingSessionsDocument, { first: 200 }, { token });
      return page.trainingSessions.edges.find(({ node }) => node.id === session)?.node.enrolments.length;
    };
    expect(await seen(adviser)).toBe(1);
    expect(await seen(gao)).toBe(0);
  });

  it.each([
    [['COMPLETED'], 'Une inscription dans l’état REQUESTED ne peut pas passer à COMPLETED.'],
    [['REFUSED', 'ENROLLED'], 'Une inscription dans l’état REFUSED ne peut pas passer à ENROLLED.'],
    [['ENROLLED', 'REFUSED'], 'Une inscription dans l’état ENROLLED ne peut pas passer à REFUSED.'],
    [
      ['ENROLLED', 'COMPLETED', 'ABANDONED'],
      'Une inscription dans l’état COMPLETED ne peut pas passer à ABANDONED.',
    ],
    [
      ['ENROLLED', 'ABANDONED', 'REQUESTED'],
      'Une inscription dans l’état ABANDONED ne peut pas passer à REQUESTED.',
    ],
  ] as const)('moves by legal moves only: %j', async (steps, message) => {
    const { id } = await register(service, adviser, person(34));
    const enrolment = await enrolmentOf(id, await openSession(3));
    for (const step of steps.slice(0, -1)) expect(await move(enrolment, step)).toHaveProperty('enrolment');
    const counts = await rowCounts(service);
    const last = steps.at(-1) ?? 'COMPLETED';
    expect(await move(enrolment, last)).toMatchObject({ code: 'ILLEGAL_STATE', message, path: ['status'] });
    expect(await rowCounts(service)).toEqual(counts);
  });
});

describe('a completed training', () => {
  it('adds what it teaches with its evidence, and leaves a dated event', async () => {
    const wall = { skill: concepts.skill('monter un mur en briques ou en agglos'), level: 4 };
    const mortar = {
      skill: concepts.skill('préparer le mortier'),
      level: 3,
      evidence: 'EMPLOYER_ATTESTED' as const,
    };
    const { id, number } = await register(service, adviser, person(41).skilled(wall, mortar));
    const enrolment = await enrolmentOf(id, await openSession(3));
    await move(enrolment, 'ENROLLED');
    const completed = await move(enrolment, 'COMPLETED');
    if (completed.__typename !== 'MoveEnrolmentPayload') throw new Error(completed.message);
    const skills = new Map(
      completed.enrolment.candidate.skills.map(({ skill, ...held }) => [skill.id, held]),
    );
    expect(skills.size).toBe(5);
    expect(skills.get(wall.skill)).toEqual({
      level: 2,
      evidence: 'CENTRE_TESTED',
      vouchedBy: 'CPR de l’ANPE, antenne de Sikasso',
    });
    // An employer has attested more than the centre taught.
    expect(skills.get(mortar.skill)).toEqual({ level: 3, evidence: 'EMPLOYER_ATTESTED', vouchedBy: null });
    const { events, trainings, status } = await history(number);
    expect(status).toBe('POTENTIAL_MIGRANT');
    expect(events[0]).toMatchObject({
      kind: 'TRAINING_COMPLETED',
      on: '2026-03-01',
      trainingModule: 'Perfectionnement en maçonnerie',
      source: 'SERVICE',
      recordedBy: 'Compte kita',
    });
    expect(trainings).toMatchObject([
      { status: 'COMPLETED', session: { module: { code: 'CPR-MACONNERIE' } } },
    ]);
  });

  it('completed again changes nothing, not even by a second session of the same module', async () => {
    const { id } = await register(service, adviser, person(42));
    const enrolment = await enrolmentOf(id, await openSession(3));
    await move(enrolment, 'ENROLLED');
    await move(enrolment, 'COMPLETED');
    const rows = await trainingRows();
    expect(await move(enrolment, 'COMPLETED')).toMatchObject({ enrolment: { status: 'COMPLETED' } });
    expect(await trainingRows()).toBe(rows);

    const skills = () =>
      service.database.prisma.candidateSkill.findMany({
        where: { candidateId: rowId(id) },
        orderBy: { skillId: 'asc' },
      });
    const before = await skills();
    const again = await enrolmentOf(id, await openSession(3));
    await move(again, 'ENROLLED');
    await move(again, 'COMPLETED');
    expect(await skills()).toEqual(before);
  });

  it.each([
    ['OC-WEB', 2, null],
    ['DUAL-HOTELLERIE', 3, 'EMPLOYER_ATTESTED'],
    ['TRE', 0, null],
  ])('of %s gives %d skills on the word of %s', async (module, count, evidence) => {
    const { id } = await register(service, adviser, person(43));
    const enrolment = await enrolmentOf(id, await openSession(3, module));
    await move(enrolment, 'ENROLLED');
    const completed = await move(enrolment, 'COMPLETED');
    if (completed.__typename !== 'MoveEnrolmentPayload') throw new Error(completed.message);
    const { skills } = completed.enrolment.candidate;
    expect(skills.map((skill) => skill.evidence)).toEqual(Array.from({ length: count }, () => evidence));
  });

  it('lies between the beginning of the session and today', async () => {
    const { id } = await register(service, adviser, person(44));
    const enrolment = await enrolmentOf(id, await openSession(3, 'TRE', '2026-04-06', '2026-04-10'));
    await move(enrolment, 'ENROLLED');
    expect(await move(enrolment, 'COMPLETED')).toMatchObject({
      code: 'INVALID_INPUT',
      message: 'Le 2026-03-01 est avant le début de la session, le 2026-04-06.',
      path: ['on'],
    });
    expect(await move(enrolment, 'COMPLETED', '2026-04-09')).toMatchObject({
      message: 'La date 2026-04-09 est dans l’avenir.',
    });
    expect(await move(enrolment, 'ABANDONED', '2026-02-01')).toMatchObject({
      message: 'Le 2026-02-01 est avant la dernière étape, du 2026-03-01.',
    });
  });
});

describe('a movement', () => {
  const returned = async (candidate: string, more: Partial<RecordReturnInput> = {}) => {
    const input = {
      candidate,
      on: '2025-11-20',
      returnKind: 'VOLUNTARY_ASSISTED',
      country: 'LBY',
      ...more,
    } as const;
    return (await service.get(RecordReturnDocument, { input }, { token: adviser })).recordReturn;
  };
  const departed = async (candidate: string, more: Partial<RecordDepartureInput> = {}) => {
    const input = { candidate, on: '2024-03-02', country: 'LBY', ...more };
    return (await service.get(RecordDepartureDocument, { input }, { token: adviser })).recordDeparture;
  };

  it('is a dated event from which the status follows', async () => {
    const { id, number } = await register(service, adviser, person(51));
    expect(await departed(id)).toMatchObject({ candidate: { status: 'DIASPORA', version: 2 } });
    expect(await returned(id, { source: 'PARTNER', note: 'liste de l’OIM' })).toMatchObject({
      candidate: { status: 'RETURNED', version: 3 },
    });
    expect(await departed(id, { on: '2026-02-10', country: 'ESP', onAssignment: true })).toMatchObject({
      candidate: { status: 'ON_ASSIGNMENT' },
    });
    const { events } = await history(number);
    expect(
      events.map(({ kind, on, returnKind, country, statusAfter, source }) => ({
        kind,
        on,
        returnKind,
        country,
        statusAfter,
        source,
      })),
    ).toEqual([
      {
        kind: 'REGISTERED',
        on: '2026-03-01',
        returnKind: null,
        country: null,
        statusAfter: 'POTENTIAL_MIGRANT',
        source: 'PERSON',
      },
      {
        kind: 'DEPARTED',
        on: '2026-02-10',
        returnKind: null,
        country: 'ESP',
        statusAfter: 'ON_ASSIGNMENT',
        source: 'PERSON',
      },
      {
        kind: 'RETURNED',
        on: '2025-11-20',
        returnKind: 'VOLUNTARY_ASSISTED',
        country: 'LBY',
        statusAfter: 'RETURNED',
        source: 'PARTNER',
      },
      {
        kind: 'DEPARTED',
        on: '2024-03-02',
        returnKind: null,
        country: 'LBY',
        statusAfter: 'DIASPORA',
        source: 'PERSON',
      },
    ]);
  });

  it('heard of late does not undo a later one', async () => {
    const { id } = await register(service, adviser, person(52));
    await returned(id);
    expect(await departed(id)).toMatchObject({ candidate: { status: 'RETURNED' } });
  });

  it('is not contradicted by a status', async () => {
    const { id } = await register(service, adviser, person(53));
    const state = async (
      version: number,
      status: 'RETURNED' | 'DIASPORA' | 'POTENTIAL_MIGRANT' | 'ON_ASSIGNMENT',
    ) =>
      (
        await service.get(
          ChangeCandidateDocument,
          { input: { id, version, details: { status } } },
          { token: adviser },
        )
      ).updateCandidate;
    expect(await state(1, 'RETURNED')).toMatchObject({
      __typename: 'IllegalStateError',
      message:
        'Le statut RETURNED ne va pas avec les mouvements enregistrés : enregistrez d’abord le retour, avec sa date.',
      path: ['details', 'status'],
    });
    expect(await state(1, 'ON_ASSIGNMENT')).toMatchObject({ code: 'ILLEGAL_STATE' });
    expect(await state(1, 'DIASPORA')).toMatchObject({ candidate: { status: 'DIASPORA' } });
    await returned(id);
    expect(await state(3, 'DIASPORA')).toMatchObject({ code: 'ILLEGAL_STATE' });
    expect(await state(3, 'POTENTIAL_MIGRANT')).toMatchObject({ candidate: { status: 'POTENTIAL_MIGRANT' } });
    const { rows } = await service.database.pool.query(
      'SELECT kind, status_after FROM candidate_event WHERE candidate_id = $1 ORDER BY ordinal',
      [rowId(id)],
    );
    expect(rows).toEqual([
      { kind: 'REGISTERED', status_after: 'POTENTIAL_MIGRANT' },
      { kind: 'STATUS_CHANGED', status_after: 'DIASPORA' },
      { kind: 'RETURNED', status_after: 'RETURNED' },
      { kind: 'STATUS_CHANGED', status_after: 'POTENTIAL_MIGRANT' },
    ]);
  });

  it('is refused in the future, twice, and in no country', async () => {
    const { id } = await register(service, adviser, person(54));
    await returned(id);
    const counts = await rowCounts(service);
    expect(await returned(id)).toMatchObject({
      __typename: 'ConflictError',
      message: 'Ce mouvement du 2025-11-20 est déjà enregistré.',
      path: ['on'],
    });
    expect(await returned(id, { on: '2026-03-02' })).toMatchObject({ code: 'INVALID_INPUT', path: ['on'] });
    expect(await returned(id, { on: '2025-01-01', country: 'XYZ' })).toMatchObject({ path: ['country'] });
    expect(await rowCounts(service)).toEqual(counts);
  });

  it('is on the card of a candidate at the cost of three statements', async () => {
    const { id, number } = await register(service, adviser, person(55));
    await returned(id);
    const enrolment = await enrolmentOf(id, await openSession(2));
    await move(enrolment, 'ENROLLED');
    const bare = '{ candidate(number: "N") { id status } }'.replace('N', number ?? '');
    const whole = bare.replace(
      'status',
      'status events { kind on } trainings { status session { module { name } } }',
    );
    const count = async (text: string) =>
      (await service.statementsOf(() => service.query(text, {}, { token: adviser }))).length;
    expect((await count(whole)) - (await count(bare))).toBe(3);
  });
});
