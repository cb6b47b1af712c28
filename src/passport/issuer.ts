/** Who signs passports, and where what it publishes is found. */
export interface Issuer {
  /** Origin of the service: "https://seko.example". */
  readonly url: string;
  /** did:web of that origin. */
  readonly did: string;
  /** Of the employment service. */
  readonly name: string;
}

/** @param publicUrl an origin, without a path */
export function issuerAt(publicUrl: string, name: string): Issuer {
  const { origin, host } = new URL(publicUrl);
  return { url: origin, did: `did:web:${encodeURIComponent(host)}`, name };
}

/** Where the keys are published as a JWK Set (RFC 7517). */
export const KEYS_PATH = '/.well-known/jwks.json';

/** The name of a key by which anybody finds it: a DID URL in the issuer's DID document. */
export function keyName({ did }: Issuer, thumbprint: string): string {
  return `${did}#${thumbprint}`;
}

export function statusListPath(list: number): string {
  return `/passports/status/${list}`;
}

export function pagePath(token: string): string {
  return `/verifier/${token}`;
}
