import { z } from 'zod';
import { type IsoDate, isIsoDate } from '../../domain/iso-date.ts';
import type { RowQuery } from '../../reference/row-query.ts';
import type { StandardRow } from './standard-rows.ts';

const day = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value)).nullable();
const names = { nameFr: z.string(), nameEn: z.string() };

const standard: z.ZodType<StandardRow> = z.object({
  code: z.string(),
  titleCode: z.string(),
  kind: z.enum(['QUALIFICATION', 'TRADE_TEST']),
  jurisdiction: z.string(),
  isco: z.string(),
  field: z.string(),
  ...names,
  hours: z.number().nullable(),
  practiceMonths: z.number().nullable(),
  validFrom: day,
  validTo: day,
  source: z.string(),
  verified: z.record(z.string(), z.boolean()),
  units: z.array(
    z.object({
      code: z.string(),
      ...names,
      weight: z.number(),
      outcomes: z.array(
        z.object({
          skill: z.number(),
          match: z.enum(['EXACT', 'CLOSE', 'BROAD', 'NARROW']),
          confidence: z.number(),
          level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
          nameFr: z.string().nullable(),
          nameEn: z.string().nullable(),
        }),
      ),
    }),
  ),
});

const OUTCOMES = `(SELECT jsonb_agg(jsonb_build_object('skill', c.ordinal, 'match', o.match,
    'confidence', o.confidence, 'level', o.level, 'nameFr', o.name_fr, 'nameEn', o.name_en) ORDER BY o.position)
  FROM unit_outcome o JOIN concept c ON c.id = o.skill_id
  WHERE (o.standard_code, o.unit_code) = (u.standard_code, u.code))`;

const UNITS = `(SELECT jsonb_agg(jsonb_build_object('code', u.code, 'nameFr', u.name_fr, 'nameEn', u.name_en,
    'weight', u.weight, 'outcomes', ${OUTCOMES}) ORDER BY u.position)
  FROM competence_unit u WHERE u.standard_code = s.code)`;

/** The standards of these qualifications or tests, of every trade and edition, by code. */
export async function readStandards(
  tx: RowQuery,
  titleCodes: readonly string[],
): Promise<readonly StandardRow[]> {
  const { rows } = await tx.query(
    `SELECT jsonb_build_object('code', s.code, 'titleCode', s.title_code, 'kind', s.kind,
       'jurisdiction', s.jurisdiction, 'isco', s.isco, 'field', s.field, 'nameFr', s.name_fr, 'nameEn', s.name_en,
       'hours', s.hours, 'practiceMonths', s.practice_months, 'validFrom', s.valid_from, 'validTo', s.valid_to,
       'source', s.source, 'verified', s.verified, 'units', ${UNITS}) AS standard
     FROM competence_standard s WHERE s.title_code = ANY ($1::text[]) ORDER BY s.code`,
    [titleCodes],
  );
  return z
    .array(z.object({ standard }))
    .parse(rows)
    .map((row) => row.standard);
}
