import { DomainError } from '../domain/errors.ts';
import type { Role, Viewer } from './viewer.ts';

/** What a role may attempt; which rows it may attempt it on is each context's visibility. */
export type Action =
  | 'candidate.read'
  | 'candidate.write'
  | 'offer.read'
  | 'offer.draft'
  | 'offer.submit'
  | 'offer.publish'
  | 'offer.close'
  | 'match.read'
  | 'employer.write'
  | 'audit.read';

const ALLOWED: Readonly<Record<Role, ReadonlySet<Action>>> = {
  ADVISER: new Set(['candidate.read', 'candidate.write', 'offer.read', 'match.read']),
  NATIONAL_DEPARTMENT: new Set([
    'candidate.read',
    'candidate.write',
    'offer.read',
    'offer.draft',
    'offer.submit',
    'offer.publish',
    'offer.close',
    'match.read',
    'employer.write',
  ]),
  EMPLOYER: new Set(['offer.read', 'offer.draft', 'offer.submit', 'offer.close', 'match.read']),
  ADMINISTRATOR: new Set([
    'candidate.read',
    'candidate.write',
    'offer.read',
    'offer.draft',
    'offer.submit',
    'offer.publish',
    'offer.close',
    'match.read',
    'employer.write',
    'audit.read',
  ]),
};

export function isPermitted(viewer: Viewer, action: Action): boolean {
  switch (viewer.kind) {
    case 'SYSTEM':
      return true;
    case 'ANONYMOUS':
      return false;
    case 'USER':
      return ALLOWED[viewer.role].has(action);
  }
}

/** @throws DomainError UNAUTHENTICATED or PERMISSION_DENIED */
export function requirePermission(viewer: Viewer, action: Action): void {
  if (isPermitted(viewer, action)) return;
  if (viewer.kind === 'ANONYMOUS') {
    throw new DomainError('UNAUTHENTICATED', 'access.signInFirst', 'Sign in first');
  }
  throw new DomainError('PERMISSION_DENIED', 'access.denied', `Your role does not allow ${action}`, {
    action,
  });
}
