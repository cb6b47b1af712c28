import { z } from 'zod';
import type { RunUnitOfWork, UnitOfWork, Viewer } from '../../access/index.ts';
import { DomainError } from '../../domain/errors.ts';
import { type IsoDate, isoDate } from '../../domain/iso-date.ts';
import { type CandidateScope, candidateScope } from '../candidate-visibility.ts';
import { requireOccupation } from '../require-occupation.ts';
import { inputOf, lockCandidate, updateCandidate } from '../update-candidate.ts';
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
 * Gives an occupation to all rows of a batch that write the same text, and their candidates the times of work in it.
 * @returns the number of candidates
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
  await openBatchOf(tx, scope, batchId);
  await requireOccupation(tx, occupationId);
  const rows = await tx.importRow.findMany({
    where: { batchId, occupationKey: occupationKey(text), occupationId: null },
    orderBy: { line: 'asc' },
    take: CHUNK,
  });
  if (rows.length === 0 && isFirst) {
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
    if (candidateId !== null) {
      await addPeriods(unit, scope, candidateId, {
        occupationId,
        periods: storedPeriods.parse(periods),
        today,
      });
    }
  }
  note({
    action: 'import.occupationCoded',
    entityType: 'ImportBatch',
    entityId: batchId,
    after: { text, occupationId, rows: rows.length },
  });
  return rows.length;
}

interface AddedPeriods {
  readonly occupationId: string;
  readonly periods: z.infer<typeof storedPeriods>;
  readonly today: IsoDate;
}

async function addPeriods(
  unit: UnitOfWork,
  scope: CandidateScope,
  candidateId: string,
  { occupationId, periods, today }: AddedPeriods,
): Promise<void> {
  const { tx } = unit;
  const exists = await tx.candidate.findUnique({ where: { id: candidateId }, select: { id: true } });
  // Somebody else has taken the candidate out of the service meanwhile.
  if (exists === null) return;
  const record = await lockCandidate(unit, scope, candidateId);
  const added = workPeriodsOf({ id: occupationId }, periods) ?? [];
  const workPeriods = [...inputOf(record).workPeriods, ...added];
  await updateCandidate(unit, scope, candidateId, record.version, { workPeriods }, today);
  // A later file may still change what only imports have written.
  await tx.importSource.updateMany({
    where: { candidateId, candidateVersion: record.version },
    data: { candidateVersion: record.version + 1 },
  });
}
