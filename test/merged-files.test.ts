import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUser } from './builders/accounts.ts';
import { readConceptIds } from './builders/concept-ids.ts';
import { register } from './builders/counter.ts';
import { rowId } from './builders/global-ids.ts';
import { draft, move, offer, registerEmployer } from './builders/offers.ts';
import { person } from './builders/people.ts';
import {
  AskToMeetDocument,
  CompareFilesDocument,
  FindIntroductionsDocument,
  MergeCandidatesDocument,
  MoveEnrolmentDocument,
  NoteAnswerDocument,
  OpenTrainingSessionDocument,
  ReadDisclosuresDocument,
  ReadPersonDocument,
  RecordDepartureDocument,
  RecordReturnDocument,
  RequestTrainingDocument,
  ShowHistoryDocument,
  UndoMergeDocument,
} from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let national: string;
let employer: string;
let offerId: string;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  const concepts = await readConceptIds(service);
  national = await newUser(service, { login: 'direction', role: 'NATIONAL_DEPARTMENT', agencyCode: 'DN' });
  const company = await registerEmployer(service, national, 'Coopérative d’essai');
  employer = await newUser(service, { login: 'portail', role: 'EMPLOYER', employerId: rowId(company) });
  const { id } = await draft(service, employer, offer(1, concepts.occupation('maçon/maçonne')));
  await move(service, employer, id, 'submit');
  await move(service, national, id, 'publish');
  offerId = id;
});

afterAll(() => service.stop());

interface File {
  readonly id: string;
  readonly number: string;
}

async function file(family: string): Promise<File> {
  const entered = await register(
    service,
    national,
    person(0)
      .named({ kind: 'GIVEN', text: 'Zoumana' }, { kind: 'FAMILY', text: family })
      .bornIn(1988)
      .agrees({ purpose: 'SHARE_WITH_EMPLOYER', form: 'WRITTEN' }),
    { agencyCode: 'AL-KITA' },
  );
  return { id: entered.id, number: entered.number ?? '' };
}

/** Asks to meet the candidate, who agrees. */
async function introduce(candidate: string): Promise<string> {
  const input = { offer: offerId, candidate, message: 'Un entretien ?' };
  const { requestIntroduction } = await service.get(AskToMeetDocument, { input }, { token: employer });
  if (requestIntroduction.__typename !== 'RequestIntroductionPayload') {
    throw new Error(requestIntroduction.message);
  }
  const { id: introduction } = requestIntroduction.introduction;
  const said = { introduction, answer: 'AGREED', form: 'WRITTEN' } as const;
  await service.get(NoteAnswerDocument, { input: said }, { token: national });
  return introduction;
}

async function openSession(): Promise<string> {
  const input = {
    module: 'CPR-MACONNERIE',
    provider: 'CPR-SIKASSO',
    startsOn: '2026-02-02',
    endsOn: '2027-03-10',
    place: 'Sikasso',
    seats: 20,
  };
  const answer = await service.get(OpenTrainingSessionDocument, { input }, { token: national });
  if (answer.openTrainingSession.__typename !== 'OpenTrainingSessionPayload') throw new Error('no session');
  return answer.openTrainingSession.session.id;
}

async function enrol(candidate: string, session: string): Promise<string> {
  const input = { candidate, session };
  const { requestTraining } = await service.get(RequestTrainingDocument, { input }, { token: national });
  if (requestTraining.__typename !== 'RequestTrainingPayload') throw new Error(requestTraining.message);
  return requestTraining.enrolment.id;
}

async function advance(enrolment: string, status: 'ENROLLED' | 'COMPLETED') {
  const input = { enrolment, status };
  return (await service.get(MoveEnrolmentDocument, { input }, { token: national })).moveEnrolment;
}

async function depart(candidate: string, on: string) {
  const input = { candidate, on, country: 'ESP', onAssignment: true, source: 'PERSON' } as const;
  return (await service.get(RecordDepartureDocument, { input }, { token: national })).recordDeparture;
}

async function comeBack(candidate: string, on: string) {
  const input = { candidate, on, country: 'ESP', returnKind: 'END_OF_CONTRACT', source: 'PERSON' } as const;
  return (await service.get(RecordReturnDocument, { input }, { token: national })).recordReturn;
}

async function merge(keep: string, absorb: string) {
  const input = { keep, absorb, reason: 'même personne' };
  return (await service.get(MergeCandidatesDocument, { input }, { token: national })).mergeCandidates;
}

async function part(candidate: string) {
  const input = { candidate, reason: 'deux personnes' };
  return (await service.get(UndoMergeDocument, { input }, { token: national })).undoMerge;
}

/** Everything that happened to the person of a file, as the service and the employer read it. */
async function follows({ id, number }: File) {
  const { candidate } = await service.get(ShowHistoryDocument, { number }, { token: national });
  const { introductions } = await service.get(
    FindIntroductionsDocument,
    { filter: { candidate: id } },
    { token: national },
  );
  const shown = await service.get(ReadDisclosuresDocument, { number }, { token: national });
  return {
    status: candidate?.status,
    events: candidate?.events?.map(({ kind, on }) => `${kind} ${on}`),
    trainings: candidate?.trainings?.map(({ status, session }) => `${session.place} ${status}`),
    introductions: introductions.edges.map(({ node }) => node.state),
    disclosures: shown.candidate?.disclosures?.totalCount,
  };
}

describe('what happens to a person', () => {
  it('goes on under the kept file, and comes back when the merge is undone', async () => {
    const [kept, absorbed] = [await file('Kamaté'), await file('Kamatté')];
    const enrolment = await enrol(absorbed.id, await openSession());
    await advance(enrolment, 'ENROLLED');
    await depart(absorbed.id, '2024-03-01');
    await comeBack(absorbed.id, '2025-11-20');
    await introduce(absorbed.id);
    const seen = () => service.get(ReadPersonDocument, { id: absorbed.id }, { token: employer });
    expect((await seen()).node).toMatchObject({ introduced: true, number: absorbed.number });
    const before = [await follows(kept), await follows(absorbed)];
    expect(before[1]).toMatchObject({ status: 'RETURNED', introductions: ['AGREED'], disclosures: 1 });

    await merge(kept.id, absorbed.id);
    const [whole, rest] = [await follows(kept), await follows(absorbed)];
    expect(whole).toEqual({
      status: 'RETURNED',
      events: [...(before[0]?.events ?? []), 'RETURNED 2025-11-20', 'DEPARTED 2024-03-01'].sort((a, b) =>
        (b.split(' ')[1] ?? '').localeCompare(a.split(' ')[1] ?? ''),
      ),
      trainings: ['Sikasso ENROLLED'],
      introductions: ['AGREED'],
      disclosures: 1,
    });
    expect(rest).toMatchObject({ trainings: [], introductions: [], disclosures: 0 });
    expect(rest.events?.map((text) => text.split(' ')[0])).toEqual(['REGISTERED']);
    // The agreement holds for the person: the employer reads who it is on the file that stays, and that one alone.
    expect((await seen()).node).toBeNull();
    const { node } = await service.get(ReadPersonDocument, { id: kept.id }, { token: employer });
    expect(node).toMatchObject({ introduced: true, number: kept.number });

    await part(absorbed.id);
    expect((await seen()).node).toMatchObject({ introduced: true });
    const after = [await follows(kept), await follows(absorbed)];
    // What was shown of the person meanwhile is not unsaid.
    expect(after).toEqual([before[0], { ...before[1], disclosures: 3 }]);
  });

  it('keeps two requests for one session, and a movement that both files tell once', async () => {
    const [kept, absorbed] = [await file('Sinayoko'), await file('Sinayogo')];
    const session = await openSession();
    await enrol(kept.id, session);
    await advance(await enrol(absorbed.id, session), 'ENROLLED');
    await depart(kept.id, '2024-05-01');
    await depart(absorbed.id, '2024-05-01');
    const before = [await follows(kept), await follows(absorbed)];
    await merge(kept.id, absorbed.id);
    const whole = await follows(kept);
    expect(whole.events).toEqual(before[0]?.events);
    expect([...(whole.trainings ?? [])].sort()).toEqual(['Sikasso ENROLLED', 'Sikasso REQUESTED']);
    await expect(enrol(kept.id, session)).rejects.toThrow();
    await part(absorbed.id);
    expect([await follows(kept), await follows(absorbed)]).toEqual(before);
  });

  it('is moved on while the files are one, and stands so when they part', async () => {
    const [kept, absorbed] = [await file('Fomba'), await file('Fonba')];
    const enrolment = await enrol(absorbed.id, await openSession());
    await merge(kept.id, absorbed.id);
    await advance(enrolment, 'ENROLLED');
    expect((await advance(enrolment, 'COMPLETED')).__typename).toBe('MoveEnrolmentPayload');
    expect((await follows(kept)).events?.[0]).toMatch(/^TRAINING_COMPLETED/);
    await part(absorbed.id);
    expect((await follows(absorbed)).trainings?.[0]).toMatch(/ COMPLETED$/);
    expect((await follows(absorbed)).events?.[0]).toMatch(/^TRAINING_COMPLETED/);
    expect((await follows(kept)).events?.map((text) => text.split(' ')[0])).toEqual(['REGISTERED']);
  });
});

describe('two probable duplicates', () => {
  const NINA = '28603101001012A';

  const twin = (given: string, family: string) =>
    person(0)
      .named({ kind: 'GIVEN', text: given }, { kind: 'FAMILY', text: family })
      .with({ sex: 'FEMALE', nationalities: ['MLI'], identifiers: [{ kind: 'NINA', value: NINA }] });

  async function compared(number: string | null, token: string, language = 'fr') {
    const { probableDuplicates } = await service.get(CompareFilesDocument, {}, { token, language });
    const pair = probableDuplicates.edges.find(({ node }) =>
      [node.first.number, node.second.number].includes(number ?? ''),
    );
    return pair?.node.comparison;
  }

  async function readings() {
    const { rows } = await service.database.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entry WHERE action = 'identifiers.read'`,
    );
    return rows[0]?.count ?? 0;
  }

  it('stand side by side, with what they say in words, and whether it agrees', async () => {
    const one = twin('Aïssata', 'Dolo').with({
      birth: { from: '1986-03-10', to: '1986-03-11', precision: 'DAY' },
      fatherName: 'Ambéré Dolo',
      regionCode: 'ML-1',
      languages: [{ language: 'bam', speaking: 7 }],
    });
    const two = twin('Aissata', 'Dollo').with({
      birth: { from: '1986-01-01', to: '1987-01-01', precision: 'YEAR' },
      fatherName: 'Sékou Dolo',
      languages: [{ language: 'fra', speaking: 2 }],
    });
    const { number } = await register(service, national, one, { agencyCode: 'AL-KITA' });
    await register(service, national, two, { agencyCode: 'AL-NIORO' });
    const before = await readings();
    const lines = await compared(number, national);
    const said = lines?.map(
      ({ label, agreement, first, second }) =>
        `${label} ${agreement} : ${first.join(', ')} | ${second.join(', ')}`,
    );
    expect(said).toEqual([
      'Nom AGREES : Aïssata Dolo | Aissata Dollo',
      'Sexe AGREES : féminin | féminin',
      'Naissance MAY_AGREE : 10 mars 1986 | 1986',
      'Père DIFFERS : Ambéré Dolo | Sékou Dolo',
      `Numéros d’identité AGREES : NINA ${NINA} | NINA ${NINA}`,
      'Nationalités AGREES : Mali | Mali',
      'Résidence ONE_SIDED : Kayes | ',
      'Situation AGREES : vit au pays | vit au pays',
    ]);
    expect(await readings()).toBe(before + 2);

    const english = await compared(number, national, 'en');
    expect(english?.[2]).toMatchObject({ label: 'Birth', first: ['10 March 1986'], second: ['1986'] });
  });

  it('show numbers to whoever may read them, and files out of sight to nobody', async () => {
    const { number } = await register(service, national, twin('Kani', 'Guindo').bornIn(1991), {
      agencyCode: 'AL-KITA',
    });
    await register(service, national, twin('Kani', 'Guindo').bornIn(1991), { agencyCode: 'AL-NIORO' });
    const [kita, administrator] = [
      await newUser(service, { login: 'kita', role: 'ADVISER', agencyCode: 'AL-KITA' }),
      await newUser(service, { login: 'admin', role: 'ADMINISTRATOR', agencyCode: 'DN' }),
    ];
    const before = await readings();
    const lines = await compared(number, administrator);
    expect(lines?.find(({ field }) => field === 'IDENTIFIERS')).toEqual({
      field: 'IDENTIFIERS',
      label: 'Numéros d’identité',
      agreement: 'AGREES',
      first: ['NINA (numéro non montré)'],
      second: ['NINA (numéro non montré)'],
    });
    expect(await readings()).toBe(before);
    expect(await compared(number, kita)).toBeNull();
  });

  it('are compared in as many statements, however many they are', async () => {
    const count = (await service.get(CompareFilesDocument, {}, { token: national })).probableDuplicates.edges
      .length;
    expect(count).toBeGreaterThan(1);
    const statements = await service.statementsOf(() =>
      service.get(CompareFilesDocument, {}, { token: national }),
    );
    expect(statements.length).toBe(9);
  });
});
