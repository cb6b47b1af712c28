import { z } from 'zod';
import { type Issuer, statusListPath } from '../issuer.ts';
import { encodeBitstring } from './bitstring.ts';

/** Days for which a copy of the list may be relied on, offline too. */
const STATUS_LIST_DAYS = 7;

const MS_PER_DAY = 86_400_000;

export interface StatusListParts {
  readonly issuer: Issuer;
  readonly list: number;
  /** Of the passports that no longer stand. */
  readonly revoked: Iterable<number>;
  readonly now: Date;
}

/** A W3C Bitstring Status List 1.0 credential. */
export function statusListCredential({ issuer, list, revoked, now }: StatusListParts) {
  const url = `${issuer.url}${statusListPath(list)}`;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuer.did,
    validFrom: now.toISOString(),
    validUntil: new Date(now.getTime() + STATUS_LIST_DAYS * MS_PER_DAY).toISOString(),
    credentialSubject: {
      id: `${url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodeBitstring(revoked),
    },
  };
}

/** What a verifier reads of such a credential. */
export const signedStatusList = z.object({
  id: z.string(),
  type: z.array(z.string()).refine((types) => types.includes('BitstringStatusListCredential')),
  issuer: z.string(),
  validFrom: z.iso.datetime(),
  validUntil: z.iso.datetime(),
  credentialSubject: z.object({
    type: z.literal('BitstringStatusList'),
    statusPurpose: z.literal('revocation'),
    encodedList: z.string(),
  }),
});
