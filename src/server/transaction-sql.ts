import type { Transaction } from '../access/index.ts';
import type { RowQuery } from '../reference/row-query.ts';

/** The statement that takes a lock answers `void`, which Prisma cannot read; it is run for its effect. */
const ANSWERS_NOTHING = /^SELECT pg_advisory_xact_lock(_shared)?\(/;

/** A Prisma transaction, for code that writes SQL. */
export type TransactionSql = RowQuery & {
  query<Row>(text: string, values: unknown[]): Promise<{ rows: Row[] }>;
};

export function sqlOf(tx: Transaction): TransactionSql {
  return {
    query: async <Row>(text: string, values: unknown[]) => {
      if (ANSWERS_NOTHING.test(text)) {
        await tx.$executeRawUnsafe(text, ...values);
        return { rows: [] };
      }
      return { rows: await tx.$queryRawUnsafe<Row[]>(text, ...values) };
    },
  };
}
