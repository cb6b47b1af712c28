import { isPermitted, type Viewer } from '../../access/index.ts';
import type { Database } from '../../db/database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import type { OfferRecord } from '../offer-record.ts';

type Employer = OfferRecord['employer'];

/** The service sees every employer, an employer's user its own alone. */
export function employerWhere(viewer: Viewer): Prisma.EmployerWhereInput {
  if (viewer.kind === 'SYSTEM') return {};
  if (viewer.kind === 'ANONYMOUS' || !isPermitted(viewer, 'offer.read')) return { id: { in: [] } };
  if (viewer.role !== 'EMPLOYER') return {};
  return viewer.employerId === null ? { id: { in: [] } } : { id: viewer.employerId };
}

/** A page of employers by name; `search` is a part of the name. */
export async function listEmployers(
  { prisma }: Pick<Database, 'prisma'>,
  viewer: Viewer,
  search: string | null,
  offset: number,
  first: number,
): Promise<{ rows: Employer[]; hasMore: boolean }> {
  const rows = await prisma.employer.findMany({
    where: named(viewer, search),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    skip: offset,
    take: first + 1,
  });
  return { rows: rows.slice(0, first), hasMore: rows.length > first };
}

export function countEmployers(
  { prisma }: Pick<Database, 'prisma'>,
  viewer: Viewer,
  search: string | null,
): Promise<number> {
  return prisma.employer.count({ where: named(viewer, search) });
}

function named(viewer: Viewer, search: string | null): Prisma.EmployerWhereInput {
  const name = search?.trim() ?? '';
  return {
    AND: [employerWhere(viewer), name === '' ? {} : { name: { contains: name, mode: 'insensitive' } }],
  };
}
