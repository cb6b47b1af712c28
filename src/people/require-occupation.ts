import type { Transaction } from '../access/index.ts';
import { invalidInput } from '../domain/errors.ts';

/** @throws DomainError INVALID_INPUT when the taxonomy has no such occupation */
export async function requireOccupation(tx: Transaction, id: string): Promise<{ readonly uri: string }> {
  const occupation = await tx.concept.findUnique({ where: { id, kind: 'OCCUPATION' } });
  if (occupation) return occupation;
  throw invalidInput('occupation.unknown', `There is no occupation "${id}"`, { value: id }, ['occupation']);
}
