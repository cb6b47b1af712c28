import { z } from 'zod';
import type { Transaction } from '../../access/index.ts';
import { Prisma } from '../../db/generated/client.ts';
import { OF_CANDIDATE, OF_PERSON } from './remove-candidates.ts';

/** Rows as `to_jsonb` writes them, by table: of the candidate, the person, and all that a registration writes of both. */
export const rememberedRows = z.record(z.string(), z.array(z.record(z.string(), z.json())));

export type RememberedRows = z.infer<typeof rememberedRows>;

interface Keys {
  readonly candidateId: string;
  readonly personId: string;
}

/** The profile follows from the rest, and is rebuilt. */
const KEPT_OF_CANDIDATE = OF_CANDIDATE.filter((table) => table !== 'match_profile');

/** Never set back: a version only rises, and numbers and keys stay. */
const LASTING = new Set([
  'id',
  'ordinal',
  'number',
  'person_id',
  'agency_id',
  'version',
  'registered_at',
  'updated_at',
]);

const ONE_ROW = [
  ['candidate', 'candidateId'],
  ['person', 'personId'],
] as const;

const MANY_ROWS = [
  ...KEPT_OF_CANDIDATE.map((table) => [table, 'candidate_id', 'candidateId'] as const),
  ...OF_PERSON.map((table) => [table, 'person_id', 'personId'] as const),
];

/** All that is stored of candidates, by candidate, so that it can be put back as it was. Their rows must be locked. */
export async function rememberCandidates(
  tx: Transaction,
  candidates: readonly Keys[],
): Promise<ReadonlyMap<string, RememberedRows>> {
  const found = new Map<string, RememberedRows>(candidates.map(({ candidateId }) => [candidateId, {}]));
  const remember = async (table: string, column: string, key: keyof Keys) => {
    const owners = new Map(candidates.map((keys) => [keys[key], keys.candidateId]));
    const rows = await tx.$queryRaw<{ owner: string; rows: unknown }[]>`
      SELECT ${quoted(column)}::text AS owner, jsonb_agg(to_jsonb(t)) AS rows FROM ${quoted(table)} AS t
      WHERE ${quoted(column)} = ANY (${[...owners.keys()]}::uuid[]) GROUP BY 1`;
    for (const { owner, rows: read } of rows) {
      const kept = found.get(owners.get(owner) ?? '');
      if (kept) Object.assign(kept, rememberedRows.parse({ [table]: read }));
    }
  };
  for (const [table, key] of ONE_ROW) await remember(table, 'id', key);
  for (const [table, column, key] of MANY_ROWS) await remember(table, column, key);
  return found;
}

/**
 * Puts a candidate back as it was remembered, where that differs from what is remembered `now`; its version rises. The
 * row must be locked.
 */
export async function putCandidateBack(
  tx: Transaction,
  keys: Keys,
  { before, now }: { readonly before: RememberedRows; readonly now: RememberedRows },
): Promise<void> {
  for (const [table, key] of ONE_ROW) {
    const row = before[table]?.[0];
    if (row === undefined) throw new Error(`nothing is remembered of the ${table} ${keys[key]}`);
    const columns = Object.keys(row).filter((column) => !LASTING.has(column));
    await tx.$executeRaw`
      UPDATE ${quoted(table)} SET (${Prisma.join(columns.map(quoted))}) = (
        SELECT ${Prisma.join(columns.map((column) => Prisma.sql`r.${quoted(column)}`))}
        FROM jsonb_populate_record(NULL::${quoted(table)}, ${JSON.stringify(row)}::jsonb) AS r)
      WHERE id = ${keys[key]}::uuid`;
  }
  for (const [table, column, key] of MANY_ROWS) {
    const [was, is] = [before[table] ?? [], now[table] ?? []];
    if (isSameSet(was, is)) continue;
    const rows = JSON.stringify(was);
    const own = Prisma.sql`${quoted(column)} = ${keys[key]}::uuid`;
    // What is still as it was stays, so that whatever refers to it need not know.
    await tx.$executeRaw`
      DELETE FROM ${quoted(table)} AS t
      WHERE ${own} AND to_jsonb(t) NOT IN (SELECT jsonb_array_elements(${rows}::jsonb))`;
    await tx.$executeRaw`
      INSERT INTO ${quoted(table)}
      SELECT r.* FROM jsonb_array_elements(${rows}::jsonb) AS e (row)
        CROSS JOIN LATERAL jsonb_populate_record(NULL::${quoted(table)}, e.row) AS r
      WHERE e.row NOT IN (SELECT to_jsonb(t) FROM ${quoted(table)} AS t WHERE ${own})`;
  }
  await tx.candidate.update({
    where: { id: keys.candidateId },
    data: { version: { increment: 1 }, updatedAt: new Date() },
  });
}

/** PostgreSQL writes the members of an object always in one order. */
function isSameSet(one: readonly unknown[], other: readonly unknown[]): boolean {
  const [a, b] = [one, other].map((rows) => rows.map((row) => JSON.stringify(row)).sort());
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A name that stands in this file, or that the database gave. */
function quoted(name: string): Prisma.Sql {
  return Prisma.raw(`"${name.replaceAll('"', '""')}"`);
}
