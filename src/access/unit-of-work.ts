import type { Database } from '../db/database.ts';
import { type AuditNote, type AuditTrail, writeAudit } from './audit.ts';
import { type Action, requirePermission } from './permissions.ts';
import type { Transaction } from './transaction.ts';
import type { Viewer } from './viewer.ts';

/** One change of the world: who, why, what is allowed, one transaction, its audit entries and its index feed. */
export interface UnitOfWork {
  readonly tx: Transaction;
  readonly viewer: Viewer;
  /** Leaves an entry in the audit trail, in the same transaction. */
  note(entry: AuditNote): void;
  /** Candidates whose match profile is rebuilt and whose passports are reviewed before the transaction commits. */
  touch(candidateIds: readonly string[]): void;
}

export interface UnitOfWorkRequest {
  readonly viewer: Viewer;
  readonly action: Action;
  /** Why, in a few words: "registration at the counter". */
  readonly reason: string;
  /** Milliseconds that it may take; as any other transaction unless given. */
  readonly timeoutMs?: number;
}

export type RunUnitOfWork = <T>(
  request: UnitOfWorkRequest,
  work: (unit: UnitOfWork) => Promise<T>,
) => Promise<T>;

export interface UnitOfWorkParts {
  readonly database: Database;
  readonly trail: AuditTrail;
  /** Rewrites the match profiles of the candidates and leaves a row each in the change feed. */
  readonly rebuildProfiles: (tx: Transaction, candidateIds: readonly string[]) => Promise<void>;
  /** Takes back what was handed out of the candidates and is no longer so. */
  readonly reviewHandedOut: (unit: UnitOfWork, candidateIds: readonly string[]) => Promise<void>;
}

/** @throws DomainError of `requirePermission`, or whatever `work` throws; then nothing is written */
export function createUnitOfWork({
  database,
  trail,
  rebuildProfiles,
  reviewHandedOut,
}: UnitOfWorkParts): RunUnitOfWork {
  return (request, work) => {
    requirePermission(request.viewer, request.action);
    const { timeoutMs } = request;
    const limit = timeoutMs === undefined ? {} : { timeout: timeoutMs };
    return database.prisma.$transaction(async (tx) => {
      const notes: AuditNote[] = [];
      const touched = new Set<string>();
      const unit: UnitOfWork = {
        tx,
        viewer: request.viewer,
        note: (entry) => notes.push(entry),
        touch: (ids) => {
          for (const id of ids) touched.add(id);
        },
      };
      const result = await work(unit);
      if (touched.size > 0) {
        const ids = [...touched].sort();
        await rebuildProfiles(tx, ids);
        await reviewHandedOut(unit, ids);
      }
      await writeAudit(tx, trail, request, notes);
      return result;
    }, limit);
  };
}
