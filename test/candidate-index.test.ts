import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FeedFollower } from '../search/embedded/follow-feed.ts';
import { inSnapshot } from '../src/db/snapshot.ts';
import { openOffers, placesOf, ranked, scanned, topOf } from './contract/both-ways.ts';
import { describeCandidateEngine } from './contract/candidate-engine.ts';
import { embeddedEngine, follow } from './contract/embedded-engine.ts';
import { inTransaction, readRow, writeRows } from './contract/profile-rows.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';

describeCandidateEngine('embedded', async (pool) => embeddedEngine(follow(pool)));

describe('an index that was kept', () => {
  let test: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    test = await createTestDatabase('DEMONSTRATION');
    folder = await mkdtemp(join(tmpdir(), 'seko-index-'));
  });

  afterAll(async () => {
    await test.drop();
    await rm(folder, { recursive: true });
  });

  const followed = async (look: (one: FeedFollower) => void | Promise<void>) => {
    const one = follow(test.database.pool, { file: join(folder, 'candidates.idx') });
    try {
      await one.caughtUp();
      await look(one);
    } finally {
      await one.stop();
    }
  };

  it('is read again, brought up to date, and checked against the database', async () => {
    const { pool } = test.database;
    await followed((first) => expect(first.current()?.overlay.size).toBe(0));
    for (const ordinal of [42, 1300]) {
      await inTransaction(pool, async (client) => {
        const profile = await readRow(client, ordinal);
        await writeRows(client, [{ ...profile, scored: { ...profile.scored, skills: [] } }]);
      });
    }
    await followed(async (second) => {
      expect(second.current()?.overlay.size).toBe(2);
      await inSnapshot(pool, async (snapshot) => {
        for (const compiled of (await openOffers(snapshot)).slice(0, 10)) {
          const page = topOf(compiled, 50);
          const { ranking } = await ranked(snapshot, embeddedEngine(second), page);
          expect(placesOf(ranking)).toEqual(placesOf(await scanned(snapshot, page)));
        }
      });
    });
    // Whatever the feed does not tell of shows in the sum over all profiles.
    await pool.query('UPDATE candidate SET version = version + 1 WHERE ordinal = 7');
    await followed((third) => expect(third.current()?.overlay.size).toBe(0));
  });
});
