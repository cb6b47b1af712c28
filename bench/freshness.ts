import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type pg from 'pg';
import { compareIndex } from '../search/embedded/compare-index.ts';
import type { FeedFollower } from '../search/embedded/follow-feed.ts';
import type { IndexState } from '../search/embedded/index-state.ts';
import { buildIndex } from '../search/embedded/open-index.ts';
import { sees } from '../search/embedded/pg-snapshot.ts';
import { readSnapshotFile, writeSnapshotFile } from '../search/embedded/snapshot-file.ts';
import { dayNumber } from '../src/domain/iso-date.ts';
import { packProfile } from '../src/matching/profile-codec.ts';
import type { BenchCommand } from './bench-command.ts';
import { AS_OF, fullProfile } from './full/full-world.ts';
import { withProfileDatabase } from './full/profile-database.ts';
import { withFollower } from './full/with-follower.ts';
import { type LinearPopulation, linearPopulation } from './linear/population.ts';
import { percentiles } from './timing.ts';

const POPULATION_SEED = 1;
/** Changes of one transaction of an import. */
const IMPORTED_AT_ONCE = 500;

/** How fast the index of a process is there, is kept, and learns of changes; and for how long it holds others up. */
export const freshnessCommand: BenchCommand = {
  usage: 'freshness [--candidates N] [--changes K] [--imported I]',
  // Changes one by one, whose acknowledgement is timed; and an import, during which pauses are.
  options: { candidates: '100000', changes: '200', imported: '10000' },
  async run(options, print, note) {
    const candidates = options.wholeNumber('candidates');
    const changes = options.wholeNumber('changes');
    const imported = Math.min(candidates, options.wholeNumber('imported'));
    note(`${candidates} candidates in a database of their own`);
    const population = linearPopulation(candidates, POPULATION_SEED);
    const everybody = function* () {
      for (let id = 0; id < candidates; id += 1) yield fullProfile(population, id);
    };
    await withProfileDatabase(everybody(), async ({ pool }) => {
      const built = await watched(() => buildIndex(pool, dayNumber(AS_OF)));
      print({
        engine: 'embedded',
        candidates,
        buildMs: built.ms,
        buildLongestPauseMs: built.longestPauseMs,
        ...(await benchFile(pool, built.result)),
        ...(await withFollower(pool, async (follower) => ({
          changes,
          ...(await benchAcknowledgement(pool, follower, population, changes)),
          imported,
          ...(await benchImport(pool, follower, population, imported)),
        }))),
      });
    });
  },
};

interface Watched<Result> {
  readonly result: Result;
  readonly ms: number;
  /** Longest time for which nobody else could do anything in this process. */
  readonly longestPauseMs: number;
}

async function watched<Result>(work: () => Promise<Result>): Promise<Watched<Result>> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const began = performance.now();
  delay.enable();
  const result = await work();
  await nextTurn();
  delay.disable();
  return {
    result,
    ms: Math.round(performance.now() - began),
    longestPauseMs: Number((delay.max / 1e6).toFixed(1)),
  };
}

async function benchFile(pool: pg.Pool, index: IndexState) {
  const folder = await mkdtemp(join(tmpdir(), 'seko-bench-'));
  try {
    const file = join(folder, 'candidates.idx');
    const written = await watched(() => writeSnapshotFile(file, index));
    const loaded = await watched(() => readSnapshotFile(file));
    const { result: kept } = loaded;
    if (kept === null) throw new Error('what was kept cannot be read');
    const compared = await watched(() => compareIndex(pool, kept));
    return {
      fileBytes: (await stat(file)).size,
      fileWriteMs: written.ms,
      fileWriteLongestPauseMs: written.longestPauseMs,
      fileLoadMs: loaded.ms,
      fileLoadLongestPauseMs: loaded.longestPauseMs,
      // Each candidate with the database, as reindex --check does.
      checkMs: compared.ms,
      checkLongestPauseMs: compared.longestPauseMs,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** From the commit of a change until the index of this process knows it. */
async function benchAcknowledgement(
  pool: pg.Pool,
  follower: FeedFollower,
  population: LinearPopulation,
  changes: number,
) {
  const times: number[] = [];
  for (let i = 0; i < changes; i += 1) {
    const xid = await change(pool, population, [i % population.size]);
    const committed = performance.now();
    await acknowledged(follower, xid);
    times.push(performance.now() - committed);
  }
  const { p50Ms, p95Ms } = percentiles(times);
  return { acknowledgeP50Ms: p50Ms, acknowledgeP95Ms: p95Ms };
}

/** Many changes as fast as the database takes them, merging into the lists included. */
async function benchImport(
  pool: pg.Pool,
  follower: FeedFollower,
  population: LinearPopulation,
  imported: number,
) {
  const { ms, longestPauseMs } = await watched(async () => {
    for (let from = 0; from < imported; from += IMPORTED_AT_ONCE) {
      const ids = Array.from({ length: Math.min(IMPORTED_AT_ONCE, imported - from) }, (_, i) => from + i);
      await change(pool, population, ids);
    }
    await follower.caughtUp();
  });
  return { importMs: ms, followLongestPauseMs: longestPauseMs };
}

/** Gives these candidates the profile of the next one. @returns the transaction */
async function change(pool: pg.Pool, population: LinearPopulation, ids: readonly number[]): Promise<bigint> {
  const profiles = ids.map((id) => {
    const { ordinal, candidateId } = fullProfile(population, id);
    return packProfile({ ...fullProfile(population, (id + 1) % population.size), ordinal, candidateId });
  });
  const { rows } = await pool.query<{ xid: string }>(
    `WITH changed AS (
       UPDATE match_profile m SET packed = c.packed FROM unnest($1::int[], $2::text[]) AS c (ordinal, packed)
       WHERE m.ordinal = c.ordinal RETURNING m.ordinal), told AS (
       INSERT INTO change_feed (ordinal) SELECT ordinal FROM changed)
     SELECT pg_current_xact_id()::text AS xid`,
    [ids, profiles],
  );
  return BigInt(rows[0]?.xid ?? 0);
}

async function acknowledged(follower: FeedFollower, xid: bigint): Promise<void> {
  for (;;) {
    const state = follower.current();
    if (state !== null && sees(state.horizon, xid)) return;
    await nextTurn();
  }
}
