import type { AskedMove } from '../recognition/index.ts';
import { builder } from '../schema/builder.ts';
import { WRITE_ERRORS } from '../schema/errors.ts';
import { casePayload, moveInput } from '../schema/recognition/case-inputs.ts';
import { moveRecognitionCase } from './move-recognition-case.ts';

/** Moves that bring nothing but their day. */
type PlainMove =
  | 'SUBMIT'
  | 'ADMIT'
  | 'SUSPEND_CLOCK'
  | 'RESUME_CLOCK'
  | 'BEGIN_ASSESSMENT'
  | 'LODGE_APPEAL'
  | 'WITHDRAW_APPEAL'
  | 'REOPEN'
  | 'CLOSE'
  | 'WITHDRAW';

function plainStep(
  mutation: string,
  move: PlainMove & AskedMove['move'],
  action: 'case.write' | 'case.assess' | 'case.handle',
  description: string,
): void {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const input = moveInput(name, description);
  builder.mutationField(mutation, (t) =>
    t.field({
      type: casePayload(name),
      description,
      authScopes: { may: action },
      errors: WRITE_ERRORS,
      args: { input: t.arg({ type: input, required: true, description: 'Which case, and when.' }) },
      resolve: (_root, args, context) =>
        moveRecognitionCase(context, action, args.input, (on) => ({ move, on })),
    }),
  );
}

plainStep(
  'submitRecognitionCase',
  'SUBMIT',
  'case.write',
  'Hands a case in: from now on the authority sees it.',
);
plainStep(
  'admitRecognitionCase',
  'ADMIT',
  'case.assess',
  'Finds a file complete. The clock starts on the day on which nothing was missing any more.',
);
plainStep('suspendCaseClock', 'SUSPEND_CLOCK', 'case.assess', 'Stops the statutory clock for a while.');
plainStep('resumeCaseClock', 'RESUME_CLOCK', 'case.assess', 'Lets the statutory clock go on.');
plainStep(
  'beginCaseAssessment',
  'BEGIN_ASSESSMENT',
  'case.assess',
  'Begins the assessment of a case that an assessor is assigned to.',
);
plainStep(
  'appealRecognitionDecision',
  'LODGE_APPEAL',
  'case.write',
  'Lodges an appeal against the last decision, within its time and once.',
);
plainStep(
  'withdrawRecognitionAppeal',
  'WITHDRAW_APPEAL',
  'case.write',
  'Withdraws the appeal: the decision stands.',
);
plainStep(
  'reopenRecognitionCase',
  'REOPEN',
  'case.write',
  'Takes prior learning up again for the units that are left.',
);
plainStep(
  'closeRecognitionCase',
  'CLOSE',
  'case.handle',
  'Closes a decided case; the decision goes on to hold.',
);
plainStep('withdrawRecognitionCase', 'WITHDRAW', 'case.write', 'Gives a case up before it is decided.');
