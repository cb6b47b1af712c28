import { z } from 'zod';
import { type IsoDate, isIsoDate } from '../domain/iso-date.ts';
import { DIFFERENCE_DIMENSIONS, EFFECT_SCOPES, MEASURES, OUTCOMES, PURPOSES } from './vocabulary.ts';

const text = z.string().trim().min(1);
const day = z.custom<IsoDate>(
  (value) => typeof value === 'string' && isIsoDate(value),
  'expected YYYY-MM-DD',
);
const validity = { validFrom: day.nullable().default(null), validTo: day.nullable().default(null) };
const claims = z
  .record(z.string(), z.boolean())
  .refine((made) => made['right'] !== undefined, 'expected a claim "right"');
const fee = z.strictObject({ minor: z.int().min(0), currency: z.string().regex(/^[A-Z]{3}$/) });
const days = z.int().positive().nullable().default(null);
const outcome = z.enum(OUTCOMES);
const certificateCode = z
  .string()
  .regex(/^([A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3}):[A-Z0-9-]+$/, 'expected one such as SAU:SVP');

const party = z.strictObject({
  jurisdiction: text,
  ...validity,
  status: z.enum(['PARTY', 'SIGNED', 'TRANSITIONAL', 'ENACTING']),
  verified: z.boolean(),
});

export const instrumentForm = z.strictObject({
  code: z.string().regex(/^[A-Z0-9-]+$/, 'expected capitals, digits and hyphens'),
  nameFr: text,
  nameEn: text,
  kind: z.enum([
    'CONVENTION',
    'DIRECTIVE',
    'BILATERAL',
    'NATIONAL_PROCEDURE',
    'PROGRAMME',
    'SAFEGUARDS_LIST',
    'RECRUITMENT_RESERVE',
  ]),
  scopeFr: text,
  scopeEn: text,
  authority: text.nullable().default(null),
  statutoryDays: days,
  dayKind: z.enum(['CALENDAR', 'WORKING']).default('CALENDAR'),
  fee: fee.nullable().default(null),
  validityMonths: days,
  outcomes: z.array(outcome).default([]),
  parties: z.array(party).default([]),
  ...validity,
  noteFr: text.nullable().default(null),
  noteEn: text.nullable().default(null),
  documents: z.array(text).default([]),
  steps: z
    .array(
      z.strictObject({
        code: text,
        nameFr: text,
        nameEn: text,
        days,
        fee: fee.nullable().default(null),
        source: text,
        verified: z.boolean(),
      }),
    )
    .default([]),
  source: text,
  verified: claims,
});

const range = (lowest: number) =>
  z
    .tuple([z.int().min(lowest).max(8), z.int().min(lowest).max(8)])
    .nullable()
    .default(null);

const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('NATIONALITY'), of: text }),
  z.strictObject({
    kind: z.enum([
      'REGISTRATION_AT_HOME',
      'PROGRAMME_ACCREDITED',
      'NO_SUBSTANTIAL_DIFFERENCE',
      'AUTHORITY_DECISION',
      'SOURCE_VERIFIED',
    ]),
  }),
  z.strictObject({
    kind: z.literal('TRADE_TEST'),
    certificate: certificateCode,
    required: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.enum(['PRACTICE', 'RESIDENCE']),
    months: z.int().positive(),
    where: z.enum(['DESTINATION', 'FIRST_RECOGNITION']),
    required: z.boolean().default(false),
  }),
]);

export const ruleForm = z.strictObject({
  code: z.string().regex(/^[A-Z0-9-]+:[A-Z0-9-]+(@[0-9-]+)?$/, 'expected the instrument, a colon and a name'),
  instrument: text,
  subject: z.strictObject({
    jurisdictions: z.array(text).min(1).nullable().default(null),
    parties: z.boolean().default(false),
    outsideOf: text.nullable().default(null),
    types: z.array(text).min(1).nullable().default(null),
    eqf: range(1),
    isced: range(0),
    fields: z
      .array(z.string().regex(/^\d{2,4}$/))
      .min(1)
      .nullable()
      .default(null),
    extent: z.enum(['WHOLE', 'PART', 'ANY']).default('WHOLE'),
    formal: z.boolean().default(true),
    homeRight: z.boolean().default(false),
  }),
  standing: z.enum(['AWARD', 'RECOGNISED', 'FIRST_RECOGNITION']).default('AWARD'),
  destinations: z.array(text).min(1).nullable(),
  purposes: z.array(z.enum(PURPOSES)).min(1),
  professions: z
    .array(z.string().regex(/^\d{1,4}$/, 'expected one to four digits of ISCO-08'))
    .min(1)
    .nullable()
    .default(null),
  professionField: z.boolean().default(false),
  outcome,
  binding: z.enum(['BINDING', 'ADVISORY']),
  effectScope: z.enum(EFFECT_SCOPES),
  substantialDifferences: z.array(z.enum(DIFFERENCE_DIMENSIONS)).default([]),
  measures: z.array(z.enum(MEASURES)).default([]),
  conditions: z.array(condition).default([]),
  residual: z.boolean().default(false),
  authority: text.nullable().default(null),
  expectedDays: days,
  legalBasis: text.nullable().default(null),
  ...validity,
  source: text,
  verified: claims,
});

export const certificateForm = z.strictObject({
  code: certificateCode,
  nameFr: text,
  nameEn: text,
  kind: z.enum([
    'TRADE_TEST',
    'DOCUMENT_CHECK',
    'LICENCE',
    'LEVEL_STATEMENT',
    'PRIOR_LEARNING',
    'REGISTRATION',
  ]),
  validityMonths: days,
  authority: text.nullable().default(null),
  source: text,
  verified: claims,
});

export const outcomeRankForm = z.strictObject({
  purpose: z.enum(PURPOSES),
  outcomes: z.array(outcome).min(1),
  source: text,
  verified: z.boolean(),
});

export const falseFriendForm = z.strictObject({
  code: text,
  word: text,
  senses: z
    .array(z.strictObject({ jurisdictions: z.array(text), fr: text, en: text, types: z.array(text) }))
    .min(2),
  source: text,
  verified: z.boolean(),
});
