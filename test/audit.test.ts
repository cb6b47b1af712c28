import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { z } from 'zod';
import { deriveKey, unseal } from '../src/access/seal.ts';
import { schema } from '../src/schema/index.ts';
import { openAccount, signedIn } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { register, rowCounts } from './builders/counter.ts';
import { globalId, rowId } from './builders/global-ids.ts';
import { draft, move, offer, registerEmployer } from './builders/offers.ts';
import { person } from './builders/people.ts';
import { peopleAtTheCounter } from './builders/people-at-the-counter.ts';
import { moveCase, openCase } from './builders/recognition-cases.ts';
import {
  AnswerTaskQuestionsDocument,
  AskToMeetDocument,
  type CandidateDetailsInput,
  ChangeCandidateDocument,
  ChangeEmployerDocument,
  ChangeOfferDocument,
  CodeImportedOccupationDocument,
  DecideDuplicateDocument,
  EndAppointmentDocument,
  EnterAppointmentDocument,
  EnterCandidateDocument,
  EnterSiteDocument,
  EnterVisitDocument,
  GiveOpinionDocument,
  MergeCandidatesDocument,
  MoveEnrolmentDocument,
  NoteAnswerDocument,
  OpenTrainingSessionDocument,
  RecordConsentDocument,
  RecordDepartureDocument,
  RecordLicenceDocument,
  RecordReturnDocument,
  RequestTrainingDocument,
  ShiftAppointmentDocument,
  TakeBackDocument,
  TakeBackPapersDocument,
  UndoImportDocument,
  UndoMergeDocument,
  WithdrawConsentDocument,
} from './generated/graphql.ts';
import { testConfig } from './harness/test-config.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let concepts: ConceptIds;
let national: string;
let nationalId: string;
let owner: pg.Client;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  concepts = await readConceptIds(service);
  nationalId = await openAccount(service, {
    login: 'direction',
    role: 'NATIONAL_DEPARTMENT',
    agencyCode: 'DN',
  });
  national = (await signedIn(service, 'direction')).accessToken;
  owner = new pg.Client({ connectionString: service.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await service.stop();
});

interface Entry {
  readonly action: string;
  readonly reason: string;
  readonly actorId: string;
  readonly actorKind: string;
  readonly actorName: string;
  readonly entityType: string;
  readonly entityId: string;
  readonly personId: string | null;
  readonly change: unknown;
  readonly sealed: Buffer | null;
  /** The transaction that wrote it. */
  readonly xmin: string;
}

async function entriesOf(entityId: string): Promise<readonly Entry[]> {
  const { rows } = await service.database.pool.query<Entry>(
    `SELECT action, reason, actor_id AS "actorId", actor_kind AS "actorKind", actor_name AS "actorName",
       entity_type AS "entityType", entity_id AS "entityId", person_id AS "personId", change, sealed, xmin::text
     FROM audit_entry WHERE entity_id = $1 ORDER BY id`,
    [entityId],
  );
  return rows;
}

async function opened({ personId, sealed }: Entry): Promise<unknown> {
  const { rows } = await service.database.pool.query<{ key: Buffer }>(
    'SELECT sealed_key AS key FROM person_key WHERE person_id = $1',
    [personId],
  );
  const key = unseal(deriveKey(testConfig().secret, 'person-keys'), rows[0]?.key ?? Buffer.alloc(0));
  return JSON.parse(Buffer.from(unseal(key, sealed ?? Buffer.alloc(0))).toString());
}

async function update(id: string, version: number, details: CandidateDetailsInput, reason?: string) {
  const input = reason === undefined ? { id, version, details } : { id, version, details, reason };
  return (await service.get(ChangeCandidateDocument, { input }, { token: national })).updateCandidate;
}

async function agree(candidate: string, purpose: 'CONTACT' | 'STATISTICS' | 'SHARE_WITH_EMPLOYER') {
  const input = { candidate, consent: { purpose, form: 'WRITTEN' as const } };
  return (await service.get(RecordConsentDocument, { input }, { token: national })).recordConsent;
}

const BY_NATIONAL = () => ({
  actorId: nationalId,
  actorKind: 'NATIONAL_DEPARTMENT',
  actorName: 'Compte direction',
});

/** Mutations that write about nobody but the session, and those of which a test below reads the entries. */
const OF_THE_SESSION = ['refreshSession', 'signIn', 'signOut'];
const ON_CANDIDATES = ['recordConsent', 'registerCandidate', 'updateCandidate', 'withdrawConsent'];
const AT_THE_COUNTER = [
  'bookAppointment',
  'moveAppointment',
  'recordVisit',
  'returnPapers',
  'settleAppointment',
];
const ON_ABILITIES = ['answerTaskQuestions', 'recordDeparture', 'recordLicence', 'recordReturn'];
const ON_IMPORTS = ['codeImportedOccupation', 'undoImport'];
const ON_TRAINING = ['moveEnrolment', 'openTrainingSession', 'requestTraining'];
const ON_DUPLICATES = ['decideDuplicate', 'mergeCandidates', 'undoMerge'];
const ON_OFFERS = [
  'closeOffer',
  'draftOffer',
  'publishOffer',
  'recordEmployerSite',
  'recordLegalOpinion',
  'registerEmployer',
  'reviseOffer',
  'submitOffer',
  'updateEmployer',
];
/** Their entries are read in the suite of passports. */
const ON_PASSPORTS = ['issuePassport', 'revokePassport'];
const ON_CASES = [
  'addCaseEvidence',
  'admitRecognitionCase',
  'appealRecognitionDecision',
  'assignRecognitionCase',
  'beginCaseAssessment',
  'checkCaseEvidence',
  'closeRecognitionCase',
  'concludeCaseAuthentication',
  'decideRecognitionAppeal',
  'decideRecognitionCase',
  'nameCaseJury',
  'openRecognitionCase',
  'recordCaseMeasure',
  'rejectRecognitionCase',
  'reopenRecognitionCase',
  'requestCaseAuthentication',
  'requestCaseDocuments',
  'resumeCaseClock',
  'revokeRecognitionDecision',
  'submitRecognitionCase',
  'suspendCaseClock',
  'withdrawCaseEvidence',
  'withdrawRecognitionAppeal',
  'withdrawRecognitionCase',
];
/** Read in test/reference-corrections.test.ts. */
const ON_REFERENCE = ['correctReferenceRow'];
const ON_INTRODUCTIONS = ['answerIntroduction', 'requestIntroduction', 'withdrawIntroduction'];

describe('the trail', () => {
  it('is asked about every mutation', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(
      [
        ...OF_THE_SESSION,
        ...ON_CANDIDATES,
        ...AT_THE_COUNTER,
        ...ON_ABILITIES,
        ...ON_DUPLICATES,
        ...ON_IMPORTS,
        ...ON_TRAINING,
        ...ON_OFFERS,
        ...ON_REFERENCE,
        ...ON_INTRODUCTIONS,
        ...ON_PASSPORTS,
        ...ON_CASES,
      ].sort(),
    ).toEqual(mutations.sort());
  });

  it('says who did what to a candidate and why, with the values sealed', async () => {
    const nurse = peopleAtTheCounter(concepts)['nurse'] ?? person(0);
    const { id } = await register(service, national, nurse, { reason: 'au guichet' });
    await update(id, 1, { birthPlace: 'Macina' }, 'extrait de naissance vu');
    await agree(id, 'CONTACT');
    const input = { candidate: id, purpose: 'CONTACT' as const };
    await service.get(WithdrawConsentDocument, { input }, { token: national });

    const entries = await entriesOf(rowId(id));
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
      ['candidate.registered', 'au guichet'],
      ['candidate.updated', 'extrait de naissance vu'],
      ['consent.recorded', 'consent given'],
      ['consent.withdrawn', 'consent withdrawn'],
    ]);
    for (const entry of entries) {
      expect(entry).toMatchObject({ ...BY_NATIONAL(), entityType: 'Candidate', change: null });
    }
    expect(await Promise.all(entries.map(opened))).toEqual([
      {
        before: null,
        after: expect.objectContaining({
          names: nurse.details.names,
          phones: [expect.objectContaining({ number: '+22366000012' })],
          birthPlace: 'Ségou',
        }),
      },
      { before: { birthPlace: 'Ségou' }, after: { birthPlace: 'Macina' } },
      {
        before: null,
        after: { purpose: 'CONTACT', form: 'WRITTEN', wording: '2026-1', givenOn: '2026-03-01' },
      },
      { before: null, after: { purpose: 'CONTACT', withdrawnOn: '2026-03-01' } },
    ]);
  });

  it('says who did what at the counter and why', async () => {
    const { id } = await register(service, national, person(3));
    await service.get(
      EnterVisitDocument,
      { input: { candidate: id, visit: { papers: [{ kind: 'PASSPORT' }], note: 'Parle bas.' } } },
      { token: national },
    );
    await service.get(
      TakeBackPapersDocument,
      { input: { candidate: id, papers: [{ kind: 'PASSPORT' }] } },
      { token: national },
    );
    const book = { candidate: id, appointment: { startsAt: '2026-05-04T09:00:00Z' } };
    const { bookAppointment } = await service.get(
      EnterAppointmentDocument,
      { input: book },
      { token: national },
    );
    if (bookAppointment.__typename !== 'BookAppointmentPayload') throw new Error(bookAppointment.message);
    const move = { appointment: bookAppointment.appointment.id, startsAt: '2026-05-05T09:00:00Z' };
    const { moveAppointment } = await service.get(
      ShiftAppointmentDocument,
      { input: move },
      { token: national },
    );
    if (moveAppointment.__typename !== 'MoveAppointmentPayload') throw new Error(moveAppointment.message);
    const end = { appointment: moveAppointment.appointment.id, outcome: 'CANCELLED' } as const;
    await service.get(EndAppointmentDocument, { input: end }, { token: national });
    const entries = (await entriesOf(rowId(id))).slice(1);
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
      ['visit.recorded', 'visit'],
      ['papers.returned', 'papers returned'],
      ['appointment.booked', 'appointment booked'],
      ['appointment.moved', 'appointment moved'],
      ['appointment.cancelled', 'appointment settled'],
    ]);
    for (const entry of entries) expect(entry).toMatchObject({ ...BY_NATIONAL(), change: null });
    const [visit] = entries;
    expect(visit && (await opened(visit))).toMatchObject({
      after: { kind: 'WALK_IN', note: 'Parle bas.', papers: [{ kind: 'PASSPORT', form: 'COPY' }] },
    });
  });

  it('says who wrote down abilities, movements and trainings, and why', async () => {
    const { id } = await register(service, national, person(4));
    const options = { token: national };
    const skill = concepts.skill('préparer le mortier');
    const answers = [{ skill, answer: 'ALONE' as const }];
    const occupation = concepts.occupation('maçon/maçonne');
    await service.get(
      AnswerTaskQuestionsDocument,
      { input: { candidate: id, occupation, answers } },
      options,
    );
    const licence = { candidate: id, type: 'MLI:PERMIS', categories: ['B'] };
    await service.get(RecordLicenceDocument, { input: licence }, options);
    const left = { candidate: id, on: '2024-03-02', country: 'ESP', reason: 'dit au guichet' };
    await service.get(RecordDepartureDocument, { input: left }, options);
    const back = { candidate: id, on: '2025-11-20', returnKind: 'SEASONAL_END' } as const;
    await service.get(RecordReturnDocument, { input: back }, options);
    const entries = (await entriesOf(rowId(id))).slice(1);
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
      ['candidate.questioned', 'task questions'],
      ['candidate.licensed', 'licence'],
      ['candidate.departed', 'dit au guichet'],
      ['candidate.returned', 'return'],
    ]);
    for (const entry of entries) expect(entry).toMatchObject({ ...BY_NATIONAL(), change: null });
    expect(await Promise.all(entries.map(opened))).toMatchObject([
      { before: { skills: [] }, after: { answers: [{ level: 2 }], evidence: 'SELF_DECLARED' } },
      { before: null, after: { typeCode: 'MLI:PERMIS', categories: ['B'] } },
      { before: { status: 'POTENTIAL_MIGRANT' }, after: { status: 'DIASPORA', country: 'ESP' } },
      { before: { status: 'DIASPORA' }, after: { status: 'RETURNED', on: '2025-11-20' } },
    ]);

    const session = {
      module: 'TRE',
      provider: 'DFPE',
      startsOn: '2026-02-23',
      endsOn: '2026-03-07',
      place: 'Bamako',
      seats: 2,
    };
    const { openTrainingSession } = await service.get(
      OpenTrainingSessionDocument,
      { input: session },
      options,
    );
    if (openTrainingSession.__typename !== 'OpenTrainingSessionPayload')
      throw new Error(openTrainingSession.message);
    const sessionId = openTrainingSession.session.id;
    expect(await entriesOf(rowId(sessionId))).toMatchObject([
      { action: 'training.opened', personId: null, change: { after: { seats: 2, place: 'Bamako' } } },
    ]);
    const { requestTraining } = await service.get(
      RequestTrainingDocument,
      { input: { candidate: id, session: sessionId } },
      options,
    );
    if (requestTraining.__typename !== 'RequestTrainingPayload') throw new Error(requestTraining.message);
    const enrolment = requestTraining.enrolment.id;
    for (const status of ['ENROLLED', 'COMPLETED'] as const) {
      await service.get(MoveEnrolmentDocument, { input: { enrolment, status } }, options);
    }
    const moves = await entriesOf(rowId(enrolment));
    expect(moves.map(({ action }) => action)).toEqual([
      'training.requested',
      'training.enrolled',
      'training.completed',
    ]);
    for (const entry of moves) expect(entry).toMatchObject({ ...BY_NATIONAL(), change: null });
  });

  it('says who linked, merged and parted two files, in the entries of both', async () => {
    const one = await register(service, national, person(14));
    const other = await register(service, national, person(15));
    const [first, second] = [one.id, other.id];
    const options = { token: national };
    const finding = { first, second, finding: 'LINKED', reason: 'cousins ?' } as const;
    await service.get(DecideDuplicateDocument, { input: finding }, options);
    await service.get(
      MergeCandidatesDocument,
      { input: { keep: first, absorb: second, reason: 'même personne' } },
      options,
    );
    await service.get(UndoMergeDocument, { input: { candidate: second, reason: 'deux personnes' } }, options);
    const merge = { kept: one.number, absorbed: other.number };
    const rows = { introductions: 0, enrolments: 0, cases: 0, events: 0 };
    for (const [file, tied] of [
      [one, other],
      [other, one],
    ] as const) {
      const [, decided, merged, parted] = await entriesOf(rowId(file.id));
      if (!decided || !merged || !parted) throw new Error('an entry is missing');
      expect([decided, merged, parted].map(({ action, reason }) => [action, reason])).toEqual([
        ['duplicate.decided', 'cousins ?'],
        ['candidate.merged', 'même personne'],
        ['candidate.parted', 'deux personnes'],
      ]);
      expect(decided).toMatchObject({ ...BY_NATIONAL(), entityType: 'Candidate', change: null });
      expect(await opened(decided)).toEqual({
        before: null,
        after: { decision: 'LINKED', other: tied.number, reason: 'cousins ?' },
      });
      expect(await opened(merged)).toEqual({
        before: null,
        after: { ...merge, reason: 'même personne', brought: rows },
      });
      expect(await opened(parted)).toEqual({
        before: null,
        after: { ...merge, reason: 'deux personnes', returned: rows },
      });
    }
  });

  it('says who asked an authority what about whom, and what became of it, with the values sealed', async () => {
    const { id: candidate } = await register(service, national, person(16));
    const file = await openCase(service, national, {
      candidate,
      kind: 'TRADE_TEST',
      authority: 'SAU:SVP',
      purpose: 'IMMIGRATION',
      occupation: concepts.occupation('maçon/maçonne'),
    });
    await moveCase(service, national, 'withdrawRecognitionCase', file, { note: 'reste au pays' });
    const entries = await entriesOf(rowId(file.id));
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
      ['recognitionCase.opened', 'recognition case opened'],
      ['recognitionCase.withdraw', 'recognition case: withdraw'],
    ]);
    for (const entry of entries) {
      expect(entry).toMatchObject({ ...BY_NATIONAL(), entityType: 'RecognitionCase', change: null });
    }
    expect(await Promise.all(entries.map(opened))).toMatchObject([
      { before: null, after: { kind: 'TRADE_TEST', destination: 'SAU', procedure: 'SAU:SVP/TRADE-TEST' } },
      { before: { state: 'DRAFT' }, after: { state: 'CLOSED', note: 'reste au pays' } },
    ]);
  });

  it('says who did what to an offer and why', async () => {
    const employer = await registerEmployer(service, national, 'Ferme d’essai');
    const { id } = await draft(
      service,
      national,
      offer(1, concepts.occupation('cueilleur/cueilleuse')),
      employer,
    );
    for (const step of ['submit', 'publish', 'close'] as const) await move(service, national, id, step);
    expect(await entriesOf(rowId(employer))).toEqual([
      expect.objectContaining({
        ...BY_NATIONAL(),
        action: 'employer.registered',
        reason: 'registration',
        change: { before: null, after: expect.objectContaining({ name: 'Ferme d’essai' }) },
      }),
    ]);
    const entries = await entriesOf(rowId(id));
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
      ['offer.drafted', 'draft'],
      ['offer.submit', 'submit'],
      ['offer.publish', 'publish'],
      ['offer.close', 'close'],
    ]);
    expect(entries.map(({ change }) => change).slice(1)).toEqual([
      { before: { status: 'DRAFT' }, after: { status: 'SUBMITTED' } },
      { before: { status: 'SUBMITTED' }, after: { status: 'PUBLISHED' } },
      { before: { status: 'PUBLISHED' }, after: { status: 'CLOSED' } },
    ]);
  });

  it('says who set an offer and its employer right, and why', async () => {
    const options = { token: national };
    const employer = await registerEmployer(service, national, 'Ferme à revoir');
    const details = { name: 'Ferme revue', kind: 'COOPERATIVE', country: 'ESP' } as const;
    await service.get(ChangeEmployerDocument, { input: { id: employer, version: 1, details } }, options);
    const site = { name: 'Serre', jurisdiction: 'ESP', housingCapacity: 4 };
    await service.get(EnterSiteDocument, { input: { employer, details: site } }, options);
    expect((await entriesOf(rowId(employer))).slice(1)).toMatchObject([
      { action: 'employer.updated', reason: 'update', change: { after: { name: 'Ferme revue' } } },
      { action: 'employer.siteRecorded', reason: 'site', change: { after: { housingCapacity: 4 } } },
    ]);
    const offered = offer(2, concepts.occupation('cueilleur/cueilleuse'));
    const { id } = await draft(service, national, offered, employer);
    const revised = { id, version: 1, details: { ...offered.details, posts: 9 }, reason: 'plus de postes' };
    await service.get(ChangeOfferDocument, { input: revised }, options);
    const opinion = { author: 'DNT', reference: 'A-1', date: '2026-01-01', reason: 'exigence du poste' };
    await service.get(GiveOpinionDocument, { input: { offer: id, criterion: 'SEX', ...opinion } }, options);
    expect((await entriesOf(rowId(id))).slice(1)).toMatchObject([
      {
        ...BY_NATIONAL(),
        action: 'offer.revised',
        reason: 'plus de postes',
        change: { before: { posts: 3 }, after: { posts: 9 } },
      },
      { action: 'offer.opinionRecorded', change: { after: { criterion: 'SEX', author: 'DNT' } } },
    ]);
  });

  it('says who brought whom together, with the person’s name sealed', async () => {
    const options = { token: national };
    const consent = { purpose: 'SHARE_WITH_EMPLOYER', form: 'WRITTEN' } as const;
    const { id: candidate } = await register(service, national, person(11).agrees(consent));
    const employer = await registerEmployer(service, national, 'Ferme accueillante');
    const occupation = concepts.occupation('cueilleur/cueilleuse');
    const { id: offered } = await draft(service, national, offer(3, occupation), employer);
    for (const step of ['submit', 'publish'] as const) await move(service, national, offered, step);
    const { requestIntroduction } = await service.get(
      AskToMeetDocument,
      { input: { offer: offered, candidate } },
      options,
    );
    if (requestIntroduction.__typename !== 'RequestIntroductionPayload') {
      throw new Error(requestIntroduction.message);
    }
    const introduction = requestIntroduction.introduction.id;
    const said = { introduction, answer: 'AGREED', form: 'WRITTEN' } as const;
    await service.get(NoteAnswerDocument, { input: said }, options);
    await service.get(TakeBackDocument, { input: { introduction } }, options);
    const entries = await entriesOf(rowId(introduction));
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
      ['introduction.requested', 'introduction requested'],
      ['introduction.answered', 'introduction answered'],
      ['introduction.withdrawn', 'introduction withdrawn'],
    ]);
    for (const entry of entries) expect(entry).toMatchObject({ ...BY_NATIONAL(), change: null });
    expect(await Promise.all(entries.map(opened))).toMatchObject([
      { after: { candidateId: rowId(candidate) } },
      { before: { state: 'REQUESTED' }, after: { state: 'AGREED', form: 'WRITTEN' } },
      { before: { state: 'AGREED' }, after: { state: 'WITHDRAWN' } },
    ]);
  });

  it('says who read a file of candidates, who coded an occupation in it, and who took it back', async () => {
    const response = await fetch(`${service.url}/imports?agency=DN&fileName=liste.csv`, {
      method: 'POST',
      headers: { authorization: `Bearer ${national}` },
      body: 'nom;prénoms;métier\nDAO;Nouhoum;tâcheron\n',
    });
    const { batchId } = z.object({ batchId: z.string() }).parse(await response.json());
    const batch = globalId('ImportBatch', batchId);
    const occupation = concepts.occupation('maçon/maçonne');
    const decision = { batch, text: 'tâcheron', occupation };
    await service.get(CodeImportedOccupationDocument, { input: decision }, { token: national });
    await service.get(UndoImportDocument, { input: { batch } }, { token: national });
    const entries = await entriesOf(batchId);
    expect(entries.map(({ action }) => action)).toEqual([
      'import.started',
      'import.finished',
      'import.occupationCoded',
      'import.undone',
    ]);
    for (const entry of entries) {
      expect(entry).toMatchObject({ ...BY_NATIONAL(), reason: `import ${batchId}`, personId: null });
    }
    const { rows } = await service.database.pool.query<{ entityId: string }>(
      'SELECT DISTINCT entity_id AS "entityId" FROM audit_entry WHERE reason = $1 AND person_id IS NOT NULL',
      [`import ${batchId}`],
    );
    expect((await entriesOf(rows[0]?.entityId ?? '')).map(({ action }) => action)).toEqual([
      'candidate.registered',
      'candidate.updated',
      'candidate.importUndone',
    ]);
  });

  it('is written in the transaction that writes what it is about', async () => {
    const { id } = await register(service, national, person(5));
    await update(id, 1, { birthPlace: 'Diré' });
    const { rows } = await service.database.pool.query(
      `SELECT c.xmin::text AS candidate, m.xmin::text AS profile,
         (SELECT max(f.xid::text) FROM change_feed f WHERE f.ordinal = c.ordinal AND f.xid::text = c.xmin::text) AS feed
       FROM candidate c JOIN match_profile m ON m.candidate_id = c.id WHERE c.id = $1`,
      [rowId(id)],
    );
    const [registered, updated] = await entriesOf(rowId(id));
    expect(rows).toEqual([{ candidate: updated?.xmin, profile: updated?.xmin, feed: updated?.xmin }]);
    expect(registered?.xmin).not.toBe(updated?.xmin);
  });

  it('has no name, phone or place of a person in clear', async () => {
    for (const somebody of Object.values(peopleAtTheCounter(concepts))) {
      await register(service, national, somebody);
    }
    const { rows } = await service.database.pool.query<{ text: string }>(
      `SELECT string_agg(e::text || coalesce(encode(e.sealed, 'escape'), ''), ' ') AS text FROM audit_entry e
       WHERE e.entity_type = 'Candidate'`,
    );
    const text = rows[0]?.text ?? '';
    expect(text).toContain('candidate.registered');
    for (const { details, consents } of Object.values(peopleAtTheCounter(concepts))) {
      const secrets = [
        ...(details.names ?? []).map((name) => name.text),
        ...(details.phones ?? []).flatMap(({ number, holder }) => [number, holder ?? number]),
        ...(details.workPeriods ?? []).map(({ employerName }) => employerName),
        ...(details.credentials ?? []).map(({ institution }) => institution),
        ...consents.map(({ witness }) => witness),
        details.birthPlace,
      ];
      for (const secret of secrets) if (secret) expect(text).not.toContain(secret);
    }
  });

  it('seals each person under another key', async () => {
    const [one, two] = [
      await register(service, national, person(6)),
      await register(service, national, person(7)),
    ];
    const [first] = await entriesOf(rowId(one.id));
    const [second] = await entriesOf(rowId(two.id));
    if (!first || !second) throw new Error('an entry is missing');
    expect(await opened(first)).toMatchObject({ after: { names: person(6).details.names } });
    await expect(opened({ ...first, personId: second.personId })).rejects.toThrow();
  });

  it.each([
    `UPDATE audit_entry SET actor_name = 'nobody'`,
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
  ])('refuses %s, to the service and to the owner of the tables', async (statement) => {
    const before = await service.database.pool.query(
      'SELECT md5(string_agg(e::text, $1 ORDER BY id)) FROM audit_entry e',
      [';'],
    );
    await expect(service.database.pool.query(statement)).rejects.toThrow(
      'permission denied for table audit_entry',
    );
    await expect(owner.query(statement)).rejects.toThrow('audit_entry is append-only');
    const after = await service.database.pool.query(
      'SELECT md5(string_agg(e::text, $1 ORDER BY id)) FROM audit_entry e',
      [';'],
    );
    expect(after.rows).toEqual(before.rows);
  });
});

describe('a write that fails', () => {
  it('by its input leaves no entry', async () => {
    const { id } = await register(service, national, person(8));
    const counts = await rowCounts(service);
    expect(await update(id, 1, { names: [] })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await update(id, 7, { birthPlace: 'Nara' })).toMatchObject({ code: 'CONFLICT' });
    expect(await rowCounts(service)).toEqual(counts);
  });

  it('at its very end leaves nothing of what came before', async () => {
    const counts = await rowCounts(service);
    await owner.query(`ALTER TABLE audit_entry ADD CONSTRAINT no_more CHECK (reason <> 'refused') NOT VALID`);
    try {
      const input = { details: person(9).details, reason: 'refused' };
      const { data, errors } = await service.ask(EnterCandidateDocument, { input }, { token: national });
      expect(data).toBeNull();
      expect(errors[0]).toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    } finally {
      await owner.query('ALTER TABLE audit_entry DROP CONSTRAINT no_more');
    }
    expect(await rowCounts(service)).toEqual(counts);
  });
});
