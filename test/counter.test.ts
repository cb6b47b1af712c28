import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUser } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { rowCounts } from './builders/counter.ts';
import { globalId, rowId } from './builders/global-ids.ts';
import { draft, move, offer, registerEmployer } from './builders/offers.ts';
import { shortestRegistrations } from './builders/shortest-registrations.ts';
import {
  type CandidateDetailsInput,
  ChangeCandidateDocument,
  DayOfAppointmentsDocument,
  EndAppointmentDocument,
  EnterAppointmentDocument,
  EnterVisitDocument,
  FindByNumberDocument,
  RankCandidatesDocument,
  type RankCandidatesQuery,
  ReadCounterFileDocument,
  ReadWholeCardDocument,
  RegisterAtCounterDocument,
  type RegisterCandidateInput,
  ShiftAppointmentDocument,
  TakeBackPapersDocument,
  WithdrawConsentDocument,
} from './generated/graphql.ts';
import { TEST_NOW } from './harness/test-config.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

const NINA = '18503070001042K';
const NOTHING = '01900000-0000-7000-8000-000000000000';

let service: TestService;
let concepts: ConceptIds;
let adviser: string;
let elsewhere: string;
let national: string;
let now = TEST_NOW;

beforeAll(async () => {
  service = await startTestService('REFERENCE', () => now);
  concepts = await readConceptIds(service);
  adviser = await newUser(service, { login: 'kita', role: 'ADVISER', agencyCode: 'AL-KITA' });
  elsewhere = await newUser(service, { login: 'gao', role: 'ADVISER', agencyCode: 'DR-GAO' });
  national = await newUser(service, { login: 'dn', role: 'NATIONAL_DEPARTMENT', agencyCode: 'DN' });
});

afterAll(() => service.stop());

async function attempt(input: RegisterCandidateInput, token = adviser) {
  return (await service.get(RegisterAtCounterDocument, { input }, { token })).registerCandidate;
}

async function register(details: CandidateDetailsInput, more: Partial<RegisterCandidateInput> = {}) {
  const answer = await attempt({ details, ...more });
  if (answer.__typename === 'RegisterCandidatePayload') return answer.candidate;
  throw new Error(`${answer.message} (${answer.path.join('.')})`);
}

async function change(id: string, version: number, details: CandidateDetailsInput) {
  const input = { id, version, details };
  return (await service.get(ChangeCandidateDocument, { input }, { token: adviser })).updateCandidate;
}

async function file(number: string | null, token = adviser) {
  const { candidate } = await service.get(ReadCounterFileDocument, { number: number ?? '' }, { token });
  if (!candidate) throw new Error(`no candidate ${number}`);
  return candidate;
}

async function found(search: string, token = adviser) {
  const { candidates } = await service.get(FindByNumberDocument, { search }, { token });
  return candidates.edges.map(({ node }) => node.number);
}

describe('six people in five minutes each', () => {
  it.each(['mason', 'nurse', 'driver', 'returnedGraduate', 'diasporaEngineer', 'burkinabeResident'])(
    '%s: registered in one request, and ranked',
    async (who) => {
      const short = shortestRegistrations(concepts)[who];
      if (!short) throw new Error(`nobody is called ${who}`);
      const { number, displayName, consents } = await register(short.input.details, {
        consents: short.input.consents ?? [],
        visit: { kind: 'WALK_IN' },
      });
      expect(displayName).toBe(short.displayName);
      expect(consents).toEqual([
        expect.objectContaining({
          purpose: 'SHARE_WITH_EMPLOYER',
          wording: '2026-1',
          recordedBy: 'Compte kita',
        }),
      ]);
      const employer = await registerEmployer(service, national, `Employeur de ${who}`);
      const wanted = offer(7, short.occupation).with({
        startsOn: '2026-09-01',
        endsOn: '2027-06-01',
        wage: { minor: 180_000, currency: 'EUR', unit: 'MONTH' },
      });
      const { id, number: offerNumber } = await draft(service, national, wanted, employer);
      for (const step of ['submit', 'publish'] as const) {
        expect(await move(service, national, id, step)).not.toHaveProperty('message');
      }
      const places = await Promise.all(
        (['ELIGIBLE_NOW', 'ELIGIBLE_AFTER'] as const).map((eligibility) => rank(offerNumber, eligibility)),
      );
      const place = places.flat().find(({ node }) => node.number === number);
      expect(place?.rank).toBeGreaterThanOrEqual(1);
    },
  );

  async function rank(offerNumber: string, eligibility: 'ELIGIBLE_NOW' | 'ELIGIBLE_AFTER') {
    const variables = { offerNumber, first: 200, eligibility };
    const answer: RankCandidatesQuery = await service.get(RankCandidatesDocument, variables, {
      token: national,
    });
    return answer.offer?.matches?.edges ?? [];
  }

  it('a year is a year, and "vers" is that year or a neighbour', async () => {
    const births = [];
    for (const approximate of [false, true]) {
      const { number } = await register({ fullName: 'Awa Koné', birthYear: 1985, approximate });
      const { candidate } = await service.get(
        ReadWholeCardDocument,
        { number: number ?? '' },
        { token: adviser },
      );
      births.push(candidate?.birth);
    }
    expect(births).toEqual([
      { from: '1985-01-01', to: '1986-01-01', precision: 'YEAR', place: null },
      { from: '1984-01-01', to: '1987-01-01', precision: 'ESTIMATED', place: null },
    ]);
  });

  it.each<[string, CandidateDetailsInput, string, readonly string[]]>([
    ['a year to come', { birthYear: 2027 }, '2027 n’est pas un nombre entier de 1900 à 2026.', ['birthYear']],
    [
      'a year and a date',
      { birthYear: 1985, birth: { from: '1985-01-01', to: '1985-01-02', precision: 'DAY' } },
      'Donnez « birthYear » ou « birth », pas les deux.',
      ['birthYear'],
    ],
    [
      '"vers" nothing',
      { approximate: true },
      '« approximate » va avec l’année de naissance (birthYear).',
      ['approximate'],
    ],
    [
      'two ways of names',
      { names: [{ kind: 'GIVEN', text: 'Awa' }] },
      'Donnez « fullName » ou « names », pas les deux.',
      ['fullName'],
    ],
    ['only a title', { fullName: 'Mme' }, 'Il faut au moins un nom.', ['names']],
    [
      'a division that ended',
      { cercleCode: 'ML-1-KITA' },
      'Le territoire « ML-1-KITA » (Kita) n’existe plus depuis le 2023-03-13 : employez « ML-X-KITA-KITA ».',
      ['cercleCode'],
    ],
    [
      'a cercle of another region',
      { regionCode: 'ML-1', cercleCode: 'ML-X-KITA-KITA' },
      'Le territoire « ML-X-KITA-KITA » (Kita) n’est pas dans « ML-1 » mais dans « ML-X-KITA ».',
      ['cercleCode'],
    ],
    [
      'a commune that there is not',
      { communeCode: 'ML-99' },
      'Il n’y a pas de territoire de code « ML-99 ».',
      ['communeCode'],
    ],
    [
      'a number of another form',
      { identifiers: [{ kind: 'NINA', value: '185030700' }] },
      '« 185030700 » n’est pas un numéro NINA (Numéro d’identification nationale) : la forme attendue est ^[0-9]{14}[A-Z]$.',
      ['identifiers', '0', 'value'],
    ],
    [
      'a number of no kind',
      { identifiers: [{ kind: 'CNIB', value: 'B123' }] },
      'Il n’y a pas de numéro du genre « CNIB » dans ce pays : attendu NINA.',
      ['identifiers', '0', 'kind'],
    ],
    [
      'two numbers of a kind',
      { identifiers: [NINA, '18503070001043L'].map((value) => ({ kind: 'NINA', value })) },
      '« NINA » est donné deux fois.',
      ['identifiers', '1'],
    ],
  ])('%s is refused, and nothing is written', async (_what, details, message, path) => {
    const counts = await rowCounts(service);
    expect(await attempt({ details: { fullName: 'Awa Koné', ...details } })).toEqual({
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      message,
      path: ['details', ...path],
    });
    expect(await rowCounts(service)).toEqual(counts);
  });

  it('an oral consent without witness or language is refused', async () => {
    const consent = { purpose: 'CONTACT', form: 'ORAL_WITNESSED' } as const;
    const answers = [
      await attempt({ details: { fullName: 'Awa Koné' }, consents: [{ ...consent, language: 'bam' }] }),
      await attempt({ details: { fullName: 'Awa Koné' }, consents: [{ ...consent, witness: 'Issa' }] }),
    ];
    expect(answers).toEqual([
      expect.objectContaining({
        message: 'Un consentement oral demande un témoin.',
        path: ['consents', '0', 'witness'],
      }),
      expect.objectContaining({
        message: 'Un consentement oral demande la langue dans laquelle il a été expliqué.',
        path: ['consents', '0', 'language'],
      }),
    ]);
  });

  it('a visit that cannot be takes the whole registration with it', async () => {
    const counts = await rowCounts(service);
    expect(
      await attempt({ details: { fullName: 'Awa Koné' }, visit: { note: 'est séropositive' } }),
    ).toMatchObject({ code: 'INVALID_INPUT', path: ['visit', 'note'] });
    expect(
      await attempt({ details: { fullName: 'Awa Koné' }, appointment: { startsAt: '2026-02-28T09:00:00Z' } }),
    ).toMatchObject({ code: 'INVALID_INPUT', path: ['appointment', 'startsAt'] });
    expect(await rowCounts(service)).toEqual(counts);
  });
});

describe('a NINA', () => {
  it('is found exactly, however it is grouped, by advisers who see the person', async () => {
    const { number } = await register({
      fullName: 'Seydou Dembélé',
      identifiers: [{ kind: 'NINA', value: NINA }],
    });
    const twin = await register({ fullName: 'Seydou Dembele', identifiers: [{ kind: 'NINA', value: NINA }] });
    expect(await found(NINA)).toEqual([twin.number, number]);
    expect(await found('1 85 03 0700010 42 k')).toEqual([twin.number, number]);
    expect(await found('18503070001042L')).toEqual([]);
    expect(await found(NINA, elsewhere)).toEqual([]);
    expect(await found(NINA, national)).toEqual([twin.number, number]);
    const filtered = await service.get(
      FindByNumberDocument,
      { search: NINA, filter: { status: 'DIASPORA' } },
      { token: adviser },
    );
    expect(filtered.candidates).toEqual({ totalCount: 0, edges: [] });
  });

  it('keeps its history when it is corrected, and its value from roles that have no use for it', async () => {
    const value = '18503070009999A';
    const { id, number } = await register({ fullName: 'Issa Sow', identifiers: [{ kind: 'NINA', value }] });
    now = new Date('2026-03-05T09:00:00Z');
    const corrected = '18503070009999B';
    await change(id, 1, { identifiers: [{ kind: 'NINA', value: corrected }] });
    await change(id, 2, { identifiers: [{ kind: 'NINA', value: corrected }], birthPlace: 'Kita' });
    now = TEST_NOW;
    expect((await file(number)).identifiers).toEqual([
      { kind: 'NINA', value: corrected, from: '2026-03-05', to: null, recordedBy: 'Compte kita' },
      { kind: 'NINA', value, from: '2026-03-01', to: '2026-03-05', recordedBy: 'Compte kita' },
    ]);
    expect(await found(value)).toEqual([number]);
    const admin = await newUser(service, { login: 'admin', role: 'ADMINISTRATOR' });
    expect((await file(number, admin)).identifiers?.map((one) => one.value)).toEqual([null, null]);
    expect(await found(corrected, admin)).toEqual([]);
  });

  it('stands nowhere in clear, and its readings stand in the trail', async () => {
    const value = '29503070001111Z';
    const { id, number } = await register({ fullName: 'Sira Ba', identifiers: [{ kind: 'NINA', value }] });
    await file(number);
    const { rows } = await service.database.pool.query<{ text: string }>(
      `SELECT concat((SELECT string_agg(i::text || encode(sealed, 'escape'), ' ') FROM person_identifier i),
         (SELECT string_agg(e::text || coalesce(encode(sealed, 'escape'), ''), ' ') FROM audit_entry e)) AS text`,
    );
    expect(rows[0]?.text).toContain('NINA');
    expect(rows[0]?.text).not.toContain(value);
    const read = await service.database.pool.query(
      `SELECT actor_name AS "by" FROM audit_entry e JOIN candidate c USING (person_id)
       WHERE c.id = $1 AND action = 'identifiers.read'`,
      [rowId(id)],
    );
    // Once for the answer to the registration, once for the file.
    expect(read.rows).toEqual([{ by: 'Compte kita' }, { by: 'Compte kita' }]);
  });
});

describe('a residence', () => {
  it('has a history, and an old one does not stand in the way of other changes', async () => {
    const { id, number } = await register({
      fullName: 'Kadi Ballo',
      regionCode: 'ML-BKO',
      communeCode: 'ML-BKO-C4',
      motherName: 'Sitan Sacko',
      fatherName: 'Daouda Ballo',
    });
    now = new Date('2026-03-09T09:00:00Z');
    await change(id, 1, { regionCode: 'ML-X-KITA', cercleCode: 'ML-X-KITA-KITA', communeCode: null });
    now = TEST_NOW;
    await service.database.pool.query(`UPDATE person SET region_code = 'ML-1', cercle_code = 'ML-1-KITA'
      WHERE id = (SELECT person_id FROM candidate WHERE number = '${number}')`);
    expect(await change(id, 2, { birthPlace: 'Kita' })).toMatchObject({ candidate: { version: 3 } });
    expect(await file(number)).toMatchObject({
      motherName: 'Sitan Sacko',
      fatherName: 'Daouda Ballo',
      residences: [
        {
          regionCode: 'ML-X-KITA',
          cercleCode: 'ML-X-KITA-KITA',
          communeCode: null,
          from: '2026-03-09',
          to: null,
        },
        {
          regionCode: 'ML-BKO',
          cercleCode: null,
          communeCode: 'ML-BKO-C4',
          from: '2026-03-01',
          to: '2026-03-09',
        },
      ],
    });
  });
});

describe('a visit', () => {
  const visit = async (candidate: string, more = {}) => {
    const input = { candidate, visit: { reason: 'PAPERS' as const, ...more } };
    return (await service.get(EnterVisitDocument, { input }, { token: adviser })).recordVisit;
  };
  const papers = [
    { kind: 'DIPLOMA', form: 'ORIGINAL' },
    { kind: 'DIPLOMA', form: 'COPY' },
  ] as const;

  it('is listed with the papers left at it, which are given back once', async () => {
    const { id } = await register({ fullName: 'Adama Cissé' });
    const early = await visit(id, {
      at: '2026-02-20T08:00:00Z',
      kind: 'PHONE',
      channel: 'CALL',
      reason: 'OFFER',
    });
    expect(early).not.toHaveProperty('code');
    expect(await visit(id, { papers, note: 'Cherche à Kayes.' })).toMatchObject({
      candidate: {
        version: 1,
        visits: [
          {
            at: TEST_NOW.toISOString(),
            kind: 'WALK_IN',
            channel: 'IN_PERSON',
            note: 'Cherche à Kayes.',
            agencyName: 'Agence locale de Kita',
            recordedBy: 'Compte kita',
          },
          { at: '2026-02-20T08:00:00.000Z', kind: 'PHONE', channel: 'CALL', reason: 'OFFER', note: null },
        ],
        papers: [
          { kind: 'DIPLOMA', returnedOn: null },
          { kind: 'DIPLOMA', returnedOn: null },
        ],
      },
    });
    expect(await visit(id, { papers: papers.slice(0, 1) })).toMatchObject({
      code: 'CONFLICT',
      message: 'L’agence a déjà cette pièce (DIPLOMA, ORIGINAL).',
      path: ['visit', 'papers', '0'],
    });
    const back = {
      input: { candidate: id, papers: [{ kind: 'DIPLOMA' as const, form: 'ORIGINAL' as const }] },
    };
    const { returnPapers } = await service.get(TakeBackPapersDocument, back, { token: adviser });
    if (returnPapers.__typename !== 'ReturnPapersPayload') throw new Error(returnPapers.message);
    expect(returnPapers.candidate.papers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ form: 'ORIGINAL', returnedOn: '2026-03-01', returnedBy: 'Compte kita' }),
        expect.objectContaining({ form: 'COPY', returnedOn: null }),
      ]),
    );
    expect((await service.get(TakeBackPapersDocument, back, { token: adviser })).returnPapers).toMatchObject({
      code: 'NOT_FOUND',
      path: ['papers', '0'],
    });
  });

  it.each([
    [{ at: '2026-03-01T09:00:01Z' }, ['visit', 'at']],
    [{ note: `Son NINA est ${NINA}` }, ['visit', 'note']],
    [{ note: 'Diabétique' }, ['visit', 'note']],
    [{ note: 'a'.repeat(501) }, ['visit', 'note']],
  ])('is refused: %j', async (more, path) => {
    const { id } = await register({ fullName: 'Adama Cissé' });
    expect(await visit(id, more)).toMatchObject({ code: 'INVALID_INPUT', path });
  });

  it('of somebody out of sight is refused', async () => {
    expect(await visit(globalId('Candidate', NOTHING))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['candidate'],
    });
  });
});

describe('an appointment', () => {
  const book = async (candidate: string, startsAt: string, more = {}, token = adviser) => {
    const input = { candidate, appointment: { startsAt, ...more } };
    return (await service.get(EnterAppointmentDocument, { input }, { token })).bookAppointment;
  };
  const booked = async (candidate: string, startsAt: string) => {
    const answer = await book(candidate, startsAt);
    if (answer.__typename === 'BookAppointmentPayload') return answer.appointment;
    throw new Error(answer.message);
  };
  const shift = async (appointment: string, startsAt: string, token = adviser) => {
    const input = { appointment, startsAt };
    return (await service.get(ShiftAppointmentDocument, { input }, { token })).moveAppointment;
  };
  const end = async (appointment: string, outcome: 'KEPT' | 'MISSED' | 'CANCELLED', at = TEST_NOW) => {
    now = at;
    const input = { appointment, outcome };
    const { settleAppointment } = await service.get(EndAppointmentDocument, { input }, { token: adviser });
    now = TEST_NOW;
    return settleAppointment;
  };

  it('is booked, moved by some minutes, kept, and then stands', async () => {
    const { id, number } = await register({ fullName: 'Rokia Dao' });
    const first = await booked(id, '2026-03-10T09:00:00Z');
    expect(first).toMatchObject({
      status: 'BOOKED',
      endsAt: '2026-03-10T09:30:00.000Z',
      bookedBy: 'Compte kita',
    });
    const moved = await shift(first.id, '2026-03-10T09:15:00Z');
    if (moved.__typename !== 'MoveAppointmentPayload') throw new Error(moved.message);
    expect(moved.appointment).toMatchObject({ status: 'BOOKED', endsAt: '2026-03-10T09:45:00.000Z' });
    const second = moved.appointment.id;
    expect(await end(second, 'KEPT')).toEqual({
      __typename: 'IllegalStateError',
      code: 'ILLEGAL_STATE',
      message:
        'Un rendez-vous à l’état BOOKED ne peut pas devenir KEPT maintenant ; possible : MOVED, CANCELLED.',
      path: ['appointment'],
    });
    expect(await end(second, 'KEPT', new Date('2026-03-10T09:10:00Z'))).toMatchObject({
      appointment: { status: 'KEPT', settledBy: 'Compte kita', settledAt: '2026-03-10T09:10:00.000Z' },
    });
    for (const again of ['KEPT', 'MISSED', 'CANCELLED'] as const) {
      expect(await end(second, again, new Date('2026-03-10T09:20:00Z'))).toMatchObject({
        code: 'ILLEGAL_STATE',
      });
    }
    expect(await shift(first.id, '2026-03-11T09:15:00Z')).toMatchObject({ code: 'ILLEGAL_STATE' });
    expect(await file(number)).toMatchObject({
      appointments: [
        { id: second, status: 'KEPT' },
        { id: first.id, status: 'MOVED' },
      ],
      visits: [{ kind: 'APPOINTMENT', reason: 'UPDATE', at: '2026-03-10T09:10:00.000Z' }],
    });
  });

  it('never overlaps another of the same person', async () => {
    const { id } = await register({ fullName: 'Rokia Dao' });
    const first = await booked(id, '2026-03-12T09:00:00Z');
    expect(await book(id, '2026-03-12T09:29:00Z')).toMatchObject({
      code: 'CONFLICT',
      message: 'La personne est déjà attendue à ce moment : Agence locale de Kita, 2026-03-12T09:00:00.000Z.',
      path: ['appointment', 'startsAt'],
    });
    await booked(id, '2026-03-12T09:30:00Z');
    await end(first.id, 'CANCELLED');
    expect(await booked(id, '2026-03-12T09:10:00Z').catch(() => 'taken')).toBe('taken');
    expect(await booked(id, '2026-03-12T08:30:00Z')).toMatchObject({ status: 'BOOKED' });
  });

  it('is settled once when two advisers settle it at the same moment', async () => {
    const { id } = await register({ fullName: 'Rokia Dao' });
    const { id: appointment } = await booked(id, '2026-03-13T09:00:00Z');
    const answers = await Promise.all([
      shift(appointment, '2026-03-14T09:00:00Z'),
      shift(appointment, '2026-03-15T09:00:00Z'),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'IllegalStateError',
      'MoveAppointmentPayload',
    ]);
  });

  it('stands in the list of its day and agency, earliest first, for those who see the person', async () => {
    const { id } = await register({ fullName: 'Rokia Dao' });
    const other = await register({ fullName: 'Tata Wagué' });
    const day = '2026-04-02';
    const late = await booked(id, `${day}T23:30:00Z`);
    const early = await booked(other.id, `${day}T00:00:00Z`);
    await booked(id, '2026-04-03T00:00:00Z');
    await end(late.id, 'CANCELLED');
    const list = async (token: string, more = {}) =>
      (await service.get(DayOfAppointmentsDocument, { on: day, ...more }, { token })).appointments;
    const whole = await list(adviser);
    expect(whole.edges.map(({ node }) => node.id)).toEqual([early.id, late.id]);
    expect(whole.totalCount).toBe(2);
    expect(whole.edges[0]?.node).toMatchObject({
      candidate: { displayName: 'Tata Wagué' },
      status: 'BOOKED',
    });
    const first = await list(adviser, { first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await list(adviser, { first: 1, after: first.pageInfo.endCursor });
    expect(second.edges.map(({ node }) => node.id)).toEqual([late.id]);
    expect((await list(adviser, { status: 'BOOKED' })).totalCount).toBe(1);
    expect((await list(national)).totalCount).toBe(2);
    expect((await list(national, { agencyCode: 'DR-GAO' })).totalCount).toBe(0);
    expect((await list(elsewhere)).totalCount).toBe(0);
    const { errors } = await service.ask(
      DayOfAppointmentsDocument,
      { on: day, agencyCode: 'AL-KITA' },
      { token: elsewhere },
    );
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await shift(early.id, `${day}T05:00:00Z`, elsewhere)).toMatchObject({
      code: 'NOT_FOUND',
      path: ['appointment'],
    });
    const node = await service.query(
      'query ($id: ID!) { node(id: $id) { id } }',
      { id: early.id },
      { token: elsewhere },
    );
    expect(node.data).toEqual({ node: null });
  });
});

describe('a receipt', () => {
  const get = (number: string | null, token?: string) =>
    fetch(`${service.url}/candidates/${number}/receipt.pdf`, {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });

  it('is a French PDF for advisers who see the person, and its printing is in the trail', async () => {
    const { id, number, receiptPath } = await register(
      { fullName: 'Fɔunɛ Ŋolo', sex: 'FEMALE', identifiers: [{ kind: 'NINA', value: NINA }] },
      {
        consents: [{ purpose: 'CONTACT', form: 'WRITTEN' }],
        visit: { papers: [{ kind: 'PASSPORT', form: 'COPY' }] },
        appointment: { startsAt: '2026-03-20T09:30:00Z' },
      },
    );
    expect(receiptPath).toBe(`/candidates/${number}/receipt.pdf`);
    const response = await get(number, adviser);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    // Without an embedded font the letters of the national languages could not be shown.
    const letters = lettersOf(bytes);
    for (const letter of 'ɔɛŊ') expect(letters).toContain(letter);
    const { rows } = await service.database.pool.query(
      `SELECT actor_name AS "by", reason FROM audit_entry WHERE entity_id = $1 AND action = 'receipt.printed'`,
      [rowId(id)],
    );
    expect(rows).toEqual([{ by: 'Compte kita', reason: 'receipt' }]);
  });

  it('is not there for anybody else', async () => {
    const { id, number } = await register(
      { fullName: 'Awa Koné' },
      { consents: [{ purpose: 'SHARE_WITH_EMPLOYER', form: 'WRITTEN' }] },
    );
    const employer = await newUser(service, { login: 'portail', role: 'EMPLOYER' });
    const answers = [
      await get(number),
      await get(number, 'no-token'),
      await get(number, elsewhere),
      await get(number, employer),
      await get('ML-999999-1', adviser),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    const { rows } = await service.database.pool.query(
      `SELECT 1 FROM audit_entry WHERE entity_id = $1 AND action = 'receipt.printed'`,
      [rowId(id)],
    );
    expect(rows).toEqual([]);
  });
});

describe('an employer', () => {
  it('learns nothing of what the counter knows of somebody who agreed to be shown', async () => {
    const portal = await newUser(service, { login: 'ferme', role: 'EMPLOYER' });
    const { id } = await register(
      {
        fullName: 'Awa Koné',
        identifiers: [{ kind: 'NINA', value: NINA }],
        motherName: 'Sitan Sacko',
        fatherName: 'Daouda Koné',
        regionCode: 'ML-BKO',
        communeCode: 'ML-BKO-C4',
      },
      {
        consents: [{ purpose: 'SHARE_WITH_EMPLOYER', form: 'WRITTEN' }],
        visit: { note: 'Parle bas.', papers: [{ kind: 'PASSPORT' }] },
        appointment: { startsAt: '2026-03-21T10:30:00Z' },
      },
    );
    const { data, errors } = await service.query(
      `query ($id: ID!) { node(id: $id) { ... on Candidate {
        masked communeCode motherName fatherName receiptPath identifiers { kind value }
        residences { communeCode } visits { note } appointments { id } papers { kind } consents { witness }
      } } }`,
      { id },
      { token: portal },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      node: {
        masked: true,
        communeCode: null,
        motherName: null,
        fatherName: null,
        receiptPath: null,
        identifiers: null,
        residences: null,
        visits: null,
        appointments: null,
        papers: null,
        consents: null,
      },
    });
    const { rows } = await service.database.pool.query<{ id: string }>('SELECT id FROM appointment');
    const nodes = await service.query(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: rows.map((row) => globalId('Appointment', row.id)) },
      { token: portal },
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(nodes.data).toEqual({ nodes: rows.map(() => null) });
    const search = await service.ask(FindByNumberDocument, { search: NINA }, { token: portal });
    expect(search.errors[0]?.extensions.code).toBe('PERMISSION_DENIED');
  });
});

describe('the card', () => {
  it('with everything about the person takes a dozen statements at most', async () => {
    const { id, number } = await register(
      { fullName: 'Awa Koné', identifiers: [{ kind: 'NINA', value: NINA }], regionCode: 'ML-3' },
      {
        consents: [{ purpose: 'CONTACT', form: 'WRITTEN' }],
        visit: { papers: [{ kind: 'PASSPORT' }] },
        appointment: { startsAt: '2026-03-20T10:30:00Z' },
      },
    );
    const input = { candidate: id, purpose: 'CONTACT' } as const;
    await service.get(WithdrawConsentDocument, { input }, { token: adviser });
    const statements = await service.statementsOf(async () => {
      const { candidate } = await service.get(
        ReadWholeCardDocument,
        { number: number ?? '' },
        { token: adviser },
      );
      expect(candidate).toMatchObject({
        identifiers: [{ value: NINA }],
        visits: [{ kind: 'WALK_IN' }],
        papers: [{ kind: 'PASSPORT' }],
        consents: [{ recordedBy: 'Compte kita', withdrawalBy: 'Compte kita' }],
      });
    });
    expect(statements.length).toBeLessThanOrEqual(12);
    expect(statements.length).toBeGreaterThan(3);
  });
});

/** The letters that the fonts of a PDF name in their tables from glyphs to Unicode. */
function lettersOf(pdf: Buffer): ReadonlySet<string> {
  const letters = new Set<string>();
  const text = pdf.toString('latin1');
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    const start = text.indexOf('\n', index) + 1;
    const stream = inflated(pdf.subarray(start, text.indexOf('endstream', start)));
    if (!stream.includes('beginbfchar')) continue;
    for (const [, code = ''] of stream.matchAll(/<[0-9A-F]+>\s*<([0-9A-F]{4})>/gi)) {
      letters.add(String.fromCharCode(Number.parseInt(code, 16)));
    }
  }
  return letters;
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes, { finishFlush: 2 }).toString('latin1');
  } catch {
    return '';
  }
}
