import { builder } from '../schema/builder.ts';
import { WRITE_ERRORS } from '../schema/errors.ts';
import {
  casePayload,
  DecideRecognitionAppealInput,
  DecideRecognitionCaseInput,
  type DecisionGiven,
  NameCaseJuryInput,
  RecordCaseMeasureInput,
  RevokeRecognitionDecisionInput,
} from '../schema/recognition/case-inputs.ts';
import { moveRecognitionCase } from './move-recognition-case.ts';

/** What was left out of a decision says nothing. */
function decisionOf(given: DecisionGiven) {
  return {
    outcome: given.outcome,
    effectScope: given.effectScope ?? null,
    level: given.level ?? null,
    refusalReasons: [...(given.refusalReasons ?? [])],
    differences: [...(given.differences ?? [])],
    measures: (given.measures ?? []).map(({ kind, choice, months, description }) => ({
      kind,
      choice: choice ?? null,
      months: months ?? null,
      description: description?.trim() || null,
    })),
    units: [...(given.units ?? [])],
    validUntil: given.validUntil ?? null,
    reference: given.reference?.trim() || null,
  };
}

builder.mutationField('nameCaseJury', (t) =>
  t.field({
    type: casePayload('NameCaseJury'),
    description: 'Names the jury that hears prior learning.',
    authScopes: { may: 'case.assess' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: NameCaseJuryInput, required: true, description: 'Who.' }) },
    resolve: (_root, { input }, context) =>
      moveRecognitionCase(context, 'case.assess', input, (on) => ({
        move: 'NAME_JURY',
        on,
        members: input.members.map(({ name, role }) => ({ name: name.trim(), role })),
      })),
  }),
);

builder.mutationField('decideRecognitionCase', (t) =>
  t.field({
    type: casePayload('DecideRecognitionCase'),
    description: 'The authority decides. From this day on the decision counts in rankings.',
    authScopes: { may: 'case.assess' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: DecideRecognitionCaseInput, required: true, description: 'The decision.' }),
    },
    resolve: (_root, { input }, context) =>
      moveRecognitionCase(context, 'case.assess', input, (on) => ({
        move: 'DECIDE',
        on,
        decision: decisionOf(input.decision),
      })),
  }),
);

builder.mutationField('recordCaseMeasure', (t) =>
  t.field({
    type: casePayload('RecordCaseMeasure'),
    description:
      'Records that a compensation measure was tried; the last one passed makes the recognition whole.',
    authScopes: { may: 'case.assess' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: RecordCaseMeasureInput, required: true, description: 'Which, and how.' }) },
    resolve: (_root, { input }, context) =>
      moveRecognitionCase(context, 'case.assess', input, (on) => ({
        move: 'RECORD_MEASURE',
        on,
        measure: input.measure,
        passed: input.passed,
      })),
  }),
);

builder.mutationField('decideRecognitionAppeal', (t) =>
  t.field({
    type: casePayload('DecideRecognitionAppeal'),
    description: 'Decides an appeal: the decision stands, another takes its place, or it falls.',
    authScopes: { may: 'case.assess' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: DecideRecognitionAppealInput, required: true, description: 'What became of it.' }),
    },
    resolve: (_root, { input }, context) =>
      moveRecognitionCase(context, 'case.assess', input, (on) => ({
        move: 'DECIDE_APPEAL',
        on,
        outcome: input.outcome,
        decision: input.decision ? decisionOf(input.decision) : null,
      })),
  }),
);

builder.mutationField('revokeRecognitionDecision', (t) =>
  t.field({
    type: casePayload('RevokeRecognitionDecision'),
    description: 'Revokes a decision in force: from the day named it counts no more.',
    authScopes: { may: 'case.assess' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: RevokeRecognitionDecisionInput, required: true, description: 'Why.' }) },
    resolve: (_root, { input }, context) =>
      moveRecognitionCase(context, 'case.assess', input, (on) => ({
        move: 'REVOKE',
        on,
        reason: input.refusalReason,
        from: input.from ?? on,
      })),
  }),
);
