import type { CorrectionRow, ReferenceEntry, ReferenceList } from '../../recognition/index.ts';
import { builder } from '../builder.ts';
import './reference-entry.ts';

export interface ReferenceRowShape {
  readonly list: ReferenceList;
  readonly name: string;
  readonly version: number;
  readonly entry: ReferenceEntry | null;
  readonly fileEntry: ReferenceEntry | null;
  readonly history: readonly CorrectionRow[];
}

export const ReferenceListEnum = builder.enumType('ReferenceList', {
  description: 'A list of reference data of recognition.',
  values: {
    FRAMEWORKS: { description: 'Frameworks with their levels, by scale.' },
    QUALIFICATION_TYPES: { description: 'Diplomas, certificates and titles, by code.' },
    REGULATED_PROFESSIONS: {
      description: 'Professions that law reserves, by jurisdiction and ISCO-08 group.',
    },
    INSTRUMENTS: { description: 'Conventions, directives, procedures and programmes, by code.' },
    RULES: { description: 'What follows from them, by code.' },
    CERTIFICATES: { description: 'Trade tests, licences and document checks, by code.' },
  } as const,
});

const ReferenceCorrection = builder.objectRef<CorrectionRow>('ReferenceCorrection').implement({
  description: 'A version of a row: who set it right, when, why and by what.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'From 1.' }),
    before: t.expose('before', {
      type: 'ReferenceEntry',
      nullable: true,
      description: 'What stood before; null when the row was new.',
    }),
    after: t.expose('after', { type: 'ReferenceEntry', description: 'The whole row from then on.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    source: t.exposeString('source', { description: 'Where the right value is written.' }),
    by: t.exposeString('correctedByName', { description: 'Who.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    touched: t.exposeInt('touched', { description: 'Match profiles that changed with it.' }),
    rulesVersion: t.exposeInt('rulesVersion', { description: 'Of the rules, from which it counts.' }),
  }),
});

export const ReferenceRow = builder.objectRef<ReferenceRowShape>('ReferenceRow').implement({
  description: 'A row of reference data as it counts, with what its file says and its history.',
  fields: (t) => ({
    list: t.expose('list', { type: ReferenceListEnum, description: 'Its list.' }),
    name: t.exposeString('name', { description: 'Its code or scale.' }),
    version: t.exposeInt('version', { description: 'Number of corrections: 0 as the file has it.' }),
    entry: t.expose('entry', { type: 'ReferenceEntry', nullable: true, description: 'As it counts.' }),
    fileEntry: t.expose('fileEntry', {
      type: 'ReferenceEntry',
      nullable: true,
      description: 'As its file has it; null for a row that the file does not have.',
    }),
    history: t.expose('history', {
      type: [ReferenceCorrection],
      description: 'Corrections, the first one first.',
    }),
  }),
});

export const CorrectReferenceRowInput = builder.inputType('CorrectReferenceRowInput', {
  description: 'A row of reference data, and what is right.',
  fields: (t) => ({
    list: t.field({ type: ReferenceListEnum, required: true, description: 'Its list.' }),
    name: t.string({ required: true, description: 'Its code or scale; of a new row, the one it gets.' }),
    version: t.int({ required: true, description: 'The version that was read; 0 for a new row.' }),
    changes: t.field({
      type: 'ReferenceEntry',
      required: true,
      description: 'What changes, as a JSON merge patch (RFC 7396): null takes a property away.',
    }),
    reason: t.string({ required: true, description: 'Why.' }),
    source: t.string({ required: true, description: 'Where the right value is written.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

interface Result {
  readonly row: ReferenceRowShape;
  readonly touched: number;
  readonly clientMutationId?: string | number | null | undefined;
}

export const CorrectReferenceRowPayload = builder.objectRef<Result>('CorrectReferenceRowPayload').implement({
  description: 'The row as it now counts.',
  fields: (t) => ({
    row: t.expose('row', { type: ReferenceRow, description: 'With its history.' }),
    touched: t.exposeInt('touched', { description: 'Match profiles that changed with it.' }),
    clientMutationId: t.id({
      nullable: true,
      description: 'As it was given.',
      resolve: ({ clientMutationId }) => clientMutationId ?? null,
    }),
  }),
});
