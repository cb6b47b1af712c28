import type { InputFieldBuilder, InputFieldMap } from '@pothos/core';
import { builder } from '../builder.ts';
import { Candidate, HeldCredential } from '../people/candidate.ts';
import { EvidenceCheckEnum } from '../people/enums.ts';
import { Occupation } from '../taxonomy/concepts.ts';
import { Assessor } from './authority.ts';
import {
  AppealOutcomeEnum,
  CaseKindEnum,
  CaseStateEnum,
  DecidedOutcomeEnum,
  EvidenceKindEnum,
  JuryRoleEnum,
  RefusalReasonEnum,
} from './case-enums.ts';
import {
  CompensationMeasureKindEnum,
  DifferenceDimensionEnum,
  EffectScopeEnum,
  RecognitionPurposeEnum,
} from './enums.ts';
import { CaseEvidence, RecognitionCase } from './recognition-case.ts';

type Fields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

export const RecognitionCaseFilterInput = builder.inputType('RecognitionCaseFilter', {
  description: 'All conditions given must hold.',
  fields: (t) => ({
    states: t.field({ type: [CaseStateEnum], description: 'Any of these.' }),
    kind: t.field({ type: CaseKindEnum, description: 'What is asked.' }),
    authority: t.string({ description: 'Code of the authority.' }),
    destination: t.field({ type: 'JurisdictionCode', description: 'Where it is to be recognised.' }),
    candidate: t.globalID({ for: Candidate, description: 'About whom.' }),
    assessor: t.globalID({ for: Assessor, description: 'Assigned to whom.' }),
    overdue: t.boolean({ description: 'Whose statutory time has passed (true), or has not (false).' }),
    dueBy: t.field({ type: 'Date', description: 'To be decided by this day.' }),
  }),
});

const PriorLearningUnitInput = builder.inputType('PriorLearningUnitInput', {
  description: 'A unit of the qualification that prior learning aims at.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'Code, once in the case.' }),
    name: t.string({ required: true, description: 'In words.' }),
  }),
});

export const OpenRecognitionCaseInput = builder.inputType('OpenRecognitionCaseInput', {
  description:
    'A case on a credential, on prior learning (with the qualification it aims at and its units), or on a trade test.',
  fields: (t) => ({
    candidate: t.globalID({ for: Candidate, required: true, description: 'About whom.' }),
    kind: t.field({
      type: CaseKindEnum,
      required: true,
      defaultValue: 'CREDENTIAL',
      description: 'What is asked.',
    }),
    authority: t.string({ required: true, description: 'Code of the authority.' }),
    purpose: t.field({ type: RecognitionPurposeEnum, required: true, description: 'What for.' }),
    destination: t.field({
      type: 'JurisdictionCode',
      description: 'Where; may be left out where the authority decides for one place.',
    }),
    credential: t.globalID({ for: HeldCredential, description: 'What is to be recognised.' }),
    targetQualification: t.string({ description: 'Code of the qualification that prior learning aims at.' }),
    units: t.field({ type: [PriorLearningUnitInput], description: 'Its units.' }),
    occupation: t.globalID({
      for: Occupation,
      description: 'Needed for a regulated profession and a trade test.',
    }),
    on: t.field({ type: 'Date', description: 'When; today unless given.' }),
    note: t.string({ description: 'Kept with the event.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

function caseFields(t: Fields) {
  return {
    case: t.globalID({ for: RecognitionCase, required: true, description: 'Which case.' }),
    version: t.int({ required: true, description: 'The version that the caller has seen.' }),
    on: t.field({ type: 'Date', description: 'When it happened; today unless given.' }),
    note: t.string({ description: 'Kept with the event.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  };
}

/** The input of a move that brings nothing but its day. */
export function moveInput(mutation: string, description: string) {
  return builder.inputType(`${mutation}Input`, { description, fields: caseFields });
}

function inputWith<Own extends InputFieldMap>(
  mutation: string,
  description: string,
  own: (t: Fields) => Own,
) {
  return builder.inputType(`${mutation}Input`, {
    description,
    fields: (t) => ({ ...caseFields(t), ...own(t) }),
  });
}

export const AddCaseEvidenceInput = inputWith('AddCaseEvidence', 'A paper that has come.', (t) => ({
  kind: t.field({ type: EvidenceKindEnum, required: true, description: 'What it is.' }),
  title: t.string({ description: 'In words.' }),
  check: t.field({
    type: EvidenceCheckEnum,
    required: true,
    defaultValue: 'NONE',
    description: 'How it was checked.',
  }),
}));

const evidence = (t: Fields) =>
  t.globalID({ for: CaseEvidence, required: true, description: 'Which paper.' });

export const CheckCaseEvidenceInput = inputWith('CheckCaseEvidence', 'How a paper was checked.', (t) => ({
  evidence: evidence(t),
  check: t.field({ type: EvidenceCheckEnum, required: true, description: 'What was found.' }),
}));

export const WithdrawCaseEvidenceInput = inputWith('WithdrawCaseEvidence', 'A paper taken back.', (t) => ({
  evidence: evidence(t),
}));

export const RequestCaseDocumentsInput = inputWith(
  'RequestCaseDocuments',
  'Papers that are asked for.',
  (t) => ({
    kinds: t.field({ type: [EvidenceKindEnum], required: true, description: 'What is asked for.' }),
  }),
);

export const RejectRecognitionCaseInput = inputWith('RejectRecognitionCase', 'A rejection.', (t) => ({
  reasons: t.field({ type: [RefusalReasonEnum], required: true, description: 'Why.' }),
}));

export const AssignRecognitionCaseInput = inputWith('AssignRecognitionCase', 'Who assesses it.', (t) => ({
  assessor: t.globalID({ for: Assessor, required: true, description: 'An assessor of the authority.' }),
}));

const papers = (t: Fields, description: string) =>
  t.globalIDList({ for: CaseEvidence, required: true, description });

export const RequestCaseAuthenticationInput = inputWith(
  'RequestCaseAuthentication',
  'Papers whose issuers are asked.',
  (t) => ({ evidence: papers(t, 'Which papers.') }),
);

export const ConcludeCaseAuthenticationInput = inputWith(
  'ConcludeCaseAuthentication',
  'What the issuers have answered.',
  (t) => ({
    authentic: papers(t, 'Papers that their issuers confirm; those asked about and not named are doubted.'),
  }),
);

const JuryMemberInput = builder.inputType('JuryMemberInput', {
  description: 'A member of a jury.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name.' }),
    role: t.field({ type: JuryRoleEnum, required: true, description: 'What the member is.' }),
  }),
});

export const NameCaseJuryInput = inputWith('NameCaseJury', 'Who hears prior learning.', (t) => ({
  members: t.field({
    type: [JuryMemberInput],
    required: true,
    description: 'As many as the procedure asks for.',
  }),
}));

const DecidedLevelInput = builder.inputType('DecidedLevelInput', {
  description: 'A level on its scale.',
  fields: (t) => ({
    scale: t.string({ required: true, description: 'Framework: "DQR8".' }),
    level: t.string({ required: true, description: 'Level on it.' }),
  }),
});

const CompensationMeasureInput = builder.inputType('CompensationMeasureInput', {
  description: 'What makes a conditional recognition whole.',
  fields: (t) => ({
    kind: t.field({ type: CompensationMeasureKindEnum, required: true, description: 'What it is.' }),
    choice: t.int({ description: 'Measures with the same number are a choice: one is enough.' }),
    months: t.int({ description: 'Longest duration; 36 at most for an adaptation period.' }),
    description: t.string({ description: 'In words.' }),
  }),
});

const DecisionInput = builder.inputType('RecognitionDecisionInput', {
  description: 'What the authority decides.',
  fields: (t) => ({
    outcome: t.field({
      type: DecidedOutcomeEnum,
      required: true,
      description: 'One that the procedure knows.',
    }),
    effectScope: t.field({ type: EffectScopeEnum, description: 'How far it reaches; not for a refusal.' }),
    level: t.field({ type: DecidedLevelInput, description: 'The level at which it is recognised.' }),
    refusalReasons: t.field({ type: [RefusalReasonEnum], description: 'Why it is refused.' }),
    differences: t.field({ type: [DifferenceDimensionEnum], description: 'Substantial differences.' }),
    measures: t.field({ type: [CompensationMeasureInput], description: 'What closes them.' }),
    units: t.stringList({ description: 'Units of prior learning that are certified, by code.' }),
    validUntil: t.field({
      type: 'Date',
      description: 'Last day of the certificate; as the procedure says unless given.',
    }),
    reference: t.string({ description: 'Number of the letter.' }),
  }),
});

export type DecisionGiven = typeof DecisionInput.$inferInput;

export const DecideRecognitionCaseInput = inputWith('DecideRecognitionCase', 'A decision.', (t) => ({
  decision: t.field({ type: DecisionInput, required: true, description: 'What is decided.' }),
}));

export const RecordCaseMeasureInput = inputWith('RecordCaseMeasure', 'That a measure was tried.', (t) => ({
  measure: t.int({ required: true, description: 'Its number in the decision, from 1.' }),
  passed: t.boolean({ required: true, description: 'Whether it was passed.' }),
}));

export const DecideRecognitionAppealInput = inputWith(
  'DecideRecognitionAppeal',
  'A decision on appeal.',
  (t) => ({
    outcome: t.field({
      type: AppealOutcomeEnum,
      required: true,
      description: 'What became of the decision.',
    }),
    decision: t.field({ type: DecisionInput, description: 'The one in its place, when it is reformed.' }),
  }),
);

export const RevokeRecognitionDecisionInput = inputWith(
  'RevokeRecognitionDecision',
  'A revocation.',
  (t) => ({
    refusalReason: t.field({ type: RefusalReasonEnum, required: true, description: 'Why.' }),
    from: t.field({
      type: 'Date',
      description: 'First day on which it no longer holds; that of the revocation unless given.',
    }),
  }),
);

interface Result {
  readonly id: string;
  readonly clientMutationId?: string | number | null | undefined;
}

/** The payload of a mutation that writes one case. */
export function casePayload(mutation: string) {
  return builder.objectRef<Result>(`${mutation}Payload`).implement({
    description: 'The case as it now is.',
    fields: (t) => ({
      recognitionCase: t.field({
        type: RecognitionCase,
        description: 'The case as it now is.',
        resolve: ({ id }, _args, { loaders }) => loaders.recognitionCase(id),
      }),
      clientMutationId: t.id({
        nullable: true,
        description: 'As it was given.',
        resolve: ({ clientMutationId }) => clientMutationId ?? null,
      }),
    }),
  });
}
