import { accountName, type UnitOfWork } from '../access/index.ts';
import type { PassportRevocation } from '../db/generated/enums.ts';
import { DomainError } from '../domain/errors.ts';
import { type CandidateScope, lockFile } from '../people/index.ts';

export interface Revocation {
  readonly kind: PassportRevocation;
  /** In a person's words. */
  readonly reason: string;
}

/** Takes a passport back, for good. @throws DomainError NOT_FOUND, INVALID_INPUT without a reason, ILLEGAL_STATE */
export async function revokePassport(
  unit: UnitOfWork,
  scope: CandidateScope,
  id: string,
  revocation: Revocation,
  now: Date,
): Promise<void> {
  if (revocation.reason.trim() === '') {
    const message = 'A revocation needs a reason';
    throw new DomainError('INVALID_INPUT', 'passport.noReason', message, {}, ['reason']);
  }
  const found = await unit.tx.passport.findUnique({ where: { id }, select: { candidateId: true } });
  if (!found) throw notFound(id);
  const { personId } = await lockFile(unit, scope, found.candidateId).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === 'NOT_FOUND' ? notFound(id) : error;
  });
  // Only now: somebody else may have been faster.
  const passport = await unit.tx.passport.findUniqueOrThrow({ where: { id } });
  if (passport.revokedAt !== null) {
    const since = passport.revokedAt.toISOString().slice(0, 10);
    const message = `The passport is revoked since ${since}`;
    throw new DomainError('ILLEGAL_STATE', 'passport.alreadyRevoked', message, { since }, ['id']);
  }
  await writeRevocation(unit, { id, personId }, revocation, now);
}

/** The row must be locked by its candidate's. */
export async function writeRevocation(
  { tx, viewer, note }: UnitOfWork,
  { id, personId }: { readonly id: string; readonly personId: string },
  { kind, reason }: Revocation,
  now: Date,
): Promise<void> {
  await tx.passport.update({
    where: { id },
    data: { revokedAt: now, revokedBy: accountName(viewer), revocation: kind, revocationReason: reason },
  });
  note({
    action: 'passport.revoked',
    entityType: 'Passport',
    entityId: id,
    personId,
    before: { revoked: false },
    after: { revoked: true, kind, reason },
  });
}

function notFound(id: string): DomainError {
  return new DomainError('NOT_FOUND', 'passport.notFound', `There is no passport ${id}`, { id }, ['id']);
}
