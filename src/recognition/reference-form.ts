import { z } from 'zod';
import { type IsoDate, isIsoDate } from '../domain/iso-date.ts';

const text = z.string().trim().min(1);
const day = z.custom<IsoDate>(
  (value) => typeof value === 'string' && isIsoDate(value),
  'expected YYYY-MM-DD',
);
const eqf = z.int().min(1).max(8);
const isced = z.int().min(0).max(8);
const basis = z.enum(['OFFICIAL', 'ANALOGY']);
const detailedField = z.string().regex(/^\d{2,4}$/, 'expected two to four digits of ISCED-F');
const iscedCode = z.string().regex(/^\d{3}$/, 'expected three digits of ISCED 2011');
const typeCode = z
  .string()
  .regex(/^([A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3}):[A-Z0-9-]+$/, 'expected one such as MLI:CAP');
const validity = { validFrom: day.nullable().default(null), validTo: day.nullable().default(null) };

export const frameworkForm = z.strictObject({
  scale: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'expected capitals and digits'),
  jurisdiction: text.nullable(),
  nameFr: text,
  nameEn: text,
  authority: text.nullable(),
  ...validity,
  source: text,
  verified: z.boolean(),
  /** From the lowest to the highest. */
  levels: z
    .array(
      z.strictObject({
        level: text,
        eqf: eqf.nullable(),
        isced: isced.nullable(),
        basis: basis.nullable(),
        /** The framework's source where it is not given. */
        source: text.optional(),
        verified: z.boolean(),
      }),
    )
    .min(1),
});

export const qualificationTypeForm = z.strictObject({
  code: typeCode,
  nameFr: text,
  nameEn: text,
  scale: text.nullable().default(null),
  level: text.nullable().default(null),
  eqf: eqf.nullable().default(null),
  eqfBasis: basis.nullable().default(null),
  isced: isced.nullable().default(null),
  iscedProgramme: iscedCode.nullable().default(null),
  iscedAttainment: iscedCode.nullable().default(null),
  field: detailedField.nullable().default(null),
  fields: z.array(detailedField).default([]),
  aliases: z.array(typeCode).default([]),
  completion: z.enum(['NONE', 'PART_1', 'FULL']).default('FULL'),
  partOf: text.nullable().default(null),
  years: z.number().positive().nullable().default(null),
  awardingBody: text.nullable().default(null),
  learningContext: z
    .enum(['FORMAL', 'NON_FORMAL', 'INFORMAL', 'APPRENTICESHIP_DUAL', 'APPRENTICESHIP_TRADITIONAL'])
    .default('FORMAL'),
  ...validity,
  source: text,
  verified: z.strictObject({
    right: z.boolean().optional(),
    level: z.boolean().optional(),
    years: z.boolean().optional(),
  }),
});

export const regulatedProfessionForm = z.strictObject({
  code: text,
  jurisdiction: text,
  isco: z.string().regex(/^\d{4}$/, 'expected four digits of ISCO-08'),
  nameFr: text,
  nameEn: text,
  authority: text,
  requirement: text,
  practice: z.enum(['ALL', 'INDEPENDENT', 'NONE']).default('ALL'),
  field: detailedField.nullable().default(null),
  qualifications: z.array(z.strictObject({ type: text, field: detailedField.nullable() })),
  ...validity,
  source: text,
  verified: z.strictObject({ right: z.boolean(), authority: z.boolean() }),
});

export type FrameworkEntry = z.infer<typeof frameworkForm>;
export type QualificationTypeEntry = z.infer<typeof qualificationTypeForm>;
export type RegulatedProfessionEntry = z.infer<typeof regulatedProfessionForm>;
