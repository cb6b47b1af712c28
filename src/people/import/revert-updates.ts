import { z } from 'zod';
import type { UnitOfWork } from '../../access/index.ts';
import { Prisma } from '../../db/generated/client.ts';
import {
  putCandidateBack,
  type RememberedRows,
  rememberCandidates,
  rememberedRows,
} from './remember-candidates.ts';

/** What a row that updates a candidate leaves behind, so that an undo can put it back. */
const memory = z.object({
  rows: rememberedRows,
  /** By what the files before knew the row. */
  source: z.object({ key: z.string(), hash: z.string() }),
});

export type RowMemory = z.infer<typeof memory>;

export function rowMemory(rows: RememberedRows, source: RowMemory['source']): RowMemory {
  return { rows, source };
}

export interface UpdatedRow {
  readonly candidateId: string | null;
  readonly candidateVersion: number | null;
  readonly before: unknown;
}

export interface RevertedUpdates {
  readonly reverted: readonly string[];
  /** Changed since, merged since, removed since, or no longer remembered. */
  readonly left: readonly string[];
}

interface Standing {
  readonly id: string;
  readonly personId: string;
  readonly version: number;
  readonly merged: boolean;
}

/** Puts candidates that a batch has updated back as they were before it, where nobody has changed them since. */
export async function revertUpdates(
  unit: UnitOfWork,
  agencyId: string,
  rows: readonly UpdatedRow[],
): Promise<RevertedUpdates> {
  const { tx, note, touch } = unit;
  const ids = rows.flatMap(({ candidateId }) => candidateId ?? []);
  const standing = await tx.$queryRaw<Standing[]>`
    SELECT c.id, c.person_id AS "personId", c.version, EXISTS (
      SELECT 1 FROM candidate_merge m WHERE c.id IN (m.kept_id, m.absorbed_id) AND m.undone_at IS NULL) AS merged
    FROM candidate c WHERE c.id = ANY (${ids}::uuid[]) ORDER BY c.id FOR UPDATE`;
  const byId = new Map(standing.map((candidate) => [candidate.id, candidate]));
  const keys = standing.map(({ id, personId }) => ({ candidateId: id, personId }));
  const current = keys.length === 0 ? new Map<string, RememberedRows>() : await rememberCandidates(tx, keys);
  const reverted: string[] = [];
  const left: string[] = [];
  for (const { candidateId, candidateVersion, before } of rows) {
    const candidate = candidateId === null ? undefined : byId.get(candidateId);
    if (!candidate) continue;
    const { id, personId } = candidate;
    const asLeft = before !== null && !candidate.merged && candidate.version === candidateVersion;
    const now = current.get(id) ?? {};
    if (!(asLeft && (await putBack(unit, candidate, { agencyId, now, memory: memory.parse(before) })))) {
      left.push(id);
      continue;
    }
    note({ action: 'candidate.importReverted', entityType: 'Candidate', entityId: id, personId });
    reverted.push(id);
  }
  touch(reverted);
  return { reverted, left };
}

interface PutBack {
  readonly agencyId: string;
  readonly now: RememberedRows;
  readonly memory: RowMemory;
}

/** False, and nothing is done, where something new refers to what the batch has brought. */
async function putBack(
  { tx }: UnitOfWork,
  { id: candidateId, personId, version }: Standing,
  { agencyId, now, memory: { rows: before, source } }: PutBack,
): Promise<boolean> {
  await tx.$executeRaw`SAVEPOINT put_back`;
  try {
    await putCandidateBack(tx, { candidateId, personId }, { before, now });
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT put_back`;
    return false;
  }
  await tx.importSource.updateMany({
    where: { agencyId, sourceKey: source.key, candidateId },
    data: { contentHash: Buffer.from(source.hash, 'hex'), candidateVersion: version + 1 },
  });
  return true;
}

function isForeignKeyViolation(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    JSON.stringify(error.meta ?? {}).includes('23503')
  );
}
