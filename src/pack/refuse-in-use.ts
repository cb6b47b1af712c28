import { z } from 'zod';
import { DomainError } from '../domain/errors.ts';
import type { RowQuery } from '../reference/row-query.ts';

/** What is gone from a file although rows of the database name it. */
export interface Use {
  readonly file: string;
  readonly what: string;
  /** Rows `code` and `used`: a code that is named, once for each row that names it; parameters follow $1. */
  readonly sql: string;
  readonly values?: readonly string[];
  /** What to do instead. */
  readonly advice: string;
}

const unknownUse = z.array(z.object({ code: z.string(), used: z.number() }));

/** @throws DomainError CONFLICT that names the first code in use that is not among `codes` */
export async function refuseInUse(tx: RowQuery, codes: readonly string[], use: Use): Promise<void> {
  const { rows } = await tx.query(
    `SELECT named.code, count(*)::int AS used FROM (${use.sql}) AS named (code)
     WHERE named.code <> ALL ($1::text[]) GROUP BY named.code ORDER BY named.code LIMIT 1`,
    [codes, ...(use.values ?? [])],
  );
  const [missing] = unknownUse.parse(rows);
  if (!missing) return;
  throw new DomainError(
    'CONFLICT',
    'pack.inUse',
    `${use.file}: ${use.what} "${missing.code}" is gone, but ${missing.used} row(s) name it: ${use.advice}`,
    { what: use.what, ...missing },
    [use.file],
  );
}
