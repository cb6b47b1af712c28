import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../access/index.ts';
import type { Database } from '../../db/database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { invalidInput } from '../../domain/errors.ts';
import { inRange } from '../check-terms.ts';

export interface SiteInput {
  readonly name: string;
  readonly address: string | null;
  readonly city: string | null;
  /** ISO 3166-1 alpha-3 or ISO 3166-2 */
  readonly jurisdiction: string;
  /** Workers whom it can lodge. */
  readonly housingCapacity: number | null;
}

export type SiteRecord = Prisma.EmployerSiteGetPayload<object>;

/**
 * Adds a site to an employer, or replaces what is known of one of its sites, which its name tells.
 * @throws DomainError INVALID_INPUT
 */
export async function recordEmployerSite(
  { tx, note }: UnitOfWork,
  employerId: string,
  input: SiteInput,
): Promise<SiteRecord> {
  const name = input.name.trim();
  if (name === '') throw invalidInput('value.empty', 'The name must not be empty', {}, ['name']);
  inRange(input.housingCapacity, 0, 100_000, ['housingCapacity']);
  if (!(await tx.jurisdiction.findUnique({ where: { code: input.jurisdiction } }))) {
    const value = input.jurisdiction;
    throw invalidInput('jurisdiction.unknown', `There is no jurisdiction "${value}"`, { value }, [
      'jurisdiction',
    ]);
  }
  const data = { ...input, name };
  const site = await tx.employerSite.upsert({
    where: { employerId_name: { employerId, name } },
    create: { id: uuidv7(), employerId, ...data },
    update: data,
  });
  note({ action: 'employer.siteRecorded', entityType: 'Employer', entityId: employerId, after: { ...data } });
  return site;
}

/** Of each employer, in the order of their names. */
export async function readEmployerSites(
  { prisma }: Pick<Database, 'prisma'>,
  employerIds: readonly string[],
): Promise<SiteRecord[][]> {
  const rows = await prisma.employerSite.findMany({
    where: { employerId: { in: [...employerIds] } },
    orderBy: { name: 'asc' },
  });
  return employerIds.map((id) => rows.filter(({ employerId }) => employerId === id));
}
