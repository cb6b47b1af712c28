import type { UnitOfWork } from '../../access/index.ts';
import { DomainError } from '../../domain/errors.ts';
import type { OfferRecord } from '../offer-record.ts';
import { type EmployerInput, employerColumns } from './employer-input.ts';

/**
 * Replaces what is known of an employer; `expectedVersion` is the one that the caller has read.
 * @throws DomainError NOT_FOUND, CONFLICT, INVALID_INPUT
 */
export async function updateEmployer(
  { tx, note }: UnitOfWork,
  employerId: string,
  expectedVersion: number,
  input: EmployerInput,
): Promise<OfferRecord['employer']> {
  await tx.$queryRaw`SELECT 1 FROM employer WHERE id = ${employerId}::uuid FOR UPDATE`;
  const before = await tx.employer.findUnique({ where: { id: employerId } });
  if (!before) {
    throw new DomainError(
      'NOT_FOUND',
      'employer.notFound',
      `There is no employer ${employerId}`,
      { id: employerId },
      ['id'],
    );
  }
  if (before.version !== expectedVersion) {
    throw new DomainError(
      'CONFLICT',
      'employer.conflict',
      `The employer is at version ${before.version}, not ${expectedVersion}`,
      { current: before.version, expected: expectedVersion },
      ['version'],
    );
  }
  const employer = await tx.employer.update({
    where: { id: employerId },
    data: { ...employerColumns(input), version: { increment: 1 } },
  });
  note({
    action: 'employer.updated',
    entityType: 'Employer',
    entityId: employerId,
    before: JSON.parse(JSON.stringify(before)),
    after: JSON.parse(JSON.stringify(employer)),
  });
  return employer;
}
