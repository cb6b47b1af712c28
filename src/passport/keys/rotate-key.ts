import type { UnitOfWork } from '../../access/index.ts';
import type { IssuerKeys } from './issuer-keys.ts';

/**
 * Adds a key that signs from that moment on, and gives its thumbprint. It is published at once, and those before it stay
 * published: nothing that was signed falls, and whoever keeps keys for verifying offline has time to fetch the new one.
 */
export async function rotateKey(
  { tx, note }: UnitOfWork,
  keys: IssuerKeys,
  now: Date,
  signsFrom: Date,
): Promise<string> {
  // So that the one before goes on signing until then, there must be one.
  await keys.signing(tx, now);
  const { thumbprint } = await keys.add(tx, now, signsFrom);
  note({
    action: 'passport.keyAdded',
    entityType: 'PassportKey',
    entityId: thumbprint,
    after: { signsFrom: signsFrom.toISOString() },
  });
  return thumbprint;
}
