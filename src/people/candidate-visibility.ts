import type { Viewer } from '../access/index.ts';
import { isPermitted } from '../access/index.ts';
import { Prisma } from '../db/generated/client.ts';
import { type IsoDate, toSqlDate } from '../domain/iso-date.ts';
import type { CandidateRecord } from './candidate-record.ts';

/** Which candidates a viewer sees; lists, nodes, edges, counts and mutations all ask this one value. */
export type CandidateScope =
  | { readonly kind: 'ALL' }
  /** Registered by this agency or one below it. */
  | { readonly kind: 'AGENCY'; readonly path: string }
  /** Who agrees, on this day, to be shown to employers; masked, but for who agreed to be introduced to this one. */
  | { readonly kind: 'CONSENTED'; readonly on: IsoDate; readonly employerId: string | null }
  | { readonly kind: 'NONE' };

export function candidateScope(viewer: Viewer, today: IsoDate): CandidateScope {
  if (viewer.kind === 'SYSTEM') return { kind: 'ALL' };
  if (viewer.kind === 'ANONYMOUS') return { kind: 'NONE' };
  if (viewer.role === 'EMPLOYER') return { kind: 'CONSENTED', on: today, employerId: viewer.employerId };
  if (!isPermitted(viewer, 'candidate.read')) return { kind: 'NONE' };
  if (viewer.role !== 'ADVISER') return { kind: 'ALL' };
  return viewer.agencyPath === null ? { kind: 'NONE' } : { kind: 'AGENCY', path: viewer.agencyPath };
}

/** Whether identity, contact, origin and agency are hidden from this viewer, until a candidate is introduced. */
export function seesMasked(scope: CandidateScope): boolean {
  return scope.kind === 'CONSENTED';
}

export function seesCandidate(
  scope: CandidateScope,
  candidate: Pick<CandidateRecord, 'consents'> & { readonly agency: { readonly path: string } },
): boolean {
  switch (scope.kind) {
    case 'ALL':
      return true;
    case 'NONE':
      return false;
    case 'AGENCY':
      return candidate.agency.path.startsWith(scope.path);
    case 'CONSENTED': {
      const on = toSqlDate(scope.on);
      return candidate.consents.some(
        ({ purpose, givenOn, withdrawnOn }) =>
          purpose === 'SHARE_WITH_EMPLOYER' && givenOn <= on && (withdrawnOn === null || withdrawnOn > on),
      );
    }
  }
}

export function candidateWhere(scope: CandidateScope): Prisma.CandidateWhereInput {
  switch (scope.kind) {
    case 'ALL':
      return {};
    case 'NONE':
      return { id: { in: [] } };
    case 'AGENCY':
      return { agency: { path: { startsWith: scope.path } } };
    case 'CONSENTED': {
      const on = toSqlDate(scope.on);
      return {
        consents: {
          some: {
            purpose: 'SHARE_WITH_EMPLOYER',
            givenOn: { lte: on },
            OR: [{ withdrawnOn: null }, { withdrawnOn: { gt: on } }],
          },
        },
      };
    }
  }
}

/** The same condition for SQL over `candidate c` joined to `agency a`. */
export function candidateScopeSql(scope: CandidateScope): Prisma.Sql {
  switch (scope.kind) {
    case 'ALL':
      return Prisma.sql`TRUE`;
    case 'NONE':
      return Prisma.sql`FALSE`;
    case 'AGENCY':
      return Prisma.sql`starts_with(a.path, ${scope.path})`;
    case 'CONSENTED':
      return Prisma.sql`EXISTS (
        SELECT 1 FROM consent s WHERE s.candidate_id = c.id AND s.purpose = 'SHARE_WITH_EMPLOYER'
          AND s.given_on <= ${scope.on}::date AND (s.withdrawn_on IS NULL OR s.withdrawn_on > ${scope.on}::date))`;
  }
}
