import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type LoadCounts, sum } from '../../reference/load-counts.ts';
import type { RowQuery } from '../../reference/row-query.ts';
import { syncRows } from '../../reference/sync-rows.ts';
import { skillsNamed, type ValidStandard, validateStandards } from './validate-standards.ts';

/** @param directory holds standards.json */
export async function readStandardContents(directory: string): Promise<unknown> {
  return JSON.parse(await readFile(join(directory, 'standards.json'), 'utf8'));
}

/**
 * Makes standards, units and outcomes equal to the file; what is equal already is not written.
 * To be called inside a transaction, after qualification types and taxonomy.
 * @throws DomainError INVALID_INPUT as `validateStandards`
 */
export async function loadStandards(tx: RowQuery, content: unknown): Promise<LoadCounts> {
  const types = await textsOf(tx, 'SELECT code AS text FROM qualification_type', []);
  const skills = await textsOf(
    tx,
    `SELECT uri AS text FROM concept WHERE kind = 'SKILL' AND uri = ANY ($1::text[])`,
    [skillsNamed(content)],
  );
  const standards = validateStandards(content, { types, skills });
  return sum([
    await syncRows(tx, JSON.stringify(standards), STANDARDS),
    await syncRows(tx, JSON.stringify(unitsOf(standards)), UNITS),
    await syncRows(tx, JSON.stringify(outcomesOf(standards)), OUTCOMES),
  ]);
}

const STANDARDS = {
  table: 'competence_standard',
  given: `(SELECT code, "titleCode" AS title_code, kind::"StandardKind", jurisdiction, isco, field,
      "nameFr" AS name_fr, "nameEn" AS name_en, hours, "practiceMonths" AS practice_months,
      "validFrom" AS valid_from, "validTo" AS valid_to, source, verified
    FROM jsonb_to_recordset($1::text::jsonb) AS s (code text, "titleCode" text, kind text, jurisdiction text,
      isco text, field text, "nameFr" text, "nameEn" text, hours int, "practiceMonths" int, "validFrom" date,
      "validTo" date, source text, verified jsonb))`,
  key: ['code'],
  values: [
    ...['title_code', 'kind', 'jurisdiction', 'isco', 'field', 'name_fr', 'name_en', 'hours'],
    ...['practice_months', 'valid_from', 'valid_to', 'source', 'verified'],
  ],
};

const UNITS = {
  table: 'competence_unit',
  given: `(SELECT standard AS standard_code, code, "nameFr" AS name_fr, "nameEn" AS name_en, weight, position
    FROM jsonb_to_recordset($1::text::jsonb)
      AS u (standard text, code text, "nameFr" text, "nameEn" text, weight int, position int))`,
  key: ['standard_code', 'code'],
  values: ['name_fr', 'name_en', 'weight', 'position'],
};

const OUTCOMES = {
  table: 'unit_outcome',
  given: `(SELECT o.standard AS standard_code, o.unit AS unit_code, c.id AS skill_id, o.match::"MappingKind",
      o.confidence, o.level, o."nameFr" AS name_fr, o."nameEn" AS name_en, o.position
    FROM jsonb_to_recordset($1::text::jsonb) AS o (standard text, unit text, skill text, match text,
      confidence int, level smallint, "nameFr" text, "nameEn" text, position int)
    JOIN concept AS c ON c.uri = o.skill)`,
  key: ['standard_code', 'unit_code', 'skill_id'],
  values: ['match', 'confidence', 'level', 'name_fr', 'name_en', 'position'],
};

function unitsOf(standards: readonly ValidStandard[]) {
  return standards.flatMap(({ code: standard, units }) =>
    units.map(({ outcomes: _, ...unit }, position) => ({ standard, ...unit, position })),
  );
}

function outcomesOf(standards: readonly ValidStandard[]) {
  return standards.flatMap(({ code: standard, units }) =>
    units.flatMap(({ code: unit, outcomes }) =>
      outcomes.map((outcome, position) => ({ standard, unit, ...outcome, position })),
    ),
  );
}

async function textsOf(tx: RowQuery, sql: string, values: unknown[]): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query(sql, values);
  return new Set(
    z
      .array(z.object({ text: z.string() }))
      .parse(rows)
      .map(({ text }) => text),
  );
}
