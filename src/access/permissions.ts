import { DomainError } from '../domain/errors.ts';
import type { Role, Viewer } from './viewer.ts';

/** What a role may attempt; which rows it may attempt it on is each context's visibility. */
export type Action =
  | 'candidate.read'
  | 'candidate.write'
  | 'candidate.import'
  | 'candidate.export'
  | 'identifier.read'
  | 'offer.read'
  | 'offer.draft'
  | 'offer.submit'
  | 'offer.publish'
  | 'offer.close'
  | 'offer.revise'
  | 'offer.opinion'
  | 'introduction.read'
  | 'introduction.request'
  | 'introduction.answer'
  | 'introduction.withdraw'
  | 'match.read'
  | 'employer.write'
  | 'training.schedule'
  | 'passport.rotateKeys'
  | 'audit.read'
  | 'case.read'
  /** For the person whom the case is about. */
  | 'case.write'
  /** For the authority: by its assessors, or by whoever writes down what it has sent. */
  | 'case.assess'
  /** What either may do: add and check papers, close. */
  | 'case.handle'
  | 'reference.correct';

const ALLOWED: Readonly<Record<Role, ReadonlySet<Action>>> = {
  ADVISER: new Set([
    'candidate.read',
    'candidate.write',
    'candidate.import',
    'candidate.export',
    'identifier.read',
    'offer.read',
    'match.read',
    'introduction.read',
    'introduction.answer',
    'introduction.withdraw',
    'case.read',
    'case.write',
    'case.handle',
  ]),
  NATIONAL_DEPARTMENT: new Set([
    'candidate.read',
    'candidate.write',
    'candidate.import',
    'candidate.export',
    'identifier.read',
    'offer.read',
    'offer.draft',
    'offer.submit',
    'offer.publish',
    'offer.close',
    'offer.revise',
    'offer.opinion',
    'introduction.read',
    'introduction.request',
    'introduction.answer',
    'introduction.withdraw',
    'match.read',
    'employer.write',
    'training.schedule',
    'case.read',
    'case.write',
    'case.assess',
    'case.handle',
  ]),
  EMPLOYER: new Set([
    'offer.read',
    'offer.draft',
    'offer.submit',
    'offer.close',
    'offer.revise',
    'introduction.read',
    'introduction.request',
    'introduction.withdraw',
    'match.read',
  ]),
  ADMINISTRATOR: new Set([
    'candidate.read',
    'candidate.write',
    'candidate.import',
    'candidate.export',
    'offer.read',
    'offer.draft',
    'offer.submit',
    'offer.publish',
    'offer.close',
    'offer.revise',
    'offer.opinion',
    'introduction.read',
    'introduction.request',
    'introduction.answer',
    'introduction.withdraw',
    'match.read',
    'employer.write',
    'training.schedule',
    'passport.rotateKeys',
    'audit.read',
    'case.read',
    'case.write',
    'case.assess',
    'case.handle',
    'reference.correct',
  ]),
  RECOGNITION_ASSESSOR: new Set(['case.read', 'case.assess', 'case.handle']),
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
