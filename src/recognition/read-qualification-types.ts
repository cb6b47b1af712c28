import { z } from 'zod';
import type { RowQuery } from '../reference/row-query.ts';
import { QUALIFICATION_TYPE } from './reference-table.ts';

const type = z.object({
  code: z.string(),
  jurisdiction: z.string(),
  nameFr: z.string(),
  nameEn: z.string(),
  scale: z.string().nullable(),
  level: z.string().nullable(),
  eqf: z.number().nullable(),
  eqfBasis: z.enum(['OFFICIAL', 'ANALOGY']).nullable(),
  isced: z.number().nullable(),
  years: z.number().nullable(),
});

type QualificationTypeSummary = Readonly<z.infer<typeof type>>;

/** Qualification types by code; of all jurisdictions when none is given. */
export async function readQualificationTypes(
  tx: RowQuery,
  jurisdiction: string | null,
): Promise<readonly QualificationTypeSummary[]> {
  const { rows } = await tx.query(
    `SELECT code, jurisdiction, name_fr AS "nameFr", name_en AS "nameEn", scale, level, eqf,
       eqf_basis AS "eqfBasis", isced, years
     FROM ${QUALIFICATION_TYPE.name} WHERE $1::text IS NULL OR jurisdiction = $1 ORDER BY code`,
    [jurisdiction],
  );
  return z.array(type).parse(rows);
}
