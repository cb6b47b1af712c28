export { createAuditTrail } from './audit.ts';
export { hashPassword } from './passwords.ts';
export { type Action, isPermitted, requirePermission } from './permissions.ts';
export { agencyFor, employerFor } from './resolve-scope.ts';
export { deriveKey, seal, unseal } from './seal.ts';
export { refreshSession, type SignInParts, signIn, signOut, viewerOf } from './sign-in.ts';
export { openTokenIssuer } from './tokens.ts';
export type { Transaction } from './transaction.ts';
export { createUnitOfWork, type RunUnitOfWork, type UnitOfWork } from './unit-of-work.ts';
export {
  ANONYMOUS,
  accountName,
  type SystemViewer,
  type UserViewer,
  type Viewer,
} from './viewer.ts';
