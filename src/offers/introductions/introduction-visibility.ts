import type { UserViewer, Viewer } from '../../access/index.ts';
import { isPermitted } from '../../access/index.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { type CandidateScope, candidateScope, candidateScopeSql } from '../../people/index.ts';

/** Which introductions a viewer sees: an employer those of its offers, the service those of its candidates. */
export type IntroductionScope =
  | { readonly kind: 'EMPLOYER'; readonly employerId: string }
  | { readonly kind: 'CANDIDATES'; readonly candidates: CandidateScope }
  | { readonly kind: 'NONE' };

export function introductionScope(viewer: Viewer, today: IsoDate): IntroductionScope {
  if (!isPermitted(viewer, 'introduction.read')) return { kind: 'NONE' };
  const employer = employerOf(viewer);
  if (employer === null) return { kind: 'CANDIDATES', candidates: candidateScope(viewer, today) };
  return employer.employerId === null
    ? { kind: 'NONE' }
    : { kind: 'EMPLOYER', employerId: employer.employerId };
}

function employerOf(viewer: Viewer): UserViewer | null {
  return viewer.kind === 'USER' && viewer.role === 'EMPLOYER' ? viewer : null;
}

/** As a condition on `introduction i` joined to `offer o`, `candidate c` and `agency a`. */
export function introductionScopeSql(scope: IntroductionScope): Prisma.Sql {
  switch (scope.kind) {
    case 'EMPLOYER':
      return Prisma.sql`o.employer_id = ${scope.employerId}::uuid`;
    case 'CANDIDATES':
      return candidateScopeSql(scope.candidates);
    case 'NONE':
      return Prisma.sql`FALSE`;
  }
}
