import type { RunUnitOfWork, UnitOfWork, Viewer } from '../../access/index.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { type CandidateScope, candidateScope } from '../candidate-visibility.ts';
import { openBatchOf } from './batch-visibility.ts';
import { reasonOf } from './import-request.ts';
import { type RemovedCandidate, referredTo, removeCandidates } from './remove-candidates.ts';
import { revertUpdates } from './revert-updates.ts';

export interface UndoneImport {
  readonly batchId: string;
  readonly removed: number;
  /** Updated by the batch and put back as they were before it. */
  readonly reverted: number;
  /** Somebody has worked with them since, or what they were before is no longer remembered: they stay as they are. */
  readonly left: readonly string[];
}

/** Candidates of one unit of work. */
const CHUNK = 500;

/**
 * Takes back the candidates that a batch has created, and puts those that it has updated back as they were, where nobody
 * has touched them since.
 * @throws DomainError NOT_FOUND or ILLEGAL_STATE
 */
export async function undoImport(
  { runUnitOfWork, now }: { readonly runUnitOfWork: RunUnitOfWork; readonly now: () => Date },
  viewer: Viewer,
  batchId: string,
  today: IsoDate,
): Promise<UndoneImport> {
  const request = { viewer, action: 'candidate.import', reason: reasonOf(batchId) } as const;
  const scope = candidateScope(viewer, today);
  let removed = 0;
  let reverted = 0;
  const left: string[] = [];
  let afterLine = 0;
  for (;;) {
    const from = afterLine;
    const part = await runUnitOfWork(request, (unit) => undoSome(unit, scope, batchId, from));
    removed += part.removed;
    reverted += part.reverted;
    left.push(...part.left);
    if (part.lastLine === null) break;
    afterLine = part.lastLine;
  }
  await runUnitOfWork(request, async ({ tx, note }) => {
    await openBatchOf(tx, scope, batchId);
    const data = { status: 'UNDONE', undoneAt: now() } as const;
    await tx.importBatch.update({ where: { id: batchId }, data });
    const after = { removed, reverted, left: left.length };
    note({ action: 'import.undone', entityType: 'ImportBatch', entityId: batchId, after });
  });
  return { batchId, removed, reverted, left };
}

interface UndonePart {
  readonly removed: number;
  readonly reverted: number;
  readonly left: readonly string[];
  /** null when no further row follows. */
  readonly lastLine: number | null;
}

async function undoSome(
  unit: UnitOfWork,
  scope: CandidateScope,
  batchId: string,
  afterLine: number,
): Promise<UndonePart> {
  const { tx, note } = unit;
  const { agencyId } = await openBatchOf(tx, scope, batchId);
  const rows = await tx.importRow.findMany({
    where: { batchId, outcome: { in: ['CREATED', 'UPDATED'] }, line: { gt: afterLine } },
    select: { line: true, outcome: true, candidateId: true, candidateVersion: true, before: true },
    orderBy: { line: 'asc' },
    take: CHUNK,
  });
  const created = rows.flatMap(({ outcome, candidateId }) =>
    outcome === 'CREATED' ? (candidateId ?? []) : [],
  );
  const candidates = await tx.$queryRaw<RemovedCandidate[]>`
    SELECT id, person_id AS "personId", ordinal FROM candidate
    WHERE id = ANY (${created}::uuid[]) ORDER BY id FOR UPDATE`;
  const touched = await touchedByOthers(tx, batchId, candidates);
  const removed = candidates.filter(({ id }) => !touched.has(id));
  await removeCandidates(tx, removed);
  for (const { id, personId } of removed) {
    note({ action: 'candidate.importUndone', entityType: 'Candidate', entityId: id, personId });
  }
  const updates = rows.filter(({ outcome }) => outcome === 'UPDATED');
  const { reverted, left } = await revertUpdates(unit, agencyId, updates);
  return {
    removed: removed.length,
    reverted: reverted.length,
    left: [...candidates.flatMap(({ id }) => (touched.has(id) ? [id] : [])), ...left],
    lastLine: rows.at(-1)?.line ?? null,
  };
}

/**
 * Every change leaves an entry in the trail; those of the batch itself name it as their reason, and those of a later one
 * that was undone count no more: whom that one has left somebody else has changed.
 */
async function touchedByOthers(
  tx: UnitOfWork['tx'],
  batchId: string,
  candidates: readonly RemovedCandidate[],
): Promise<ReadonlySet<string>> {
  const personIds = candidates.map(({ personId }) => personId);
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT e.person_id::text AS "personId" FROM audit_entry e
    WHERE e.person_id = ANY (${personIds}::uuid[]) AND e.reason <> ${reasonOf(batchId)} AND NOT EXISTS (
      SELECT 1 FROM import_batch b WHERE b.undone_at IS NOT NULL AND e.reason = ${reasonOf('')} || b.id)`;
  const persons = new Set(rows.map(({ personId }) => personId));
  const referred = await referredTo(tx, candidates);
  return new Set(
    candidates.flatMap(({ id, personId }) => (persons.has(personId) || referred.has(id) ? [id] : [])),
  );
}
