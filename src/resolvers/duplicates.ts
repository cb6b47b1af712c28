import DataLoader from 'dataloader';
import {
  candidateScope,
  decideDuplicate,
  type FileTies,
  factsOf,
  findProbableDuplicates,
  findSimilar,
  listDecidedPairs,
  mergeCandidates,
  type PersonFacts,
  readFileTies,
  type SimilarFile,
  type SimilarityReason,
  saySimilarity,
  undoMerge,
} from '../people/index.ts';
import { builder } from '../schema/builder.ts';
import { type PageRequest, pageOf, toPage } from '../schema/connection.ts';
import { WRITE_ERRORS, withErrorTypes } from '../schema/errors.ts';
import { Candidate } from '../schema/people/candidate.ts';
import { CandidateDetailsInput } from '../schema/people/candidate-inputs.ts';
import { candidatePayload } from '../schema/people/candidate-operations.ts';
import { type SaidSimilarFile, SimilarCandidate } from '../schema/people/similar-candidate.ts';
import {
  DecideDuplicateInput,
  MergeCandidatesInput,
  UndoMergeInput,
} from '../schema/people/similar-inputs.ts';
import { DuplicateDecision, ProbableDuplicate } from '../schema/people/similar-pairs.ts';
import type { Context } from '../server/context.ts';
import { candidatePatch } from './candidate-patch.ts';

const CONNECTION = { name: 'SimilarCandidateConnection', description: 'Similar files, likest first.' };
const EDGE = { name: 'SimilarCandidateEdge', description: 'A similar file on a page.' };

/** One comparison, however many of its files are asked for. */
const complexity = ({ first }: PageRequest) => ({ field: 20, multiplier: Math.max(1, (first ?? 20) / 10) });

const similarCandidates = builder.connectionObject({ type: SimilarCandidate, ...CONNECTION }, EDGE);

builder.queryField('similarCandidates', (t) =>
  t.connection(
    {
      type: SimilarCandidate,
      description:
        'Files that may be of the person described, likest first: to be asked before a file is opened. Of files of other agencies it says only that they are there.',
      authScopes: { may: 'candidate.read' },
      complexity,
      args: {
        details: t.arg({
          type: CandidateDetailsInput,
          required: true,
          description:
            "As for registering; names, birth, place of birth, parents' names, phones and numbers are compared.",
        }),
      },
      resolve: async (_root, { details, ...page }, context) => {
        const { today, services } = context;
        const patch = candidatePatch(details, { today, identifiers: services.identifiers });
        const facts: PersonFacts = {
          names: patch.names ?? [],
          sex: patch.sex ?? null,
          birth: patch.birth ?? null,
          birthPlace: patch.birthPlace ?? null,
          fatherName: patch.fatherName ?? null,
          motherName: patch.motherName ?? null,
          phones: patch.phones ?? [],
          identifierDigests: (patch.identifiers ?? []).map(({ digest }) => digest),
        };
        return similarPage(facts, null, page, context);
      },
    },
    similarCandidates,
  ),
);

builder.objectFields(Candidate, (t) => ({
  similar: t.connection(
    {
      type: SimilarCandidate,
      nullable: true,
      description: 'Files that may be of the same person, likest first; null for employers.',
      complexity,
      resolve: (view, page, context) =>
        view.masked ? null : similarPage(factsOf(view.record), view.record.id, page, context),
    },
    similarCandidates,
  ),
  mergedInto: t.field({
    type: Candidate,
    nullable: true,
    description: 'The file that absorbed this one, which is in no list any more.',
    resolve: async (view, _args, context) => {
      const into = view.masked ? null : (await tiesOf(view.record.id, context)).mergedInto;
      return into === null ? null : context.loaders.candidates.load(into);
    },
  }),
  absorbed: t.field({
    type: [Candidate],
    nullable: true,
    description: 'Files that are merged into this one; null for employers.',
    resolve: async (view, _args, context) =>
      view.masked ? null : visible((await tiesOf(view.record.id, context)).absorbed, context),
  }),
  linked: t.field({
    type: [Candidate],
    nullable: true,
    description: 'Files that somebody linked with this one; null for employers.',
    resolve: async (view, _args, context) =>
      view.masked ? null : visible((await tiesOf(view.record.id, context)).linked, context),
  }),
}));

builder.queryField('probableDuplicates', (t) =>
  t.connection(
    {
      type: ProbableDuplicate,
      description: 'Pairs of files that are probably of one person and await a decision, likest first.',
      authScopes: { may: 'candidate.read' },
      complexity,
      resolve: async (_root, page, { viewer, today, services, language }) => {
        const pairs = await findProbableDuplicates(services.database, candidateScope(viewer, today));
        const said = pairs.map(({ first, second, score, reasons }) => {
          const sex = first.seen ? first.sex : null;
          return {
            first: inWords(first, language),
            second: inWords(second, language),
            score,
            said: score === null ? elsewhere(language) : reasonsInWords(reasons, language, sex),
          };
        });
        return pageOfRows('probableDuplicates', said, page);
      },
    },
    { name: 'ProbableDuplicateConnection', description: 'Probable duplicates, likest first.' },
    { name: 'ProbableDuplicateEdge', description: 'A pair on a page.' },
  ),
);

builder.queryField('duplicateDecisions', (t) =>
  t.connection(
    {
      type: DuplicateDecision,
      description:
        'What was decided of pairs of files, newest first; only pairs of which the caller sees both.',
      authScopes: { may: 'candidate.read' },
      resolve: async (_root, page, { viewer, today, services }) => {
        const { first, position } = pageOf('duplicateDecisions', page);
        const offset = position === null ? 0 : position + 1;
        const scope = candidateScope(viewer, today);
        const { rows, total } = await listDecidedPairs(services.database, scope, offset, first);
        const nodes = rows.slice(0, first).map((node, i) => ({ position: offset + i, node }));
        return toPage('duplicateDecisions', nodes, rows.length > first, offset > 0, async () => total);
      },
    },
    { name: 'DuplicateDecisionConnection', description: 'Decisions on pairs of files, newest first.' },
    { name: 'DuplicateDecisionEdge', description: 'A decision on a page.' },
  ),
);

builder.mutationField('decideDuplicate', (t) =>
  t.field({
    type: candidatePayload('DecideDuplicate'),
    description:
      'Says of two like files that they are of two persons, or links them. Answers with the first.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({
        type: DecideDuplicateInput,
        required: true,
        description: 'Which files, and what is found.',
      }),
    },
    resolve: (_root, { input }, { viewer, today, now, services }) =>
      withErrorTypes(async () => {
        const { first, second, finding, reason } = input;
        await services.runUnitOfWork({ viewer, action: 'candidate.write', reason }, (unit) =>
          decideDuplicate(unit, candidateScope(viewer, today), [first.id, second.id], finding, reason, now),
        );
        return { id: first.id, clientMutationId: input.clientMutationId };
      }),
  }),
);

builder.mutationField('mergeCandidates', (t) =>
  t.field({
    type: candidatePayload('MergeCandidates'),
    description:
      'Merges a file into another of the same person, reversibly. Answers with the file that is kept.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({
        type: MergeCandidatesInput,
        required: true,
        description: 'Which file stays, and which goes.',
      }),
    },
    resolve: (_root, { input }, { viewer, today, now, services }) =>
      withErrorTypes(async () => {
        const { keep, absorb, reason } = input;
        await services.runUnitOfWork({ viewer, action: 'candidate.write', reason }, (unit) =>
          mergeCandidates(
            unit,
            candidateScope(viewer, today),
            { keepId: keep.id, absorbId: absorb.id },
            reason,
            now,
          ),
        );
        return { id: keep.id, clientMutationId: input.clientMutationId };
      }),
  }),
);

builder.mutationField('undoMerge', (t) =>
  t.field({
    type: candidatePayload('UndoMerge'),
    description: 'Takes a merge back: the absorbed file is what it was. Answers with it.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({
        type: UndoMergeInput,
        required: true,
        description: 'Which file stands for itself again.',
      }),
    },
    resolve: (_root, { input }, { viewer, today, now, services }) =>
      withErrorTypes(
        async () => {
          const { candidate, reason } = input;
          await services.runUnitOfWork({ viewer, action: 'candidate.write', reason }, (unit) =>
            undoMerge(unit, candidateScope(viewer, today), candidate.id, reason, now),
          );
          return { id: candidate.id, clientMutationId: input.clientMutationId };
        },
        (path) => (path[0] === 'id' ? ['candidate'] : path),
      ),
  }),
);

async function similarPage(
  facts: PersonFacts,
  except: string | null,
  page: PageRequest,
  { viewer, today, services, language }: Context,
) {
  const files = await findSimilar(services.database, candidateScope(viewer, today), facts, except);
  return pageOfRows(
    'similarCandidates',
    files.map((file) => inWords(file, language, facts.sex)),
    page,
  );
}

function pageOfRows<T>(list: string, rows: readonly T[], page: PageRequest) {
  const { first, position } = pageOf(list, page);
  const start = position === null ? 0 : position + 1;
  const nodes = rows.slice(start, start + first).map((node, i) => ({ position: start + i, node }));
  return toPage(list, nodes, rows.length > start + first, start > 0, async () => rows.length);
}

type Language = Context['language'];

function inWords(file: SimilarFile, language: Language, sex: PersonFacts['sex'] = null): SaidSimilarFile {
  const said = file.seen ? reasonsInWords(file.reasons, language, sex ?? file.sex) : elsewhere(language);
  return { ...file, said };
}

function reasonsInWords(reasons: readonly SimilarityReason[], language: Language, sex: PersonFacts['sex']) {
  return reasons.map((code) => ({ code, text: saySimilarity(code, language, sex) }));
}

function elsewhere(language: Language) {
  const code = 'SIMILAR_FILE_ELSEWHERE';
  return [{ code, text: saySimilarity(code, language, null) }] as const;
}

const ties = new WeakMap<Context['loaders'], DataLoader<string, FileTies>>();

/** One statement for all files of a request. */
function tiesOf(id: string, { loaders, services }: Context): Promise<FileTies> {
  const loader = ties.get(loaders) ?? new DataLoader((ids) => readFileTies(services.database, ids));
  ties.set(loaders, loader);
  return loader.load(id);
}

async function visible(ids: readonly string[], { loaders }: Context) {
  const views = await Promise.all(ids.map((id) => loaders.candidates.load(id)));
  return views.flatMap((view) => view ?? []);
}
