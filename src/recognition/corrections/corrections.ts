import { z } from 'zod';
import type { RowQuery } from '../../reference/row-query.ts';
import type { StandingCorrection } from './overlay-rules.ts';
import {
  isEntry,
  listIn,
  REFERENCE_LISTS,
  type ReferenceEntry,
  type ReferenceList,
} from './reference-lists.ts';

const entry = z.custom<ReferenceEntry>(isEntry);

const correctionForm = z.object({
  file: z.string(),
  name: z.string(),
  version: z.number(),
  before: entry.nullable(),
  after: entry,
  reason: z.string(),
  source: z.string(),
  correctedByName: z.string(),
  at: z.string().transform((text) => new Date(text)),
  touched: z.number(),
  rulesVersion: z.number(),
});

/** A version of a row, with who set it right, when and why. */
export interface CorrectionRow extends Omit<z.infer<typeof correctionForm>, 'file'> {
  readonly list: ReferenceList;
}

/** All corrections, those of one row in the order of their versions. */
export async function readCorrections(tx: RowQuery): Promise<readonly CorrectionRow[]> {
  const { rows } = await tx.query(
    `SELECT file, name, version, before, after, reason, source, corrected_by_name AS "correctedByName",
       to_json(at) #>> '{}' AS at, touched, rules_version AS "rulesVersion"
     FROM reference_correction ORDER BY file, name, version`,
    [],
  );
  return z
    .array(correctionForm)
    .parse(rows)
    .flatMap(({ file, ...row }) => {
      const list = listIn(file);
      return list === null ? [] : [{ ...row, list }];
    });
}

/** The newest correction of each row. */
export function standing(corrections: readonly CorrectionRow[]): readonly StandingCorrection[] {
  const rows = new Map<string, StandingCorrection>();
  for (const { list, name, version, before, after } of corrections) {
    const key = `${list} ${name}`;
    const first = rows.get(key);
    rows.set(key, { list, name, version, corrected: first ? first.corrected : before, after });
  }
  return [...rows.values()];
}

export interface NewCorrection extends Omit<CorrectionRow, 'at'> {
  readonly correctedById: string | null;
}

export async function insertCorrection(tx: RowQuery, row: NewCorrection): Promise<void> {
  const json = (value: ReferenceEntry | null) => value && JSON.stringify(value);
  await tx.query(
    `INSERT INTO reference_correction (file, name, version, before, after, reason, source, corrected_by_id,
       corrected_by_name, touched, rules_version)
     VALUES ($1, $2, $3, $4::text::jsonb, $5::text::jsonb, $6, $7, $8::uuid, $9, $10, $11) RETURNING id::text`,
    [
      REFERENCE_LISTS[row.list].file,
      row.name,
      row.version,
      json(row.before),
      json(row.after),
      row.reason,
      row.source,
      row.correctedById,
      row.correctedByName,
      row.touched,
      row.rulesVersion,
    ],
  );
}
