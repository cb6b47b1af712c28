import { randomInt } from 'node:crypto';
import type { Transaction } from '../../access/index.ts';
import { LIST_ENTRIES } from './bitstring.ts';

/** A list is left for a new one when half of it is taken, so that a free entry is found at random and soon. */
const FULL_AT = LIST_ENTRIES / 2;

/** A free entry of the newest list, drawn at random: its number says nothing of when or for whom. */
export async function takeStatusIndex(
  tx: Transaction,
  now: Date,
): Promise<{ readonly statusListId: number; readonly statusIndex: number }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('passport_status_list'))`;
  const newest = await tx.passportStatusList.findFirst({
    orderBy: { id: 'desc' },
    include: { _count: { select: { passports: true } } },
  });
  const list =
    newest && newest._count.passports < FULL_AT
      ? newest
      : await tx.passportStatusList.create({ data: { createdAt: now } });
  for (;;) {
    const statusIndex = randomInt(LIST_ENTRIES);
    const taken = await tx.passport.findUnique({
      where: { statusListId_statusIndex: { statusListId: list.id, statusIndex } },
      select: { id: true },
    });
    if (!taken) return { statusListId: list.id, statusIndex };
  }
}
