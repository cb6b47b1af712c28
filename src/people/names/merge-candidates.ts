import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../access/index.ts';
import { DomainError } from '../../domain/errors.ts';
import type { CandidateRecord } from '../candidate-record.ts';
import type { CandidateScope } from '../candidate-visibility.ts';
import { lockCandidate, lockFile } from '../update-candidate.ts';
import { lockPair, namedPerson } from './decide-duplicate.ts';
import { bringRows, type FollowingRows, returnRows, settleStatus } from './follow-merge.ts';

/**
 * Marks a file as absorbed by another: it is out of lists, counts and rankings, its names and its number lead to the
 * kept one. What happens to the person (introductions, enrolments, cases, events) goes on there; what either file says stays
 * where it is. `undoMerge` makes both as they were.
 * @throws DomainError NOT_FOUND, INVALID_INPUT, ILLEGAL_STATE where one of them is already part of another merge
 */
export async function mergeCandidates(
  unit: UnitOfWork,
  scope: CandidateScope,
  { keepId, absorbId }: { readonly keepId: string; readonly absorbId: string },
  reason: string,
  now: Date,
): Promise<void> {
  const { tx } = unit;
  const by = namedPerson(unit.viewer);
  const [kept, absorbed] = await lockPair(unit, scope, [keepId, absorbId], ['keep', 'absorb']);
  await requireStanding(unit, kept, 'keep');
  await requireStanding(unit, absorbed, 'absorb');
  await requireAbsorbsNone(unit, absorbed);
  const merge = { id: uuidv7(), keptId: keepId, absorbedId: absorbId };
  await tx.candidateMerge.create({
    data: {
      ...merge,
      reason,
      mergedAt: now,
      mergedById: by.userId,
      mergedBy: by.name,
    },
  });
  await tx.matchProfile.deleteMany({ where: { candidateId: absorbId } });
  await tx.$executeRaw`INSERT INTO change_feed (ordinal) VALUES (${absorbed.ordinal}::int)`;
  const brought = await bringRows(tx, merge);
  if (brought.events > 0 && (await settleStatus(tx, kept))) unit.touch([keepId]);
  // What an authority has decided on a credential of the absorbed file counts for the same one of the kept.
  if (brought.cases > 0) unit.touch([keepId]);
  noteMerge(unit, 'candidate.merged', { kept, absorbed, reason, brought });
}

/**
 * Takes a merge back: the absorbed file stands for itself again, with what the merge brought to the kept one. What was
 * recorded of the kept file since the merge stays there.
 * @throws DomainError NOT_FOUND, ILLEGAL_STATE
 */
export async function undoMerge(
  unit: UnitOfWork,
  scope: CandidateScope,
  absorbedId: string,
  reason: string,
  now: Date,
): Promise<void> {
  const by = namedPerson(unit.viewer);
  const absorbed = await lockFile(unit, scope, absorbedId);
  const merge = await unit.tx.candidateMerge.findFirst({ where: { absorbedId, undoneAt: null } });
  if (!merge) {
    const { number } = absorbed;
    throw new DomainError(
      'ILLEGAL_STATE',
      'merge.none',
      `${number} is merged into no other file`,
      { number },
      ['id'],
    );
  }
  const kept = await lockCandidate(unit, scope, merge.keptId);
  await unit.tx.candidateMerge.update({
    where: { id: merge.id },
    data: { undoneAt: now, undoneById: by.userId, undoneBy: by.name },
  });
  const returned = await returnRows(unit.tx, merge);
  if (returned.events > 0) {
    await settleStatus(unit.tx, absorbed);
    await settleStatus(unit.tx, kept);
  }
  if (returned.cases > 0) unit.touch([kept.id]);
  noteMerge(unit, 'candidate.parted', { kept, absorbed, reason, returned });
  // The kept one too: what was handed out of it may have stated what it has just given back.
  unit.touch([absorbedId, kept.id]);
}

async function requireStanding({ tx }: UnitOfWork, file: CandidateRecord, field: string): Promise<void> {
  const merge = await tx.candidateMerge.findFirst({ where: { absorbedId: file.id, undoneAt: null } });
  if (!merge) return;
  const { number: into } = await tx.candidate.findUniqueOrThrow({ where: { id: merge.keptId } });
  throw new DomainError(
    'ILLEGAL_STATE',
    'merge.absorbed',
    `${file.number} is already merged into ${into}`,
    { number: file.number, into },
    [field],
  );
}

/** So that every merge can be undone by itself, none hangs on another. */
async function requireAbsorbsNone({ tx }: UnitOfWork, file: CandidateRecord): Promise<void> {
  const count = await tx.candidateMerge.count({ where: { keptId: file.id, undoneAt: null } });
  if (count === 0) return;
  throw new DomainError(
    'ILLEGAL_STATE',
    'merge.keepsOthers',
    `${file.number} has absorbed ${count} other files: keep it, or part them first`,
    { number: file.number, count },
    ['absorb'],
  );
}

interface MergeNote {
  readonly kept: CandidateRecord;
  readonly absorbed: CandidateRecord;
  readonly reason: string;
  readonly brought?: FollowingRows;
  readonly returned?: FollowingRows;
}

function noteMerge({ note }: UnitOfWork, action: string, { kept, absorbed, ...told }: MergeNote): void {
  const after = { kept: kept.number, absorbed: absorbed.number, ...told };
  for (const { id, personId } of [kept, absorbed]) {
    note({ action, entityType: 'Candidate', entityId: id, personId, after });
  }
}
