import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../domain/errors.ts';
import { type LoadCounts, sum } from '../reference/load-counts.ts';
import type { RowQuery } from '../reference/row-query.ts';
import {
  CERTIFICATE,
  FALSE_FRIEND,
  FRAMEWORK,
  FRAMEWORK_LEVEL,
  INSTRUMENT,
  OUTCOME_RANK,
  QUALIFICATION_TYPE,
  REGULATED_PROFESSION,
  type ReferenceTable,
  RULE,
} from './reference-table.ts';
import { removeOthers, writeRows } from './sync-reference.ts';
import { type ReferenceContents, validateReference } from './validate-reference.ts';

/** @param directory holds the reference files, frameworks.json to rules.json */
export async function readReferenceContents(directory: string): Promise<ReferenceContents> {
  const parsed = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(directory, file), 'utf8'));
  return {
    frameworks: await parsed('frameworks.json'),
    qualificationTypes: await parsed('qualification-types.json'),
    regulatedProfessions: await parsed('regulated-professions.json'),
    instruments: await parsed('instruments.json'),
    rules: await parsed('rules.json'),
    certificates: await parsed('certificates.json'),
    outcomeRanks: await parsed('outcome-ranks.json'),
    falseFriends: await parsed('false-friends.json'),
  };
}

/**
 * Makes the reference tables equal to the files; rows that are equal already are not written.
 * To be called inside a transaction.
 * @throws DomainError INVALID_INPUT as `validateReference`
 * @throws DomainError CONFLICT when a type is gone from the files that somebody's credential names
 */
export async function loadRecognitionReference(tx: RowQuery, files: ReferenceContents): Promise<LoadCounts> {
  const reference = validateReference(files);
  await refuseMissingTypes(
    tx,
    reference.types.map(({ code }) => code),
  );
  const tables: readonly [ReferenceTable, readonly object[]][] = [
    [FRAMEWORK, reference.frameworks],
    [FRAMEWORK_LEVEL, reference.levels],
    [QUALIFICATION_TYPE, reference.types],
    [REGULATED_PROFESSION, reference.professions],
    [INSTRUMENT, reference.instruments],
    [RULE, reference.rules],
    [CERTIFICATE, reference.certificates],
    [OUTCOME_RANK, reference.ranks],
    [FALSE_FRIEND, reference.falseFriends],
  ];
  const counts: LoadCounts[] = [];
  for (const [table, rows] of tables) counts.push(await writeRows(tx, table, rows));
  for (const [table, rows] of tables.toReversed()) counts.push(await removeOthers(tx, table, rows));
  return sum(counts);
}

async function refuseMissingTypes(tx: RowQuery, codes: readonly string[]): Promise<void> {
  const { rows } = await tx.query(
    `SELECT type_code AS code, count(*)::int AS held FROM credential
     WHERE type_code NOT IN (SELECT jsonb_array_elements_text($1::text::jsonb))
     GROUP BY type_code ORDER BY type_code LIMIT 1`,
    [JSON.stringify(codes)],
  );
  const [missing] = z.array(z.object({ code: z.string(), held: z.number() })).parse(rows);
  if (!missing) return;
  throw new DomainError(
    'CONFLICT',
    'recognition.typeInUse',
    `qualification-types.json: "${missing.code}" is gone, but ${missing.held} credential(s) name it: give it a validTo instead`,
    missing,
    ['qualification-types.json'],
  );
}
