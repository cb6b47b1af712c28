import { createHash, randomBytes } from 'node:crypto';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { accountName, type UnitOfWork } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';
import { bamakoDay } from '../domain/iso-date.ts';
import { type CandidateRecord, type CandidateScope, lockCandidate } from '../people/index.ts';
import { checkSelection, type PassportRequest } from './check-selection.ts';
import { consentsFor, inForce } from './consent-rules.ts';
import { signCredential } from './credential/jws.ts';
import { passportCredential } from './credential/passport-credential.ts';
import { statesNothing } from './facts-of-record.ts';
import { issuerAt, keyName } from './issuer.ts';
import type { PassportParts } from './passport-parts.ts';
import { readFacts } from './read-facts.ts';
import { readPassportNames } from './read-names.ts';
import { readServiceName } from './service-name.ts';
import { takeStatusIndex } from './status/take-index.ts';
import { writeDocument } from './write-document.ts';

/**
 * Signs what the file says today in the chosen sections, and gives the id of the passport.
 * @throws DomainError NOT_FOUND, INVALID_INPUT for a selection that states nothing or an unknown destination,
 * ILLEGAL_STATE without the person's consent, for an absorbed file, and where the service has no public address
 */
export async function issuePassport(
  unit: UnitOfWork,
  scope: CandidateScope,
  candidateId: string,
  request: PassportRequest,
  parts: PassportParts,
  now: Date,
): Promise<string> {
  const { tx, note } = unit;
  checkSelection(request);
  if (parts.publicUrl === null) {
    const message = 'SEKO_PUBLIC_URL is not set: nobody could verify a passport';
    throw new DomainError('ILLEGAL_STATE', 'passport.noPublicUrl', message);
  }
  const record = await lockCandidate(unit, scope, candidateId);
  const today = bamakoDay(now);
  const { months, ...selection } = request;
  requireConsents(record, selection.sections, today);
  const { facts, ...sources } = await readFacts(tx, record, selection, parts, today);
  if (statesNothing(facts)) {
    const message = 'The file says nothing in the chosen sections';
    throw new DomainError('INVALID_INPUT', 'passport.empty', message, {}, ['sections']);
  }
  const name = await readServiceName(tx);
  const issuer = issuerAt(parts.publicUrl, name);
  const names = await readPassportNames(tx, facts, { name, country: parts.country });
  const entry = await takeStatusIndex(tx, now);
  const key = await parts.keys.signing(tx, now);
  const [id, token] = [uuidv7(), randomBytes(16).toString('base64url')];
  const validUntil = monthsLater(now, months);
  const credential = await signCredential(
    passportCredential({
      issuer,
      id,
      subjectId: uuidv4(),
      token,
      document: writeDocument(facts, sources, names, today),
      validFrom: now,
      validUntil,
      statusList: entry.statusListId,
      statusIndex: entry.statusIndex,
    }),
    keyName(issuer, key.thumbprint),
    key,
  );
  const hash = createHash('sha256').update(credential).digest();
  await tx.passport.create({
    data: {
      id,
      candidateId,
      token,
      facts: JSON.parse(JSON.stringify(facts)),
      credential,
      credentialHash: new Uint8Array(hash),
      keyId: key.thumbprint,
      ...entry,
      issuedAt: now,
      issuedBy: accountName(unit.viewer),
      validUntil,
    },
  });
  note({
    action: 'passport.issued',
    entityType: 'Passport',
    entityId: id,
    personId: record.personId,
    after: {
      sections: [...selection.sections],
      destinations: [...selection.destinations],
      sha256: hash.toString('hex'),
      keyId: key.thumbprint,
      validUntil: validUntil.toISOString(),
    },
  });
  return id;
}

function requireConsents(
  { consents }: CandidateRecord,
  sections: PassportRequest['sections'],
  today: ReturnType<typeof bamakoDay>,
): void {
  const missing = consentsFor(sections).find((purpose) => !inForce(consents, purpose, today));
  if (missing === undefined) return;
  throw new DomainError(
    'ILLEGAL_STATE',
    'passport.noConsent',
    `The person has not agreed to it: no consent for ${missing} is in force`,
    { purpose: missing },
    ['sections'],
  );
}

/** The same day of the month, or its last one. */
function monthsLater(now: Date, months: number): Date {
  const later = new Date(now);
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months);
  const days = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(now.getUTCDate(), days));
  return later;
}
