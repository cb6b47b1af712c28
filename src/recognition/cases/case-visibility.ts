import { isPermitted, type Viewer } from '../../access/index.ts';
import { Prisma } from '../../db/generated/client.ts';

/** Which cases a viewer sees; lists, nodes, counts and moves all ask this one value. */
export type CaseScope =
  | { readonly kind: 'ALL' }
  /** Of persons whose file this agency, or one below it, keeps. */
  | { readonly kind: 'AGENCY'; readonly path: string }
  /** Handed in to this authority. */
  | { readonly kind: 'AUTHORITY'; readonly code: string }
  | { readonly kind: 'NONE' };

export function caseScope(viewer: Viewer): CaseScope {
  if (viewer.kind === 'SYSTEM') return { kind: 'ALL' };
  if (viewer.kind === 'ANONYMOUS' || !isPermitted(viewer, 'case.read')) return { kind: 'NONE' };
  switch (viewer.role) {
    case 'ADMINISTRATOR':
    case 'NATIONAL_DEPARTMENT':
      return { kind: 'ALL' };
    case 'ADVISER':
      return viewer.agencyPath === null ? { kind: 'NONE' } : { kind: 'AGENCY', path: viewer.agencyPath };
    case 'RECOGNITION_ASSESSOR':
      return viewer.authorityCode === null
        ? { kind: 'NONE' }
        : { kind: 'AUTHORITY', code: viewer.authorityCode };
    case 'EMPLOYER':
      return { kind: 'NONE' };
  }
}

/** For SQL over the rows of CASES. */
export function caseScopeSql(scope: CaseScope): Prisma.Sql {
  switch (scope.kind) {
    case 'ALL':
      return Prisma.sql`TRUE`;
    case 'NONE':
      return Prisma.sql`FALSE`;
    case 'AGENCY':
      return Prisma.sql`starts_with(agency_path, ${scope.path})`;
    case 'AUTHORITY':
      return Prisma.sql`authority_code = ${scope.code} AND submitted_on IS NOT NULL`;
  }
}

export const CASES = Prisma.sql`(
  SELECT r.*, a.path AS agency_path, p.authority_code
  FROM recognition_case r
    JOIN candidate c ON c.id = r.candidate_id
    JOIN agency a ON a.id = c.agency_id
    JOIN recognition_procedure p ON p.code = r.procedure_code) AS visible_case`;
