import type { Transaction } from '../../access/index.ts';
import { DomainError } from '../../domain/errors.ts';
import type { CaseRecord } from './case-record.ts';
import type { CaseScope } from './case-visibility.ts';
import { readCases } from './read-cases.ts';

export interface LockedCase {
  readonly record: CaseRecord;
  readonly personId: string;
}

/**
 * Locks a case and the file that it is in, and reads it, if the scope shows it. The file first: whoever else locks
 * both does it in this order.
 * @throws DomainError NOT_FOUND
 */
export async function lockCase(tx: Transaction, scope: CaseScope, caseId: string): Promise<LockedCase> {
  const personId = await lockFileOf(tx, caseId, null);
  await tx.$queryRaw`SELECT 1 FROM recognition_case WHERE id = ${caseId}::uuid FOR UPDATE`;
  const [record] = await readCases({ prisma: tx }, scope, [caseId]);
  if (!record) throw noCase(caseId);
  return { record, personId };
}

/** A merge may take the case elsewhere while we wait for the file; once its file is locked, it stays. */
async function lockFileOf(tx: Transaction, caseId: string, locked: string | null): Promise<string> {
  const [found] = await tx.$queryRaw<{ candidateId: string; personId: string }[]>`
    SELECT r.candidate_id AS "candidateId", c.person_id AS "personId"
    FROM recognition_case r JOIN candidate c ON c.id = r.candidate_id WHERE r.id = ${caseId}::uuid`;
  if (!found) throw noCase(caseId);
  if (found.candidateId === locked) return found.personId;
  await tx.$queryRaw`SELECT 1 FROM candidate WHERE id = ${found.candidateId}::uuid FOR UPDATE`;
  return lockFileOf(tx, caseId, found.candidateId);
}

function noCase(id: string): DomainError {
  return new DomainError('NOT_FOUND', 'recognitionCase.notFound', `There is no case ${id}`, { id }, ['id']);
}
