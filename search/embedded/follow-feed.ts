import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { inSnapshot } from '../../src/db/snapshot.ts';
import { unnoted } from '../../src/db/statement-log.ts';
import { applyChanges } from './apply-changes.ts';
import { compacted, needsCompaction } from './compact-index.ts';
import { compareIndex } from './compare-index.ts';
import { type IndexProcess, joinProcesses } from './index-process.ts';
import type { IndexState } from './index-state.ts';
import { listen } from './listen.ts';
import { buildIndex, follows, openKeptIndex, readIndex } from './open-index.ts';
import { MOST_CHANGES, readChangesSince, readHead, trimFeed } from './read-feed.ts';
import { writeSnapshotFile } from './snapshot-file.ts';

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
  /** How this process is entered among those that keep an index; null: not at all, and nobody can ask it anything. */
  readonly self?: { readonly host: string; readonly pid: number } | null;
}

/** A notification may be lost with its connection; then this finds what was missed. */
const POLL_MS = 1_000;
const RETRY_MS = 2_000;

/** Reads all match profiles, then follows the change feed for as long as it is not stopped. */
export function followFeed(pool: pg.Pool, options: FollowerOptions): FeedFollower {
  const stopped = new AbortController();
  const { signal } = stopped;
  const file = options.file ?? null;
  let state: IndexState | null = null;
  let member: IndexProcess | null = null;
  let wake = () => {};
  let turn: Promise<void> = Promise.resolve();
  /** An index that is read anew while the present one serves; null as long as it is being read. */
  let aside: { readonly built: IndexState | null } | null = null;

  /** What goes on beside the looks; the follower has stopped when all of it has ended. */
  const works = new Set<Promise<void>>();
  const beside = (work: () => Promise<void>) => {
    const running = work()
      .catch((error: unknown) => {
        if (!signal.aborted) options.onError(error);
      })
      .finally(() => works.delete(running));
    works.add(running);
  };

  /** One look at the feed at a time, whoever asks. */
  const look = (): Promise<void> => {
    turn = turn.catch(() => {}).then(() => (signal.aborted ? undefined : step()));
    return turn;
  };
  const step = async (): Promise<void> => {
    const before = state;
    const renewed = aside?.built ?? null;
    const { next, edition } = await inSnapshot(pool, async (snapshot) => {
      const head = await readHead(snapshot);
      const fits = renewed !== null && renewed.edition === head.edition && follows(renewed, head);
      const base = fits ? renewed : before;
      if (base !== null && follows(base, head)) {
        const changes = await readChangesSince(snapshot, base.horizon, 'CANDIDATE');
        if (changes.length <= MOST_CHANGES) {
          return { next: await applyChanges(base, snapshot, head.horizon, changes), edition: head.edition };
        }
      }
      // Nothing is known of another epoch, and after very many changes little of what was known is left.
      if (head.epoch !== before?.epoch) state = null;
      return { next: await readIndex(snapshot, head, options.today(), signal), edition: head.edition };
    });
    state = next;
    if (renewed !== null) aside = null;
    if (next.edition !== edition) renew();
    if (needsCompaction(next)) state = await compacted(next, options.today());
    // What was read aside is whole, though it may lack the last changes: the feed tells them to who reads the file.
    const whole = next.segment === renewed?.segment ? renewed : state;
    if (state.segment !== before?.segment) settle(whole, file);
    await answer();
  };
  /** Reads everything anew while the present index goes on serving and following. */
  const renew = () => {
    if (aside !== null) return;
    aside = { built: null };
    beside(async () => {
      try {
        aside = { built: await buildIndex(pool, options.today(), signal) };
        wake();
      } catch (error) {
        aside = null;
        throw error;
      }
    });
  };

  let kept: Promise<void> = Promise.resolve();
  /** Keeps an index, and tells others that this process serves from it. */
  const settle = (whole: IndexState, into: string | null) => {
    kept = kept
      .catch(() => {})
      .then(async () => {
        // What cannot be kept is read from the database at the next start.
        const problem =
          into === null
            ? null
            : await writeSnapshotFile(into, whole).then(
                () => null,
                (error: unknown) => error,
              );
        if (problem !== null) options.onError(problem);
        await member?.serves(whole, problem === null ? null : String(problem));
      });
    const own = kept;
    beside(() => own);
  };
  /** Compares the index with the database when somebody has asked for it. */
  const answer = async () => {
    const asked = member;
    const index = state;
    const question = index === null ? null : ((await asked?.question()) ?? null);
    if (asked === null || index === null || question === null) return;
    beside(async () => {
      const report = await compareIndex(pool, index).catch((error: unknown) => {
        if (!signal.aborted) options.onError(error);
        return null;
      });
      await asked.answers(question, report);
    });
  };

  const run = async () => {
    while (!signal.aborted) {
      const listener = await listen(pool, () => wake()).catch((error: unknown) => {
        options.onError(error);
        return null;
      });
      try {
        if (listener !== null && options.self) {
          member = await joinProcesses(listener.client, pool, options.self);
          if (state !== null) settle(state, null);
        }
        while (!signal.aborted && listener !== null && !listener.lost()) {
          const woken = new AbortController();
          wake = () => woken.abort();
          await look();
          await pause(POLL_MS, undefined, { signal: woken.signal, ref: false }).catch(() => {});
        }
      } catch (error) {
        if (!signal.aborted) options.onError(error);
      }
      member = null;
      listener?.close();
      if (!signal.aborted) await pause(RETRY_MS, undefined, { signal, ref: false }).catch(() => {});
    }
  };
  /** With what the last run has kept, when it fits. */
  const begin = async () => {
    await trimFeed(pool);
    const found = file === null ? null : await openKeptIndex(pool, file);
    if (found === null) return;
    state ??= found;
    settle(found, null);
  };
  turn = unnoted(begin).catch(options.onError);
  const running = unnoted(run);

  return {
    current: () => state,
    caughtUp: look,
    stop: async () => {
      stopped.abort();
      wake();
      await running;
      await turn.catch(() => {});
      await Promise.all(works);
    },
  };
}
