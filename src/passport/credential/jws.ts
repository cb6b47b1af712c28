import { CompactSign, compactVerify, importJWK, type JWK } from 'jose';
import type { SigningKey } from '../keys/issuer-keys.ts';

/** Media type of a verifiable credential that a JWS secures (W3C VC-JOSE-COSE), also its `typ`. */
export const CREDENTIAL_TYPE = 'vc+jwt';

/** Signs a credential as a compact JWS, EdDSA over Ed25519. */
export function signCredential(
  credential: Readonly<Record<string, unknown>>,
  keyId: string,
  { privateKey }: Pick<SigningKey, 'privateKey'>,
): Promise<string> {
  return new CompactSign(Buffer.from(JSON.stringify(credential)))
    .setProtectedHeader({ alg: 'EdDSA', typ: CREDENTIAL_TYPE, cty: 'vc', kid: keyId })
    .sign(privateKey);
}

export type OpenedJws =
  | { readonly kind: 'OPENED'; readonly keyId: string; readonly payload: unknown }
  | { readonly kind: 'UNREADABLE' }
  /** None of the keys has the name that the header gives. */
  | { readonly kind: 'KEY_UNKNOWN'; readonly keyId: string }
  | { readonly kind: 'SIGNATURE_INVALID'; readonly keyId: string };

/** The content of a JWS that one of the keys has signed. */
export async function openJws(jws: string, keys: readonly JWK[]): Promise<OpenedJws> {
  const parts = jws.split('.');
  if (parts.length !== 3 || !parts.every(isCanonical)) return { kind: 'UNREADABLE' };
  const header = jsonOf(parts[0] ?? '');
  if (!isObject(header) || header['alg'] !== 'EdDSA' || header['typ'] !== CREDENTIAL_TYPE) {
    return { kind: 'UNREADABLE' };
  }
  const keyId = header['kid'];
  if (typeof keyId !== 'string') return { kind: 'UNREADABLE' };
  const jwk = keys.find(({ kid, kty, crv }) => kid === keyId && kty === 'OKP' && crv === 'Ed25519');
  if (!jwk) return { kind: 'KEY_UNKNOWN', keyId };
  try {
    await compactVerify(jws, await importJWK(jwk, 'EdDSA'), { algorithms: ['EdDSA'] });
  } catch {
    return { kind: 'SIGNATURE_INVALID', keyId };
  }
  const payload = jsonOf(parts[1] ?? '');
  return payload === undefined ? { kind: 'UNREADABLE' } : { kind: 'OPENED', keyId, payload };
}

/** Of the ways to write the same bytes in base64url only one is taken: no other text may pass for what was signed. */
function isCanonical(part: string): boolean {
  return part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
