import type { Database } from '../db/database.ts';
import { DomainError } from '../domain/errors.ts';
import type { Viewer } from './viewer.ts';

/**
 * The agency in whose name a viewer acts: the own one, or the one named if it is the own or below it.
 * @throws DomainError NOT_FOUND, or INVALID_INPUT for an account without agency
 */
export async function agencyFor(
  { prisma }: Pick<Database, 'prisma'>,
  viewer: Viewer,
  code: string | null,
): Promise<string> {
  const root = rootOf(viewer);
  if (code === null) {
    if (viewer.kind === 'USER' && viewer.agencyId !== null) return viewer.agencyId;
    throw new DomainError('INVALID_INPUT', 'access.noAgency', 'Your account belongs to no agency', {}, [
      'agencyCode',
    ]);
  }
  const agency = await prisma.agency.findUnique({ where: { code } });
  if (agency && root !== null && agency.path.startsWith(root)) return agency.id;
  throw new DomainError(
    'NOT_FOUND',
    'agency.notFound',
    `There is no agency "${code}" in your charge`,
    { code },
    ['agencyCode'],
  );
}

/** Path of the tree that a viewer may act in; null for none. */
function rootOf(viewer: Viewer): string | null {
  switch (viewer.kind) {
    case 'SYSTEM':
      return '';
    case 'ANONYMOUS':
      return null;
    case 'USER':
      return viewer.role === 'ADMINISTRATOR' || viewer.role === 'NATIONAL_DEPARTMENT'
        ? ''
        : viewer.agencyPath;
  }
}

/**
 * The employer in whose name a viewer acts: a portal's user its own, the national department any.
 * @throws DomainError NOT_FOUND, or INVALID_INPUT when none is named
 */
export async function employerFor(
  { prisma }: Pick<Database, 'prisma'>,
  viewer: Viewer,
  employerId: string | null,
): Promise<string> {
  const portal = viewer.kind === 'USER' && viewer.role === 'EMPLOYER';
  const own = portal ? viewer.employerId : null;
  // A portal's user without an employer acts for none, whichever it names.
  const asked = portal && own === null ? null : (employerId ?? own);
  if (asked === null) {
    throw new DomainError('INVALID_INPUT', 'access.noEmployer', 'Your account belongs to no employer', {}, [
      'employer',
    ]);
  }
  const isOwn = own === null || own === asked;
  if (isOwn && (await prisma.employer.findUnique({ where: { id: asked } }))) return asked;
  throw new DomainError('NOT_FOUND', 'employer.notFound', `There is no employer ${asked}`, { id: asked }, [
    'employer',
  ]);
}
