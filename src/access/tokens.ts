import { createHash, randomBytes } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import type { Database } from '../db/database.ts';
import { deriveKey, seal, unseal } from './seal.ts';

const ISSUER = 'seko';
/** Seconds */
export const ACCESS_TOKEN_LIFETIME = 15 * 60;

export interface TokenIssuer {
  issue(claims: { userId: string; sessionId: string }): Promise<string>;
  /** null for whatever is not a valid token of this service. */
  verify(token: string): Promise<{ userId: string; sessionId: string } | null>;
}

/** Ed25519 signatures with the newest key in the database, which is made when there is none. */
export async function openTokenIssuer(database: Database, secret: string): Promise<TokenIssuer> {
  const { keyId, privateKey, publicKey } = await currentKey(database, deriveKey(secret, 'signing-keys'));
  return {
    issue: ({ userId, sessionId }) =>
      new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: 'EdDSA', kid: keyId })
        .setIssuer(ISSUER)
        .setSubject(userId)
        .setIssuedAt()
        .setExpirationTime(`${ACCESS_TOKEN_LIFETIME}s`)
        .sign(privateKey),
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(token, publicKey, { issuer: ISSUER, algorithms: ['EdDSA'] });
        const { sub, sid } = payload;
        return typeof sub === 'string' && typeof sid === 'string' ? { userId: sub, sessionId: sid } : null;
      } catch {
        return null;
      }
    },
  };
}

/** 256 random bits for the client, and the hash under which the database knows them. */
export function newRefreshToken(): { token: string; hash: Uint8Array<ArrayBuffer> } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashRefreshToken(token) };
}

export function hashRefreshToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}

interface KeyPair {
  readonly keyId: string;
  readonly privateKey: CryptoKey | Uint8Array;
  readonly publicKey: CryptoKey | Uint8Array;
}

async function currentKey(database: Database, sealKey: Uint8Array): Promise<KeyPair> {
  return database.prisma.$transaction(async (tx) => {
    // Two processes that start at once must agree on one key.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('signing_key'))`;
    const row = await tx.signingKey.findFirst({ where: { retiredAt: null }, orderBy: { createdAt: 'desc' } });
    if (row) {
      const jwk: JWK = JSON.parse(Buffer.from(unseal(sealKey, row.sealedPrivate)).toString());
      const { d: _d, ...publicJwk } = jwk;
      return {
        keyId: row.id,
        privateKey: await importJWK(jwk, 'EdDSA'),
        publicKey: await importJWK(publicJwk, 'EdDSA'),
      };
    }
    const pair = await generateKeyPair('EdDSA', { extractable: true });
    const jwk = await exportJWK(pair.privateKey);
    const keyId = randomBytes(8).toString('hex');
    await tx.signingKey.create({
      data: {
        id: keyId,
        publicJwk: JSON.parse(JSON.stringify(await exportJWK(pair.publicKey))),
        sealedPrivate: seal(sealKey, Buffer.from(JSON.stringify(jwk))),
      },
    });
    return { keyId, ...pair };
  });
}
