import { builder } from '../builder.ts';
import { Occupation } from '../taxonomy/concepts.ts';
import { ImportBatch } from './import-batch.ts';

export const UndoImportInput = builder.inputType('UndoImportInput', {
  description: 'Which import is taken back.',
  fields: (t) => ({
    batch: t.globalID({ for: ImportBatch, required: true, description: 'Which import.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

export const CodeImportedOccupationInput = builder.inputType('CodeImportedOccupationInput', {
  description: 'What a text in an import means.',
  fields: (t) => ({
    batch: t.globalID({ for: ImportBatch, required: true, description: 'Which import.' }),
    text: t.string({ required: true, description: 'As one of its open questions writes it.' }),
    occupation: t.globalID({ for: Occupation, required: true, description: 'What it means.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

interface ImportResult {
  readonly batchId: string;
  readonly clientMutationId?: string | number | null | undefined;
}

interface UndoResult extends ImportResult {
  readonly removed: number;
  readonly reverted: number;
  readonly left: readonly string[];
}

interface CodingResult extends ImportResult {
  readonly candidates: number;
}

export const UndoImportPayload = builder.objectRef<UndoResult>('UndoImportPayload').implement({
  description: 'What was taken back.',
  fields: (t) => ({
    batch: t.field({
      type: ImportBatch,
      description: 'The import as it now is.',
      resolve: ({ batchId }, _args, { loaders }) => loaders.importBatch(batchId),
    }),
    removed: t.exposeInt('removed', { description: 'Candidates that are gone.' }),
    reverted: t.exposeInt('reverted', {
      description: 'Candidates of earlier files that are again as they were before this one.',
    }),
    clientMutationId: t.id({
      nullable: true,
      description: 'As it was given.',
      resolve: ({ clientMutationId }) => clientMutationId ?? null,
    }),
  }),
});

export const CodeImportedOccupationPayload = builder
  .objectRef<CodingResult>('CodeImportedOccupationPayload')
  .implement({
    description: 'The import with one question less.',
    fields: (t) => ({
      batch: t.field({
        type: ImportBatch,
        description: 'The import as it now is.',
        resolve: ({ batchId }, _args, { loaders }) => loaders.importBatch(batchId),
      }),
      candidates: t.exposeInt('candidates', { description: 'Rows that were given the occupation.' }),
      clientMutationId: t.id({
        nullable: true,
        description: 'As it was given.',
        resolve: ({ clientMutationId }) => clientMutationId ?? null,
      }),
    }),
  });
