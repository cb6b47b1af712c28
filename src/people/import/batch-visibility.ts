import type { Transaction } from '../../access/index.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { DomainError } from '../../domain/errors.ts';
import type { CandidateScope } from '../candidate-visibility.ts';

export type BatchRecord = Prisma.ImportBatchGetPayload<object>;

/** Batches of the agencies whose candidates a viewer sees as they are; an employer sees none. */
export async function batchWhere(
  tx: Pick<Transaction, 'agency'>,
  scope: CandidateScope,
): Promise<Prisma.ImportBatchWhereInput> {
  switch (scope.kind) {
    case 'ALL':
      return {};
    case 'AGENCY': {
      const agencies = await tx.agency.findMany({
        where: { path: { startsWith: scope.path } },
        select: { id: true },
      });
      return { agencyId: { in: agencies.map(({ id }) => id) } };
    }
    case 'CONSENTED':
    case 'NONE':
      return { id: { in: [] } };
  }
}

/** @throws DomainError NOT_FOUND, or ILLEGAL_STATE for a batch that was undone */
export async function openBatchOf(
  tx: Pick<Transaction, 'agency' | 'importBatch'>,
  scope: CandidateScope,
  batchId: string,
): Promise<BatchRecord> {
  const where = { AND: [{ id: batchId }, await batchWhere(tx, scope)] };
  const batch = await tx.importBatch.findFirst({ where });
  if (batch === null) {
    throw new DomainError('NOT_FOUND', 'import.notFound', `There is no import ${batchId}`, { id: batchId }, [
      'batch',
    ]);
  }
  if (batch.undoneAt === null) return batch;
  throw new DomainError(
    'ILLEGAL_STATE',
    'import.undone',
    `The import "${batch.fileName}" was undone`,
    { file: batch.fileName },
    ['batch'],
  );
}
