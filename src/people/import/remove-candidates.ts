import type { Transaction } from '../../access/index.ts';
import { Prisma } from '../../db/generated/client.ts';

/** Tables whose rows a registration writes, each with the column that names whom they are about. */
export const OF_CANDIDATE = [
  'candidate_skill',
  'work_period',
  'candidate_language',
  'candidate_literacy',
  'wished_occupation',
  'credential',
  'consent',
  'candidate_event',
  'match_profile',
];
export const OF_PERSON = ['person_name', 'person_phone', 'person_identifier', 'person_residence'];

export interface RemovedCandidate {
  readonly id: string;
  readonly personId: string;
  readonly ordinal: number;
}

/**
 * Takes candidates and persons out of the service with all that a registration has written. Their entries in the audit
 * trail stay, their ordinals are never given again, and the indexes learn of it. The rows must be locked.
 */
export async function removeCandidates(tx: Transaction, removed: readonly RemovedCandidate[]): Promise<void> {
  const ids = removed.map(({ id }) => id);
  const personIds = removed.map(({ personId }) => personId);
  for (const table of OF_CANDIDATE) {
    await tx.$executeRaw`DELETE FROM ${Prisma.raw(table)} WHERE candidate_id = ANY (${ids}::uuid[])`;
  }
  for (const table of OF_PERSON) {
    await tx.$executeRaw`DELETE FROM ${Prisma.raw(table)} WHERE person_id = ANY (${personIds}::uuid[])`;
  }
  await tx.$executeRaw`DELETE FROM import_source WHERE candidate_id = ANY (${ids}::uuid[])`;
  await tx.$executeRaw`DELETE FROM candidate WHERE id = ANY (${ids}::uuid[])`;
  await tx.$executeRaw`DELETE FROM person WHERE id = ANY (${personIds}::uuid[])`;
  const ordinals = removed.map(({ ordinal }) => ordinal);
  await tx.$executeRaw`INSERT INTO change_feed (ordinal) SELECT unnest(${ordinals}::int[])`;
}

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly target: 'candidate' | 'person';
}

/** Those to whom a row of any other table refers: somebody has gone on working with them. */
export async function referredTo(
  tx: Transaction,
  candidates: readonly RemovedCandidate[],
): Promise<ReadonlySet<string>> {
  const references = await tx.$queryRaw<Reference[]>`
    SELECT source.relname AS "table", a.attname AS "column", target.relname AS target
    FROM pg_constraint k
      JOIN pg_class source ON source.oid = k.conrelid
      JOIN pg_class target ON target.oid = k.confrelid
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND target.relname IN ('candidate', 'person') AND source.relname <> 'candidate'
      AND source.relname <> ALL (${[...OF_CANDIDATE, ...OF_PERSON]}::text[])
    ORDER BY 1, 2`;
  const found = new Set<string>();
  for (const { table, column, target } of references) {
    const keys = candidates.map(({ id, personId }) => (target === 'candidate' ? id : personId));
    const rows = await tx.$queryRaw<{ key: string }[]>`
      SELECT DISTINCT ${quoted(column)}::text AS key FROM ${quoted(table)}
      WHERE ${quoted(column)} = ANY (${keys}::uuid[])`;
    const named = new Set(rows.map(({ key }) => key));
    for (const { id, personId } of candidates) {
      if (named.has(target === 'candidate' ? id : personId)) found.add(id);
    }
  }
  return found;
}

/** A name that the catalogue of the database gave. */
function quoted(name: string): Prisma.Sql {
  return Prisma.raw(`"${name.replaceAll('"', '""')}"`);
}
