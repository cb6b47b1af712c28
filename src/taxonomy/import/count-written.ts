import type { Sql } from '../sql.ts';

/** Runs an INSERT, UPDATE or DELETE. @returns how many rows it wrote */
export async function countWritten(tx: Sql, statement: string, values: unknown[]): Promise<number> {
  const { rows } = await tx.query<{ readonly written: number }>(
    `WITH written AS (${statement} RETURNING 1) SELECT count(*)::int AS written FROM written`,
    values,
  );
  return rows[0]?.written ?? 0;
}
