import { z } from 'zod';
import type { TestService } from '../harness/test-service.ts';

/** What the tests look at in a case. */
const CASE = `{
  id version state stage outcomeNow outcomeLabel assessor possibleMoves appealEndsOn
  units { code obtained }
  credential { id type { code } }
  clock { state startedOn dueOn daysLeft }
  warnings { kind on days }
  evidence { id kind check doubted }
  checklist { item { kind required checks } evidence { id } }
  decisions { outcome standing validUntil endedOn measures { number open } }
  events { move on note recordedBy }
}`;

const day = z.string().nullable();
const caseForm = z.object({
  id: z.string(),
  version: z.number(),
  state: z.string(),
  stage: z.string().nullable(),
  outcomeNow: z.string().nullable(),
  outcomeLabel: z.string().nullable(),
  assessor: z.string().nullable(),
  possibleMoves: z.array(z.string()),
  appealEndsOn: day,
  units: z.array(z.object({ code: z.string(), obtained: z.boolean() })),
  credential: z.object({ id: z.string(), type: z.object({ code: z.string() }) }).nullable(),
  clock: z.object({ state: z.string(), startedOn: day, dueOn: day, daysLeft: z.number().nullable() }),
  warnings: z.array(z.object({ kind: z.string(), on: z.string(), days: z.number() })),
  evidence: z.array(z.object({ id: z.string(), kind: z.string(), check: z.string(), doubted: z.boolean() })),
  checklist: z.array(
    z.object({
      item: z.object({ kind: z.string(), required: z.boolean(), checks: z.array(z.string()) }),
      evidence: z.object({ id: z.string() }).nullable(),
    }),
  ),
  decisions: z.array(
    z.object({
      outcome: z.string(),
      standing: z.string(),
      validUntil: day,
      endedOn: day,
      measures: z.array(z.object({ number: z.number(), open: z.boolean() })),
    }),
  ),
  events: z.array(
    z.object({ move: z.string(), on: z.string(), note: z.string().nullable(), recordedBy: z.string() }),
  ),
});

export type CaseSheet = z.infer<typeof caseForm>;

const refusalForm = z.object({
  __typename: z.string(),
  code: z.string(),
  message: z.string(),
  path: z.array(z.string()),
  currentVersion: z.number().nullable().optional(),
});

export type CaseRefusal = z.infer<typeof refusalForm>;

type Input = Readonly<Record<string, unknown>>;

/** Sends one of the mutations on cases; gives the case, or why not. */
export async function askCase(
  service: TestService,
  token: string,
  mutation: string,
  input: Input,
): Promise<CaseSheet | CaseRefusal> {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const { data, errors } = await service.query(
    `mutation ($input: ${name}Input!) { ${mutation}(input: $input) {
      __typename
      ... on ${name}Payload { recognitionCase ${CASE} }
      ... on Error { code message path }
      ... on ConflictError { currentVersion }
    } }`,
    { input },
    { token },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const result = Object(data?.[mutation]);
  return result.recognitionCase ? caseForm.parse(result.recognitionCase) : refusalForm.parse(result);
}

export function isRefusal(answer: CaseSheet | CaseRefusal): answer is CaseRefusal {
  return 'code' in answer;
}

/** As `askCase`, on a case as it was last seen; fails when it is refused. */
export async function moveCase(
  service: TestService,
  token: string,
  mutation: string,
  { id, version }: Pick<CaseSheet, 'id' | 'version'>,
  more: Input = {},
): Promise<CaseSheet> {
  const answer = await askCase(service, token, mutation, { case: id, version, ...more });
  if (isRefusal(answer)) throw new Error(`${mutation}: ${answer.message} (${answer.path.join('.')})`);
  return answer;
}

export async function openCase(service: TestService, token: string, input: Input): Promise<CaseSheet> {
  const answer = await askCase(service, token, 'openRecognitionCase', input);
  if (isRefusal(answer)) throw new Error(`${answer.message} (${answer.path.join('.')})`);
  return answer;
}

/** Adds whatever the checklist still asks for, each paper as well checked as need be. */
export async function completeFile(
  service: TestService,
  token: string,
  opened: CaseSheet,
): Promise<CaseSheet> {
  let file = opened;
  for (const { item, evidence } of opened.checklist) {
    if (!item.required || evidence !== null) continue;
    const paper = { kind: item.kind, check: item.checks[0] };
    file = await moveCase(service, token, 'addCaseEvidence', file, paper);
  }
  return file;
}

export async function readCase(service: TestService, token: string, id: string): Promise<CaseSheet | null> {
  const { data, errors } = await service.query(
    `query ($id: ID!) { node(id: $id) { ... on RecognitionCase ${CASE} } }`,
    { id },
    { token },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return caseForm.nullable().parse(data?.['node']);
}
