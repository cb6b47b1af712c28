import type { UnitOfWork } from '../../access/index.ts';
import type { Database } from '../../db/database.ts';
import { signCredential } from '../credential/jws.ts';
import { issuerAt, keyName } from '../issuer.ts';
import type { PassportParts } from '../passport-parts.ts';
import { readServiceName } from '../service-name.ts';
import { statusListCredential } from './status-list-credential.ts';

/** The numbers of the lists that there are. */
export async function readStatusLists({ prisma }: Pick<Database, 'prisma'>): Promise<readonly number[]> {
  const rows = await prisma.passportStatusList.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  return rows.map(({ id }) => id);
}

/** The list as it stands, signed as a JWS; null where there is none, or the service has no public address. */
export async function publishStatusList(
  { tx }: Pick<UnitOfWork, 'tx'>,
  list: number,
  { keys, publicUrl }: Pick<PassportParts, 'keys' | 'publicUrl'>,
  now: Date,
): Promise<string | null> {
  const found = await tx.passportStatusList.findUnique({
    where: { id: list },
    include: { passports: { where: { revokedAt: { not: null } }, select: { statusIndex: true } } },
  });
  if (!found || publicUrl === null) return null;
  const issuer = issuerAt(publicUrl, await readServiceName(tx));
  const revoked = found.passports.map(({ statusIndex }) => statusIndex);
  const key = await keys.signing(tx, now);
  const credential = statusListCredential({ issuer, list, revoked, now });
  return signCredential(credential, keyName(issuer, key.thumbprint), key);
}
