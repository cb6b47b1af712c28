import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../access/index.ts';
import type { EmployerKind } from '../db/generated/enums.ts';
import { DomainError } from '../domain/errors.ts';
import type { OfferRecord } from './offer-record.ts';

export interface EmployerInput {
  readonly name: string;
  readonly kind: EmployerKind;
  /** ISO 3166-1 alpha-3 */
  readonly country: string;
  readonly city: string | null;
}

export async function registerEmployer(
  { tx, note }: UnitOfWork,
  input: EmployerInput,
  synthetic = false,
): Promise<OfferRecord['employer']> {
  if (input.name.trim() === '') {
    throw new DomainError('INVALID_INPUT', 'value.empty', 'The name must not be empty', {}, ['name']);
  }
  const id = uuidv7();
  const employer = await tx.employer.create({ data: { id, ...input, name: input.name.trim(), synthetic } });
  note({ action: 'employer.registered', entityType: 'Employer', entityId: id, after: { ...input } });
  return employer;
}
