import type { JWK } from 'jose';
import { openJws } from '../credential/jws.ts';
import { type SignedPassport, signedPassport } from '../credential/passport-credential.ts';
import { bitAt, decodeBitstring } from '../status/bitstring.ts';
import { signedStatusList } from '../status/status-list-credential.ts';

/** What was found; every refusal is told apart from the others. */
export type Verdict =
  | { readonly kind: 'VALID'; readonly passport: SignedPassport; readonly statusUntil: string }
  /** No credential of a skills passport. */
  | { readonly kind: 'UNREADABLE' }
  | { readonly kind: 'KEY_UNKNOWN'; readonly keyId: string }
  | { readonly kind: 'SIGNATURE_INVALID'; readonly keyId: string }
  | { readonly kind: 'NOT_YET_VALID'; readonly passport: SignedPassport }
  | { readonly kind: 'EXPIRED'; readonly passport: SignedPassport }
  | { readonly kind: 'REVOKED'; readonly passport: SignedPassport }
  | { readonly kind: 'STATUS_MISSING'; readonly passport: SignedPassport }
  /** Not signed by the issuer, or no list. */
  | { readonly kind: 'STATUS_INVALID'; readonly passport: SignedPassport }
  | { readonly kind: 'STATUS_OF_ANOTHER_LIST'; readonly passport: SignedPassport; readonly list: string }
  | { readonly kind: 'STATUS_STALE'; readonly passport: SignedPassport; readonly statusUntil: string };

export interface VerificationInput {
  /** The signed passport, as it was handed over. */
  readonly jws: string;
  /** Keys that are trusted. */
  readonly keys: readonly JWK[];
  /** The status list that the passport names, as it is published; null when there is none at hand. */
  readonly statusList: (passport: SignedPassport) => Promise<string | null>;
  readonly now: Date;
}

/** Checks a passport against keys and a status list, in that order; asks nothing of anybody before the signature holds. */
export async function verifyPassport({ jws, keys, statusList, now }: VerificationInput): Promise<Verdict> {
  const opened = await openJws(jws, keys);
  if (opened.kind !== 'OPENED') return opened;
  const parsed = signedPassport.safeParse(opened.payload);
  if (!parsed.success || !opened.keyId.startsWith(`${parsed.data.issuer.id}#`)) return { kind: 'UNREADABLE' };
  const passport = parsed.data;
  if (now < new Date(passport.validFrom)) return { kind: 'NOT_YET_VALID', passport };
  if (now >= new Date(passport.validUntil)) return { kind: 'EXPIRED', passport };
  const list = await statusList(passport);
  return list === null ? { kind: 'STATUS_MISSING', passport } : judgeStatus(passport, list, keys, now);
}

async function judgeStatus(
  passport: SignedPassport,
  jws: string,
  keys: readonly JWK[],
  now: Date,
): Promise<Verdict> {
  const opened = await openJws(jws, keys);
  const parsed = signedStatusList.safeParse(opened.kind === 'OPENED' ? opened.payload : null);
  if (!parsed.success || parsed.data.issuer !== passport.issuer.id)
    return { kind: 'STATUS_INVALID', passport };
  const { id, validUntil, credentialSubject } = parsed.data;
  const { statusListCredential, statusListIndex } = passport.credentialStatus;
  if (id !== statusListCredential) return { kind: 'STATUS_OF_ANOTHER_LIST', passport, list: id };
  const bits = decodeBitstring(credentialSubject.encodedList);
  const revoked = bits && bitAt(bits, statusListIndex);
  if (revoked === null) return { kind: 'STATUS_INVALID', passport };
  // Revoked is for good, however old the list that says so.
  if (revoked) return { kind: 'REVOKED', passport };
  if (now >= new Date(validUntil)) return { kind: 'STATUS_STALE', passport, statusUntil: validUntil };
  return { kind: 'VALID', passport, statusUntil: validUntil };
}
