import { z } from 'zod';
import { EVIDENCE_CHECKS, PURPOSES } from '../../vocabulary.ts';
import { CASE_KINDS, CASE_OUTCOMES, EVIDENCE_KINDS } from '../case-vocabulary.ts';

const text = z.string().trim().min(1);
const code = z
  .string()
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'expected capitals and digits, with hyphens between');
export const termForm = z.strictObject({
  count: z.int().positive(),
  unit: z.enum(['CALENDAR_DAYS', 'WORKING_DAYS', 'MONTHS']),
});

export const checklistForm = z.array(
  z.strictObject({
    kind: z.enum(EVIDENCE_KINDS),
    labelFr: text,
    labelEn: text,
    required: z.boolean(),
    checks: z.array(z.enum(EVIDENCE_CHECKS)).min(1),
  }),
);

export const procedureForm = z.strictObject({
  code,
  nameFr: text,
  nameEn: text,
  kind: z.enum(CASE_KINDS).default('CREDENTIAL'),
  purposes: z.array(z.enum(PURPOSES)).min(1),
  outcomes: z.array(z.enum(CASE_OUTCOMES)).min(1),
  binding: z.enum(['BINDING', 'ADVISORY']),
  checklist: checklistForm,
  term: termForm.nullable().default(null),
  appealTerm: termForm.nullable().default(null),
  certificateMonths: z.int().positive().nullable().default(null),
  jurySize: z.int().positive().nullable().default(null),
  fee: z
    .strictObject({ minor: z.int().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) })
    .nullable()
    .default(null),
  /** The authority's source where it is not given. */
  source: text.optional(),
  verified: z.strictObject({
    outcomes: z.boolean(),
    checklist: z.boolean(),
    term: z.boolean().optional(),
    appealTerm: z.boolean().optional(),
    certificate: z.boolean().optional(),
    fee: z.boolean().optional(),
    jury: z.boolean().optional(),
  }),
});

export const authorityForm = z.strictObject({
  /** Where it sits and a name: "FRA:ENIC-NARIC". */
  code: z
    .string()
    .regex(/^([A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3}):[A-Z0-9-]+$/, 'expected one such as FRA:ENIC-NARIC'),
  /** For which it decides. */
  jurisdictions: z.array(text).min(1),
  nameFr: text,
  nameEn: text,
  /** Days of the week without work, 1 for Monday. */
  weekend: z.array(z.int().min(1).max(7)).default([6, 7]),
  source: text,
  verified: z.boolean(),
  procedures: z.array(z.unknown()).min(1),
});

export type AuthorityEntry = z.infer<typeof authorityForm>;
export type ProcedureEntry = z.infer<typeof procedureForm>;
