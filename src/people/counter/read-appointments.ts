import type { Database } from '../../db/database.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { AppointmentStatus } from '../../db/generated/enums.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import {
  type CandidateScope,
  candidateScopeSql,
  candidateWhere,
  seesMasked,
} from '../candidate-visibility.ts';
import { type AppointmentRecord, appointmentInclude } from './counter-file.ts';

export interface AppointmentFilter {
  readonly on: IsoDate;
  /** Of this agency or one below it; null for all. */
  readonly agencyId: string | null;
  readonly status: AppointmentStatus | null;
}

/** Appointments by id, in the order asked; null where there is none or the scope hides its candidate. */
export async function readAppointments(
  { prisma }: Pick<Database, 'prisma'>,
  scope: CandidateScope,
  ids: readonly string[],
): Promise<(AppointmentRecord | null)[]> {
  if (seesMasked(scope)) return ids.map(() => null);
  const rows = await prisma.appointment.findMany({
    where: { id: { in: [...ids] }, candidate: candidateWhere(scope) },
    include: appointmentInclude,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Ids of a page of a day's appointments, earliest first; `offset` counts rows of the same order. */
export async function listAppointments(
  { prisma }: Pick<Database, 'prisma'>,
  scope: CandidateScope,
  filter: AppointmentFilter,
  offset: number,
  first: number,
): Promise<{
  readonly rows: readonly { readonly id: string; readonly position: number }[];
  readonly hasMore: boolean;
}> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT t.id ${dayOf(scope, filter)} ORDER BY t.starts_at, t.id OFFSET ${offset} LIMIT ${first + 1}`;
  return {
    rows: rows.slice(0, first).map(({ id }, index) => ({ id, position: offset + index })),
    hasMore: rows.length > first,
  };
}

export async function countAppointments(
  { prisma }: Pick<Database, 'prisma'>,
  scope: CandidateScope,
  filter: AppointmentFilter,
): Promise<number> {
  const rows = await prisma.$queryRaw<{ count: bigint }[]>`SELECT count(*) AS count ${dayOf(scope, filter)}`;
  return Number(rows[0]?.count ?? 0);
}

function dayOf(scope: CandidateScope, { on, agencyId, status }: AppointmentFilter): Prisma.Sql {
  const byAgency =
    agencyId === null
      ? Prisma.empty
      : Prisma.sql`AND starts_with(here.path, (SELECT path FROM agency WHERE id = ${agencyId}::uuid))`;
  const byStatus = status === null ? Prisma.empty : Prisma.sql`AND t.status = ${status}::"AppointmentStatus"`;
  return Prisma.sql`
    FROM appointment t JOIN candidate c ON c.id = t.candidate_id JOIN agency a ON a.id = c.agency_id
      JOIN agency here ON here.id = t.agency_id
    WHERE ${candidateScopeSql(scope)} ${byAgency} ${byStatus}
      AND t.starts_at >= ${on}::date::timestamp AT TIME ZONE 'UTC'
      AND t.starts_at < (${on}::date + 1)::timestamp AT TIME ZONE 'UTC'`;
}
