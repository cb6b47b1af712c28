import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { schema } from '../src/schema/index.ts';
import { newUser } from './builders/accounts.ts';
import { globalId, rowId } from './builders/global-ids.ts';
import { objectType, stringsIn, wholeSelection } from './builders/whole-selection.ts';
import {
  AskToMeetDocument,
  ChangeCandidateDocument,
  EnterCandidateDocument,
  FindCandidatesDocument,
  NoteAnswerDocument,
  RecordConsentDocument,
  TakeBackDocument,
  WithdrawConsentDocument,
} from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

/** What an employer is not told of a candidate; everything else in the type is an ability. */
const HIDDEN = [
  'absorbed',
  'agencyName',
  'appointments',
  'birth',
  'cercleCode',
  'communeCode',
  'consents',
  'contractKinds',
  'destinations',
  'disclosures',
  'displayName',
  'events',
  'fatherName',
  'identifiers',
  'issuedPassports',
  'linked',
  'mergedInto',
  'minimumWage',
  'motherName',
  'names',
  'nationalities',
  'number',
  'papers',
  'passport',
  'passportValidUntil',
  'phones',
  'receiptPath',
  'recognition',
  'recognitionCases',
  'regionCode',
  'registeredAt',
  'residences',
  'sex',
  'similar',
  'trainings',
  'visits',
];

const SHOWN = [
  'availableFrom',
  'availableTo',
  'credentials',
  'id',
  'introduced',
  'languages',
  'literacies',
  'masked',
  'matches',
  'skills',
  'status',
  'synthetic',
  'version',
  'wishedOccupations',
  'workPeriods',
];

const candidate = objectType(schema, 'Candidate');

/** Fields that lead to other files or back to this one, and what is asked of those instead of the whole again. */
const TO_OTHER_FILES: Readonly<Record<string, string>> = {
  absorbed: '{ id number displayName }',
  issuedPassports: '{ id state sections pagePath }',
  passport: '{ skills { level vouchedBy } workPeriods { employerName } recognition { outcome } }',
  linked: '{ id number displayName }',
  recognition: '(destination: "FRA") { assessment { outcome } }',
  mergedInto: '{ id number displayName }',
  recognitionCases: '{ id state applicant { displayName number } events { note recordedBy } }',
  similar: '(first: 1) { edges { node { number agencyName score reasons { code text } } } }',
};

function wholeOf(type: Parameters<typeof wholeSelection>[0], without: readonly string[]): string {
  const others = Object.keys(TO_OTHER_FILES).map((field) => `Candidate.${field}`);
  const asked = Object.entries(TO_OTHER_FILES).map(([field, selection]) => `${field} ${selection}`);
  // Only a candidate has the field `masked`.
  return wholeSelection(type, [...without, ...others]).replaceAll(' masked ', ` masked ${asked.join(' ')} `);
}

const WHOLE = wholeOf(candidate, ['Candidate.matches']);

let service: TestService;
let employer: string;
let adviser: string;
let people: ReadonlyMap<string, PrivateFacts>;

beforeAll(async () => {
  service = await startTestService('DEMONSTRATION');
  employer = await service.signIn('employeur');
  adviser = await service.signIn('direction');
  people = await privateFacts();
});

afterAll(() => service.stop());

interface PrivateFacts {
  readonly id: string;
  /** Names, numbers, places, firms. */
  readonly words: readonly string[];
  /** Days that no shown field has as well. */
  readonly days: readonly string[];
}

/** By candidate, what is stored of the person and may reach no employer in any form. */
async function privateFacts(): Promise<ReadonlyMap<string, PrivateFacts>> {
  const rows = await service.database.prisma.candidate.findMany({
    include: {
      person: { include: { names: true, phones: true } },
      agency: true,
      workPeriods: true,
      credentials: true,
      consents: true,
    },
  });
  const territories = await service.database.prisma.territory.findMany();
  const nameOf = new Map(territories.map(({ code, name }) => [code, name]));
  const iso = (dates: readonly (Date | null)[]) =>
    dates.flatMap((date) => (date === null ? [] : [date.toISOString().slice(0, 10)]));
  return new Map(
    rows.map((row) => {
      const { person } = row;
      const shown = new Set(
        iso([
          ...row.workPeriods.flatMap(({ fromDate, toDate }) => [fromDate, toDate]),
          ...row.credentials.map(({ awardedOn }) => awardedOn),
          row.availableFrom,
          row.availableTo,
        ]),
      );
      const words = [
        row.number,
        row.agency.name,
        row.agency.code,
        person.birthPlace,
        person.regionCode,
        person.cercleCode,
        nameOf.get(person.regionCode ?? ''),
        nameOf.get(person.cercleCode ?? ''),
        ...person.names.map(({ text }) => text),
        ...person.phones.flatMap(({ number, holder }) => [number, holder]),
        ...row.workPeriods.map(({ employerName }) => employerName),
        ...row.credentials.flatMap(({ institution, title }) => [institution, title]),
        ...row.consents.map(({ witness }) => witness),
      ];
      const days = iso([
        person.birthFrom,
        person.birthTo,
        row.passportValidUntil,
        ...row.consents.flatMap(({ givenOn, withdrawnOn }) => [givenOn, withdrawnOn]),
      ]);
      return [
        row.id,
        {
          id: row.id,
          words: words.flatMap((word) => word || []),
          days: days.filter((day) => !shown.has(day)),
        },
      ];
    }),
  );
}

/** Where in an answer about a candidate something private stands. */
function leaks(answer: unknown, { words, days }: PrivateFacts): readonly string[] {
  const local = days.map((day) => day.split('-').reverse().join('/'));
  const secrets = [...words, ...days, ...local].map((secret) => ({
    secret,
    whole: new RegExp(`(?<![\\p{L}\\d])${secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'u'),
  }));
  return stringsIn(answer).flatMap(({ path, text }) =>
    secrets.filter(({ whole }) => whole.test(text)).map(({ secret }) => `${path}: ${secret} in "${text}"`),
  );
}

function factsOf(globalCandidateId: unknown): PrivateFacts {
  const facts = people.get(rowId(String(globalCandidateId)));
  if (!facts) throw new Error(`no candidate ${String(globalCandidateId)}`);
  return facts;
}

function expectMasked(node: Record<string, unknown>): void {
  expect(node).toMatchObject({ masked: true, ...Object.fromEntries(HIDDEN.map((field) => [field, null])) });
  expect(leaks(node, factsOf(node['id']))).toEqual([]);
}

describe('a candidate before an employer', () => {
  it('has no field of which it is not decided whether it is shown', () => {
    expect(Object.keys(candidate.getFields()).sort()).toEqual([...HIDDEN, ...SHOWN].sort());
  });

  it('is nobody, asked for every field of every one', async () => {
    const ids = [...people.keys()].map((id) => globalId('Candidate', id));
    let seen = 0;
    for (let start = 0; start < ids.length; start += 25) {
      const { data, errors } = await service.query(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Candidate ${WHOLE} } }`,
        { ids: ids.slice(start, start + 25) },
        { token: employer },
      );
      expect(errors).toEqual([]);
      for (const node of listOf(data?.['nodes'])) {
        expectMasked(node);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(1000);
  });

  it('is found out by the same search when nothing is masked', async () => {
    const [facts] = [...people.values()];
    const { data } = await service.query(
      `query ($id: ID!) { node(id: $id) { ... on Candidate ${WHOLE} } }`,
      { id: globalId('Candidate', facts?.id ?? '') },
      { token: adviser },
    );
    const found = facts ? leaks(data, facts) : [];
    expect(found.length).toBeGreaterThan(facts?.words.length ?? 0);
  });

  it('is nobody on the edge of a ranking, in its conditions and its reasons', async () => {
    const { rows } = await service.database.pool.query<{ number: string }>(
      `SELECT o.number FROM offer o JOIN user_account u ON u.employer_id = o.employer_id
       WHERE u.login = 'employeur' AND o.status IN ('PUBLISHED', 'CLOSED') ORDER BY o.ordinal`,
    );
    const edge = wholeOf(objectType(schema, 'CandidateMatchEdge'), ['Candidate.matches', 'Offer.matches']);
    let seen = 0;
    for (const { number } of rows) {
      for (const eligibility of ['ELIGIBLE_NOW', 'ELIGIBLE_AFTER']) {
        const { data, errors } = await service.query(
          `query ($number: String!, $eligibility: EligibilityStatus) {
            offer(number: $number) { matches(first: 20, eligibility: $eligibility) { edges ${edge} } }
          }`,
          { number, eligibility },
          { token: employer },
        );
        expect(errors).toEqual([]);
        for (const match of listOf(at(data, 'offer', 'matches', 'edges'))) {
          const node = at(match, 'node');
          expectMasked(node);
          expect(leaks(match, factsOf(node['id']))).toEqual([]);
          seen++;
        }
      }
    }
    expect(seen).toBeGreaterThan(40);
  });

  it('has offers of that employer alone', async () => {
    const { rows } = await service.database.pool.query<{ id: string; employer: string }>(
      `SELECT c.id, (SELECT employer_id FROM user_account WHERE login = 'employeur') AS employer
       FROM candidate c JOIN consent s ON s.candidate_id = c.id
       WHERE s.purpose = 'SHARE_WITH_EMPLOYER' AND s.withdrawn_on IS NULL ORDER BY c.ordinal LIMIT 20`,
    );
    let seen = 0;
    for (const { id, employer: employerId } of rows) {
      const { data, errors } = await service.query(
        `query ($id: ID!) { node(id: $id) { ... on Candidate {
          now: matches(first: 50) { totalCount edges { node { employer { id } } } }
          later: matches(first: 50, eligibility: ELIGIBLE_AFTER) { totalCount edges { node { employer { id } } } }
        } } }`,
        { id: globalId('Candidate', id) },
        { token: employer },
      );
      expect(errors).toEqual([]);
      for (const group of ['now', 'later']) {
        const edges = listOf(at(data, 'node', group, 'edges'));
        expect(at(data, 'node', group)['totalCount']).toBe(edges.length);
        for (const match of edges) {
          expect(at(match, 'node', 'employer')).toEqual({ id: globalId('Employer', employerId) });
          seen++;
        }
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('who has agreed to be introduced is shown to that employer, that one alone, and nothing but who it is', async () => {
    const met = await agreeToMeetSomebody();
    const introduced = {
      masked: false,
      introduced: true,
      number: expect.any(String),
      displayName: expect.any(String),
      names: expect.any(Array),
      phones: expect.any(Array),
      agencyName: expect.any(String),
    };
    const stillHidden = HIDDEN.filter((field) => !(field in introduced));
    const stranger = await newUser(service, {
      login: 'stranger',
      role: 'EMPLOYER',
      employerId: met.otherEmployerId,
    });
    const ids = [...people.keys()]
      .map((id) => globalId('Candidate', id))
      .filter((id, i) => i % 10 === 0 || id === met.candidate);
    const shownTo = async (token: string) => {
      const shown: Record<string, unknown>[] = [];
      for (let start = 0; start < ids.length; start += 25) {
        const { data, errors } = await service.query(
          `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Candidate ${WHOLE} } }`,
          { ids: ids.slice(start, start + 25) },
          { token },
        );
        expect(errors).toEqual([]);
        for (const node of listOf(data?.['nodes'])) {
          if (node['introduced'] === true) shown.push(node);
          else expectMasked(node);
        }
      }
      return shown;
    };
    const [shown, ...others] = await shownTo(employer);
    expect(others).toEqual([]);
    expect(shown).toMatchObject({
      id: met.candidate,
      ...introduced,
      ...Object.fromEntries(stillHidden.map((field) => [field, null])),
    });
    expect(await shownTo(stranger)).toEqual([]);
    const input = { introduction: met.introduction };
    await service.get(TakeBackDocument, { input }, { token: adviser });
    expect(await shownTo(employer)).toEqual([]);
  });

  it('is in no list and behind no mutation', async () => {
    const shown = [...people.keys()][0] ?? '';
    const id = globalId('Candidate', shown);
    const consent = { purpose: 'CONTACT', form: 'WRITTEN' } as const;
    const options = { token: employer };
    const answers = [
      await service.ask(FindCandidatesDocument, {}, options),
      await service.ask(ChangeCandidateDocument, { input: { id, version: 1, details: {} } }, options),
      await service.ask(RecordConsentDocument, { input: { candidate: id, consent } }, options),
      await service.ask(WithdrawConsentDocument, { input: { candidate: id, purpose: 'CONTACT' } }, options),
      await service.ask(EnterCandidateDocument, { input: { details: {} } }, options),
    ];
    for (const { data, errors } of answers) {
      expect(data).toBeNull();
      expect(errors).toEqual([
        expect.objectContaining({ extensions: { code: 'PERMISSION_DENIED', path: [] } }),
      ]);
    }
  });
});

/** Of the first who stands in a ranking of the demonstration's employer: asked for, and agreed to. */
async function agreeToMeetSomebody() {
  const { rows } = await service.database.pool.query<{ id: string; other: string }>(
    `SELECT o.id, (SELECT e.id FROM employer e WHERE e.id <> o.employer_id ORDER BY e.name LIMIT 1) AS other
     FROM offer o JOIN user_account u ON u.employer_id = o.employer_id
     WHERE u.login = 'employeur' AND o.status = 'PUBLISHED' ORDER BY o.ordinal LIMIT 1`,
  );
  const offer = globalId('Offer', rows[0]?.id ?? '');
  const { data } = await service.query(
    'query ($id: ID!) { node(id: $id) { ... on Offer { matches(first: 1) { edges { node { id } } } } } }',
    { id: offer },
    { token: employer },
  );
  const [first] = listOf(at(data, 'node', 'matches', 'edges'));
  const met = String(at(first, 'node')['id']);
  const { requestIntroduction } = await service.get(
    AskToMeetDocument,
    { input: { offer, candidate: met } },
    { token: employer },
  );
  if (requestIntroduction.__typename !== 'RequestIntroductionPayload') {
    throw new Error(requestIntroduction.message);
  }
  const introduction = requestIntroduction.introduction.id;
  const input = { introduction, answer: 'AGREED', form: 'WRITTEN' } as const;
  await service.get(NoteAnswerDocument, { input }, { token: adviser });
  return { candidate: met, introduction, otherEmployerId: rows[0]?.other ?? '' };
}

/** The part of an answer at the end of a path of objects. */
function at(answer: unknown, ...path: readonly string[]): Record<string, unknown> {
  const found = path.reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), answer);
  if (isRecord(found)) return found;
  throw new Error(`the answer has nothing at ${path.join('.')}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The objects of a list; those that are out of sight are null, or empty for what the selection does not fit. */
function listOf(value: unknown): readonly Record<string, unknown>[] {
  return isRecord(value) ? Object.values(value).filter(isRecord) : [];
}
