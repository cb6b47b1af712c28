import type { Transaction } from '../access/index.ts';

/** The employment service as a whole: the agency above all others. */
export async function readServiceName(tx: Pick<Transaction, 'agency'>): Promise<string> {
  const root = await tx.agency.findFirst({ where: { parentId: null }, orderBy: { code: 'asc' } });
  return root?.name ?? 'Seko';
}
