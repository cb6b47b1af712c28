import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../db/database.ts';
import { DomainError } from '../domain/errors.ts';
import { hashPassword, passwordFits } from './passwords.ts';
import { hashRefreshToken, newRefreshToken, type TokenIssuer } from './tokens.ts';
import type { UserViewer, Viewer } from './viewer.ts';

const SESSION_DAYS = 14;

export interface SignedIn {
  readonly viewer: UserViewer;
  readonly accessToken: string;
  readonly refreshToken: string;
}

export interface SignInParts {
  readonly database: Database;
  readonly issuer: TokenIssuer;
  readonly now: () => Date;
  /** Whether accounts marked as demonstration may sign in. */
  readonly demonstration: boolean;
}

const BAD_CREDENTIALS = () =>
  new DomainError('UNAUTHENTICATED', 'access.badCredentials', 'The login or the password is wrong');

// Verified against when the login is unknown, so that the answer takes as long as for a known one.
const decoyHash = hashPassword('no account has this password');

/** @throws DomainError UNAUTHENTICATED, the same for an unknown login and a wrong password */
export async function signIn(parts: SignInParts, login: string, password: string): Promise<SignedIn> {
  const user = await parts.database.prisma.userAccount.findUnique({
    where: { login: login.trim().toLowerCase() },
    select: { id: true, passwordHash: true, disabledAt: true, demonstration: true },
  });
  const fits = await passwordFits(user?.passwordHash ?? (await decoyHash), password);
  if (!user || !fits || !maySignIn(parts, user)) throw BAD_CREDENTIALS();
  return openSession(parts, user.id);
}

function maySignIn(
  { demonstration }: SignInParts,
  user: { readonly disabledAt: Date | null; readonly demonstration: boolean },
): boolean {
  return user.disabledAt === null && (demonstration || !user.demonstration);
}

/** Exchanges a refresh token, once, for a new pair. */
export async function refreshSession(parts: SignInParts, refreshToken: string): Promise<SignedIn> {
  const { prisma } = parts.database;
  const now = parts.now();
  const session = await prisma.session.findUnique({
    where: { refreshHash: hashRefreshToken(refreshToken) },
    select: { id: true, userId: true, user: { select: { disabledAt: true, demonstration: true } } },
  });
  const stale = () =>
    new DomainError('UNAUTHENTICATED', 'access.sessionEnded', 'The session has ended: sign in again');
  if (!session || !maySignIn(parts, session.user)) throw stale();
  const { count } = await prisma.session.updateMany({
    where: { id: session.id, revokedAt: null, expiresAt: { gt: now } },
    data: { revokedAt: now },
  });
  if (count === 0) throw stale();
  return openSession(parts, session.userId);
}

export async function signOut(parts: SignInParts, viewer: Viewer): Promise<void> {
  if (viewer.kind !== 'USER') return;
  await parts.database.prisma.session.updateMany({
    where: { id: viewer.sessionId, revokedAt: null },
    data: { revokedAt: parts.now() },
  });
}

/** The signed-in user behind an access token, as long as the session and the account live; else null. */
export async function viewerOf(parts: SignInParts, accessToken: string): Promise<UserViewer | null> {
  const claims = await parts.issuer.verify(accessToken);
  if (!claims) return null;
  const session = await parts.database.prisma.session.findFirst({
    where: { id: claims.sessionId, userId: claims.userId, revokedAt: null },
    select: { id: true, user: { include: { agency: { select: { path: true } } } } },
  });
  if (!session || !maySignIn(parts, session.user)) return null;
  return toViewer(session.user, session.id);
}

async function openSession(parts: SignInParts, userId: string): Promise<SignedIn> {
  const { token, hash } = newRefreshToken();
  const expiresAt = new Date(parts.now().getTime() + SESSION_DAYS * 86_400_000);
  const session = await parts.database.prisma.session.create({
    data: { id: uuidv7(), userId, refreshHash: hash, expiresAt },
    select: { id: true, user: { include: { agency: { select: { path: true } } } } },
  });
  return {
    viewer: toViewer(session.user, session.id),
    accessToken: await parts.issuer.issue({ userId, sessionId: session.id }),
    refreshToken: token,
  };
}

interface AccountRow {
  readonly id: string;
  readonly displayName: string;
  readonly role: UserViewer['role'];
  readonly agencyId: string | null;
  readonly employerId: string | null;
  readonly authorityCode: string | null;
  readonly agency: { readonly path: string } | null;
}

function toViewer(user: AccountRow, sessionId: string): UserViewer {
  return {
    kind: 'USER',
    userId: user.id,
    sessionId,
    name: user.displayName,
    role: user.role,
    agencyId: user.agencyId,
    agencyPath: user.agency?.path ?? null,
    employerId: user.employerId,
    authorityCode: user.authorityCode,
  };
}
