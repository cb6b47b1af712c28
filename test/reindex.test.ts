import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IndexComparison } from '../search/embedded/compare-index.ts';
import type { FeedFollower } from '../search/embedded/follow-feed.ts';
import { buildIndex, openKeptIndex } from '../search/embedded/open-index.ts';
import { writeSnapshotFile } from '../search/embedded/snapshot-file.ts';
import { CommandRefused } from '../src/cli/command-output.ts';
import { compareIndexes } from '../src/cli/compare-indexes.ts';
import { recordOutput } from '../src/cli/recorded-output.ts';
import { rebuildIndexes } from '../src/cli/reindex.ts';
import { inSnapshot } from '../src/db/snapshot.ts';
import { dayNumber } from '../src/domain/iso-date.ts';
import { packProfile } from '../src/matching/profile-codec.ts';
import { openOffers, placesOf, ranked, scanned, TODAY, topOf } from './contract/both-ways.ts';
import { embeddedEngine, follow } from './contract/embedded-engine.ts';
import { inTransaction, readRow, writeRows, writeRowsUntold } from './contract/profile-rows.ts';
import { runSeko } from './harness/command-line.ts';
import { until } from './harness/processes.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';

let folder: string;
let test: TestDatabase;
/** Two services of one database; the second keeps its index in a file of its own. */
let followers: readonly [FeedFollower, FeedFollower];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seko-reindex-'));
  test = await createTestDatabase('DEMONSTRATION');
  const { pool } = test.database;
  followers = [
    follow(pool, { self: { host: 'one', pid: 1 } }),
    follow(pool, { self: { host: 'two', pid: 2 }, file: join(folder, 'two.idx') }),
  ];
  await Promise.all(followers.map((follower) => follower.caughtUp()));
});

afterAll(async () => {
  await Promise.all(followers.map((follower) => follower.stop()));
  await test.drop();
  await rm(folder, { recursive: true });
});

interface Check {
  readonly equal: boolean;
  readonly indexes: readonly (Partial<IndexComparison> & {
    readonly host?: string;
    readonly file?: string;
    readonly status: string;
  })[];
}

const ownFile = () => join(folder, 'data/index/candidates.idx');
const reindex = (...words: readonly string[]) => runSeko(folder, test, ['reindex', ...words]);

/** As the command does in its own process. */
async function check(): Promise<Check & { readonly refused: boolean }> {
  const output = recordOutput();
  const refused = await compareIndexes(test.database, ownFile(), true, output).then(
    () => false,
    (error) => error instanceof CommandRefused,
  );
  return { refused, ...JSON.parse(output.lines.join('\n')) };
}

/** Changes the database as nothing but a fault can: nobody is told. Each kind of difference once. */
async function disturb(): Promise<void> {
  const { pool } = test.database;
  const [different, stale, extra, missing] = await Promise.all(
    [10, 20, 30, 40].map((one) => readRow(pool, one)),
  );
  if (!different || !stale || !extra || !missing) throw new Error('the demonstration has too few candidates');
  await writeRowsUntold(pool, [
    { ...different, scored: { ...different.scored, skills: [] }, consents: [] },
    { ...stale, version: stale.version + 3 },
  ]);
  await pool.query('DELETE FROM match_profile WHERE ordinal = 30');
  // The same person under another ordinal: one is too many, the other is not known.
  await pool.query('UPDATE match_profile SET ordinal = 5040, packed = $1 WHERE ordinal = 40', [
    packProfile({ ...missing, ordinal: 5040 }),
  ]);
}

describe('seko reindex', () => {
  it('finds everything equal once everything was rebuilt', async () => {
    const { code, out, err } = await reindex('--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      candidates: 2000,
      file: ownFile(),
      processes: [
        { host: 'one', pid: 1, candidates: 2000, problem: null },
        { host: 'two', pid: 2, candidates: 2000, problem: null },
      ],
    });
    expect(err).toContain('Service 2 sur two : index reconstruit');
    const checked = await reindex('--check', '--json');
    expect(checked.code).toBe(0);
    const { indexes }: Check = JSON.parse(checked.out);
    expect(indexes.map(({ status, candidates }) => [status, candidates])).toEqual(
      Array(3).fill(['EQUAL', 2000]),
    );
    // The file of the second service is of the same edition, so that its next start takes it.
    expect(await openKeptIndex(test.database.pool, join(folder, 'two.idx'))).not.toBeNull();
  });

  it('shows every difference, in each index, and removes them', async () => {
    await disturb();
    const { refused, equal, indexes } = await check();
    expect({ refused, equal }).toEqual({ refused: true, equal: false });
    expect(indexes.map(({ host, file }) => host ?? file)).toEqual([ownFile(), 'one', 'two']);
    for (const { status, counts, differences, indexed, candidates } of indexes) {
      expect(status).toBe('DIFFERENT');
      expect(counts).toEqual({ MISSING: 1, EXTRA: 2, STALE: 1, DIFFERENT: 1 });
      expect({ indexed, candidates }).toEqual({ indexed: 2000, candidates: 1999 });
      const found = new Map(differences?.map((one) => [one.ordinal, one]));
      expect(found.get(10)).toMatchObject({ kind: 'DIFFERENT', parts: ['scored.skills', 'consents'] });
      const versions = found.get(20);
      expect(versions).toMatchObject({ kind: 'STALE', databaseVersion: (versions?.indexVersion ?? 0) + 3 });
      expect([30, 40].map((ordinal) => found.get(ordinal)?.kind)).toEqual(['EXTRA', 'EXTRA']);
      expect(found.get(5040)).toMatchObject({ kind: 'MISSING', indexVersion: null });
    }
    const forPeople = await reindex('--check');
    expect(forPeople.code).toBe(1);
    expect(forPeople.out).toContain(
      'manquants 1, de trop 2, d’une ancienne version 1, au contenu différent 1.',
    );
    expect(forPeople.out).toMatch(/autre contenu +compétences, consentements/);
    expect(forPeople.err).toContain('« seko reindex » le reconstruit');

    expect((await reindex()).code).toBe(0);
    expect(await check()).toMatchObject({ refused: false, equal: true });
    await inSnapshot(test.database.pool, async (snapshot) => {
      for (const compiled of await openOffers(snapshot)) {
        const { ranking } = await ranked(snapshot, embeddedEngine(followers[1]), topOf(compiled, 30));
        expect(placesOf(ranking)).toEqual(placesOf(await scanned(snapshot, topOf(compiled, 30))));
      }
    });
  });

  it('answers exactly while everything is rebuilt, and others write', async () => {
    const { pool } = test.database;
    const [follower] = followers;
    const before = follower.current();
    let over = false;
    const rebuilding = rebuildIndexes(test.database, ownFile(), recordOutput()).finally(() => {
      over = true;
    });
    const writing = (async () => {
      for (let i = 0; !over; i += 1) {
        await inTransaction(pool, async (client) => {
          const { scored, ...profile } = await readRow(client, 100 + (i % 1000));
          const skills = [...scored.skills].reverse().map((skill) => ({ ...skill, level: 4 as const }));
          await writeRows(client, [{ ...profile, scored: { ...scored, skills } }]);
        });
      }
    })();
    let asked = 0;
    for (; !over; asked += 1) {
      await inSnapshot(pool, async (snapshot) => {
        const offers = await openOffers(snapshot);
        const compiled = offers[asked % offers.length];
        if (!compiled) throw new Error('no open offer');
        const { ranking } = await ranked(snapshot, embeddedEngine(follower), topOf(compiled, 20));
        expect(ranking.exact).toBe(true);
        expect(placesOf(ranking)).toEqual(placesOf(await scanned(snapshot, topOf(compiled, 20))));
      });
      expect(follower.current()).not.toBeNull();
    }
    await writing;
    await rebuilding;
    expect(asked).toBeGreaterThan(3);
    expect(follower.current()?.segment).not.toBe(before?.segment);
    expect(follower.current()?.edition).not.toBe(before?.edition);
    expect(await check()).toMatchObject({ equal: true });
  });

  it('knows a damaged file, a void one and none', async () => {
    const file = ownFile();
    const statusOfFile = async () => {
      const { refused, indexes } = await check();
      return [refused, indexes[0]?.status];
    };
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length - 40));
    expect(await statusOfFile()).toEqual([true, 'UNREADABLE']);
    await rm(file);
    expect(await statusOfFile()).toEqual([false, 'NONE']);
    const old = await buildIndex(test.database.pool, dayNumber(TODAY));
    await writeSnapshotFile(file, { ...old, edition: crypto.randomUUID() });
    expect(await statusOfFile()).toEqual([false, 'OUTDATED']);
    // Nobody begins with what an order has made void.
    expect(await openKeptIndex(test.database.pool, file)).toBeNull();
  });

  it('waits for nobody who has ended', async () => {
    const { pool } = test.database;
    const third = follow(pool, { self: { host: 'three', pid: 3 } });
    await third.caughtUp();
    const known = async () => (await pool.query('SELECT host FROM index_process ORDER BY id')).rows;
    await until(async () => (await known()).length === 3, 'the third process to be known');
    await third.stop();
    const { processes } = await rebuildIndexes(test.database, ownFile(), recordOutput());
    expect(processes.map(({ host }) => host)).toEqual(['one', 'two']);
    // The next one to start removes what it left.
    const fourth = follow(pool, { self: { host: 'four', pid: 4 } });
    await fourth.caughtUp();
    await until(async () => (await known()).some(({ host }) => host === 'four'), 'the fourth process');
    expect((await known()).map(({ host }) => host)).toEqual(['one', 'two', 'four']);
    await fourth.stop();
  });
});
