import { z } from 'zod';
import { type Issuer, KEYS_PATH, pagePath, statusListPath } from '../issuer.ts';
import { type PassportDocument, passportDocument } from '../passport-document.ts';
import { skillResults } from './skill-results.ts';

export interface CredentialParts {
  readonly issuer: Issuer;
  /** UUID of the passport. */
  readonly id: string;
  /** UUID under which the holder is known in this passport and nowhere else. */
  readonly subjectId: string;
  readonly token: string;
  readonly document: PassportDocument;
  readonly validFrom: Date;
  /** Exclusive */
  readonly validUntil: Date;
  readonly statusList: number;
  readonly statusIndex: number;
}

/** A term of our own beside those of the standards: the document for people, which JSON-LD leaves as it is. */
const DOCUMENT_TERM = { skillsPassport: { '@id': 'urn:seko:skills-passport', '@type': '@json' } };

/**
 * An Open Badges 3.0 credential in the W3C Verifiable Credentials Data Model 2.0: skills are results of one achievement,
 * and the whole document stands under `skillsPassport`. The registered claims repeat what Open Badges asks of a JWT.
 */
export function passportCredential(parts: CredentialParts): Readonly<Record<string, unknown>> {
  const { issuer, document, validFrom, validUntil } = parts;
  const id = `urn:uuid:${parts.id}`;
  const subject = `urn:uuid:${parts.subjectId}`;
  const list = `${issuer.url}${statusListPath(parts.statusList)}`;
  const { resultDescription, result, evidence } = skillResults(document, id);
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      DOCUMENT_TERM,
    ],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Passeport de compétences',
    description: `Ce que ${issuer.name} atteste au ${document.statedOn}.`,
    issuer: { id: issuer.did, type: ['Profile'], name: issuer.name, url: issuer.url },
    validFrom: instant(validFrom),
    validUntil: instant(validUntil),
    credentialSubject: {
      id: subject,
      type: ['AchievementSubject'],
      ...(document.holder.name === null
        ? {}
        : {
            identifier: [
              {
                type: 'IdentityObject',
                identityHash: document.holder.name,
                identityType: 'name',
                hashed: false,
              },
            ],
          }),
      achievement: {
        id: `${id}#achievement`,
        type: ['Achievement'],
        achievementType: 'ext:SkillsPassport',
        name: 'Passeport de compétences',
        description: 'Compétences, qualifications et expérience, avec qui en répond.',
        criteria: {
          narrative:
            'Chaque élément dit sur quelle parole ou quelle pièce il repose, et comment elle a été vérifiée.',
        },
        inLanguage: 'fr',
        ...(resultDescription.length === 0 ? {} : { resultDescription }),
      },
      ...(result.length === 0 ? {} : { result }),
    },
    ...(evidence.length === 0 ? {} : { evidence }),
    credentialStatus: {
      id: `${list}#${parts.statusIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(parts.statusIndex),
      statusListCredential: list,
    },
    skillsPassport: {
      ...document,
      page: `${issuer.url}${pagePath(parts.token)}`,
      keys: `${issuer.url}${KEYS_PATH}`,
    },
    iss: issuer.did,
    sub: subject,
    jti: id,
    nbf: seconds(validFrom),
    exp: seconds(validUntil),
  };
}

/** To the second, as JWT counts. */
function instant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

/** What a verifier reads of a passport's credential; a credential without it is none of this form. */
export const signedPassport = z.object({
  id: z.string(),
  type: z.array(z.string()).refine((types) => types.includes('OpenBadgeCredential')),
  issuer: z.object({ id: z.string(), name: z.string() }),
  validFrom: z.iso.datetime(),
  validUntil: z.iso.datetime(),
  credentialStatus: z.object({
    type: z.literal('BitstringStatusListEntry'),
    statusPurpose: z.literal('revocation'),
    statusListIndex: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
    statusListCredential: z.url(),
  }),
  skillsPassport: passportDocument,
});

export type SignedPassport = Readonly<z.infer<typeof signedPassport>>;
