import { ANONYMOUS, type SignInParts, type Viewer, viewerOf } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';

/**
 * Who sends a request, by its Authorization header.
 * @throws DomainError UNAUTHENTICATED for a token that is no longer good: the client should refresh it
 */
export async function requestViewer(parts: SignInParts, authorization: string | undefined): Promise<Viewer> {
  if (authorization === undefined) return ANONYMOUS;
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  const viewer = token === undefined ? null : await viewerOf(parts, token);
  if (viewer) return viewer;
  throw new DomainError('UNAUTHENTICATED', 'access.sessionEnded', 'The session has ended: sign in again');
}
