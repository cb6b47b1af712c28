import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Action, isPermitted } from '../src/access/permissions.ts';
import { ANONYMOUS, type UserViewer } from '../src/access/viewer.ts';
import { schema } from '../src/schema/index.ts';
import { newUser } from './builders/accounts.ts';
import { globalId } from './builders/global-ids.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

const NOTHING = '01900000-0000-7000-8000-000000000000';
const NO_OFFER = `id: "${globalId('Offer', NOTHING)}"`;
const NO_APPOINTMENT = `appointment: "${globalId('Appointment', NOTHING)}"`;
const NO_CANDIDATE = `"${globalId('Candidate', NOTHING)}"`;

const NO_CASE = `case: "${globalId('RecognitionCase', NOTHING)}", version: 1`;
const NO_PAPER = `"${globalId('CaseEvidence', NOTHING)}"`;

interface RootField {
  readonly needs: Action | 'NOTHING';
  /** Asks for as little as it can, and changes nothing. */
  readonly call: string;
}

/** What each way into the service takes. A new one fails the first test until it has a line here. */
const ROOT_FIELDS: Readonly<Record<string, RootField>> = {
  'Query.assessRecognition': {
    needs: 'NOTHING',
    call: 'assessRecognition(qualification: "MLI:LIC", destination: "FRA", purpose: ACADEMIC) { outcome }',
  },
  'Query.appointments': { needs: 'candidate.read', call: 'appointments(first: 1) { totalCount }' },
  'Query.candidate': { needs: 'candidate.read', call: 'candidate(number: "ML-000000-1") { id }' },
  'Query.candidates': { needs: 'candidate.read', call: 'candidates(first: 1) { totalCount }' },
  'Query.consentWordings': { needs: 'candidate.read', call: 'consentWordings { version }' },
  'Query.compareQualifications': {
    needs: 'NOTHING',
    call: 'compareQualifications(from: "MLI:LIC", to: "FRA:LICENCE") { asOf }',
  },
  'Query.dataSources': { needs: 'NOTHING', call: 'dataSources { code }' },
  'Query.employers': { needs: 'offer.read', call: 'employers(first: 1) { totalCount }' },
  'Query.introductions': { needs: 'introduction.read', call: 'introductions(first: 1) { totalCount }' },
  'Query.importBatch': {
    needs: 'candidate.import',
    call: `importBatch(id: "${globalId('ImportBatch', NOTHING)}") { id }`,
  },
  'Query.importBatches': { needs: 'candidate.import', call: 'importBatches(first: 1) { totalCount }' },
  'Query.duplicateDecisions': {
    needs: 'candidate.read',
    call: 'duplicateDecisions(first: 1) { totalCount }',
  },
  'Query.probableDuplicates': {
    needs: 'candidate.read',
    call: 'probableDuplicates(first: 1) { totalCount }',
  },
  'Query.similarCandidates': {
    needs: 'candidate.read',
    call: 'similarCandidates(details: { names: [] }, first: 1) { totalCount }',
  },
  'Query.node': { needs: 'NOTHING', call: `node(${NO_OFFER}) { id }` },
  'Query.nodes': { needs: 'NOTHING', call: `nodes(ids: [${NO_CANDIDATE}]) { id }` },
  'Query.occupations': { needs: 'NOTHING', call: 'occupations(first: 1) { totalCount }' },
  'Query.offer': { needs: 'offer.read', call: 'offer(number: "OFF-999999") { id }' },
  'Query.offers': { needs: 'offer.read', call: 'offers(first: 1) { totalCount }' },
  'Query.qualificationTypes': { needs: 'NOTHING', call: 'qualificationTypes { code }' },
  'Query.referenceRow': {
    needs: 'reference.correct',
    call: 'referenceRow(list: FRAMEWORKS, name: "DQR8") { version }',
  },
  'Query.skills': { needs: 'NOTHING', call: 'skills(first: 1) { totalCount }' },
  'Query.territories': { needs: 'NOTHING', call: 'territories { code }' },
  'Query.taskAnswerScale': { needs: 'NOTHING', call: 'taskAnswerScale { text }' },
  'Query.taskQuestions': {
    needs: 'NOTHING',
    call: `taskQuestions(occupation: "${globalId('Occupation', NOTHING)}") { text }`,
  },
  'Query.trainingModules': { needs: 'NOTHING', call: 'trainingModules { code }' },
  'Query.trainingProviders': { needs: 'NOTHING', call: 'trainingProviders { code }' },
  'Query.trainingSessions': { needs: 'candidate.read', call: 'trainingSessions(first: 1) { totalCount }' },
  'Query.viewer': { needs: 'NOTHING', call: 'viewer { name }' },
  'Mutation.answerIntroduction': {
    needs: 'introduction.answer',
    call: `answerIntroduction(input: { introduction: "${globalId('Introduction', NOTHING)}", answer: REFUSED, form: WRITTEN }) { __typename }`,
  },
  'Mutation.requestIntroduction': {
    needs: 'introduction.request',
    call: `requestIntroduction(input: { offer: "${globalId('Offer', NOTHING)}", candidate: ${NO_CANDIDATE} }) { __typename }`,
  },
  'Mutation.withdrawIntroduction': {
    needs: 'introduction.withdraw',
    call: `withdrawIntroduction(input: { introduction: "${globalId('Introduction', NOTHING)}" }) { __typename }`,
  },
  'Mutation.recordLegalOpinion': {
    needs: 'offer.opinion',
    call: `recordLegalOpinion(input: { offer: "${globalId('Offer', NOTHING)}", criterion: SEX, author: "", reference: "", date: "2026-01-01", reason: "" }) { __typename }`,
  },
  'Mutation.recordEmployerSite': {
    needs: 'offer.draft',
    call: 'recordEmployerSite(input: { details: { name: "", jurisdiction: "ESP" } }) { __typename }',
  },
  'Mutation.reviseOffer': {
    needs: 'offer.revise',
    call: `reviseOffer(input: { ${NO_OFFER}, version: 1, reason: "", details: { title: "", contractKind: SEASONAL, posts: 1, destination: "ESP", occupations: [] } }) { __typename }`,
  },
  'Mutation.updateEmployer': {
    needs: 'employer.write',
    call: `updateEmployer(input: { id: "${globalId('Employer', NOTHING)}", version: 1, details: { name: "", kind: DIRECT, country: "ESP" } }) { __typename }`,
  },
  'Mutation.bookAppointment': {
    needs: 'candidate.write',
    call: `bookAppointment(input: { candidate: ${NO_CANDIDATE}, appointment: { startsAt: "2035-01-01T09:00:00Z" }, agencyCode: "DN" }) { __typename }`,
  },
  'Mutation.answerTaskQuestions': {
    needs: 'candidate.write',
    call: `answerTaskQuestions(input: { candidate: ${NO_CANDIDATE}, occupation: "${globalId('Occupation', NOTHING)}", answers: [] }) { __typename }`,
  },
  'Mutation.closeOffer': { needs: 'offer.close', call: `closeOffer(input: { ${NO_OFFER} }) { __typename }` },
  'Mutation.codeImportedOccupation': {
    needs: 'candidate.import',
    call: `codeImportedOccupation(input: { batch: "${globalId('ImportBatch', NOTHING)}", text: "x", occupation: "${globalId('Occupation', NOTHING)}" }) { __typename }`,
  },
  'Mutation.issuePassport': {
    needs: 'candidate.write',
    call: `issuePassport(input: { candidate: ${NO_CANDIDATE}, sections: [SKILLS] }) { __typename }`,
  },
  'Mutation.revokePassport': {
    needs: 'candidate.write',
    call: `revokePassport(input: { passport: "${globalId('IssuedPassport', NOTHING)}", kind: REQUESTED, reason: "x" }) { __typename }`,
  },
  'Mutation.undoImport': {
    needs: 'candidate.import',
    call: `undoImport(input: { batch: "${globalId('ImportBatch', NOTHING)}" }) { __typename }`,
  },
  'Mutation.correctReferenceRow': {
    needs: 'reference.correct',
    call: 'correctReferenceRow(input: { list: FRAMEWORKS, name: "DQR8", version: 0, changes: {}, reason: "", source: "" }) { __typename }',
  },
  'Mutation.decideDuplicate': {
    needs: 'candidate.write',
    call: `decideDuplicate(input: { first: ${NO_CANDIDATE}, second: ${NO_CANDIDATE}, finding: LINKED, reason: "" }) { __typename }`,
  },
  'Mutation.draftOffer': {
    needs: 'offer.draft',
    call: 'draftOffer(input: { details: { title: "", contractKind: SEASONAL, posts: 1, destination: "ESP", occupations: [] } }) { __typename }',
  },
  'Mutation.moveAppointment': {
    needs: 'candidate.write',
    call: `moveAppointment(input: { ${NO_APPOINTMENT}, startsAt: "2035-01-01T09:00:00Z" }) { __typename }`,
  },
  'Mutation.moveEnrolment': {
    needs: 'candidate.write',
    call: `moveEnrolment(input: { enrolment: "${globalId('TrainingEnrolment', NOTHING)}", status: ENROLLED }) { __typename }`,
  },
  'Mutation.openTrainingSession': {
    needs: 'training.schedule',
    call: 'openTrainingSession(input: { module: "", provider: "", startsOn: "2026-01-01", endsOn: "2026-01-01", place: "", seats: 1 }) { __typename }',
  },
  'Mutation.mergeCandidates': {
    needs: 'candidate.write',
    call: `mergeCandidates(input: { keep: ${NO_CANDIDATE}, absorb: ${NO_CANDIDATE}, reason: "" }) { __typename }`,
  },
  'Mutation.publishOffer': {
    needs: 'offer.publish',
    call: `publishOffer(input: { ${NO_OFFER} }) { __typename }`,
  },
  'Mutation.recordConsent': {
    needs: 'candidate.write',
    call: `recordConsent(input: { candidate: ${NO_CANDIDATE}, consent: { purpose: CONTACT, form: WRITTEN } }) { __typename }`,
  },
  'Mutation.recordVisit': {
    needs: 'candidate.write',
    call: `recordVisit(input: { candidate: ${NO_CANDIDATE}, visit: {}, agencyCode: "DN" }) { __typename }`,
  },
  'Mutation.recordDeparture': {
    needs: 'candidate.write',
    call: `recordDeparture(input: { candidate: ${NO_CANDIDATE}, on: "2026-01-01" }) { __typename }`,
  },
  'Mutation.recordLicence': {
    needs: 'candidate.write',
    call: `recordLicence(input: { candidate: ${NO_CANDIDATE}, type: "", categories: [] }) { __typename }`,
  },
  'Mutation.recordReturn': {
    needs: 'candidate.write',
    call: `recordReturn(input: { candidate: ${NO_CANDIDATE}, on: "2026-01-01", returnKind: EVACUATED }) { __typename }`,
  },
  'Mutation.refreshSession': {
    needs: 'NOTHING',
    call: 'refreshSession(input: { refreshToken: "none" }) { __typename }',
  },
  'Mutation.registerCandidate': {
    needs: 'candidate.write',
    call: 'registerCandidate(input: { details: { names: [] } }) { __typename }',
  },
  'Mutation.registerEmployer': {
    needs: 'employer.write',
    call: 'registerEmployer(input: { details: { name: "", kind: DIRECT, country: "ESP" } }) { __typename }',
  },
  'Mutation.returnPapers': {
    needs: 'candidate.write',
    call: `returnPapers(input: { candidate: ${NO_CANDIDATE}, papers: [] }) { __typename }`,
  },
  'Mutation.settleAppointment': {
    needs: 'candidate.write',
    call: `settleAppointment(input: { ${NO_APPOINTMENT}, outcome: KEPT }) { __typename }`,
  },
  'Mutation.requestTraining': {
    needs: 'candidate.write',
    call: `requestTraining(input: { candidate: ${NO_CANDIDATE}, session: "${globalId('TrainingSession', NOTHING)}" }) { __typename }`,
  },
  'Mutation.signIn': {
    needs: 'NOTHING',
    call: 'signIn(input: { login: "nobody", password: "none" }) { __typename }',
  },
  'Mutation.submitOffer': {
    needs: 'offer.submit',
    call: `submitOffer(input: { ${NO_OFFER} }) { __typename }`,
  },
  'Mutation.undoMerge': {
    needs: 'candidate.write',
    call: `undoMerge(input: { candidate: ${NO_CANDIDATE}, reason: "" }) { __typename }`,
  },
  'Mutation.updateCandidate': {
    needs: 'candidate.write',
    call: `updateCandidate(input: { id: ${NO_CANDIDATE}, version: 1, details: {} }) { __typename }`,
  },
  'Mutation.withdrawConsent': {
    needs: 'candidate.write',
    call: `withdrawConsent(input: { candidate: ${NO_CANDIDATE}, purpose: CONTACT }) { __typename }`,
  },
  'Query.recognitionAuthorities': { needs: 'NOTHING', call: 'recognitionAuthorities { code }' },
  'Query.recognitionCases': { needs: 'case.read', call: 'recognitionCases(first: 1) { totalCount }' },
  'Mutation.openRecognitionCase': {
    needs: 'case.write',
    call: `openRecognitionCase(input: { candidate: ${NO_CANDIDATE}, authority: "", purpose: ACADEMIC }) { __typename }`,
  },
  'Mutation.submitRecognitionCase': {
    needs: 'case.write',
    call: `submitRecognitionCase(input: { ${NO_CASE} }) { __typename }`,
  },
  'Mutation.appealRecognitionDecision': {
    needs: 'case.write',
    call: `appealRecognitionDecision(input: { ${NO_CASE} }) { __typename }`,
  },
  'Mutation.withdrawRecognitionAppeal': {
    needs: 'case.write',
    call: `withdrawRecognitionAppeal(input: { ${NO_CASE} }) { __typename }`,
  },
  'Mutation.reopenRecognitionCase': {
    needs: 'case.write',
    call: `reopenRecognitionCase(input: { ${NO_CASE} }) { __typename }`,
  },
  'Mutation.withdrawRecognitionCase': {
    needs: 'case.write',
    call: `withdrawRecognitionCase(input: { ${NO_CASE} }) { __typename }`,
  },
  'Mutation.withdrawCaseEvidence': {
    needs: 'case.write',
    call: `withdrawCaseEvidence(input: { ${NO_CASE}, evidence: ${NO_PAPER} }) { __typename }`,
  },
  'Mutation.addCaseEvidence': {
    needs: 'case.handle',
    call: `addCaseEvidence(input: { ${NO_CASE}, kind: DIPLOMA }) { __typename }`,
  },
  'Mutation.checkCaseEvidence': {
    needs: 'case.handle',
    call: `checkCaseEvidence(input: { ${NO_CASE}, evidence: ${NO_PAPER}, check: LEGALISED }) { __typename }`,
  },
  'Mutation.closeRecognitionCase': {
    needs: 'case.handle',
    call: `closeRecognitionCase(input: { ${NO_CASE} }) { __typename }`,
  },
  'Mutation.admitRecognitionCase': {
    needs: 'case.assess',
    call: `admitRecognitionCase(input: { ${NO_CASE} }) { __typename }`,
  },
  'Mutation.suspendCaseClock': {
    needs: 'case.assess',
    call: `suspendCaseClock(input: { ${NO_CASE} }) { __typename }`,
  },
  'Mutation.resumeCaseClock': {
    needs: 'case.assess',
    call: `resumeCaseClock(input: { ${NO_CASE} }) { __typename }`,
  },
  'Mutation.beginCaseAssessment': {
    needs: 'case.assess',
    call: `beginCaseAssessment(input: { ${NO_CASE} }) { __typename }`,
  },
  'Mutation.requestCaseDocuments': {
    needs: 'case.assess',
    call: `requestCaseDocuments(input: { ${NO_CASE}, kinds: [] }) { __typename }`,
  },
  'Mutation.rejectRecognitionCase': {
    needs: 'case.assess',
    call: `rejectRecognitionCase(input: { ${NO_CASE}, reasons: [] }) { __typename }`,
  },
  'Mutation.assignRecognitionCase': {
    needs: 'case.assess',
    call: `assignRecognitionCase(input: { ${NO_CASE}, assessor: "${globalId('RecognitionAssessor', NOTHING)}" }) { __typename }`,
  },
  'Mutation.requestCaseAuthentication': {
    needs: 'case.assess',
    call: `requestCaseAuthentication(input: { ${NO_CASE}, evidence: [] }) { __typename }`,
  },
  'Mutation.concludeCaseAuthentication': {
    needs: 'case.assess',
    call: `concludeCaseAuthentication(input: { ${NO_CASE}, authentic: [] }) { __typename }`,
  },
  'Mutation.nameCaseJury': {
    needs: 'case.assess',
    call: `nameCaseJury(input: { ${NO_CASE}, members: [] }) { __typename }`,
  },
  'Mutation.decideRecognitionCase': {
    needs: 'case.assess',
    call: `decideRecognitionCase(input: { ${NO_CASE}, decision: { outcome: FULL } }) { __typename }`,
  },
  'Mutation.recordCaseMeasure': {
    needs: 'case.assess',
    call: `recordCaseMeasure(input: { ${NO_CASE}, measure: 1, passed: true }) { __typename }`,
  },
  'Mutation.decideRecognitionAppeal': {
    needs: 'case.assess',
    call: `decideRecognitionAppeal(input: { ${NO_CASE}, outcome: UPHELD }) { __typename }`,
  },
  'Mutation.revokeRecognitionDecision': {
    needs: 'case.assess',
    call: `revokeRecognitionDecision(input: { ${NO_CASE}, refusalReason: FRAUD }) { __typename }`,
  },
  // Last: it ends the session.
  'Mutation.signOut': { needs: 'NOTHING', call: 'signOut' },
};

/** Fields below the root that ask for a permission of their own. */
const NESTED = ['Candidate.matches', 'Offer.matches'];

let service: TestService;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
});

afterAll(() => service.stop());

it('has a line for every field of Query and Mutation', () => {
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
  );
  expect(Object.keys(ROOT_FIELDS).sort()).toEqual(roots.sort());
  const types = Object.values(schema.getTypeMap());
  const matches = types.flatMap((type) =>
    'getFields' in type && 'matches' in type.getFields() ? [`${type.name}.matches`] : [],
  );
  expect(matches.sort()).toEqual(NESTED);
});

describe.each([
  'ADVISER',
  'NATIONAL_DEPARTMENT',
  'EMPLOYER',
  'ADMINISTRATOR',
  'RECOGNITION_ASSESSOR',
] as const)('%s', (role) => {
  let token: string;
  beforeAll(async () => {
    const authority = role === 'RECOGNITION_ASSESSOR' ? { authorityCode: 'MLI:CNE' } : {};
    token = await newUser(service, { login: role.toLowerCase(), role, ...authority });
  });

  it.each(Object.entries(ROOT_FIELDS))('at %s', async (field, { needs, call }) => {
    const user: UserViewer = {
      kind: 'USER',
      userId: NOTHING,
      sessionId: NOTHING,
      name: '',
      role,
      agencyId: null,
      agencyPath: null,
      employerId: null,
      authorityCode: null,
    };
    const { data, errors } = await ask(field, call, token);
    if (needs === 'NOTHING' || isPermitted(user, needs)) {
      expect(errors).toEqual([]);
      expect(data).not.toBeNull();
    } else {
      expect(errors).toEqual([
        expect.objectContaining({
          message: `Votre rôle ne permet pas cette action (${needs}).`,
          extensions: { code: 'PERMISSION_DENIED', path: [] },
        }),
      ]);
    }
  });
});

describe('a stranger', () => {
  it.each(Object.entries(ROOT_FIELDS))('at %s', async (field, { needs, call }) => {
    const { data, errors } = await ask(field, call);
    if (needs === 'NOTHING') {
      expect(errors).toEqual([]);
      expect(data).not.toBeNull();
    } else {
      expect(isPermitted(ANONYMOUS, needs)).toBe(false);
      expect(errors).toEqual([
        expect.objectContaining({
          message: 'Connectez-vous d’abord.',
          extensions: { code: 'UNAUTHENTICATED', path: [] },
        }),
      ]);
    }
  });

  it('reads the taxonomy', async () => {
    const text = '{ occupations(search: "maçon", first: 1) { edges { node { id label } } } }';
    const { data } = await service.query(text);
    expect(JSON.stringify(data)).toContain('maçon/maçonne');
  });
});

function ask(field: string, call: string, token?: string) {
  const operation = field.startsWith('Mutation.') ? 'mutation' : 'query';
  return service.query(`${operation} { ${call} }`, {}, { token });
}
