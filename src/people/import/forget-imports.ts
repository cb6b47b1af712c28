import type { RunUnitOfWork, SystemViewer } from '../../access/index.ts';

const VIEWER: SystemViewer = { kind: 'SYSTEM', name: 'retention of imports' };

const DAY_MS = 86_400_000;

/** Batches of one unit of work. */
const AT_ONCE = 20;

/**
 * Forgets what imports keep of persons beside their files, for batches older than the days given: refused values, what
 * updated candidates were before, times of work that nobody has to code any more, and who was like whom. Which row was
 * refused, in which column, and all counts stay. Several processes may do it at once.
 * @returns how many batches it was
 */
export async function forgetImports(
  { runUnitOfWork, now }: { readonly runUnitOfWork: RunUnitOfWork; readonly now: () => Date },
  retentionDays: number,
): Promise<number> {
  const moment = now();
  const before = new Date(moment.getTime() - retentionDays * DAY_MS);
  const request = { viewer: VIEWER, action: 'candidate.import', reason: 'retention of imports' } as const;
  let forgotten = 0;
  for (;;) {
    const done = await runUnitOfWork(request, async ({ tx, note }) => {
      const batches = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM import_batch
        WHERE forgotten_at IS NULL AND coalesce(finished_at, created_at) < ${before}
        ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
      const ids = batches.map(({ id }) => id);
      if (ids.length === 0) return 0;
      await tx.$executeRaw`
        UPDATE import_issue SET value = '', expected = '' WHERE batch_id = ANY (${ids}::uuid[])`;
      await tx.$executeRaw`
        UPDATE import_row SET before = NULL, possible_duplicates = '{}',
          periods = CASE WHEN occupation_key IS NOT NULL AND occupation_id IS NULL THEN periods ELSE '[]' END
        WHERE batch_id = ANY (${ids}::uuid[])`;
      await tx.importBatch.updateMany({ where: { id: { in: ids } }, data: { forgottenAt: moment } });
      for (const id of ids) {
        note({
          action: 'import.forgotten',
          entityType: 'ImportBatch',
          entityId: id,
          after: { retentionDays },
        });
      }
      return ids.length;
    });
    if (done === 0) return forgotten;
    forgotten += done;
  }
}
