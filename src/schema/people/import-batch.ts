import type { BatchRecord, ImportRowRecord, OpenOccupation } from '../../people/index.ts';
import { builder } from '../builder.ts';
import { Occupation } from '../taxonomy/concepts.ts';
import { Candidate } from './candidate.ts';

export const ImportStatusEnum = builder.enumType('ImportStatus', {
  description: 'Where an import stands.',
  values: {
    RUNNING: { description: 'Its rows are being read, or the service stopped while they were.' },
    DONE: { description: 'All rows were read.' },
    UNDONE: { description: 'What it brought was taken back.' },
  } as const,
});

export const ImportOutcomeEnum = builder.enumType('ImportOutcome', {
  description: 'What became of a row. A row that said what was known already leaves none.',
  values: {
    CREATED: { description: 'A candidate was registered.' },
    UPDATED: { description: 'The candidate of an earlier file was changed.' },
    REFUSED: { description: 'Nothing was written; the issues say why.' },
  } as const,
});

const ImportIssue = builder.objectRef<ImportRowRecord['issues'][number]>('ImportIssue').implement({
  description: 'Why a row was refused.',
  fields: (t) => ({
    column: t.exposeString('column', {
      description: 'Header of the column; empty where it is about the whole row.',
    }),
    value: t.exposeString('value', {
      description: 'What was found, shortened to 80 characters; empty once the import is forgotten.',
    }),
    expected: t.exposeString('expected', {
      description: 'What was expected, in French; empty once the import is forgotten.',
    }),
  }),
});

const ImportedWish = builder.objectRef<ImportRowRecord['wishes'][number]>('ImportedWish').implement({
  description: 'An occupation that the person of a row would like.',
  fields: (t) => ({
    text: t.exposeString('occupationText', { description: 'As it was written.' }),
    occupation: t.field({
      type: Occupation,
      nullable: true,
      description: 'What it was taken for; null while it is an open question.',
      resolve: ({ occupationId }, _args, { loaders }) =>
        occupationId === null ? null : loaders.concepts.load(occupationId),
    }),
  }),
});

export const ImportRow = builder.objectRef<ImportRowRecord>('ImportRow').implement({
  description: 'A row of a file.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'In the file, from 1; the header stands on the first.' }),
    outcome: t.expose('outcome', { type: ImportOutcomeEnum, description: 'What became of it.' }),
    candidate: t.field({
      type: Candidate,
      nullable: true,
      description: 'Whom it has become; null for a refused row, and after the candidate was taken back.',
      resolve: ({ candidateId }, _args, { loaders }) =>
        candidateId === null ? null : loaders.candidates.load(candidateId),
    }),
    occupationText: t.exposeString('occupationText', {
      nullable: true,
      description: 'The occupation as it was written.',
    }),
    occupation: t.field({
      type: Occupation,
      nullable: true,
      description: 'What it was taken for; null while it is an open question.',
      resolve: ({ occupationId }, _args, { loaders }) =>
        occupationId === null ? null : loaders.concepts.load(occupationId),
    }),
    occupationConfidence: t.float({
      nullable: true,
      description: 'Of the search, 0 to 1; null where a person decided.',
      resolve: ({ occupationConfidence }) =>
        occupationConfidence === null ? null : occupationConfidence / 1000,
    }),
    wishes: t.field({
      type: [ImportedWish],
      description: 'Occupations that the person would like.',
      resolve: ({ wishes }) => wishes,
    }),
    issues: t.field({
      type: [ImportIssue],
      description: 'Why it was refused.',
      resolve: ({ issues }) => issues,
    }),
  }),
});

export const OccupationSuggestion = builder
  .objectRef<{ readonly id: string; readonly label: string; readonly score: number }>('OccupationSuggestion')
  .implement({
    description: 'An occupation that a text may mean.',
    fields: (t) => ({
      occupation: t.field({
        type: Occupation,
        description: 'The occupation.',
        resolve: ({ id }, _args, { loaders }) => loaders.concepts.load(id),
      }),
      label: t.exposeString('label', { description: 'French label.' }),
      score: t.exposeFloat('score', { description: 'Of the search, 0 to 1.' }),
    }),
  });

export const OpenOccupationQuestion = builder.objectRef<OpenOccupation>('OpenOccupationQuestion').implement({
  description: 'An occupation as rows write it, worked in or wished for, which a person has to code.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As it was written.' }),
    rows: t.exposeInt('rows', { description: 'Rows that write it so.' }),
  }),
});

export const ImportBatch = builder.objectRef<BatchRecord>('ImportBatch');

builder.node(ImportBatch, {
  description: 'A file of candidates that was read. Seen by whoever sees the candidates of its agency.',
  id: { resolve: ({ id }) => id },
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'fileHash' in value,
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.importBatches.load(id))),
  fields: (t) => ({
    fileName: t.exposeString('fileName', { description: 'As it was sent.' }),
    status: t.expose('status', { type: ImportStatusEnum, description: 'Where it stands.' }),
    actorName: t.exposeString('actorName', { description: 'Who sent it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it began.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last row was read.',
    }),
    undoneAt: t.expose('undoneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back.',
    }),
    forgottenAt: t.expose('forgottenAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the values that it kept of persons were forgotten, after the days of IMPORT_RETENTION_DAYS; counts stay.',
    }),
    created: t.exposeInt('created', { description: 'Candidates registered.' }),
    updated: t.exposeInt('updated', { description: 'Candidates changed.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Rows that said what was known already.' }),
    refused: t.exposeInt('refused', { description: 'Rows refused.' }),
    ignoredColumns: t.exposeStringList('ignoredColumns', {
      description: 'Headers that name nothing known.',
    }),
  }),
});
