import { v7 as uuidv7 } from 'uuid';
import { builder } from '../schema/builder.ts';
import { WRITE_ERRORS } from '../schema/errors.ts';
import {
  AddCaseEvidenceInput,
  AssignRecognitionCaseInput,
  CheckCaseEvidenceInput,
  ConcludeCaseAuthenticationInput,
  casePayload,
  RejectRecognitionCaseInput,
  RequestCaseAuthenticationInput,
  RequestCaseDocumentsInput,
  WithdrawCaseEvidenceInput,
} from '../schema/recognition/case-inputs.ts';
import { moveRecognitionCase } from './move-recognition-case.ts';

builder.mutationField('addCaseEvidence', (t) =>
  t.field({
    type: casePayload('AddCaseEvidence'),
    description: 'Adds a paper to a case, with how it was checked.',
    authScopes: { may: 'case.handle' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: AddCaseEvidenceInput, required: true, description: 'The paper.' }) },
    resolve: (_root, { input }, context) =>
      moveRecognitionCase(context, 'case.handle', input, (on) => ({
        move: 'ADD_EVIDENCE',
        on,
        evidenceId: uuidv7(),
        kind: input.kind,
        title: input.title?.trim() || null,
        check: input.check,
      })),
  }),
);

builder.mutationField('checkCaseEvidence', (t) =>
  t.field({
    type: casePayload('CheckCaseEvidence'),
    description: 'Records how a paper was checked.',
    authScopes: { may: 'case.handle' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: CheckCaseEvidenceInput, required: true, description: 'The check.' }) },
    resolve: (_root, { input }, context) =>
      moveRecognitionCase(context, 'case.handle', input, (on) => ({
        move: 'CHECK_EVIDENCE',
        on,
        evidenceId: input.evidence.id,
        check: input.check,
      })),
  }),
);

builder.mutationField('withdrawCaseEvidence', (t) =>
  t.field({
    type: casePayload('WithdrawCaseEvidence'),
    description: 'Takes a paper back that was added by mistake; that it was there stays in the events.',
    authScopes: { may: 'case.write' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: WithdrawCaseEvidenceInput, required: true, description: 'Which paper.' }) },
    resolve: (_root, { input }, context) =>
      moveRecognitionCase(context, 'case.write', input, (on) => ({
        move: 'WITHDRAW_EVIDENCE',
        on,
        evidenceId: input.evidence.id,
      })),
  }),
);

builder.mutationField('requestCaseDocuments', (t) =>
  t.field({
    type: casePayload('RequestCaseDocuments'),
    description: 'The authority asks for papers: the file is incomplete until it is handed in again.',
    authScopes: { may: 'case.assess' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: RequestCaseDocumentsInput, required: true, description: 'Which papers.' }) },
    resolve: (_root, { input }, context) =>
      moveRecognitionCase(context, 'case.assess', input, (on) => ({
        move: 'REQUEST_DOCUMENTS',
        on,
        kinds: [...input.kinds],
      })),
  }),
);

builder.mutationField('rejectRecognitionCase', (t) =>
  t.field({
    type: casePayload('RejectRecognitionCase'),
    description: 'The authority rejects a case without examining it.',
    authScopes: { may: 'case.assess' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: RejectRecognitionCaseInput, required: true, description: 'Why.' }) },
    resolve: (_root, { input }, context) =>
      moveRecognitionCase(context, 'case.assess', input, (on) => ({
        move: 'REJECT',
        on,
        reasons: [...input.reasons],
      })),
  }),
);

builder.mutationField('assignRecognitionCase', (t) =>
  t.field({
    type: casePayload('AssignRecognitionCase'),
    description: 'Names the assessor of a case, who must be of its authority.',
    authScopes: { may: 'case.assess' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: AssignRecognitionCaseInput, required: true, description: 'Who.' }) },
    resolve: (_root, { input }, context) =>
      moveRecognitionCase(context, 'case.assess', input, (on) => ({
        move: 'ASSIGN',
        on,
        assessorId: input.assessor.id,
      })),
  }),
);

builder.mutationField('requestCaseAuthentication', (t) =>
  t.field({
    type: casePayload('RequestCaseAuthentication'),
    description: 'Issuers are asked whether papers are theirs.',
    authScopes: { may: 'case.assess' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: RequestCaseAuthenticationInput, required: true, description: 'Which papers.' }),
    },
    resolve: (_root, { input }, context) =>
      moveRecognitionCase(context, 'case.assess', input, (on) => ({
        move: 'ASK_AUTHENTICATION',
        on,
        evidenceIds: input.evidence.map(({ id }) => id),
      })),
  }),
);

builder.mutationField('concludeCaseAuthentication', (t) =>
  t.field({
    type: casePayload('ConcludeCaseAuthentication'),
    description: 'Records what issuers have answered: what they do not confirm is doubted.',
    authScopes: { may: 'case.assess' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: ConcludeCaseAuthenticationInput, required: true, description: 'The answer.' }),
    },
    resolve: (_root, { input }, context) =>
      moveRecognitionCase(context, 'case.assess', input, (on) => ({
        move: 'CONCLUDE_AUTHENTICATION',
        on,
        authentic: input.authentic.map(({ id }) => id),
      })),
  }),
);
