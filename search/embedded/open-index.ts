import type pg from 'pg';
import { inSnapshot } from '../../src/db/snapshot.ts';
import { applyChanges } from './apply-changes.ts';
import { type IndexState, profileSumOf } from './index-state.ts';
import { buildColumns } from './profile-columns.ts';
import {
  type FeedHead,
  MOST_CHANGES,
  readAllProfiles,
  readChangesSince,
  readHead,
  readProfileSum,
  type Snapshot,
} from './read-feed.ts';
import { arrange } from './segment.ts';
import { inSlices } from './sliced.ts';
import { readSnapshotFile } from './snapshot-file.ts';

/** Whether the feed still tells everything that has happened since. */
export function follows({ epoch, horizon }: Pick<IndexState, 'epoch' | 'horizon'>, head: FeedHead): boolean {
  return head.epoch === epoch && head.trimmedThrough < horizon.xmin;
}

/**
 * An index of everybody whom the snapshot sees.
 * @param today day number
 * @param signal ends the reading, with the signal's reason
 */
export async function readIndex(
  snapshot: Snapshot,
  { horizon, epoch, edition }: FeedHead,
  today: number,
  signal?: AbortSignal,
): Promise<IndexState> {
  const builder = buildColumns();
  for await (const profiles of readAllProfiles(snapshot)) {
    signal?.throwIfAborted();
    for (const profile of profiles) builder.add(profile);
  }
  const segment = await inSlices(arrange(builder.finish(), today));
  return { segment, overlay: new Map(), horizon, epoch, edition, applied: [], appliedFrom: horizon.xmin };
}

/** Builds an index from the rows, in a snapshot of its own. @param today day number */
export function buildIndex(pool: pg.Pool, today: number, signal?: AbortSignal): Promise<IndexState> {
  return inSnapshot(pool, async (snapshot) => readIndex(snapshot, await readHead(snapshot), today, signal));
}

/**
 * What the last run kept, brought up to date and compared with the database by a sum; null when there is nothing, when
 * it does not fit, or when an order has made it void.
 */
export async function openKeptIndex(pool: pg.Pool, file: string): Promise<IndexState | null> {
  const found = await readSnapshotFile(file);
  if (found === null) return null;
  return inSnapshot(pool, async (snapshot) => {
    const head = await readHead(snapshot);
    if (!follows(found, head) || found.edition !== head.edition) return null;
    const changes = await readChangesSince(snapshot, found.horizon, 'CANDIDATE');
    if (changes.length > MOST_CHANGES) return null;
    const known = await applyChanges(found, snapshot, head.horizon, changes);
    const sum = await readProfileSum(snapshot);
    const own = profileSumOf(known);
    return own.count === sum.count && own.sum === sum.sum ? known : null;
  });
}
