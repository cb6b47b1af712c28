import type { UnitOfWork, UserViewer, Viewer } from '../../access/index.ts';
import { DomainError } from '../../domain/errors.ts';
import type { CandidateRecord } from '../candidate-record.ts';
import type { CandidateScope } from '../candidate-visibility.ts';
import { lockFile } from '../update-candidate.ts';

/** What can be found of two like files without making them one. */
export type PairDecision = 'NOT_A_DUPLICATE' | 'LINKED';

/** Remembers what a named person found of two files; another decision takes its place. @throws DomainError */
export async function decideDuplicate(
  unit: UnitOfWork,
  scope: CandidateScope,
  ids: readonly [string, string],
  decision: PairDecision,
  reason: string,
  now: Date,
): Promise<void> {
  const by = namedPerson(unit.viewer);
  const [first, second] = await lockPair(unit, scope, ids, ['first', 'second']);
  const pair = pairOf(first.id, second.id);
  const before = await unit.tx.duplicateDecision.findUnique({ where: { firstId_secondId: pair } });
  const row = { decision, reason, decidedById: by.userId, decidedBy: by.name, decidedAt: now };
  await unit.tx.duplicateDecision.upsert({
    where: { firstId_secondId: pair },
    create: { ...pair, ...row },
    update: row,
  });
  for (const [file, other] of [
    [first, second],
    [second, first],
  ] as const) {
    unit.note({
      action: 'duplicate.decided',
      entityType: 'Candidate',
      entityId: file.id,
      personId: file.personId,
      before: before && { decision: before.decision, other: other.number, reason: before.reason },
      after: { decision, other: other.number, reason },
    });
  }
}

/** Locks two files, in the order of their ids so that two people do not wait for each other. @throws DomainError */
export async function lockPair(
  unit: UnitOfWork,
  scope: CandidateScope,
  ids: readonly [string, string],
  fields: readonly [string, string],
): Promise<readonly [CandidateRecord, CandidateRecord]> {
  const [one, other] = ids;
  if (one === other) {
    throw new DomainError('INVALID_INPUT', 'duplicate.oneFile', 'A file is no duplicate of itself', {}, [
      fields[1],
    ]);
  }
  const lock = async (id: string, field: string) => {
    try {
      return await lockFile(unit, scope, id);
    } catch (error) {
      throw error instanceof DomainError
        ? new DomainError(error.code, error.key, error.message, error.values, [field])
        : error;
    }
  };
  if (one < other) return [await lock(one, fields[0]), await lock(other, fields[1])];
  const second = await lock(other, fields[1]);
  return [await lock(one, fields[0]), second];
}

/** The key under which a pair is kept, whichever of the two is named first. */
export function pairOf(one: string, other: string): { readonly firstId: string; readonly secondId: string } {
  return one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one };
}

/** Nothing is linked, merged or parted but by somebody. @throws DomainError PERMISSION_DENIED */
export function namedPerson(viewer: Viewer): UserViewer {
  if (viewer.kind === 'USER') return viewer;
  throw new DomainError(
    'PERMISSION_DENIED',
    'duplicate.namedPerson',
    'Only a named person decides on duplicates',
  );
}
