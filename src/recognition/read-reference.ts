import { z } from 'zod';
import { type IsoDate, isIsoDate } from '../domain/iso-date.ts';
import type { RowQuery } from '../reference/row-query.ts';
import type { RecognitionReference } from './reference-rows.ts';
import {
  CERTIFICATE,
  FALSE_FRIEND,
  FRAMEWORK,
  FRAMEWORK_LEVEL,
  fromColumns,
  INSTRUMENT,
  OUTCOME_RANK,
  QUALIFICATION_TYPE,
  REGULATED_PROFESSION,
  type ReferenceTable,
  RULE,
} from './reference-table.ts';

import { certificateForm, falseFriendForm, instrumentForm, outcomeRankForm, ruleForm } from './rule-form.ts';

const day = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value)).nullable();
const optionalText = z.string().nullable();
const optionalNumber = z.number().nullable();
const basis = z.enum(['OFFICIAL', 'ANALOGY']).nullable();
const claims = z.record(z.string(), z.boolean());
const dated = { validFrom: day, validTo: day, source: z.string() };

const framework = z.object({
  scale: z.string(),
  jurisdiction: optionalText,
  nameFr: z.string(),
  nameEn: z.string(),
  authority: optionalText,
  ...dated,
  verified: z.boolean(),
});

const level = z.object({
  scale: z.string(),
  level: z.string(),
  rank: z.number(),
  eqf: optionalNumber,
  isced: optionalNumber,
  basis,
  source: z.string(),
  verified: z.boolean(),
});

const type = z.object({
  code: z.string(),
  jurisdiction: z.string(),
  nameFr: z.string(),
  nameEn: z.string(),
  scale: optionalText,
  level: optionalText,
  eqf: optionalNumber,
  eqfBasis: basis,
  isced: optionalNumber,
  iscedProgramme: optionalText,
  iscedAttainment: optionalText,
  field: optionalText,
  fields: z.array(z.string()),
  aliases: z.array(z.string()),
  completion: z.enum(['NONE', 'PART_1', 'FULL']),
  partOf: optionalText,
  years: optionalNumber,
  awardingBody: optionalText,
  learningContext: z.enum([
    'FORMAL',
    'NON_FORMAL',
    'INFORMAL',
    'APPRENTICESHIP_DUAL',
    'APPRENTICESHIP_TRADITIONAL',
  ]),
  ...dated,
  verified: claims,
});

const profession = z.object({
  code: z.string(),
  jurisdiction: z.string(),
  isco: z.string(),
  nameFr: z.string(),
  nameEn: z.string(),
  authority: z.string(),
  requirement: z.string(),
  practice: z.enum(['ALL', 'INDEPENDENT', 'NONE']),
  field: optionalText,
  qualifications: z.array(z.object({ type: z.string(), field: optionalText })),
  ...dated,
  verified: claims,
});

const snapshot = z.object({
  version: z.number(),
  frameworks: rowsOf(framework),
  levels: rowsOf(level),
  types: rowsOf(type),
  professions: rowsOf(profession),
  instruments: rowsOf(instrumentForm),
  rules: rowsOf(ruleForm),
  certificates: rowsOf(certificateForm),
  ranks: rowsOf(outcomeRankForm),
  falseFriends: rowsOf(falseFriendForm),
});

export interface VersionedReference extends RecognitionReference {
  /** Of the rules, as `reference_version` names it; 0 while none is named. */
  readonly version: number;
}

/** The reference rows of the database and their version, of one snapshot, to be compiled. */
export async function readRecognitionReference(tx: RowQuery): Promise<VersionedReference> {
  const { rows } = await tx.query(
    `SELECT coalesce((SELECT version FROM reference_version WHERE name = 'rules'), 0) AS version,
       ${rowsIn(FRAMEWORK)} AS frameworks,
       ${rowsIn(FRAMEWORK_LEVEL)} AS levels,
       ${rowsIn(QUALIFICATION_TYPE)} AS types,
       ${rowsIn(REGULATED_PROFESSION)} AS professions,
       ${rowsIn(INSTRUMENT)} AS instruments,
       ${rowsIn(RULE)} AS rules,
       ${rowsIn(CERTIFICATE)} AS certificates,
       ${rowsIn(OUTCOME_RANK)} AS ranks,
       ${rowsIn(FALSE_FRIEND)} AS "falseFriends"`,
    [],
  );
  return snapshot.parse(rows[0]);
}

/** As JSON, so that dates arrive as text whatever the driver makes of DATE. */
function rowsIn({ name, key }: ReferenceTable): string {
  const order = key.map((column) => `row_of.${column}`).join(', ');
  return `(SELECT coalesce(jsonb_agg(to_jsonb(row_of) ORDER BY ${order}), '[]') FROM ${name} AS row_of)`;
}

function rowsOf<Row>(form: z.ZodType<Row>) {
  return z.array(z.record(z.string(), z.unknown()).transform((row) => form.parse(fromColumns(row))));
}
