import { z } from 'zod';
import type { RunUnitOfWork, UnitOfWork, Viewer } from '../../access/index.ts';
import { DomainError } from '../../domain/errors.ts';
import { type IsoDate, isoDate } from '../../domain/iso-date.ts';
import type { CandidateInput } from '../candidate-input.ts';
import { type CandidateScope, candidateScope } from '../candidate-visibility.ts';
import { requireOccupation } from '../require-occupation.ts';
import { type CandidatePatch, inputOf, lockCandidate, updateCandidate } from '../update-candidate.ts';
import { openBatchOf } from './batch-visibility.ts';
import { reasonOf } from './import-request.ts';
import { occupationKey } from './occupation-coder.ts';
import { workPeriodsOf } from './write-chunk.ts';

export interface OccupationDecision {
  readonly viewer: Viewer;
  readonly batchId: string;
  /** As a row of the batch writes it. */
  readonly text: string;
  readonly occupationId: string;
  readonly today: IsoDate;
}

/** Candidates of one unit of work. */
const CHUNK = 200;

const storedPeriods = z.array(
  z.object({ from: z.string().transform(isoDate).nullable(), to: z.string().transform(isoDate).nullable() }),
);

/**
 * Gives an occupation to all rows of a batch that write the same text, and their candidates the times of work in it, or
 * the wish for it.
 * @returns the number of answers given: a row that names it twice counts twice
 * @throws DomainError NOT_FOUND, ILLEGAL_STATE or INVALID_INPUT
 */
export async function codeImportedOccupation(
  { runUnitOfWork }: { readonly runUnitOfWork: RunUnitOfWork },
  decision: OccupationDecision,
): Promise<number> {
  const { viewer, batchId, today } = decision;
  const request = { viewer, action: 'candidate.import', reason: reasonOf(batchId) } as const;
  const scope = candidateScope(viewer, today);
  let coded = 0;
  for (;;) {
    const done = await runUnitOfWork(request, (unit) => codeSome(unit, scope, decision, coded === 0));
    coded += done;
    if (done < CHUNK) return coded;
  }
}

async function codeSome(
  unit: UnitOfWork,
  scope: CandidateScope,
  { batchId, text, occupationId, today }: OccupationDecision,
  isFirst: boolean,
): Promise<number> {
  const { tx, note } = unit;
  const place = { unit, scope, batchId, today };
  await openBatchOf(tx, scope, batchId);
  await requireOccupation(tx, occupationId);
  const rows = await tx.importRow.findMany({
    where: { batchId, occupationKey: occupationKey(text), occupationId: null },
    orderBy: { line: 'asc' },
    take: CHUNK,
  });
  const wishes = await tx.importWish.findMany({
    where: { batchId, occupationKey: occupationKey(text), occupationId: null },
    include: { row: { select: { candidateId: true } } },
    orderBy: [{ line: 'asc' }, { position: 'asc' }],
    take: CHUNK - rows.length,
  });
  if (rows.length + wishes.length === 0 && isFirst) {
    throw new DomainError(
      'NOT_FOUND',
      'import.noSuchText',
      `No row of the import leaves the occupation "${text}" open`,
      { value: text },
      ['text'],
    );
  }
  for (const { line, candidateId, periods } of rows) {
    await tx.importRow.update({
      where: { batchId_line: { batchId, line } },
      data: { occupationId, occupationConfidence: null },
    });
    const added = workPeriodsOf({ id: occupationId }, storedPeriods.parse(periods)) ?? [];
    await extend(place, candidateId, ({ workPeriods }) => ({
      workPeriods: [...workPeriods, ...added],
    }));
  }
  for (const { line, position, row } of wishes) {
    await tx.importWish.update({
      where: { batchId_line_position: { batchId, line, position } },
      data: { occupationId, occupationConfidence: null },
    });
    await extend(place, row.candidateId, ({ wishes: before }) => ({
      wishes: { ...before, occupationIds: [...new Set([...before.occupationIds, occupationId])] },
    }));
  }
  note({
    action: 'import.occupationCoded',
    entityType: 'ImportBatch',
    entityId: batchId,
    after: { text, occupationId, rows: rows.length, wishes: wishes.length },
  });
  return rows.length + wishes.length;
}

interface Place {
  readonly unit: UnitOfWork;
  readonly scope: CandidateScope;
  readonly batchId: string;
  readonly today: IsoDate;
}

/** Changes the candidate of a row, unless somebody has taken it out of the service meanwhile. */
async function extend(
  { unit, scope, batchId, today }: Place,
  candidateId: string | null,
  patchOf: (before: CandidateInput) => CandidatePatch,
): Promise<void> {
  const { tx } = unit;
  if (candidateId === null) return;
  const exists = await tx.candidate.findUnique({ where: { id: candidateId }, select: { id: true } });
  if (exists === null) return;
  const record = await lockCandidate(unit, scope, candidateId);
  await updateCandidate(unit, scope, candidateId, record.version, patchOf(inputOf(record)), today);
  // A later file may still change what only imports have written, and an undo take it back.
  const { version } = record;
  await tx.importSource.updateMany({
    where: { candidateId, candidateVersion: version },
    data: { candidateVersion: version + 1 },
  });
  await tx.importRow.updateMany({
    where: { batchId, candidateId, candidateVersion: version },
    data: { candidateVersion: version + 1 },
  });
}
