import { Prisma } from '../db/generated/client.ts';

/**
 * SQL of the codes of a territory and of all that lies in it, by whichever division: what lies in it now, what lay in
 * it before it was given to a new division, and what ended and lies in it since.
 */
export function territoriesWithin(code: string): Prisma.Sql {
  return Prisma.sql`(
    WITH RECURSIVE inside (code) AS (
      SELECT ${code}::text
      UNION
      SELECT t.code FROM territory t JOIN inside i ON i.code IN (t.parent_code, t.former_parent_code, t.successor_code)
    ) SELECT code FROM inside)`;
}
