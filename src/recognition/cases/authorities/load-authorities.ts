import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../../../domain/errors.ts';
import { type LoadCounts, sum } from '../../../reference/load-counts.ts';
import type { RowQuery } from '../../../reference/row-query.ts';
import { AUTHORITY, PROCEDURE } from '../../reference-table.ts';
import { removeOthers, writeRows } from '../../sync-reference.ts';
import { type Authorities, validateAuthorities } from './validate-authorities.ts';

/** @param directory holds authorities.json */
export async function readAuthorities(directory: string): Promise<Authorities> {
  return validateAuthorities(JSON.parse(await readFile(join(directory, 'authorities.json'), 'utf8')));
}

/**
 * Makes the tables of authorities and procedures equal to the file; rows that are equal already are not written.
 * @throws DomainError CONFLICT when a procedure is gone from the file that somebody's case follows, or an authority
 *   that somebody assesses for
 */
export async function loadAuthorities(
  tx: RowQuery,
  { authorities, procedures }: Authorities,
): Promise<LoadCounts> {
  await refuseMissing(
    tx,
    [...authorities, ...procedures].map(({ code }) => code),
  );
  return sum([
    await writeRows(tx, AUTHORITY, authorities),
    await writeRows(tx, PROCEDURE, procedures),
    await removeOthers(tx, PROCEDURE, procedures),
    await removeOthers(tx, AUTHORITY, authorities),
  ]);
}

async function refuseMissing(tx: RowQuery, codes: readonly string[]): Promise<void> {
  const { rows } = await tx.query(
    `SELECT code, count(*)::int AS count FROM (
       SELECT procedure_code AS code FROM recognition_case
       UNION ALL SELECT authority_code FROM user_account WHERE authority_code IS NOT NULL) AS used
     WHERE code NOT IN (SELECT jsonb_array_elements_text($1::text::jsonb)) GROUP BY code ORDER BY code LIMIT 1`,
    [JSON.stringify(codes)],
  );
  const [missing] = z.array(z.object({ code: z.string(), count: z.number() })).parse(rows);
  if (!missing) return;
  throw new DomainError(
    'CONFLICT',
    'recognition.authorityInUse',
    `authorities.json: "${missing.code}" is gone, but ${missing.count} case(s) or account(s) name it`,
    missing,
    ['authorities.json'],
  );
}
