import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { SignInParts } from '../access/index.ts';

/** Login of the account that the page's one click signs in. */
const ADVISER = 'conseillere';

/** Minutes; the access token itself ends with them. */
const LIFETIME = 15;

export interface DemonstrationSession {
  readonly accessToken: string;
  readonly name: string;
}

/**
 * A session of the demonstration adviser, for whoever asks. It holds for one access token and cannot be prolonged:
 * its refresh token is known to nobody.
 * @returns null where there is no such account
 */
export async function openDemonstrationSession({
  database: { prisma },
  issuer,
  now,
}: SignInParts): Promise<DemonstrationSession | null> {
  const user = await prisma.userAccount.findUnique({
    where: { login: ADVISER, demonstration: true, disabledAt: null },
    select: { id: true, displayName: true },
  });
  if (!user) return null;
  const { id } = await prisma.session.create({
    data: {
      id: uuidv7(),
      userId: user.id,
      refreshHash: new Uint8Array(randomBytes(32)),
      expiresAt: new Date(now().getTime() + LIFETIME * 60_000),
    },
  });
  return {
    accessToken: await issuer.issue({ userId: user.id, sessionId: id }),
    name: user.displayName,
  };
}
