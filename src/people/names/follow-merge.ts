import type { Transaction } from '../../access/index.ts';
import { Prisma } from '../../db/generated/client.ts';
import { statusByEvents } from '../candidate-events.ts';
import type { CandidateRecord } from '../candidate-record.ts';

/** How many rows a merge brings, or gives back. */
export type FollowingRows = Readonly<Record<'introductions' | 'enrolments' | 'cases' | 'events', number>>;

interface BringingMerge {
  readonly id: string;
  readonly keptId: string;
  readonly absorbedId: string;
}

/**
 * Puts what happens to the person under the kept file: introductions, enrolments in training, recognition cases, and
 * dated events. That a
 * file was opened stays with the file, and so does an event that the kept one tells already. Both must be locked.
 */
export async function bringRows(
  tx: Transaction,
  { id, keptId, absorbedId }: BringingMerge,
): Promise<FollowingRows> {
  const bring = (table: string, condition = Prisma.sql`TRUE`) => tx.$executeRaw`
    UPDATE ${Prisma.raw(table)} AS r SET candidate_id = ${keptId}::uuid, merge_id = ${id}::uuid
    WHERE r.candidate_id = ${absorbedId}::uuid AND ${condition}`;
  return {
    introductions: await bring('introduction'),
    enrolments: await bring('training_enrolment'),
    cases: await bring('recognition_case'),
    events: await bring(
      'candidate_event',
      Prisma.sql`r.kind <> 'REGISTERED' AND (r.enrolment_id IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM candidate_event k WHERE k.candidate_id = ${keptId}::uuid AND k.kind = r.kind
          AND k.on_date = r.on_date AND k.status_after IS NOT DISTINCT FROM r.status_after))`,
    ),
  };
}

/** Gives back what the merge brought, as it stands by now, and the completion of a training that it brought. */
export async function returnRows(
  tx: Transaction,
  { id, absorbedId }: Pick<BringingMerge, 'id' | 'absorbedId'>,
): Promise<FollowingRows> {
  const events = await tx.$executeRaw`
    UPDATE candidate_event SET candidate_id = ${absorbedId}::uuid, merge_id = NULL
    WHERE merge_id = ${id}::uuid
      OR enrolment_id IN (SELECT t.id FROM training_enrolment t WHERE t.merge_id = ${id}::uuid)`;
  const giveBack = (table: string) => tx.$executeRaw`
    UPDATE ${Prisma.raw(table)} SET candidate_id = ${absorbedId}::uuid, merge_id = NULL
    WHERE merge_id = ${id}::uuid`;
  return {
    introductions: await giveBack('introduction'),
    enrolments: await giveBack('training_enrolment'),
    cases: await giveBack('recognition_case'),
    events,
  };
}

/** Lets the status follow from the events that a file has by now. @returns whether it is another one */
export async function settleStatus(
  tx: Transaction,
  { id, status: before }: Pick<CandidateRecord, 'id' | 'status'>,
): Promise<boolean> {
  const status = (await statusByEvents(tx, id)) ?? before;
  if (status === before) return false;
  await tx.candidate.update({
    where: { id },
    data: { status, version: { increment: 1 }, updatedAt: new Date() },
  });
  return true;
}
