import { displayName } from '../../domain/display-name.ts';
import type { Applicant, CaseView } from '../../recognition/index.ts';
import { builder } from '../builder.ts';
import { Candidate, HeldCredential } from '../people/candidate.ts';
import { EvidenceCheckEnum } from '../people/enums.ts';
import { Occupation } from '../taxonomy/concepts.ts';
import { ChecklistItemObject, ProcedureObject } from './authority.ts';
import { RecognitionDecision } from './case-decision.ts';
import {
  CaseClockStateEnum,
  CaseKindEnum,
  CaseMoveEnum,
  CaseStateEnum,
  CaseWarningKindEnum,
  DecidedOutcomeEnum,
  EvidenceKindEnum,
  JuryRoleEnum,
  PriorLearningStageEnum,
} from './case-enums.ts';
import { RecognitionPurposeEnum } from './enums.ts';
import { QualificationType } from './qualification-type.ts';

const ApplicantObject = builder.objectRef<Applicant>('RecognitionApplicant').implement({
  description: 'Whom a case is about, as far as an authority has to know; what an assessor reads is logged.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Candidate number.' }),
    displayName: t.string({
      description: 'Name on one line.',
      resolve: ({ names, sex }) => displayName(names, sex),
    }),
    birthFrom: t.expose('birthFrom', {
      type: 'Date',
      nullable: true,
      description: 'First day of birth possible.',
    }),
    birthTo: t.expose('birthTo', {
      type: 'Date',
      nullable: true,
      description: 'First day after those possible.',
    }),
    birthPlace: t.exposeString('birthPlace', { nullable: true, description: 'As it was given.' }),
    nationalities: t.expose('nationalities', { type: ['CountryCode'], description: 'ISO 3166-1 alpha-3.' }),
  }),
});

export const CaseEvidence = builder.objectRef<CaseView['evidence'][number]>('CaseEvidence').implement({
  description: 'A paper in a case, and how it was checked.',
  fields: (t) => ({
    id: t.globalID({ description: 'Global id.', resolve: ({ id }) => ({ id, type: 'CaseEvidence' }) }),
    kind: t.expose('kind', { type: EvidenceKindEnum, description: 'What it is.' }),
    title: t.exposeString('title', { nullable: true, description: 'In words.' }),
    receivedOn: t.expose('receivedOn', { type: 'Date', description: 'When it came.' }),
    check: t.expose('check', { type: EvidenceCheckEnum, description: 'How it was checked.' }),
    checkedOn: t.expose('checkedOn', { type: 'Date', description: 'When.' }),
    doubted: t.exposeBoolean('doubted', { description: 'Its issuer was asked and did not confirm it.' }),
  }),
});

const ChecklistLineObject = builder.objectRef<CaseView['checklist'][number]>('ChecklistLine').implement({
  description: 'What the authority asks for, and what answers it.',
  fields: (t) => ({
    item: t.expose('item', { type: ChecklistItemObject, description: 'What is asked for.' }),
    evidence: t.expose('evidence', {
      type: CaseEvidence,
      nullable: true,
      description: 'The paper that is good enough; null: it is missing.',
    }),
  }),
});

const ClockObject = builder.objectRef<CaseView['clock']>('CaseClock').implement({
  description: 'The statutory clock as it stands today, or as it stood when it stopped.',
  fields: (t) => ({
    state: t.expose('state', { type: CaseClockStateEnum, description: 'How it stands.' }),
    startedOn: t.expose('startedOn', {
      type: 'Date',
      nullable: true,
      description: 'When the file was complete.',
    }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description: 'Last day for the decision; null while it stands still.',
    }),
    daysLeft: t.exposeInt('daysLeft', {
      nullable: true,
      description: 'Days left, of those that the term counts; negative once it has passed.',
    }),
  }),
});

export const CaseWarningObject = builder.objectRef<CaseView['warnings'][number]>('CaseWarning').implement({
  description: 'What somebody should look at, before or after a day.',
  fields: (t) => ({
    kind: t.expose('kind', { type: CaseWarningKindEnum, description: 'What.' }),
    on: t.expose('on', { type: 'Date', description: 'The day.' }),
    days: t.exposeInt('days', { description: 'Days until then; negative once it has passed.' }),
  }),
});

const JuryMember = builder.objectRef<CaseView['jury'][number]>('JuryMember').implement({
  description: 'Who hears prior learning.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name.' }),
    role: t.expose('role', { type: JuryRoleEnum, description: 'What the member is.' }),
  }),
});

const UnitObject = builder.objectRef<CaseView['units'][number]>('PriorLearningUnit').implement({
  description: 'A unit of the qualification that prior learning aims at.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code.' }),
    name: t.exposeString('name', { description: 'In words.' }),
    obtained: t.exposeBoolean('obtained', { description: 'Whether it was obtained.' }),
  }),
});

export const CaseEventObject = builder
  .objectRef<CaseView['events'][number]>('RecognitionCaseEvent')
  .implement({
    description: 'Something that happened in a case. Events are kept as they were written.',
    fields: (t) => ({
      move: t.field({ type: CaseMoveEnum, description: 'What.', resolve: ({ event }) => event.move }),
      on: t.field({ type: 'Date', description: 'When it happened.', resolve: ({ event }) => event.on }),
      note: t.exposeString('note', { nullable: true, description: 'As it was noted.' }),
      recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was written down.' }),
      recordedBy: t.exposeString('recordedBy', { description: 'By whom.' }),
    }),
  });

export const RecognitionCase = builder.objectRef<CaseView>('RecognitionCase');

builder.node(RecognitionCase, {
  description: 'What an authority is asked about a person, and what has become of it.',
  id: { resolve: ({ row }) => row.id },
  isTypeOf: (value) =>
    typeof value === 'object' && value !== null && 'checklist' in value && 'facts' in value,
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.recognitionCases.load(id))),
  fields: (t) => ({
    version: t.int({ description: 'To be given back with a move.', resolve: ({ row }) => row.version }),
    kind: t.field({ type: CaseKindEnum, description: 'What is asked.', resolve: ({ row }) => row.kind }),
    state: t.field({ type: CaseStateEnum, description: 'Where it stands.', resolve: ({ row }) => row.state }),
    stage: t.expose('stage', {
      type: PriorLearningStageEnum,
      nullable: true,
      description: 'Of prior learning, the stage; null for other kinds and once it is closed.',
    }),
    candidate: t.field({
      type: Candidate,
      nullable: true,
      description: 'The file of the person; null where the caller may not see it.',
      resolve: ({ row }, _args, { loaders }) => loaders.candidates.load(row.candidateId),
    }),
    applicant: t.field({
      type: ApplicantObject,
      nullable: true,
      description: 'Who the person is.',
      resolve: ({ row }, _args, { loaders }) => loaders.caseApplicants.load(row.id),
    }),
    credential: t.field({
      type: HeldCredential,
      nullable: true,
      description: 'What is to be recognised, or what prior learning has given.',
      resolve: ({ row }) => row.credential,
    }),
    targetQualification: t.field({
      type: QualificationType,
      nullable: true,
      description: 'What prior learning aims at.',
      resolve: ({ row }) => row.target,
    }),
    units: t.expose('units', {
      type: [UnitObject],
      complexity: { field: 1, multiplier: 3 },
      description: 'Units of what prior learning aims at.',
    }),
    destination: t.field({
      type: 'JurisdictionCode',
      description: 'Where it is to be recognised.',
      resolve: ({ row }) => row.destination,
    }),
    purpose: t.expose('purpose', { type: RecognitionPurposeEnum, description: 'What for.' }),
    occupation: t.field({
      type: Occupation,
      nullable: true,
      description: 'For which occupation.',
      resolve: ({ row }, _args, { loaders }) =>
        row.occupationId === null ? null : loaders.concepts.load(row.occupationId),
    }),
    authorityCode: t.string({
      description: 'Who decides: "FRA:ENIC-NARIC".',
      resolve: ({ row }) => row.procedure.authorityCode,
    }),
    authorityName: t.string({
      description: 'Who decides.',
      args: {
        lang: t.arg({ type: 'LanguageTag', required: true, defaultValue: 'fr', description: 'BCP 47.' }),
      },
      resolve: ({ row }, { lang }) =>
        lang.toLowerCase().startsWith('fr') ? row.procedure.authority.nameFr : row.procedure.authority.nameEn,
    }),
    procedure: t.field({
      type: ProcedureObject,
      description: 'By what procedure.',
      resolve: ({ facts }) => facts.procedure,
    }),
    assessor: t.exposeString('assessorName', { nullable: true, description: 'Who assesses it.' }),
    openedAt: t.field({
      type: 'DateTime',
      description: 'When it was opened.',
      resolve: ({ row }) => row.openedAt,
    }),
    openedBy: t.string({ description: 'By whom.', resolve: ({ row }) => row.openedByName }),
    evidence: t.expose('evidence', {
      type: [CaseEvidence],
      complexity: { field: 1, multiplier: 5 },
      description: 'Papers, in the order in which they came.',
    }),
    checklist: t.expose('checklist', {
      type: [ChecklistLineObject],
      complexity: { field: 1, multiplier: 5 },
      description: 'What is asked for, and what is there.',
    }),
    clock: t.expose('clock', { type: ClockObject, description: 'The statutory clock today.' }),
    warnings: t.expose('warnings', {
      type: [CaseWarningObject],
      complexity: { field: 1, multiplier: 2 },
      description: 'What somebody should look at today.',
    }),
    possibleMoves: t.expose('possibleMoves', { type: [CaseMoveEnum], description: 'What can be done next.' }),
    decisions: t.expose('decisions', {
      type: [RecognitionDecision],
      complexity: { field: 1, multiplier: 2 },
      description: 'The last one first.',
    }),
    outcomeNow: t.expose('outcomeNow', {
      type: DecidedOutcomeEnum,
      nullable: true,
      description: 'What holds today; null where nothing does.',
    }),
    appealEndsOn: t.expose('appealEndsOn', {
      type: 'Date',
      nullable: true,
      description: 'Last day for an appeal against the last decision; null: none, or its term is not known.',
    }),
    jury: t.expose('jury', {
      type: [JuryMember],
      complexity: { field: 1, multiplier: 3 },
      description: 'Who hears prior learning.',
    }),
    events: t.expose('events', {
      type: [CaseEventObject],
      complexity: { field: 1, multiplier: 5 },
      description: 'What happened, in its order.',
    }),
  }),
});

builder.objectField(Candidate, 'recognitionCases', (t) =>
  t.field({
    type: [RecognitionCase],
    nullable: true,
    complexity: { field: 1, multiplier: 3 },
    description: 'What authorities were asked about the person, newest first; hidden from employers.',
    resolve: ({ masked, record }, _args, { loaders }) =>
      masked ? null : loaders.recognitionCasesOf.load(record.id),
  }),
);
