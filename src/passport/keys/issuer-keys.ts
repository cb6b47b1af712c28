import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { deriveKey, seal, type Transaction, unseal } from '../../access/index.ts';
import type { Database } from '../../db/database.ts';

/** What signs passports and status lists now. */
export interface SigningKey {
  /** JWK thumbprint (RFC 7638). */
  readonly thumbprint: string;
  readonly privateKey: Awaited<ReturnType<typeof importJWK>>;
}

/** A key as it is published. */
export interface PublishedKey {
  readonly thumbprint: string;
  readonly publicJwk: JWK;
}

export interface IssuerKeys {
  /** The key that signs at that moment; the first one is made when there is none. */
  signing(tx: Transaction, now: Date): Promise<SigningKey>;
  /** Makes a key that signs from that moment on; it is published at once. */
  add(tx: Transaction, now: Date, signsFrom: Date): Promise<PublishedKey>;
}

/** Ed25519 keys in the database, their private parts sealed under a key of the service's secret. */
export function createIssuerKeys(secret: string): IssuerKeys {
  const sealKey = deriveKey(secret, 'passport-keys');
  const add: IssuerKeys['add'] = async (tx, now, signsFrom) => {
    const pair = await generateKeyPair('EdDSA', { extractable: true });
    const publicJwk = await exportJWK(pair.publicKey);
    const thumbprint = await calculateJwkThumbprint(publicJwk);
    const privateJwk = JSON.stringify(await exportJWK(pair.privateKey));
    await tx.passportKey.create({
      data: {
        id: thumbprint,
        publicJwk: JSON.parse(JSON.stringify(publicJwk)),
        sealedPrivate: seal(sealKey, Buffer.from(privateJwk)),
        createdAt: now,
        signsFrom,
      },
    });
    return { thumbprint, publicJwk };
  };
  return {
    add,
    signing: async (tx, now) => {
      // Two who issue the first passport at once must agree on one key.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('passport_key'))`;
      if ((await tx.passportKey.count()) === 0) await add(tx, now, now);
      const inUse = await tx.passportKey.findFirst({
        where: { signsFrom: { lte: now } },
        orderBy: [{ signsFrom: 'desc' }, { id: 'asc' }],
      });
      const row = inUse ?? (await tx.passportKey.findFirstOrThrow({ orderBy: { signsFrom: 'asc' } }));
      const jwk: JWK = JSON.parse(Buffer.from(unseal(sealKey, row.sealedPrivate)).toString());
      return { thumbprint: row.id, privateKey: await importJWK(jwk, 'EdDSA') };
    },
  };
}

const publicPart = (value: unknown): JWK => JSON.parse(JSON.stringify(value));

/** Every key that has signed, signs or is going to, oldest first. */
export async function readPublishedKeys({
  prisma,
}: Pick<Database, 'prisma'>): Promise<readonly PublishedKey[]> {
  const rows = await prisma.passportKey.findMany({
    select: { id: true, publicJwk: true },
    orderBy: [{ signsFrom: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, publicJwk }) => ({ thumbprint: id, publicJwk: publicPart(publicJwk) }));
}
