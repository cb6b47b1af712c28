import type { Database } from '../../db/database.ts';
import type { Prisma } from '../../db/generated/client.ts';

/** What happened with a person at the counter, newest first. */
export type CounterFile = Prisma.CandidateGetPayload<{ select: typeof COUNTER_PARTS }>;

const agency = { select: { code: true, name: true } } as const;

export const appointmentInclude = { agency } as const satisfies Prisma.AppointmentInclude;

export type AppointmentRecord = Prisma.AppointmentGetPayload<{ include: typeof appointmentInclude }>;

const COUNTER_PARTS = {
  id: true,
  visits: { include: { agency }, orderBy: [{ at: 'desc' }, { id: 'desc' }] },
  appointments: { include: appointmentInclude, orderBy: [{ startsAt: 'desc' }, { id: 'desc' }] },
  papers: { include: { agency }, orderBy: [{ receivedOn: 'desc' }, { id: 'desc' }] },
  person: { select: { residences: { orderBy: [{ fromDate: 'desc' }, { id: 'desc' }] } } },
} as const satisfies Prisma.CandidateSelect;

/** The files of candidates whom the viewer may see in full, in the order of the ids. */
export async function readCounterFiles(
  { prisma }: Pick<Database, 'prisma'>,
  candidateIds: readonly string[],
): Promise<(CounterFile | Error)[]> {
  const rows = await prisma.candidate.findMany({
    where: { id: { in: [...candidateIds] } },
    select: COUNTER_PARTS,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return candidateIds.map((id) => byId.get(id) ?? new Error(`candidate ${id} is gone`));
}
