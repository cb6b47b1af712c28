import { z } from 'zod';
import { type IsoDate, isIsoDate } from '../../domain/iso-date.ts';

const text = z.string().trim().min(1);
const day = z.custom<IsoDate>(
  (value) => typeof value === 'string' && isIsoDate(value),
  'expected YYYY-MM-DD',
);
const share = z.int().min(1, 'expected a whole number from 1 to 100').max(100, 'expected at most 100');

const outcomeForm = z
  .strictObject({
    /** URI of a skill of the taxonomy. */
    skill: text,
    /** NARROW: the outcome is narrower than the skill. */
    match: z.enum(['EXACT', 'CLOSE', 'BROAD', 'NARROW']).default('EXACT'),
    /** Hundredths */
    confidence: share.default(100),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], 'expected a level from 1 to 4'),
    /** Of its own where it is not the skill itself. */
    nameFr: text.nullable().default(null),
    nameEn: text.nullable().default(null),
  })
  .refine(({ nameFr, nameEn }) => (nameFr === null) === (nameEn === null), 'nameFr and nameEn go together');

const unitForm = z.strictObject({
  code: text,
  nameFr: text,
  nameEn: text,
  /** Only the proportions of a standard's weights count. */
  weight: share,
  outcomes: z.array(outcomeForm).min(1, 'a unit without a skill says nothing'),
});

export const standardForm = z.strictObject({
  code: z
    .string()
    .regex(
      /^([A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3}):[A-Z0-9-]+\/[A-Z0-9-]+(@\d{4})?$/,
      'expected one such as FRA:CAP/MACON, with @2026 for a later edition',
    ),
  titleCode: text,
  kind: z.enum(['QUALIFICATION', 'TRADE_TEST']),
  isco: z.string().regex(/^\d{4}$/, 'expected four digits of ISCO-08'),
  field: z.string().regex(/^\d{4}$/, 'expected four digits of ISCED-F'),
  nameFr: text,
  nameEn: text,
  hours: z.int().positive().nullable().default(null),
  practiceMonths: z.int().positive().nullable().default(null),
  validFrom: day.nullable().default(null),
  validTo: day.nullable().default(null),
  source: text,
  verified: z.strictObject({
    /** That the title or the test exists. */
    title: z.boolean(),
    /** That the units are as they are written here. */
    units: z.boolean(),
    hours: z.boolean().optional(),
    practice: z.boolean().optional(),
  }),
  units: z.array(unitForm).min(1, 'a standard without a unit says nothing'),
});

export type StandardEntry = z.infer<typeof standardForm>;
