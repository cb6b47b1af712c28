import type pg from 'pg';
import type { CandidateOrdinal, MatchProfile } from '../../src/matching/profile.ts';
import { unpackProfile } from '../../src/matching/profile-codec.ts';
import { type PgSnapshot, parseSnapshot } from './pg-snapshot.ts';

/** A connection in a REPEATABLE READ transaction. */
export type Snapshot = Pick<pg.ClientBase, 'query'>;

export interface FeedHead {
  readonly horizon: PgSnapshot;
  /** Renewed by initialisation and restore: an index of another epoch begins anew. */
  readonly epoch: string;
  /** Renewed by order: an index of another edition reads everything anew. */
  readonly edition: string;
  /** The newest change that is no longer there. */
  readonly trimmedThrough: bigint;
}

export async function readHead(snapshot: Snapshot): Promise<FeedHead> {
  const { rows } = await snapshot.query<{
    horizon: string;
    epoch: string;
    edition: string;
    trimmed: string | null;
  }>(
    `SELECT pg_current_snapshot()::text AS horizon, epoch, edition, trimmed_through::text AS trimmed
     FROM feed_epoch`,
  );
  const [row] = rows;
  if (!row) throw new Error('the change feed has no epoch');
  const { horizon, epoch, edition, trimmed } = row;
  return { horizon: parseSnapshot(horizon), epoch, edition, trimmedThrough: BigInt(trimmed ?? 0) };
}

/** A sum over all profiles that two equal sets of them share, and others hardly ever. */
export interface ProfileSum {
  readonly count: number;
  readonly sum: string;
}

export async function readProfileSum(snapshot: Snapshot): Promise<ProfileSum> {
  const { rows } = await snapshot.query<ProfileSum>(
    `SELECT count(*)::int AS count, coalesce(sum(m.ordinal::bigint * 1009 + c.version), 0)::text AS sum
     FROM match_profile m JOIN candidate c ON c.id = m.candidate_id`,
  );
  return rows[0] ?? { count: 0, sum: '0' };
}

/** Changes stay for so long, whoever has read them. */
const KEPT_DAYS = 7;

/** Removes old changes, and leaves word of the newest of them. */
export async function trimFeed(pool: pg.Pool): Promise<void> {
  await pool.query(
    `WITH gone AS (DELETE FROM change_feed WHERE at < now() - make_interval(days => $1) RETURNING xid)
     UPDATE feed_epoch SET trimmed_through = greatest(trimmed_through, (SELECT max(xid) FROM gone))
     WHERE EXISTS (SELECT 1 FROM gone)`,
    [KEPT_DAYS],
  );
}

export interface FeedChange {
  readonly xid: bigint;
  /** Of a candidate, or of an offer. */
  readonly ordinal: number;
}

/** Changes of candidates after which reading everything is no dearer. */
export const MOST_CHANGES = 200_000;

/** What this snapshot sees and the horizon did not, in no order. */
export async function readChangesSince(
  snapshot: Snapshot,
  horizon: PgSnapshot,
  kind: 'CANDIDATE' | 'OFFER',
): Promise<FeedChange[]> {
  const { rows } = await snapshot.query<{ xid: string; ordinal: number }>(
    `SELECT DISTINCT xid::text AS xid, ordinal FROM change_feed
     WHERE xid >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(xid, $1::pg_snapshot)
       AND kind = $2::"FeedKind"`,
    [horizon.text, kind],
  );
  return rows.map(({ xid, ordinal }) => ({ xid: BigInt(xid), ordinal }));
}

/** Profiles read in one go. */
const BATCH = 2_000;

/** Profiles by ordinal; null where there is none. */
export async function readProfiles(
  snapshot: Snapshot,
  ordinals: readonly CandidateOrdinal[],
): Promise<Map<CandidateOrdinal, MatchProfile | null>> {
  const found = new Map<CandidateOrdinal, MatchProfile | null>(ordinals.map((ordinal) => [ordinal, null]));
  for (let start = 0; start < ordinals.length; start += BATCH) {
    const { rows } = await snapshot.query<{ ordinal: number; packed: string }>(
      'SELECT ordinal, packed FROM match_profile WHERE ordinal = ANY($1::int[])',
      [ordinals.slice(start, start + BATCH)],
    );
    for (const { ordinal, packed } of rows) found.set(ordinal, unpackProfile(packed));
  }
  return found;
}

/** Every profile that the snapshot sees, some thousand at a time. */
export async function* readAllProfiles(snapshot: Snapshot): AsyncGenerator<readonly MatchProfile[]> {
  let after = -1;
  for (;;) {
    const { rows } = await snapshot.query<{ ordinal: number; packed: string }>(
      `SELECT ordinal, packed FROM match_profile WHERE ordinal > $1 ORDER BY ordinal LIMIT ${BATCH}`,
      [after],
    );
    yield rows.map(({ packed }) => unpackProfile(packed));
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.ordinal ?? after;
  }
}
