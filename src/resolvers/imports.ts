import {
  candidateScope,
  codeImportedOccupation,
  countImportBatches,
  countImportRows,
  listImportBatches,
  listImportRows,
  readOpenOccupations,
  undoImport,
} from '../people/index.ts';
import { builder } from '../schema/builder.ts';
import { pageOf, toPage } from '../schema/connection.ts';
import { WRITE_ERRORS, withErrorTypes } from '../schema/errors.ts';
import { Candidate } from '../schema/people/candidate.ts';
import {
  ImportBatch,
  ImportOutcomeEnum,
  ImportRow,
  OccupationSuggestion,
  OpenOccupationQuestion,
} from '../schema/people/import-batch.ts';
import {
  CodeImportedOccupationInput,
  CodeImportedOccupationPayload,
  UndoImportInput,
  UndoImportPayload,
} from '../schema/people/import-operations.ts';
import { suggestOccupations } from '../server/candidate-import.ts';
import type { Context } from '../server/context.ts';

builder.queryField('importBatch', (t) =>
  t.field({
    type: ImportBatch,
    nullable: true,
    description: 'An import of candidates; null where there is none in the charge of the caller.',
    authScopes: { may: 'candidate.import' },
    args: { id: t.arg.globalID({ for: ImportBatch, required: true, description: 'Which import.' }) },
    resolve: (_root, { id }, { loaders }) => loaders.importBatches.load(id.id),
  }),
);

builder.queryField('importBatches', (t) =>
  t.connection(
    {
      type: ImportBatch,
      description: 'Imports of candidates, newest first.',
      authScopes: { may: 'candidate.import' },
      resolve: async (_root, page, { viewer, today, services: { database } }) => {
        const scope = candidateScope(viewer, today);
        const { first, position } = pageOf('importBatches', page);
        const offset = position === null ? 0 : position + 1;
        const { rows, hasMore } = await listImportBatches(database, scope, offset, first);
        const placed = rows.map((node, index) => ({ position: offset + index, node }));
        return toPage('importBatches', placed, hasMore, offset > 0, () =>
          countImportBatches(database, scope),
        );
      },
    },
    { name: 'ImportBatchConnection', description: 'A page of imports.' },
    { name: 'ImportBatchEdge', description: 'An import on a page.' },
  ),
);

builder.objectFields(ImportBatch, (t) => ({
  rows: t.connection(
    {
      type: ImportRow,
      description: 'Rows that left something to see, in the order of the file.',
      args: { outcome: t.arg({ type: ImportOutcomeEnum, description: 'Only those.' }) },
      resolve: async ({ id }, { outcome, ...page }, { services: { database } }) => {
        const { first, position } = pageOf('importRows', page);
        const { rows, hasMore } = await listImportRows(database, id, outcome ?? null, position ?? 0, first);
        const placed = rows.map((node) => ({ position: node.line, node }));
        return toPage('importRows', placed, hasMore, position !== null, () =>
          countImportRows(database, id, outcome ?? null),
        );
      },
    },
    { name: 'ImportRowConnection', description: 'A page of rows.' },
    { name: 'ImportRowEdge', description: 'A row on a page.' },
  ),
  openOccupations: t.field({
    type: [OpenOccupationQuestion],
    description: 'Occupations as written that a person has to code; those of most rows first.',
    resolve: ({ id, undoneAt }, _args, { services: { database } }) =>
      undoneAt === null ? readOpenOccupations(database, id) : [],
  }),
}));

builder.objectFields(ImportRow, (t) => ({
  possibleDuplicates: t.field({
    type: [Candidate],
    description: 'Candidates in sight who may be the same person; nothing is merged.',
    resolve: ({ possibleDuplicates }, _args, { loaders }) => inSight(possibleDuplicates, loaders),
  }),
}));

builder.objectFields(UndoImportPayload, (t) => ({
  left: t.field({
    type: [Candidate],
    description:
      'Candidates who stay as they are: somebody has worked with them since, or what they were before is no longer remembered.',
    resolve: ({ left }, _args, { loaders }) => inSight(left, loaders),
  }),
}));

async function inSight(ids: readonly string[], { candidates }: Pick<Context['loaders'], 'candidates'>) {
  const seen = await Promise.all(ids.map((id) => candidates.load(id)));
  return seen.flatMap((candidate) => candidate ?? []);
}

builder.objectFields(OpenOccupationQuestion, (t) => ({
  suggestions: t.field({
    type: [OccupationSuggestion],
    description: 'What it may mean, best first.',
    args: {
      first: t.arg.int({ required: true, defaultValue: 5, description: 'How many at most, up to 20.' }),
    },
    resolve: ({ text }, { first }, { services }) =>
      suggestOccupations(services, text, Math.min(Math.max(first, 1), 20)),
  }),
}));

builder.mutationField('undoImport', (t) =>
  t.field({
    type: UndoImportPayload,
    description:
      'Takes back the candidates that an import has registered, and puts those that it has changed back as they were; whom somebody has touched since stays.',
    authScopes: { may: 'candidate.import' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: UndoImportInput, required: true, description: 'Which import.' }) },
    resolve: (_root, { input }, { viewer, today, services }) =>
      withErrorTypes(async () => ({
        ...(await undoImport(services, viewer, input.batch.id, today)),
        clientMutationId: input.clientMutationId,
      })),
  }),
);

builder.mutationField('codeImportedOccupation', (t) =>
  t.field({
    type: CodeImportedOccupationPayload,
    description: 'Says what an occupation as written means, for all rows of the import that write it so.',
    authScopes: { may: 'candidate.import' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({
        type: CodeImportedOccupationInput,
        required: true,
        description: 'Which text, and what it means.',
      }),
    },
    resolve: (_root, { input }, { viewer, today, services }) =>
      withErrorTypes(async () => {
        const batchId = input.batch.id;
        const decision = { viewer, batchId, text: input.text, occupationId: input.occupation.id, today };
        const candidates = await codeImportedOccupation(services, decision);
        return { batchId, candidates, clientMutationId: input.clientMutationId };
      }),
  }),
);
