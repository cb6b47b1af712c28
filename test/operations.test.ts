import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type DocumentNode, Kind, parse, validate } from 'graphql';
import { projectRoot } from '../src/config.ts';
import { openAccount } from './builders/accounts.ts';
import { readConceptIds } from './builders/concept-ids.ts';
import { register } from './builders/counter.ts';
import { globalId } from './builders/global-ids.ts';
import { person } from './builders/people.ts';
import { completeFile, moveCase, openCase } from './builders/recognition-cases.ts';
import { ReadCandidateDocument, ReadOfferDocument } from './generated/graphql.ts';
import { currentCluster } from './harness/cluster.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

const FOLDER = join(projectRoot, 'operations');
const GROUPS = ['Classements', 'Candidats', 'Reconnaissance', 'Offres', 'Référentiels'];

/** What the page does by its own buttons and portals do by themselves. */
const NO_TABS = ['refresh-session', 'show-viewer', 'sign-in', 'sign-out'];

type Login = 'conseillere' | 'direction' | 'employeur' | 'admin';

/** What an operation that ran before has answered at a path such as "draftOffer.offer.id". */
type Answered = (name: string, path: string) => string;

interface Run {
  readonly name: string;
  /** Whom it is for; null for a stranger. A session of their own is opened unless `token` gives one. */
  readonly as: Login | null;
  readonly token?: (answered: Answered) => string;
  /** A file of candidates that is sent before. */
  readonly file?: string;
  /** What its variables leave empty, by path. */
  readonly fill?: (answered: Answered) => Readonly<Record<string, string>>;
  /** Where the answer holds what was changed, which is read again by its number. */
  readonly changed?: { readonly at: string; readonly noun: 'candidate' | 'offer' };
}

const ofCandidate = (at: string) => ({ changed: { at: `${at}.candidate`, noun: 'candidate' } as const });
const ofOffer = (at: string) => ({ changed: { at: `${at}.offer`, noun: 'offer' } as const });

/** The likeliest of the probable duplicates. */
const DUPLICATE = 'probableDuplicates.edges.0.node';

/** Names the case that was opened, and whatever else. */
function opened(more: (answered: Answered) => Readonly<Record<string, string>> = () => ({})) {
  return (answered: Answered) => ({
    'input.case': answered('open-recognition-case', 'openRecognitionCase.recognitionCase.id'),
    ...more(answered),
  });
}

/** Every operation, in an order in which each finds what it needs. */
const RUNS: readonly Run[] = [
  { name: 'list-data-sources', as: null },
  { name: 'list-qualification-types', as: null },
  { name: 'compare-qualifications', as: null },
  { name: 'assess-recognition', as: null },
  { name: 'show-where-recognised', as: null },
  { name: 'show-reference-row', as: 'admin' },
  { name: 'search-occupations', as: null },
  { name: 'search-skills', as: null },
  { name: 'rank-candidates', as: 'conseillere' },
  { name: 'rank-offers', as: 'conseillere' },
  { name: 'list-offers', as: 'conseillere' },
  { name: 'search-candidates', as: 'conseillere' },
  { name: 'register-candidate', as: 'conseillere', ...ofCandidate('registerCandidate') },
  {
    name: 'update-wishes',
    as: 'conseillere',
    fill: (answered) => ({ 'input.id': answered('register-candidate', 'registerCandidate.candidate.id') }),
    ...ofCandidate('updateCandidate'),
  },
  {
    name: 'withdraw-consent',
    as: 'conseillere',
    fill: (answered) => ({
      'input.candidate': answered('register-candidate', 'registerCandidate.candidate.id'),
    }),
    ...ofCandidate('withdrawConsent'),
  },
  {
    name: 'record-consent',
    as: 'conseillere',
    fill: (answered) => ({
      'input.candidate': answered('register-candidate', 'registerCandidate.candidate.id'),
    }),
    ...ofCandidate('recordConsent'),
  },
  { name: 'list-territories', as: null },
  { name: 'list-consent-wordings', as: 'conseillere' },
  { name: 'register-in-short', as: 'conseillere' },
  {
    name: 'show-counter-file',
    as: 'conseillere',
    fill: (answered) => ({ number: answered('register-candidate', 'registerCandidate.candidate.number') }),
  },
  {
    name: 'show-worth-of-credentials',
    as: 'conseillere',
    fill: (answered) => ({ number: answered('register-candidate', 'registerCandidate.candidate.number') }),
  },
  {
    name: 'record-visit',
    as: 'conseillere',
    fill: (answered) => ({
      'input.candidate': answered('register-candidate', 'registerCandidate.candidate.id'),
    }),
  },
  {
    name: 'return-papers',
    as: 'conseillere',
    fill: (answered) => ({
      'input.candidate': answered('register-candidate', 'registerCandidate.candidate.id'),
    }),
  },
  {
    name: 'book-appointment',
    as: 'conseillere',
    fill: (answered) => ({
      'input.candidate': answered('register-candidate', 'registerCandidate.candidate.id'),
    }),
  },
  {
    name: 'move-appointment',
    as: 'conseillere',
    fill: (answered) => ({
      'input.appointment': answered('book-appointment', 'bookAppointment.appointment.id'),
    }),
  },
  {
    name: 'settle-appointment',
    as: 'conseillere',
    fill: (answered) => ({
      'input.appointment': answered('move-appointment', 'moveAppointment.appointment.id'),
    }),
  },
  { name: 'list-appointments', as: 'conseillere' },
  {
    name: 'list-task-questions',
    as: null,
    fill: (answered) => ({ occupation: answered('search-occupations', 'occupations.edges.0.node.id') }),
  },
  {
    name: 'answer-task-questions',
    as: 'conseillere',
    fill: (answered) => ({
      'input.candidate': answered('register-candidate', 'registerCandidate.candidate.id'),
      'input.occupation': answered('search-occupations', 'occupations.edges.0.node.id'),
      'input.answers.0.skill': answered('list-task-questions', 'taskQuestions.0.skill.id'),
    }),
  },
  {
    name: 'record-licence',
    as: 'conseillere',
    fill: (answered) => ({
      'input.candidate': answered('register-candidate', 'registerCandidate.candidate.id'),
    }),
  },
  {
    name: 'record-departure',
    as: 'conseillere',
    fill: (answered) => ({
      'input.candidate': answered('register-candidate', 'registerCandidate.candidate.id'),
    }),
  },
  {
    name: 'record-return',
    as: 'conseillere',
    fill: (answered) => ({
      'input.candidate': answered('register-candidate', 'registerCandidate.candidate.id'),
    }),
  },
  { name: 'list-training', as: null },
  { name: 'open-training-session', as: 'direction' },
  {
    name: 'request-training',
    as: 'conseillere',
    fill: (answered) => ({
      'input.candidate': answered('register-candidate', 'registerCandidate.candidate.id'),
      'input.session': answered('open-training-session', 'openTrainingSession.session.id'),
    }),
  },
  {
    name: 'move-enrolment',
    as: 'conseillere',
    fill: (answered) => ({
      'input.enrolment': answered('request-training', 'requestTraining.enrolment.id'),
    }),
  },
  { name: 'list-training-sessions', as: 'conseillere' },
  {
    name: 'show-history',
    as: 'conseillere',
    fill: (answered) => ({
      number: answered('register-candidate', 'registerCandidate.candidate.number'),
    }),
  },
  {
    name: 'show-passport',
    as: 'conseillere',
    fill: (answered) => ({ number: answered('register-candidate', 'registerCandidate.candidate.number') }),
  },
  {
    name: 'issue-passport',
    as: 'conseillere',
    fill: (answered) => ({
      'input.candidate': answered('register-candidate', 'registerCandidate.candidate.id'),
    }),
  },
  {
    name: 'revoke-passport',
    as: 'conseillere',
    fill: (answered) => ({ 'input.passport': answered('issue-passport', 'issuePassport.passport.id') }),
  },
  {
    name: 'list-passports',
    as: 'conseillere',
    fill: (answered) => ({ number: answered('register-candidate', 'registerCandidate.candidate.number') }),
  },
  {
    name: 'draft-offer',
    as: 'employeur',
    fill: (answered) => ({
      'input.details.occupations.0': answered('search-occupations', 'occupations.edges.0.node.id'),
    }),
    ...ofOffer('draftOffer'),
  },
  {
    name: 'submit-offer',
    as: 'employeur',
    fill: (answered) => ({ 'input.id': answered('draft-offer', 'draftOffer.offer.id') }),
    ...ofOffer('submitOffer'),
  },
  {
    name: 'revise-offer',
    as: 'employeur',
    fill: (answered) => ({
      'input.id': answered('submit-offer', 'submitOffer.offer.id'),
      'input.details.occupations.0': answered('search-occupations', 'occupations.edges.0.node.id'),
    }),
  },
  {
    name: 'record-legal-opinion',
    as: 'direction',
    fill: (answered) => ({ 'input.offer': answered('submit-offer', 'submitOffer.offer.id') }),
  },
  {
    name: 'check-offer',
    as: 'direction',
    fill: (answered) => ({ number: answered('submit-offer', 'submitOffer.offer.number') }),
  },
  { name: 'list-employers', as: 'conseillere' },
  { name: 'register-employer', as: 'direction' },
  {
    name: 'update-employer',
    as: 'direction',
    fill: (answered) => ({ 'input.id': answered('register-employer', 'registerEmployer.employer.id') }),
  },
  { name: 'record-employer-site', as: 'employeur' },
  {
    name: 'publish-offer',
    as: 'direction',
    fill: (answered) => ({ 'input.id': answered('submit-offer', 'submitOffer.offer.id') }),
    ...ofOffer('publishOffer'),
  },
  {
    name: 'request-introduction',
    as: 'employeur',
    fill: () => ({ 'input.offer': meeting().offer, 'input.candidate': meeting().candidate }),
  },
  { name: 'list-introductions', as: 'direction' },
  {
    name: 'answer-introduction',
    as: 'direction',
    fill: (answered) => ({
      'input.introduction': answered('request-introduction', 'requestIntroduction.introduction.id'),
    }),
  },
  { name: 'list-my-introductions', as: 'employeur' },
  {
    name: 'show-disclosures',
    as: 'direction',
    fill: (answered) => ({
      number: answered('list-introductions', 'introductions.edges.0.node.candidate.number'),
    }),
  },
  {
    name: 'withdraw-introduction',
    as: 'direction',
    fill: (answered) => ({
      'input.introduction': answered('request-introduction', 'requestIntroduction.introduction.id'),
    }),
  },
  {
    name: 'close-offer',
    as: 'employeur',
    fill: (answered) => ({ 'input.id': answered('publish-offer', 'publishOffer.offer.id') }),
    ...ofOffer('closeOffer'),
  },
  { name: 'list-imports', as: 'conseillere', file: 'nom;prénoms;métier\nTRAORÉ;Salif;tâcheron\n' },
  {
    name: 'show-import',
    as: 'conseillere',
    fill: (answered) => ({ id: answered('list-imports', 'importBatches.edges.0.node.id') }),
  },
  {
    name: 'code-imported-occupation',
    as: 'conseillere',
    fill: (answered) => ({
      'input.batch': answered('list-imports', 'importBatches.edges.0.node.id'),
      'input.occupation': answered('search-occupations', 'occupations.edges.0.node.id'),
    }),
  },
  {
    name: 'undo-import',
    as: 'conseillere',
    fill: (answered) => ({ 'input.batch': answered('list-imports', 'importBatches.edges.0.node.id') }),
  },
  { name: 'find-similar-candidates', as: 'conseillere' },
  { name: 'list-probable-duplicates', as: 'direction' },
  { name: 'compare-duplicates', as: 'direction' },
  {
    name: 'decide-duplicate',
    as: 'direction',
    fill: (answered) => ({
      'input.first': answered('list-probable-duplicates', `${DUPLICATE}.first.candidate.id`),
      'input.second': answered('list-probable-duplicates', `${DUPLICATE}.second.candidate.id`),
    }),
  },
  {
    name: 'merge-candidates',
    as: 'direction',
    fill: (answered) => ({
      'input.keep': answered('list-probable-duplicates', `${DUPLICATE}.first.candidate.id`),
      'input.absorb': answered('list-probable-duplicates', `${DUPLICATE}.second.candidate.id`),
    }),
  },
  { name: 'list-duplicate-decisions', as: 'direction' },
  {
    name: 'undo-merge',
    as: 'direction',
    fill: (answered) => ({
      'input.candidate': answered('list-duplicate-decisions', 'duplicateDecisions.edges.0.node.second.id'),
    }),
  },
  { name: 'list-recognition-authorities', as: 'direction' },
  {
    name: 'show-candidate-recognition',
    as: 'direction',
    fill: () => ({ number: prepared().number }),
  },
  {
    name: 'open-recognition-case',
    as: 'direction',
    fill: (answered) => ({
      'input.candidate': prepared().candidate,
      'input.credential': answered('show-candidate-recognition', 'candidate.credentials.0.id'),
      'input.occupation': answered('search-occupations', 'occupations.edges.0.node.id'),
    }),
  },
  { name: 'add-case-evidence', as: 'direction', fill: opened() },
  {
    name: 'check-case-evidence',
    as: 'direction',
    fill: opened((answered) => ({
      'input.evidence': answered('add-case-evidence', 'addCaseEvidence.recognitionCase.evidence.0.id'),
    })),
  },
  {
    name: 'withdraw-case-evidence',
    as: 'direction',
    fill: opened((answered) => ({
      'input.evidence': answered('add-case-evidence', 'addCaseEvidence.recognitionCase.evidence.0.id'),
    })),
  },
  { name: 'submit-recognition-case', as: 'direction', fill: opened() },
  { name: 'request-case-documents', as: 'direction', fill: opened() },
  { name: 'reject-recognition-case', as: 'direction', fill: opened() },
  { name: 'appeal-recognition-decision', as: 'direction', fill: opened() },
  { name: 'withdraw-recognition-appeal', as: 'direction', fill: opened() },
  { name: 'close-recognition-case', as: 'direction', fill: opened() },
  { name: 'list-recognition-cases', as: 'direction' },
  { name: 'show-recognition-case', as: 'direction', fill: () => ({ id: prepared().learning }) },
  { name: 'admit-recognition-case', as: 'direction', fill: () => ({ 'input.case': prepared().learning }) },
  {
    name: 'assign-recognition-case',
    as: 'direction',
    fill: () => ({ 'input.case': prepared().learning, 'input.assessor': prepared().assessor }),
  },
  {
    name: 'request-case-authentication',
    as: 'direction',
    fill: () => ({ 'input.case': prepared().learning, 'input.evidence.0': prepared().paper }),
  },
  {
    name: 'conclude-case-authentication',
    as: 'direction',
    fill: () => ({ 'input.case': prepared().learning, 'input.authentic.0': prepared().paper }),
  },
  ...(
    [
      'begin-case-assessment',
      'suspend-case-clock',
      'resume-case-clock',
      'name-case-jury',
      'decide-recognition-case',
      'reopen-recognition-case',
      'withdraw-recognition-case',
    ] as const
  ).map((name) => ({
    name,
    as: 'direction' as const,
    fill: () => ({ 'input.case': prepared().learning }),
  })),
  { name: 'record-case-measure', as: 'direction', fill: () => ({ 'input.case': prepared().conditional }) },
  {
    name: 'decide-recognition-appeal',
    as: 'direction',
    fill: () => ({ 'input.case': prepared().appealed }),
  },
  {
    name: 'revoke-recognition-decision',
    as: 'direction',
    fill: () => ({ 'input.case': prepared().appealed }),
  },
  { name: 'correct-reference-row', as: 'admin' },
  {
    name: 'sign-in',
    as: null,
    fill: () => ({ 'input.login': 'conseillere', 'input.password': passwordOf('conseillere') }),
  },
  {
    name: 'refresh-session',
    as: null,
    fill: (answered) => ({ 'input.refreshToken': answered('sign-in', 'signIn.refreshToken') }),
  },
  {
    name: 'show-viewer',
    as: 'conseillere',
    token: (answered) => answered('refresh-session', 'refreshSession.accessToken'),
  },
  {
    name: 'sign-out',
    as: 'conseillere',
    token: (answered) => answered('refresh-session', 'refreshSession.accessToken'),
  },
];

interface Meeting {
  readonly offer: string;
  readonly candidate: string;
}

let met: Meeting | null = null;

function meeting(): Meeting {
  if (met === null) throw new Error('nobody was looked for in the rankings');
  return met;
}

/** Cases in states to which no single operation leads. */
interface PreparedCases {
  readonly candidate: string;
  readonly number: string;
  /** Of prior learning, handed in, with its one paper; and who can assess it. */
  readonly learning: string;
  readonly paper: string;
  readonly assessor: string;
  readonly conditional: string;
  readonly appealed: string;
}

let cases: PreparedCases | null = null;

function prepared(): PreparedCases {
  if (cases === null) throw new Error('no case was prepared');
  return cases;
}

async function prepareCases(service: TestService, token: string): Promise<PreparedCases> {
  const { id: candidate, number } = await register(service, token, person(1).holds({ type: 'MLI:CAP' }));
  const { data } = await service.query(textOf('show-candidate-recognition'), { number }, { token });
  const credential = at(data, 'candidate.credentials.0.id');
  const concepts = await readConceptIds(service);
  const learning = await openCase(service, token, {
    candidate,
    kind: 'PRIOR_LEARNING',
    authority: 'MLI:DNFP',
    purpose: 'PROFESSIONAL_NONREGULATED',
    targetQualification: 'MLI:CQP',
    units: [
      { code: 'CARRELAGE', name: 'Poser un carrelage' },
      { code: 'CHAPE', name: 'Tirer une chape' },
    ],
  });
  const complete = await completeFile(service, token, learning);
  await moveCase(service, token, 'submitRecognitionCase', complete);
  const account = { role: 'RECOGNITION_ASSESSOR', authorityCode: 'FRA:CMA' } as const;
  const craftAssessor = globalId(
    'RecognitionAssessor',
    await openAccount(service, { login: 'cma', ...account }),
  );
  const decided = async (label: string) => {
    const occupation = concepts.occupation(label);
    const craft = { authority: 'FRA:CMA', purpose: 'PROFESSIONAL_REGULATED', occupation };
    let file = await completeFile(
      service,
      token,
      await openCase(service, token, { candidate, credential, ...craft }),
    );
    for (const [mutation, more] of [
      ['submitRecognitionCase', {}],
      ['admitRecognitionCase', {}],
      ['assignRecognitionCase', { assessor: craftAssessor }],
      ['beginCaseAssessment', {}],
      ['decideRecognitionCase', { decision: CONDITIONAL }],
    ] as const) {
      file = await moveCase(service, token, mutation, file, more);
    }
    return file;
  };
  const appealed = await moveCase(
    service,
    token,
    'appealRecognitionDecision',
    await decided('maçon/maçonne'),
  );
  const dnfp = await service.database.prisma.userAccount.findUniqueOrThrow({
    where: { login: 'evaluatrice' },
  });
  return {
    candidate,
    number: number ?? '',
    learning: learning.id,
    paper: complete.evidence[0]?.id ?? '',
    assessor: globalId('RecognitionAssessor', dnfp.id),
    conditional: (await decided('électricien du bâtiment/électricienne du bâtiment')).id,
    appealed: appealed.id,
  };
}

const CONDITIONAL = {
  outcome: 'CONDITIONAL',
  effectScope: 'NATIONAL',
  differences: ['MISSING_PRACTICE'],
  measures: [
    { kind: 'APTITUDE_TEST', choice: 1 },
    { kind: 'ADAPTATION_PERIOD', choice: 1, months: 12 },
  ],
};

const files = readdirSync(FOLDER);
const names = files.filter((file) => file.endsWith('.graphql')).map((file) => file.slice(0, -8));
const schema = buildSchema(readFileSync(join(projectRoot, 'schema.graphql'), 'utf8'));

const textOf = (name: string) => readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');

function variablesOf(name: string): Readonly<Record<string, unknown>> {
  const file = `${name}.variables.json`;
  return files.includes(file) ? JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) : {};
}

function operationNames({ definitions }: DocumentNode): readonly (string | undefined)[] {
  return definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.name?.value : definition.kind,
  );
}

function passwordOf(login: Login): string {
  const account = currentCluster().accounts.find((one) => one.login === login);
  if (!account) throw new Error(`the demonstration has no account "${login}"`);
  return account.password;
}

describe('the files of operations/', () => {
  it('are operations, their variables and the page that explains them', () => {
    const expected = names.flatMap((name) => [`${name}.graphql`, `${name}.variables.json`]);
    expect(files.filter((file) => !expected.includes(file))).toEqual(['README.md']);
  });

  it('are each executed below', () => {
    expect(RUNS.map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s.graphql fits the schema and is named after its operation', (name) => {
    const document = parse(textOf(name));
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
    const camel = name.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase());
    expect(operationNames(document)).toEqual([camel]);
  });

  it.each(names)('%s.graphql begins with its title, its sentence and its place in the page', (name) => {
    const [title = '', sentence = '', tab = ''] = textOf(name).split('\n');
    expect(title).toMatch(/^# \p{Lu}[^.]*[^. ]$/u);
    expect(sentence).toMatch(/^# \p{Lu}.*\.$/u);
    if (NO_TABS.includes(name)) expect(tab).not.toMatch(/^#/);
    else expect(GROUPS.map((group) => `# Onglet : ${group}`)).toContain(tab);
  });
});

describe('over HTTP, on the demonstration', () => {
  let service: TestService;
  const tokens = new Map<Login, string>();
  const answers = new Map<string, Record<string, unknown>>();

  beforeAll(async () => {
    service = await startTestService('DEMONSTRATION');
    for (const login of ['conseillere', 'direction', 'employeur', 'admin'] as const)
      tokens.set(login, await service.signIn(login));
    met = await somebodyRanked();
    cases = await prepareCases(service, tokens.get('direction') ?? '');
  });

  afterAll(() => service.stop());

  async function sendFile(body: string): Promise<void> {
    const headers = { authorization: `Bearer ${tokens.get('conseillere')}` };
    const { status } = await fetch(`${service.url}/imports`, { method: 'POST', headers, body });
    if (status !== 200) throw new Error(`the file was refused with ${status}`);
  }

  /** An offer of the employer's and the first whom it sees in its ranking. */
  async function somebodyRanked(): Promise<Meeting> {
    const { data } = await service.query(
      `{ offers(filter: { status: PUBLISHED }, first: 200) { edges { node { id matches(first: 1) { edges { node { id } } } } } } }`,
      {},
      { token: tokens.get('employeur') },
    );
    const edges = at(data, 'offers.edges');
    const ranked = (Array.isArray(edges) ? edges : []).flatMap((edge) => {
      const [offer, candidate] = [at(edge, 'node.id'), at(edge, 'node.matches.edges.0.node.id')];
      return typeof offer === 'string' && typeof candidate === 'string' ? [{ offer, candidate }] : [];
    });
    const [first] = ranked.slice(-1);
    if (!first) throw new Error('nobody stands in a ranking of the employer');
    return first;
  }

  const answered: Answered = (name, path) => {
    const value = at(answers.get(name), path);
    if (typeof value !== 'string') throw new Error(`${name} has answered no text at ${path}`);
    return value;
  };

  it.each(RUNS)('$name', async ({ name, as, token, file, fill, changed }) => {
    if (file !== undefined) await sendFile(file);
    const session = token?.(answered) ?? (as === null ? undefined : tokens.get(as));
    const variables = filled(variablesOf(name), fill?.(answered) ?? {});
    const { data, errors } = await service.query(textOf(name), variables, { token: session });
    expect(errors).toEqual([]);
    expect(typesIn(data).filter((type) => type.endsWith('Error'))).toEqual([]);
    expect(stable(data)).toMatchSnapshot();
    answers.set(name, data ?? {});
    if (changed) {
      const now = at(data, changed.at);
      expect(await readAgain(changed.noun, String(at(now, 'number')), session)).toMatchObject(Object(now));
    }
  });

  async function readAgain(noun: 'candidate' | 'offer', number: string, token: string | undefined) {
    const { [noun]: read } =
      noun === 'candidate'
        ? {
            candidate: (await service.get(ReadCandidateDocument, { number }, { token })).candidate,
            offer: null,
          }
        : { offer: (await service.get(ReadOfferDocument, { number }, { token })).offer, candidate: null };
    return read;
  }

  it('finds the one who was registered', async () => {
    const number = answered('register-candidate', 'registerCandidate.candidate.number');
    const { data } = await service.query(
      textOf('search-candidates'),
      { search: number },
      { token: tokens.get('conseillere') },
    );
    expect(at(data, 'candidates.edges.0.node.id')).toBe(
      answered('register-candidate', 'registerCandidate.candidate.id'),
    );
  });

  it('knows nobody by the session that was closed', async () => {
    const token = answered('refresh-session', 'refreshSession.accessToken');
    const { errors } = await service.query(textOf('show-viewer'), {}, { token });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });
});

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, key) => (isRecord(part) ? Reflect.get(part, key) : undefined), value);
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

type Variables = Record<string, unknown>;

/** @throws when something stays empty, or something is filled in that was not */
function filled(variables: Variables, fill: Readonly<Record<string, string>>): Variables {
  const empty = new Set<string>();
  const walk = (value: unknown, path: readonly string[]): unknown => {
    if (value === '') {
      const key = path.join('.');
      empty.add(key);
      return fill[key];
    }
    return mapped(value, (part, key) => walk(part, [...path, key]));
  };
  const whole = Object(walk(variables, []));
  expect([...empty].sort()).toEqual(Object.keys(fill).sort());
  return whole;
}

/** The same list or record with other parts; whatever has no parts stays as it is. */
function mapped(value: unknown, change: (part: unknown, key: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((part, index) => change(part, String(index)));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part, key)]));
}

/** Made anew each time. */
const VOLATILE = new Set(['id', 'accessToken', 'refreshToken', 'endCursor', 'seed', 'seedHash', 'sha256']);

/** Addresses of what is made anew: "/passports/<id>/passeport.pdf". */
const VOLATILE_PATH = /^\/(?:passports|verifier)\/[\w-]+/;

/** The fingerprint of a source's files. */
const FINGERPRINT = /^[0-9a-f]{12}$/;

/** Who of those with the same score comes first is drawn, and so is who of them is on the page at all. */
const DRAWN = ['eligibility', 'explanation', 'node'];

function stable(value: unknown): unknown {
  const drawn = at(value, 'tied') === true;
  return mapped(value, (part, key) => {
    if (drawn && DRAWN.includes(key)) return '<drawn>';
    // Depends on whether the candidate index had already started when the request came.
    if (key === 'unseenScoreBound') return '<unseenScoreBound>';
    if (typeof part !== 'string') return stable(part);
    if (VOLATILE.has(key) || (key === 'version' && FINGERPRINT.test(part))) return `<${key}>`;
    return part.replace(VOLATILE_PATH, '<address>');
  });
}

function typesIn(value: unknown): readonly string[] {
  const types: string[] = [];
  mapped(value, (part, key) => {
    if (key === '__typename') types.push(String(part));
    types.push(...typesIn(part));
  });
  return types;
}
