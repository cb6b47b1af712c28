import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { inSnapshot } from '../../src/db/snapshot.ts';
import { unnoted } from '../../src/db/statement-log.ts';
import type { MatchProfile } from '../../src/matching/profile.ts';
import { type AppliedChange, type IndexState, profileSumOf } from './index-state.ts';
import { buildColumns, profileAt } from './profile-columns.ts';
import {
  type FeedChange,
  type FeedHead,
  readAllProfiles,
  readChangesSince,
  readHead,
  readProfileSum,
  readProfiles,
  type Snapshot,
  trimFeed,
} from './read-feed.ts';
import { arrange, type Segment } from './segment.ts';
import { inSlices } from './sliced.ts';
import { readSnapshotFile, writeSnapshotFile } from './snapshot-file.ts';

export interface FeedFollower {
  /** null until everything has been read for the first time, and while another epoch is being read. */
  current(): IndexState | null;
  /** Resolves when the index knows whatever was committed before the call. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

export interface FollowerOptions {
  /** Day number of today. */
  readonly today: () => number;
  readonly onError: (error: unknown) => void;
  /** Where the index is kept between two runs; null: nowhere. */
  readonly file?: string | null;
}

/** A notification may be lost with its connection; then this finds what was missed. */
const POLL_MS = 1_000;
const RETRY_MS = 2_000;
/** Changes after which reading everything is no dearer. */
const MOST_CHANGES = 200_000;
/** Changes after which the segment is built anew: this many, or so large a share of it. */
const COMPACT_AT = { least: 500, share: 0.02 };
/** Changes remembered for requests that began before they were applied. */
const REMEMBERED = 50_000;

/** Reads all match profiles, then follows the change feed for as long as it is not stopped. */
export function followFeed(pool: pg.Pool, options: FollowerOptions): FeedFollower {
  const stopped = new AbortController();
  const file = options.file ?? null;
  let state: IndexState | null = null;
  let kept: Promise<void> = Promise.resolve();
  let wake = () => {};
  let turn: Promise<void> = Promise.resolve();

  /** One look at the feed at a time, whoever asks. */
  const look = (): Promise<void> => {
    turn = turn.catch(() => {}).then(() => (stopped.signal.aborted ? undefined : step()));
    return turn;
  };
  const step = async (): Promise<void> => {
    const before = state;
    state = await inSnapshot(pool, async (snapshot) => {
      const head = await readHead(snapshot);
      if (before !== null && follows(before, head)) {
        const changes = await readChangesSince(snapshot, before.horizon);
        if (changes.length <= MOST_CHANGES) return applied(before, snapshot, head.horizon, changes);
      }
      // Nothing is known of another epoch, and after very many changes little of what was known is left.
      if (head.epoch !== before?.epoch) state = null;
      return readEverything(snapshot, head, options.today());
    });
    if (needsCompaction(state)) state = await compacted(state, options.today());
    if (state.segment !== before?.segment) keep(state);
  };
  /** Beside the requests; what cannot be kept is read from the database at the next start. */
  const keep = (whole: IndexState) => {
    if (file !== null) kept = kept.then(() => writeSnapshotFile(file, whole)).catch(options.onError);
  };
  /** What the last run kept, brought up to date and compared with the database; nothing when it does not fit. */
  const begin = async () => {
    const found = file === null ? null : await readSnapshotFile(file);
    if (found === null) return;
    const current = await inSnapshot(pool, async (snapshot) => {
      const head = await readHead(snapshot);
      if (!follows(found, head)) return null;
      const changes = await readChangesSince(snapshot, found.horizon);
      if (changes.length > MOST_CHANGES) return null;
      const known = await applied(found, snapshot, head.horizon, changes);
      const sum = await readProfileSum(snapshot);
      const own = profileSumOf(known);
      return own.count === sum.count && own.sum === sum.sum ? known : null;
    });
    state ??= current;
  };

  const run = async () => {
    while (!stopped.signal.aborted) {
      const listener = await listen(pool, () => wake()).catch((error: unknown) => {
        options.onError(error);
        return null;
      });
      try {
        while (!stopped.signal.aborted && listener !== null && !listener.lost()) {
          const woken = new Promise<void>((resolve) => {
            wake = resolve;
          });
          await look();
          await Promise.race([
            woken,
            pause(POLL_MS, undefined, { signal: stopped.signal, ref: false }).catch(() => {}),
          ]);
        }
      } catch (error) {
        options.onError(error);
      }
      listener?.close();
      if (!stopped.signal.aborted) {
        await pause(RETRY_MS, undefined, { signal: stopped.signal, ref: false }).catch(() => {});
      }
    }
  };
  turn = unnoted(() => trimFeed(pool).then(begin)).catch(options.onError);
  const running = unnoted(run);

  return {
    current: () => state,
    caughtUp: look,
    stop: async () => {
      stopped.abort();
      wake();
      await running;
      await turn.catch(() => {});
      await kept;
    },
  };
}

/** Whether the feed still tells everything that has happened since. */
function follows({ epoch, horizon }: IndexState, head: FeedHead): boolean {
  return head.epoch === epoch && head.trimmedThrough < horizon.xmin;
}

interface Listener {
  lost(): boolean;
  close(): void;
}

async function listen(pool: pg.Pool, onChange: () => void): Promise<Listener> {
  const client = await pool.connect();
  let lost = false;
  const lose = () => {
    lost = true;
    onChange();
  };
  client.on('notification', onChange);
  client.once('error', lose);
  client.once('end', lose);
  await client.query('LISTEN change_feed');
  return {
    lost: () => lost,
    close: () => {
      client.off('notification', onChange);
      // A connection that listens is not given back.
      client.release(true);
    },
  };
}

async function readEverything(
  snapshot: Snapshot,
  { horizon, epoch }: FeedHead,
  today: number,
): Promise<IndexState> {
  const builder = buildColumns();
  for await (const profiles of readAllProfiles(snapshot))
    for (const profile of profiles) builder.add(profile);
  const segment = await inSlices(arrange(builder.finish(), today));
  return { segment, overlay: new Map(), horizon, epoch, applied: [], appliedFrom: horizon.xmin };
}

async function applied(
  state: IndexState,
  snapshot: Snapshot,
  horizon: IndexState['horizon'],
  changes: readonly FeedChange[],
): Promise<IndexState> {
  if (changes.length === 0) return { ...state, horizon };
  const ordinals = [...new Set(changes.map(({ ordinal }) => ordinal))];
  const overlay = new Map([...state.overlay, ...(await readProfiles(snapshot, ordinals))]);
  return { ...state, ...remembered(state, changes), overlay, horizon };
}

function remembered(
  { applied: before, appliedFrom }: IndexState,
  changes: readonly FeedChange[],
): { applied: readonly AppliedChange[]; appliedFrom: bigint } {
  const all = [...before, ...changes];
  if (all.length <= REMEMBERED) return { applied: all, appliedFrom };
  const kept = all.slice(-REMEMBERED / 2);
  const forgotten = all.slice(0, all.length - kept.length);
  const last = forgotten.reduce((highest, { xid }) => (xid > highest ? xid : highest), appliedFrom);
  return { applied: kept, appliedFrom: last + 1n };
}

function needsCompaction({ overlay, segment }: IndexState): boolean {
  return overlay.size > Math.max(COMPACT_AT.least, segment.columns.size * COMPACT_AT.share);
}

async function compacted(state: IndexState, today: number): Promise<IndexState> {
  return { ...state, segment: await inSlices(merged(state, today)), overlay: new Map() };
}

function* merged({ segment, overlay }: IndexState, today: number): Generator<void, Segment, void> {
  const builder = buildColumns();
  const { columns } = segment;
  for (let row = 0; row < columns.size; row += 1) {
    if (row % 256 === 0) yield;
    if (!overlay.has(columns.ordinals[row] ?? -1)) builder.add(profileAt(columns, row));
  }
  const fresh = [...overlay.values()].filter((profile): profile is MatchProfile => profile !== null);
  for (const profile of fresh) builder.add(profile);
  return yield* arrange(builder.finish(), today);
}
