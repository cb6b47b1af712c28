import type pg from 'pg';
import type { FeedFollower } from '../../search/embedded/follow-feed.ts';
import { appliedBeyond, type IndexState } from '../../search/embedded/index-state.ts';
import { parseSnapshot } from '../../search/embedded/pg-snapshot.ts';
import { embeddedIndex } from '../../search/engines/embedded.ts';
import { exhaustiveIndex } from '../../search/engines/exhaustive.ts';
import type { EngineName } from './plan.ts';
import type { CandidateIndex, Pace } from './ports.ts';
import type { CandidateOrdinal } from './profile.ts';

/** An index, and what it does not know as the snapshot of the request sees it. */
export interface ChosenIndex {
  readonly name: EngineName;
  readonly index: CandidateIndex;
  readonly fresh: readonly CandidateOrdinal[];
  readonly lagging: boolean;
}

/** Above so many candidates that the index does not know it answers alone, and says so. */
const MOST_FRESH = 5_000;

/**
 * The index of this process, once it has been read and as long as its epoch is that of the database; until then every
 * candidate of the population is looked at.
 */
export async function chooseIndex(
  snapshot: pg.ClientBase,
  follower: FeedFollower | null,
  pace: Pace,
): Promise<ChosenIndex> {
  const state = follower?.current() ?? null;
  const unknown = state === null ? null : await readUnknown(snapshot, state);
  if (state === null || unknown === null) {
    return { name: 'EXHAUSTIVE', index: exhaustiveIndex(snapshot), fresh: [], lagging: false };
  }
  const index = embeddedIndex(state, pace);
  return unknown.length > MOST_FRESH
    ? { name: 'EMBEDDED', index, fresh: [], lagging: true }
    : { name: 'EMBEDDED', index, fresh: unknown, lagging: false };
}

/** Candidates whom the index knows differently than this snapshot; null when the index is of another database. */
async function readUnknown(
  snapshot: pg.ClientBase,
  state: IndexState,
): Promise<readonly CandidateOrdinal[] | null> {
  const { rows } = await snapshot.query<{ seen: string; epoch: string; ordinals: number[] }>(
    `SELECT pg_current_snapshot()::text AS seen, (SELECT epoch FROM feed_epoch) AS epoch, ARRAY(
       SELECT DISTINCT ordinal FROM change_feed
       WHERE xid >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(xid, $1::pg_snapshot)
         AND kind = 'CANDIDATE'
       LIMIT ${MOST_FRESH + 1}) AS ordinals`,
    [state.horizon.text],
  );
  const [row] = rows;
  if (!row || row.epoch !== state.epoch) return null;
  const beyond = appliedBeyond(state, parseSnapshot(row.seen));
  // So old a snapshot that nobody remembers what was applied since.
  return beyond === null ? null : [...new Set([...row.ordinals, ...beyond])];
}
