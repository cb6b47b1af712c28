import type { JWK } from 'jose';
import { type Issuer, keyName } from '../issuer.ts';
import type { PublishedKey } from './issuer-keys.ts';

/** A JWK Set (RFC 7517) whose key ids are those in the headers of what the keys have signed. */
export function jwkSet(issuer: Issuer, keys: readonly PublishedKey[]): { readonly keys: readonly JWK[] } {
  return {
    keys: keys.map(({ thumbprint, publicJwk }) => ({
      ...publicJwk,
      kid: keyName(issuer, thumbprint),
      alg: 'EdDSA',
      use: 'sig',
    })),
  };
}

/** The issuer's DID document (did:web), which names the same keys for whoever starts from the issuer's id. */
export function didDocument(
  issuer: Issuer,
  keys: readonly PublishedKey[],
): Readonly<Record<string, unknown>> {
  const methods = keys.map(({ thumbprint, publicJwk }) => ({
    id: keyName(issuer, thumbprint),
    type: 'JsonWebKey',
    controller: issuer.did,
    publicKeyJwk: { ...publicJwk, kid: thumbprint, alg: 'EdDSA' },
  }));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: issuer.did,
    alsoKnownAs: [issuer.url],
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  };
}
