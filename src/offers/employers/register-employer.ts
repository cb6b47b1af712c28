import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../access/index.ts';
import type { OfferRecord } from '../offer-record.ts';
import { type EmployerInput, employerColumns } from './employer-input.ts';

/** @throws DomainError INVALID_INPUT */
export async function registerEmployer(
  { tx, note }: UnitOfWork,
  input: EmployerInput,
  synthetic = false,
): Promise<OfferRecord['employer']> {
  const id = uuidv7();
  const employer = await tx.employer.create({ data: { id, ...employerColumns(input), synthetic } });
  note({
    action: 'employer.registered',
    entityType: 'Employer',
    entityId: id,
    after: JSON.parse(JSON.stringify(input)),
  });
  return employer;
}
