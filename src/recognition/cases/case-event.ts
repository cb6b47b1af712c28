import { z } from 'zod';
import { type IsoDate, isIsoDate } from '../../domain/iso-date.ts';
import { DIFFERENCE_DIMENSIONS, EFFECT_SCOPES, EVIDENCE_CHECKS, MEASURES } from '../vocabulary.ts';
import {
  APPEAL_OUTCOMES,
  CASE_OUTCOMES,
  EVIDENCE_KINDS,
  JURY_ROLES,
  REFUSAL_REASONS,
} from './case-vocabulary.ts';

const day = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value));
const reasons = z.array(z.enum(REFUSAL_REASONS));

const decisionForm = z.strictObject({
  outcome: z.enum(CASE_OUTCOMES),
  /** null: without effect in law. */
  effectScope: z.enum(EFFECT_SCOPES).nullable(),
  /** The level at which it was recognised, on its scale. */
  level: z.strictObject({ scale: z.string(), level: z.string() }).nullable(),
  refusalReasons: reasons,
  differences: z.array(z.enum(DIFFERENCE_DIMENSIONS)),
  measures: z.array(
    z.strictObject({
      kind: z.enum(MEASURES),
      /** Of the measures of one choice, one is enough; null: to be fulfilled in any case. */
      choice: z.int().nullable(),
      /** Longest duration; null: none was set. */
      months: z.int().nullable(),
      description: z.string().nullable(),
    }),
  ),
  /** Units of the qualification aimed at that were obtained, by code. */
  units: z.array(z.string()),
  /** Last day of the certificate; null: without an end. */
  validUntil: day.nullable(),
  /** Number of the letter or certificate. */
  reference: z.string().nullable(),
});

/** What an authority decided, in the vocabulary that all authorities share. */
export type Decision = z.infer<typeof decisionForm>;

const evidenceId = z.string();
const none = {};

const FORMS = {
  OPEN: none,
  ADD_EVIDENCE: {
    evidenceId,
    kind: z.enum(EVIDENCE_KINDS),
    title: z.string().nullable(),
    check: z.enum(EVIDENCE_CHECKS),
  },
  CHECK_EVIDENCE: { evidenceId, check: z.enum(EVIDENCE_CHECKS) },
  WITHDRAW_EVIDENCE: { evidenceId },
  SUBMIT: none,
  REQUEST_DOCUMENTS: { kinds: z.array(z.enum(EVIDENCE_KINDS)) },
  /** The day on which nothing was missing any more: the clock starts there, not where somebody noticed. */
  ADMIT: { completeOn: day },
  REJECT: { reasons },
  ASSIGN: { assessorId: z.string(), assessorName: z.string() },
  ASK_AUTHENTICATION: { evidenceIds: z.array(evidenceId) },
  CONCLUDE_AUTHENTICATION: { authentic: z.array(evidenceId) },
  SUSPEND_CLOCK: none,
  RESUME_CLOCK: none,
  BEGIN_ASSESSMENT: none,
  NAME_JURY: { members: z.array(z.strictObject({ name: z.string(), role: z.enum(JURY_ROLES) })) },
  DECIDE: { decision: decisionForm },
  /** `measure` counts from 1 in the decision. */
  RECORD_MEASURE: { measure: z.int(), passed: z.boolean() },
  LODGE_APPEAL: none,
  WITHDRAW_APPEAL: none,
  DECIDE_APPEAL: { outcome: z.enum(APPEAL_OUTCOMES), decision: decisionForm.nullable() },
  REOPEN: none,
  CLOSE: none,
  /** `from`: first day on which the decision is no longer worth anything. */
  REVOKE: { reason: z.enum(REFUSAL_REASONS), from: day },
  WITHDRAW: none,
} as const;

function form<Move extends keyof typeof FORMS>(move: Move) {
  return z.strictObject({ move: z.literal(move), on: day, ...FORMS[move] });
}

/** One thing that happened in a case, as it is kept. */
export const caseEventForm = z.discriminatedUnion('move', [
  form('OPEN'),
  form('ADD_EVIDENCE'),
  form('CHECK_EVIDENCE'),
  form('WITHDRAW_EVIDENCE'),
  form('SUBMIT'),
  form('REQUEST_DOCUMENTS'),
  form('ADMIT'),
  form('REJECT'),
  form('ASSIGN'),
  form('ASK_AUTHENTICATION'),
  form('CONCLUDE_AUTHENTICATION'),
  form('SUSPEND_CLOCK'),
  form('RESUME_CLOCK'),
  form('BEGIN_ASSESSMENT'),
  form('NAME_JURY'),
  form('DECIDE'),
  form('RECORD_MEASURE'),
  form('LODGE_APPEAL'),
  form('WITHDRAW_APPEAL'),
  form('DECIDE_APPEAL'),
  form('REOPEN'),
  form('CLOSE'),
  form('REVOKE'),
  form('WITHDRAW'),
]);

export type CaseEvent = z.infer<typeof caseEventForm>;
