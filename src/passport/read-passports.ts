import type { Database } from '../db/database.ts';
import type { PassportRevocation } from '../db/generated/enums.ts';
import { type CandidateScope, candidateWhere, seesMasked } from '../people/index.ts';
import { type PassportSelection, passportFacts } from './passport-facts.ts';

export type PassportState = 'VALID' | 'EXPIRED' | 'REVOKED';

/** A passport that was issued, without what it states. */
export interface PassportRecord {
  readonly id: string;
  readonly candidateId: string;
  readonly token: string;
  readonly selection: PassportSelection;
  readonly state: PassportState;
  /** SHA-256 of the signed credential, in hexadecimal. */
  readonly sha256: string;
  readonly keyId: string;
  readonly issuedAt: Date;
  readonly issuedBy: string;
  readonly validUntil: Date;
  readonly revokedAt: Date | null;
  readonly revokedBy: string | null;
  readonly revocation: PassportRevocation | null;
  readonly revocationReason: string | null;
}

type Db = Pick<Database, 'prisma'>;

/** Passports by id, in the order asked; null where there is none, or the scope hides its candidate or who that is. */
export async function readPassports(
  { prisma }: Db,
  scope: CandidateScope,
  ids: readonly string[],
  now: Date,
): Promise<(PassportRecord | null)[]> {
  if (seesMasked(scope)) return ids.map(() => null);
  const rows = await prisma.passport.findMany({
    where: { id: { in: [...ids] }, candidate: candidateWhere(scope) },
    omit: { credential: true },
  });
  const byId = new Map(rows.map((row) => [row.id, recordOf(row, now)]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Those of each candidate and of the files that it absorbed, newest first, in the order of the ids. */
export async function readPassportsOf(
  { prisma }: Db,
  candidateIds: readonly string[],
  now: Date,
): Promise<PassportRecord[][]> {
  const merges = await prisma.candidateMerge.findMany({
    where: { keptId: { in: [...candidateIds] }, undoneAt: null },
    select: { keptId: true, absorbedId: true },
  });
  const rows = await prisma.passport.findMany({
    where: { candidateId: { in: [...candidateIds, ...merges.map(({ absorbedId }) => absorbedId)] } },
    omit: { credential: true },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
  });
  return candidateIds.map((id) => {
    const absorbed = merges.filter(({ keptId }) => keptId === id).map(({ absorbedId }) => absorbedId);
    return rows
      .filter(({ candidateId }) => candidateId === id || absorbed.includes(candidateId))
      .map((row) => recordOf(row, now));
  });
}

export function stateOf(
  { revokedAt, validUntil }: { readonly revokedAt: Date | null; readonly validUntil: Date },
  now: Date,
): PassportState {
  if (revokedAt !== null) return 'REVOKED';
  return now >= validUntil ? 'EXPIRED' : 'VALID';
}

type Row = Omit<PassportRecord, 'selection' | 'state' | 'sha256'> & {
  readonly facts: unknown;
  readonly credentialHash: Uint8Array;
};

function recordOf({ facts, credentialHash, ...row }: Row, now: Date): PassportRecord {
  return {
    id: row.id,
    candidateId: row.candidateId,
    token: row.token,
    selection: passportFacts.parse(facts).selection,
    state: stateOf(row, now),
    sha256: Buffer.from(credentialHash).toString('hex'),
    keyId: row.keyId,
    issuedAt: row.issuedAt,
    issuedBy: row.issuedBy,
    validUntil: row.validUntil,
    revokedAt: row.revokedAt,
    revokedBy: row.revokedBy,
    revocation: row.revocation,
    revocationReason: row.revocationReason,
  };
}
