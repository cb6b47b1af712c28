import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newUser, openAccount, signedIn } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { register } from './builders/counter.ts';
import { globalId, rowId } from './builders/global-ids.ts';
import { draft, move as moveOffer, offer, registerEmployer } from './builders/offers.ts';
import { person } from './builders/people.ts';
import {
  askCase,
  type CaseSheet,
  completeFile,
  isRefusal,
  moveCase,
  openCase,
  readCase,
} from './builders/recognition-cases.ts';
import {
  ChangeCandidateDocument,
  ListRecognitionCasesDocument,
  MergeCandidatesDocument,
  RankCandidatesDocument,
  ShowCandidateRecognitionDocument,
  UndoMergeDocument,
} from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

/** What o'clock the service believes it is. */
let now = new Date('2026-03-01T09:00:00Z');
const goTo = (day: string) => {
  now = new Date(`${day}T09:00:00Z`);
};

let service: TestService;
let concepts: ConceptIds;
let adviser: string;
let elsewhere: string;
let national: string;
let employer: string;
let offerNumber: string;
/** Two who assess for the Québec construction commission, and one of another authority. */
let assessor: string;
let colleague: string;
let stranger: string;
let assessorId: string;

const CAP = {
  type: 'MLI:CAP',
  field: '0713',
  awardedOn: '2015-07-01',
  title: 'CAP électricité',
};

beforeAll(async () => {
  service = await startTestService('REFERENCE', () => now);
  concepts = await readConceptIds(service);
  adviser = await newUser(service, {
    login: 'kita',
    role: 'ADVISER',
    agencyCode: 'AL-KITA',
  });
  elsewhere = await newUser(service, {
    login: 'gao',
    role: 'ADVISER',
    agencyCode: 'DR-GAO',
  });
  national = await newUser(service, {
    login: 'dn',
    role: 'NATIONAL_DEPARTMENT',
    agencyCode: 'DN',
  });
  const authority = {
    role: 'RECOGNITION_ASSESSOR',
    authorityCode: 'CA-QC:CCQ',
  } as const;
  assessorId = globalId('RecognitionAssessor', await openAccount(service, { login: 'ccq', ...authority }));
  assessor = (await signedIn(service, 'ccq')).accessToken;
  colleague = await newUser(service, { login: 'ccq2', ...authority });
  stranger = await newUser(service, {
    login: 'zab',
    role: 'RECOGNITION_ASSESSOR',
    authorityCode: 'DEU:ZAB',
  });
  const employerId = await registerEmployer(service, national, 'Électricité du Saint-Laurent');
  employer = await newUser(service, {
    login: 'portail',
    role: 'EMPLOYER',
    employerId: rowId(employerId),
  });
  const post = offer(1, concepts.occupation('électricien du bâtiment/électricienne du bâtiment')).with({
    destination: 'CA-QC',
    startsOn: '2027-10-01',
    endsOn: '2040-04-01',
  });
  const { id, number } = await draft(service, national, post, employerId);
  for (const step of ['submit', 'publish'] as const) await moveOffer(service, national, id, step);
  offerNumber = number;
});

afterEach(() => goTo('2026-03-01'));
afterAll(() => service.stop());

async function electrician(seed: number) {
  const { id, number } = await register(
    service,
    adviser,
    person(seed).holds(CAP).agrees({ purpose: 'SHARE_WITH_EMPLOYER', form: 'WRITTEN' }),
  );
  const { candidate } = await service.get(
    ShowCandidateRecognitionDocument,
    { number: number ?? '' },
    { token: adviser },
  );
  return {
    id,
    number: number ?? '',
    credential: candidate?.credentials[0]?.id ?? '',
  };
}

type Electrician = Awaited<ReturnType<typeof electrician>>;

function open({ id: candidate, credential }: Electrician, on?: string): Promise<CaseSheet> {
  return openCase(service, adviser, {
    candidate,
    credential,
    authority: 'CA-QC:CCQ',
    purpose: 'PROFESSIONAL_REGULATED',
    occupation: concepts.occupation('électricien du bâtiment/électricienne du bâtiment'),
    ...(on === undefined ? {} : { on }),
  });
}

/** Handed in, complete, and with the assessor at work. */
async function inAssessment(somebody: Electrician): Promise<CaseSheet> {
  let file = await completeFile(service, adviser, await open(somebody));
  file = await moveCase(service, adviser, 'submitRecognitionCase', file);
  file = await moveCase(service, assessor, 'admitRecognitionCase', file);
  file = await moveCase(service, assessor, 'assignRecognitionCase', file, {
    assessor: assessorId,
  });
  return moveCase(service, assessor, 'beginCaseAssessment', file);
}

const FULL = { outcome: 'FULL', effectScope: 'REGIONAL' };

/** What the ranking of the offer says today of the law that ties the trade to a title. */
async function inRanking({ number }: Electrician) {
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof matches>> = await matches(after);
    const found = page.edges.find(({ node }) => node.number === number);
    if (found) {
      const { eligibility } = found;
      return {
        law: eligibility.conditions.find(({ kind }) => kind === 'REGULATED_PROFESSION')?.state ?? 'NO LAW',
        measures: eligibility.measures.map(({ kind }) => kind).filter((kind) => /RECOGN|COMPENS/.test(kind)),
      };
    }
    if (!page.pageInfo.hasNextPage) return 'NOT RANKED';
    after = page.pageInfo.endCursor;
  }
}

async function matches(after: string | null) {
  const variables = {
    offerNumber,
    first: 200,
    after,
    eligibility: 'ELIGIBLE_AFTER',
  } as const;
  const { offer: ranked } = await service.get(RankCandidatesDocument, variables, { token: national });
  if (!ranked?.matches) throw new Error(`no ranking for ${offerNumber}`);
  return ranked.matches;
}

const AFTER_COMPENSATION = {
  law: 'AFTER_MEASURE',
  measures: ['SEEK_RECOGNITION', 'COMPLETE_COMPENSATION'],
};
const OPEN = { law: 'MET', measures: [] };

describe('the life of a decision', () => {
  it('goes from an empty file to an expired certificate, and the ranking goes with it', async () => {
    const somebody = await electrician(1);
    const by = (token: string, mutation: string, more = {}) =>
      moveCase(service, token, mutation, file, more).then((moved) => {
        file = moved;
      });
    const undecided = await inRanking(somebody);
    expect(undecided).toMatchObject({ law: 'AFTER_MEASURE' });

    // An empty file, which the authority does not see until it is handed in.
    let file = await open(somebody);
    expect(file).toMatchObject({
      state: 'DRAFT',
      evidence: [],
      clock: { state: 'NOT_STARTED' },
    });
    expect(await readCase(service, assessor, file.id)).toBeNull();
    await by(adviser, 'addCaseEvidence', {
      kind: 'DIPLOMA',
      check: 'COPY_SEEN',
      title: 'CAP électricité',
    });
    await by(adviser, 'submitRecognitionCase');

    goTo('2026-03-09');
    const early = await askCase(service, assessor, 'admitRecognitionCase', {
      case: file.id,
      version: file.version,
    });
    expect(early).toMatchObject({
      __typename: 'IllegalStateError',
      message:
        'Le dossier n’est pas complet ; il manque : Formulaire de demande signé ; Diplôme ; Certificats de travail.',
      path: ['case'],
    });
    await by(assessor, 'requestCaseDocuments', {
      kinds: ['SELF_DECLARATION', 'WORK_CERTIFICATE'],
    });
    expect(file.state).toBe('INCOMPLETE');

    // The last paper is good on the 20th; the assessor looks on the 25th.
    goTo('2026-03-20');
    await by(adviser, 'addCaseEvidence', {
      kind: 'SELF_DECLARATION',
      check: 'ORIGINAL_SEEN',
    });
    await by(adviser, 'addCaseEvidence', {
      kind: 'WORK_CERTIFICATE',
      check: 'COPY_SEEN',
    });
    const diploma = file.evidence.find(({ kind }) => kind === 'DIPLOMA')?.id;
    await by(adviser, 'checkCaseEvidence', {
      evidence: diploma,
      check: 'LEGALISED',
    });
    await by(adviser, 'submitRecognitionCase');
    goTo('2026-03-25');
    await by(assessor, 'admitRecognitionCase');
    // No law is known to set this authority a time.
    expect(file.clock).toEqual({
      state: 'NO_TERM',
      startedOn: '2026-03-20',
      dueOn: null,
      daysLeft: null,
    });

    await by(assessor, 'assignRecognitionCase', { assessor: assessorId });
    await by(assessor, 'requestCaseAuthentication', { evidence: [diploma] });
    goTo('2026-04-15');
    await by(assessor, 'concludeCaseAuthentication', { authentic: [diploma] });
    await by(assessor, 'beginCaseAssessment');
    expect(file).toMatchObject({
      state: 'IN_ASSESSMENT',
      assessor: 'Compte ccq',
    });
    expect(await inRanking(somebody)).toEqual(undecided);

    // Refused: out of the ranking, whatever the law says of others.
    goTo('2026-05-04');
    await by(assessor, 'decideRecognitionCase', {
      decision: {
        outcome: 'REFUSED',
        refusalReasons: ['SUBSTANTIAL_DIFFERENCE'],
        differences: ['MISSING_PRACTICE'],
        reference: 'CCQ-2026-118',
      },
    });
    expect(file).toMatchObject({ state: 'DECIDED', outcomeLabel: 'refus' });
    expect(await inRanking(somebody)).toBe('NOT RANKED');

    // An appeal that is pending suspends nothing; the decision that it brings counts from its day.
    goTo('2026-05-20');
    await by(adviser, 'appealRecognitionDecision', { note: 'douze ans de pratique' });
    expect(await inRanking(somebody)).toBe('NOT RANKED');
    goTo('2026-06-15');
    await by(assessor, 'decideRecognitionAppeal', {
      outcome: 'REFORMED',
      decision: { ...FULL, validUntil: '2031-06-14' },
    });
    expect(file.decisions.map(({ outcome, standing }) => [outcome, standing])).toEqual([
      ['FULL', 'IN_FORCE'],
      ['REFUSED', 'OVERTURNED'],
    ]);
    expect(await inRanking(somebody)).toEqual(OPEN);
    await by(adviser, 'closeRecognitionCase');
    expect(file).toMatchObject({
      state: 'CLOSED',
      outcomeNow: 'FULL',
      possibleMoves: ['REVOKE'],
    });

    // The certificate runs out: nobody writes anything, and the next ranking knows.
    goTo('2031-06-14');
    adviser = (await signedIn(service, 'kita')).accessToken;
    national = (await signedIn(service, 'dn')).accessToken;
    expect((await readCase(service, adviser, file.id))?.warnings).toEqual([
      { kind: 'CERTIFICATE_ENDING', on: '2031-06-14', days: 0 },
    ]);
    expect(await inRanking(somebody)).toEqual(OPEN);
    goTo('2031-06-15');
    expect(await readCase(service, adviser, file.id)).toMatchObject({
      outcomeNow: null,
      decisions: [{ standing: 'EXPIRED' }, { standing: 'OVERTURNED' }],
      warnings: [{ kind: 'CERTIFICATE_EXPIRED', days: -1 }],
    });
    expect(await inRanking(somebody)).toEqual(undecided);
    expect(
      file.events.map(({ move, on, recordedBy }) => `${on} ${move} ${recordedBy}`),
    ).toMatchInlineSnapshot(`
     [
       "2026-03-01 OPEN Compte kita",
       "2026-03-01 ADD_EVIDENCE Compte kita",
       "2026-03-01 SUBMIT Compte kita",
       "2026-03-09 REQUEST_DOCUMENTS Compte ccq",
       "2026-03-20 ADD_EVIDENCE Compte kita",
       "2026-03-20 ADD_EVIDENCE Compte kita",
       "2026-03-20 CHECK_EVIDENCE Compte kita",
       "2026-03-20 SUBMIT Compte kita",
       "2026-03-25 ADMIT Compte ccq",
       "2026-03-25 ASSIGN Compte ccq",
       "2026-03-25 ASK_AUTHENTICATION Compte ccq",
       "2026-04-15 CONCLUDE_AUTHENTICATION Compte ccq",
       "2026-04-15 BEGIN_ASSESSMENT Compte ccq",
       "2026-05-04 DECIDE Compte ccq",
       "2026-05-20 LODGE_APPEAL Compte kita",
       "2026-06-15 DECIDE_APPEAL Compte ccq",
       "2026-06-15 CLOSE Compte kita",
     ]
    `);
    goTo('2026-03-01');
    adviser = (await signedIn(service, 'kita')).accessToken;
    national = (await signedIn(service, 'dn')).accessToken;
  });

  it('ends with a revocation, from the day that it names, in the ranking too', async () => {
    const somebody = await electrician(2);
    const undecided = await inRanking(somebody);
    let file = await inAssessment(somebody);
    file = await moveCase(service, assessor, 'decideRecognitionCase', file, {
      decision: FULL,
    });
    expect(await inRanking(somebody)).toEqual(OPEN);
    goTo('2026-03-10');
    file = await moveCase(service, assessor, 'revokeRecognitionDecision', file, {
      refusalReason: 'FRAUD',
      from: '2026-03-05',
      note: 'diplôme contrefait',
    });
    expect(file).toMatchObject({
      state: 'CLOSED',
      outcomeNow: null,
      decisions: [{ standing: 'REVOKED', endedOn: '2026-03-05' }],
      possibleMoves: [],
    });
    expect(await inRanking(somebody)).toEqual(undecided);
  });

  it('becomes whole with the last measure, and is overturned when an appeal annuls it', async () => {
    const somebody = await electrician(3);
    const undecided = await inRanking(somebody);
    let file = await inAssessment(somebody);
    const decision = {
      outcome: 'CONDITIONAL',
      effectScope: 'REGIONAL',
      differences: ['LEARNING_OUTCOMES'],
      measures: [{ kind: 'APTITUDE_TEST' }],
    };
    file = await moveCase(service, assessor, 'decideRecognitionCase', file, {
      decision,
    });
    file = await moveCase(service, assessor, 'recordCaseMeasure', file, {
      measure: 1,
      passed: false,
    });
    expect(await inRanking(somebody)).toEqual(AFTER_COMPENSATION);
    file = await moveCase(service, assessor, 'recordCaseMeasure', file, {
      measure: 1,
      passed: true,
    });
    expect(file).toMatchObject({
      outcomeNow: 'FULL',
      decisions: [{ measures: [{ open: false }] }],
    });
    expect(await inRanking(somebody)).toEqual(OPEN);
    file = await moveCase(service, adviser, 'appealRecognitionDecision', file);
    file = await moveCase(service, assessor, 'decideRecognitionAppeal', file, {
      outcome: 'ANNULLED',
    });
    expect(file).toMatchObject({ state: 'IN_ASSESSMENT', outcomeNow: null });
    expect(await inRanking(somebody)).toEqual(undecided);
  });
});

describe('a move', () => {
  it('is made once by two who decide at the same time, and the other learns it', async () => {
    const file = await inAssessment(await electrician(4));
    const decide = (token: string, decision: object) =>
      askCase(service, token, 'decideRecognitionCase', {
        case: file.id,
        version: file.version,
        decision,
      });
    const refused = {
      outcome: 'REFUSED',
      refusalReasons: ['INSUFFICIENT_DURATION'],
    };
    const answers = await Promise.all([
      decide(assessor, FULL),
      decide(colleague, refused),
      decide(assessor, FULL),
      decide(colleague, refused),
    ]);
    const [won, ...alsoWon] = answers.filter((answer) => !isRefusal(answer));
    expect(alsoWon).toEqual([]);
    expect(answers.filter(isRefusal)).toEqual(
      Array.from({ length: 3 }, () => ({
        __typename: 'ConflictError',
        code: 'CONFLICT',
        message: `Le dossier en est à la version ${file.version + 1}, vous aviez lu la version ${file.version} : relisez-le.`,
        path: ['version'],
        currentVersion: file.version + 1,
      })),
    );
    const read = await readCase(service, colleague, file.id);
    expect(read).toEqual(won);
    expect(read?.events.filter(({ move }) => move === 'DECIDE')).toHaveLength(1);
  });

  it('that is not possible is refused with those that are, and leaves nothing', async () => {
    const file = await open(await electrician(5));
    const before = await caseRows();
    expect(
      await askCase(service, assessor, 'admitRecognitionCase', {
        case: file.id,
        version: file.version,
      }),
    ).toMatchObject({ __typename: 'NotFoundError', path: ['case'] });
    expect(
      await askCase(service, national, 'decideRecognitionCase', {
        case: file.id,
        version: file.version,
        decision: FULL,
      }),
    ).toMatchObject({
      __typename: 'IllegalStateError',
      message: 'Un dossier à l’état DRAFT ne permet pas DECIDE ; possible : ADD_EVIDENCE, SUBMIT, WITHDRAW.',
      path: ['case'],
    });
    expect(await caseRows()).toEqual(before);
  });

  it('does not decide what the procedure, the vocabulary or the calendar does not know', async () => {
    const file = await inAssessment(await electrician(6));
    const before = await caseRows();
    for (const [decision, field, sentence] of [
      [
        { outcome: 'LEVEL_STATEMENT', effectScope: 'REGIONAL' },
        'outcome',
        /ne décide pas LEVEL_STATEMENT ; possible : FULL, CONDITIONAL, REFUSED/,
      ],
      [{ outcome: 'REFUSED' }, 'refusalReasons', /REFUSED demande au moins un motif/],
      [
        { ...FULL, level: { scale: 'EQF8', level: '9' } },
        'level',
        /« 9 » n’est pas un niveau de EQF8 ; attendu : 1, 2, 3, 4, 5, 6, 7, 8/,
      ],
      [
        { ...FULL, validUntil: '2026-02-28' },
        'validUntil',
        /finit le 2026-02-28, avant la décision du 2026-03-01/,
      ],
    ] as const) {
      const asked = { case: file.id, version: file.version, decision };
      expect(await askCase(service, assessor, 'decideRecognitionCase', asked)).toMatchObject({
        __typename: 'InvalidInputError',
        message: expect.stringMatching(sentence),
        path: ['decision', field],
      });
    }
    expect(await caseRows()).toEqual(before);
  });

  it('is dated neither in the future nor before the last', async () => {
    const file = await open(await electrician(7), '2026-02-20');
    const submit = (on: string) =>
      askCase(service, adviser, 'submitRecognitionCase', {
        case: file.id,
        version: file.version,
        on,
      });
    expect(await submit('2026-03-02')).toMatchObject({
      message: 'La date 2026-03-02 est dans l’avenir.',
      path: ['on'],
    });
    expect(await submit('2026-02-19')).toMatchObject({
      message: 'Le 2026-02-19 est avant la dernière étape, du 2026-02-20.',
      path: ['on'],
    });
  });

  it('is kept as it was written', async () => {
    await open(await electrician(8));
    for (const statement of [
      `UPDATE recognition_case_event SET note = 'x'`,
      'DELETE FROM recognition_case_event',
    ]) {
      await expect(service.database.pool.query(statement)).rejects.toThrow(/append-only/);
    }
  });
});

describe('a case', () => {
  it('is opened where the authority decides so, on what is held, and once', async () => {
    const somebody = await electrician(11);
    const { id: candidate, credential } = somebody;
    const occupation = concepts.occupation('électricien du bâtiment/électricienne du bâtiment');
    const asked = {
      candidate,
      credential,
      occupation,
      authority: 'CA-QC:CCQ',
      purpose: 'PROFESSIONAL_REGULATED',
    };
    const refusal = async (change: object) => {
      const answer = await askCase(service, adviser, 'openRecognitionCase', {
        ...asked,
        ...change,
      });
      return isRefusal(answer) ? [answer.__typename, answer.message, answer.path] : answer;
    };
    const other = await electrician(12);
    const learning = { kind: 'PRIOR_LEARNING', authority: 'MLI:DNFP', purpose: 'ACADEMIC' };
    for (const [change, path, sentence] of [
      [{ purpose: 'ACADEMIC' }, 'purpose', /ne décide pas .* possible : CREDENTIAL: PROFESSIONAL_REGULATED/],
      [{ authority: 'CA-QC:NOBODY' }, 'authority', /Il n’y a pas d’autorité « CA-QC:NOBODY »/],
      [{ destination: 'FRA' }, 'destination', /« FRA » : cette autorité décide pour CA-QC/],
      [{ credential: null }, 'credential', /CREDENTIAL demande « credential »/],
      [{ credential: other.credential }, 'credential', /La personne ne détient pas le titre/],
      [{ occupation: null }, 'occupation', /CREDENTIAL demande « occupation »/],
      [
        { ...learning, credential: null },
        'targetQualification',
        /PRIOR_LEARNING demande « targetQualification »/,
      ],
      [{ on: '2026-03-02' }, 'on', /La date 2026-03-02 est dans l’avenir/],
    ] as const) {
      expect(await refusal(change)).toEqual([expect.any(String), expect.stringMatching(sentence), [path]]);
    }
    await open(somebody);
    expect(await refusal({})).toEqual([
      'ConflictError',
      'La même demande existe déjà ; ce dossier est à l’état DRAFT.',
      [],
    ]);
  });

  it('warns of its deadline before and after, stands still while it is suspended, and takes an appeal in time only', async () => {
    const somebody = await electrician(13);
    const craft = {
      authority: 'DEU:IHK-FOSA',
      purpose: 'PROFESSIONAL_NONREGULATED',
    };
    let file = await openCase(service, adviser, {
      candidate: somebody.id,
      credential: somebody.credential,
      ...craft,
    });
    file = await completeFile(service, adviser, file);
    file = await moveCase(service, adviser, 'submitRecognitionCase', file);
    file = await moveCase(service, national, 'admitRecognitionCase', file);
    expect(file.clock).toMatchObject({
      state: 'RUNNING',
      startedOn: '2026-03-01',
      dueOn: '2026-06-01',
    });
    const listed = async (filter: object) => {
      const page = await service.get(ListRecognitionCasesDocument, { filter }, { token: adviser });
      return page.recognitionCases.edges.some(({ node }) => node.id === file.id);
    };
    goTo('2026-05-18');
    expect((await readCase(service, adviser, file.id))?.warnings).toEqual([
      { kind: 'DEADLINE_NEAR', on: '2026-06-01', days: 14 },
    ]);
    expect([await listed({ overdue: true }), await listed({ overdue: false })]).toEqual([false, true]);
    goTo('2026-06-02');
    expect((await readCase(service, adviser, file.id))?.warnings).toEqual([
      { kind: 'DEADLINE_PASSED', on: '2026-06-01', days: -1 },
    ]);
    expect([await listed({ overdue: true }), await listed({ dueBy: '2026-05-31' })]).toEqual([true, false]);
    file = await moveCase(service, national, 'suspendCaseClock', file, {
      on: '2026-05-22',
    });
    expect(file).toMatchObject({
      clock: { state: 'SUSPENDED', dueOn: null, daysLeft: 11 },
      warnings: [],
    });
    expect(await listed({ overdue: true })).toBe(false);
    file = await moveCase(service, national, 'resumeCaseClock', file);
    expect(file.clock).toMatchObject({
      state: 'RUNNING',
      dueOn: '2026-06-12',
      daysLeft: 10,
    });

    const zab = globalId('RecognitionAssessor', rowId(assessorId));
    expect(
      await askCase(service, national, 'assignRecognitionCase', {
        case: file.id,
        version: file.version,
        assessor: zab,
      }),
    ).toMatchObject({ __typename: 'NotFoundError', path: ['assessor'] });
    const fosa = await openAccount(service, {
      login: 'fosa',
      role: 'RECOGNITION_ASSESSOR',
      authorityCode: 'DEU:IHK-FOSA',
    });
    file = await moveCase(service, national, 'assignRecognitionCase', file, {
      assessor: globalId('RecognitionAssessor', fosa),
    });
    file = await moveCase(service, national, 'beginCaseAssessment', file);
    file = await moveCase(service, national, 'decideRecognitionCase', file, {
      decision: {
        outcome: 'REFUSED',
        refusalReasons: ['NO_REFERENCE_OCCUPATION'],
      },
    });
    expect(file).toMatchObject({
      clock: { state: 'STOPPED', daysLeft: 10 },
      appealEndsOn: '2026-07-02',
    });
    goTo('2026-07-03');
    expect(
      await askCase(service, adviser, 'appealRecognitionDecision', {
        case: file.id,
        version: file.version,
      }),
    ).toMatchObject({
      message: 'Un recours était possible jusqu’au 2026-07-02.',
      path: ['on'],
    });
    await moveCase(service, adviser, 'appealRecognitionDecision', file, {
      on: '2026-07-02',
    });
  });

  it('is seen by the agency of the person and by its own authority, and by no employer', async () => {
    const somebody = await electrician(14);
    let file = await open(somebody);
    const seenBy = async (token: string) => {
      const page = await service.get(ListRecognitionCasesDocument, { first: 200 }, { token });
      const listed = page.recognitionCases.edges.some(({ node }) => node.id === file.id);
      expect(page.recognitionCases.totalCount).toBe(page.recognitionCases.edges.length);
      expect((await readCase(service, token, file.id)) !== null).toBe(listed);
      return listed;
    };
    const everybody = [adviser, elsewhere, national, assessor, stranger];
    expect(await Promise.all(everybody.map(seenBy))).toEqual([true, false, true, false, false]);
    file = await moveCase(service, adviser, 'submitRecognitionCase', file);
    expect(await Promise.all(everybody.map(seenBy))).toEqual([true, false, true, true, false]);
    expect(await readCase(service, employer, file.id)).toBeNull();
    const { errors } = await service.ask(ListRecognitionCasesDocument, {}, { token: employer });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['PERMISSION_DENIED']);
    for (const token of [elsewhere, stranger]) {
      const [mutation, input] =
        token === elsewhere
          ? ['withdrawRecognitionCase', {}]
          : ['rejectRecognitionCase', { reasons: ['OUT_OF_SCOPE'] }];
      const answer = await askCase(service, token, mutation, {
        case: file.id,
        version: file.version,
        ...input,
      });
      expect(answer).toMatchObject({
        __typename: 'NotFoundError',
        path: ['case'],
      });
    }
  });

  it('tells its assessor who the person is, and the trail that it did', async () => {
    const somebody = await electrician(15);
    const file = await moveCase(service, adviser, 'submitRecognitionCase', await open(somebody));
    const text =
      'query ($id: ID!) { node(id: $id) { ... on RecognitionCase { candidate { id } applicant { displayName number } } } }';
    const { data } = await service.query(text, { id: file.id }, { token: assessor });
    expect(data?.['node']).toEqual({
      candidate: null,
      applicant: {
        displayName: expect.stringMatching(/\w+ \w+/),
        number: somebody.number,
      },
    });
    await service.query(text, { id: file.id }, { token: adviser });
    const { rows } = await service.database.pool.query(
      `SELECT action, actor_name AS actor, person_id IS NOT NULL AND change IS NULL AS sealed FROM audit_entry
       WHERE entity_id = $1 ORDER BY id`,
      [rowId(file.id)],
    );
    expect(rows).toEqual([
      { action: 'recognitionCase.opened', actor: 'Compte kita', sealed: true },
      { action: 'recognitionCase.submit', actor: 'Compte kita', sealed: true },
      {
        action: 'recognitionCase.applicantShown',
        actor: 'Compte ccq',
        sealed: true,
      },
    ]);
  });

  it('holds its credential on the file, which may be corrected and not taken off', async () => {
    const somebody = await electrician(16);
    await open(somebody);
    const update = async (version: number, credentials: object[]) => {
      const input = {
        id: somebody.id,
        version,
        details: { credentials: credentials as [typeof CAP] },
      };
      return (await service.get(ChangeCandidateDocument, { input }, { token: adviser })).updateCandidate;
    };
    expect(await update(1, [{ ...CAP, field: '0714', evidenceCheck: 'ORIGINAL_SEEN' }])).toMatchObject({
      candidate: { version: 2 },
    });
    const { candidate } = await service.get(
      ShowCandidateRecognitionDocument,
      { number: somebody.number },
      { token: adviser },
    );
    expect(candidate).toMatchObject({
      credentials: [{ id: somebody.credential, evidenceCheck: 'ORIGINAL_SEEN' }],
      recognitionCases: [{ state: 'DRAFT' }],
    });
    expect(await update(2, [])).toMatchObject({
      code: 'ILLEGAL_STATE',
      message:
        'Le titre MLI:CAP ne peut pas être retiré de la fiche : un dossier de reconnaissance porte sur lui.',
      path: ['details', 'credentials'],
    });
  });

  it('follows a merge with what was decided, and goes back when it is undone', async () => {
    const [kept, absorbed] = [await electrician(17), await electrician(18)];
    const undecided = await inRanking(kept);
    const file = await moveCase(service, assessor, 'decideRecognitionCase', await inAssessment(absorbed), {
      decision: FULL,
    });
    expect([await inRanking(kept), await inRanking(absorbed)]).toEqual([undecided, OPEN]);
    const token = national;
    const casesOf = async ({ number }: Electrician) => {
      const { candidate } = await service.get(ShowCandidateRecognitionDocument, { number }, { token });
      return candidate?.recognitionCases?.map(({ id }) => id);
    };
    const merge = {
      keep: kept.id,
      absorb: absorbed.id,
      reason: 'même personne',
    };
    await service.get(MergeCandidatesDocument, { input: merge }, { token });
    expect(await casesOf(kept)).toEqual([file.id]);
    expect(await inRanking(kept)).toEqual(OPEN);
    // Whoever reads the case goes on with it.
    const revoked = await moveCase(service, assessor, 'revokeRecognitionDecision', file, {
      refusalReason: 'FRAUD',
    });
    expect(revoked.state).toBe('CLOSED');
    expect(await inRanking(kept)).toEqual(undecided);
    await service.get(
      UndoMergeDocument,
      { input: { candidate: absorbed.id, reason: 'deux personnes' } },
      { token },
    );
    expect([await casesOf(kept), await casesOf(absorbed)]).toEqual([[], [file.id]]);
    expect([await inRanking(kept), await inRanking(absorbed)]).toEqual([undecided, undecided]);
  });
});

describe('prior learning', () => {
  const UNITS = [
    { code: 'CARRELAGE', name: 'Poser un carrelage' },
    { code: 'CHAPE', name: 'Tirer une chape' },
  ];
  const JURY = ['Awa', 'Issa', 'Oumou'].map((name, index) => ({
    name,
    role: index === 0 ? 'TRAINER' : 'PROFESSIONAL',
  }));

  it('goes through its stages, certifies some units and then all, and gives the qualification', async () => {
    const { id: candidate, number } = await register(service, adviser, person(21));
    let file = await openCase(service, adviser, {
      candidate,
      kind: 'PRIOR_LEARNING',
      authority: 'MLI:DNFP',
      purpose: 'PROFESSIONAL_NONREGULATED',
      targetQualification: 'MLI:CQP',
      units: UNITS,
    });
    const stages = [file.stage];
    const by = async (token: string, mutation: string, more = {}) => {
      file = await moveCase(service, token, mutation, file, more);
      if (file.stage !== stages.at(-1)) stages.push(file.stage);
    };
    file = await completeFile(service, adviser, file);
    await by(adviser, 'submitRecognitionCase');
    await by(national, 'admitRecognitionCase');
    const dnfp = await openAccount(service, {
      login: 'dnfp',
      role: 'RECOGNITION_ASSESSOR',
      authorityCode: 'MLI:DNFP',
    });
    await by(national, 'assignRecognitionCase', {
      assessor: globalId('RecognitionAssessor', dnfp),
    });
    await by(national, 'beginCaseAssessment');
    const unheard = await askCase(service, national, 'decideRecognitionCase', {
      case: file.id,
      version: file.version,
      decision: { outcome: 'FULL', effectScope: 'NATIONAL' },
    });
    expect(unheard).toMatchObject({
      message: 'Un jury de 3 membres décide des acquis de l’expérience : désignez-le d’abord.',
    });
    await by(national, 'nameCaseJury', { members: JURY });
    await by(national, 'decideRecognitionCase', {
      decision: {
        outcome: 'PARTIAL',
        effectScope: 'NATIONAL',
        units: ['CARRELAGE'],
      },
    });
    expect(file).toMatchObject({
      credential: null,
      units: [{ obtained: true }, { obtained: false }],
    });
    await by(adviser, 'reopenRecognitionCase');
    await by(national, 'beginCaseAssessment');
    await by(national, 'nameCaseJury', { members: JURY });
    await by(national, 'decideRecognitionCase', {
      decision: { outcome: 'FULL', effectScope: 'NATIONAL', units: ['CHAPE'] },
    });
    expect(stages).toEqual([
      'INFORMATION',
      'ELIGIBILITY',
      'PORTFOLIO',
      'ASSESSMENT',
      'CERTIFICATION',
      'PORTFOLIO',
      'ASSESSMENT',
      'CERTIFICATION',
    ]);
    expect(file).toMatchObject({
      credential: { type: { code: 'MLI:CQP' } },
      units: [{ obtained: true }, { obtained: true }],
    });
    const credentials = async () => {
      const { candidate: read } = await service.get(
        ShowCandidateRecognitionDocument,
        { number: number ?? '' },
        { token: adviser },
      );
      return read?.credentials.map(({ type, evidenceCheck }) => [type.code, evidenceCheck]);
    };
    expect(await credentials()).toEqual([['MLI:CQP', 'AUTHENTICATED_BY_ISSUER']]);
    await by(national, 'revokeRecognitionDecision', { refusalReason: 'FRAUD' });
    expect(await credentials()).toEqual([]);
  });
});

/** Everything that a move writes. */
async function caseRows() {
  const { rows } = await service.database.pool.query(
    `SELECT (SELECT md5(string_agg(c::text, ';' ORDER BY id)) FROM recognition_case c) AS cases,
       (SELECT count(*) FROM recognition_case_event) AS events, (SELECT count(*) FROM decision_effect) AS effects,
       (SELECT count(*) FROM audit_entry) AS trail, (SELECT count(*) FROM change_feed) AS feed`,
  );
  return rows;
}
