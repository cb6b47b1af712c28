export { type AuditTrail, createAuditTrail } from './audit.ts';
export { hashPassword } from './passwords.ts';
export { type Action, isPermitted, requirePermission } from './permissions.ts';
export { agencyFor, employerFor } from './resolve-scope.ts';
export { refreshSession, type SignedIn, type SignInParts, signIn, signOut, viewerOf } from './sign-in.ts';
export { openTokenIssuer } from './tokens.ts';
export { createUnitOfWork, type RunUnitOfWork, type Transaction, type UnitOfWork } from './unit-of-work.ts';
export { ANONYMOUS, type SystemViewer, type UserViewer, type Viewer } from './viewer.ts';
