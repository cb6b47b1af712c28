import type { UnitOfWork } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';
import { type CandidateScope, candidateWhere, seesMasked } from '../people/index.ts';
import { type SignedPassport, signedPassport } from './credential/passport-credential.ts';
import { type PassportState, stateOf } from './read-passports.ts';

export type PassportForm = 'PDF' | 'CREDENTIAL' | 'JSON_RESUME' | 'EUROPASS';

/** A passport as it was signed. */
export interface IssuedCredential {
  readonly jws: string;
  readonly passport: SignedPassport;
  readonly token: string;
}

/**
 * A passport that still stands, to be handed over; that it was is left in the audit trail.
 * @throws DomainError NOT_FOUND where there is none, it no longer stands, or the viewer may not know whose it is
 */
export async function handOver(
  { tx, note }: UnitOfWork,
  scope: CandidateScope,
  id: string,
  form: PassportForm,
  now: Date,
): Promise<IssuedCredential> {
  const row = seesMasked(scope)
    ? null
    : await tx.passport.findFirst({
        where: { id, candidate: candidateWhere(scope) },
        include: { candidate: { select: { personId: true } } },
      });
  if (!row || stateOf(row, now) !== 'VALID') {
    throw new DomainError('NOT_FOUND', 'passport.notFound', `There is no passport ${id}`, { id }, ['id']);
  }
  note({
    action: 'passport.handedOver',
    entityType: 'Passport',
    entityId: id,
    personId: row.candidate.personId,
    after: { form },
  });
  return { jws: row.credential, passport: passportIn(row.credential), token: row.token };
}

export type ShownPassport =
  | ({ readonly state: 'VALID' } & IssuedCredential)
  /** What it stated is nobody's concern any more. */
  | { readonly state: Exclude<PassportState, 'VALID'>; readonly since: Date };

/** What the public page shows to whoever has its address; null where there is none. */
export async function readShown(
  { tx }: Pick<UnitOfWork, 'tx'>,
  token: string,
  now: Date,
): Promise<ShownPassport | null> {
  const row = await tx.passport.findUnique({ where: { token } });
  if (!row) return null;
  const state = stateOf(row, now);
  if (state !== 'VALID') return { state, since: row.revokedAt ?? row.validUntil };
  return { state, jws: row.credential, passport: passportIn(row.credential), token };
}

/** Of what this service has signed itself. */
function passportIn(jws: string): SignedPassport {
  const payload = Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString();
  return signedPassport.parse(JSON.parse(payload));
}
