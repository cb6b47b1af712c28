import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { type FeedFollower, followFeed } from '../search/embedded/follow-feed.ts';
import type { IndexState } from '../search/embedded/index-state.ts';
import { exhaustiveIndex } from '../search/engines/exhaustive.ts';
import { createProfileCache } from '../src/db/profile-reader.ts';
import { inSnapshot } from '../src/db/snapshot.ts';
import { bamakoDay, dayNumber } from '../src/domain/iso-date.ts';
import type { RankedGroup } from '../src/matching/eligibility/judge.ts';
import type { Population } from '../src/matching/population.ts';
import { type CandidateRanking, rankCandidates } from '../src/matching/rank-candidates.ts';
import { type CompiledRequirement, compileRequirement } from '../src/matching/score.ts';
import { SCORING_MODEL } from '../src/matching/scoring-model.ts';
import { chooseIndex } from '../src/matching/service-index.ts';
import { createKnowledgeCache } from '../src/matching/service-knowledge.ts';
import { readOpenRequirements } from '../src/offers/index.ts';
import { updateCandidate } from '../src/people/index.ts';
import { createServices, type Services } from '../src/server/services.ts';
import { TEST_NOW, testConfig } from './harness/test-config.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';

const TODAY = bamakoDay(TEST_NOW);
const COUNTRY = { jurisdiction: 'MLI', identityCardSuffices: ['CIV'] };
const PACE = { turn: () => null, overdue: () => false };
const GROUPS: readonly RankedGroup[] = ['ELIGIBLE_NOW', 'ELIGIBLE_AFTER'];
const POPULATIONS: readonly Population[] = [
  { kind: 'ALL' },
  { kind: 'NONE' },
  { kind: 'AGENCY', path: 'DN/DR-KAYES/' },
  { kind: 'CONSENTED', on: TODAY },
];

let test: TestDatabase;
let services: Services;
let follower: FeedFollower;

beforeAll(async () => {
  test = await createTestDatabase('DEMONSTRATION');
  services = await createServices({ config: testConfig(), database: test.database, now: () => TEST_NOW });
  follower = follow();
  await follower.caughtUp();
});

afterAll(async () => {
  await follower.stop();
  await test.drop();
});

function follow(file: string | null = null): FeedFollower {
  return followFeed(test.database.pool, {
    file,
    today: () => dayNumber(TODAY),
    onError: (error) => {
      throw error;
    },
  });
}

/** A follower that has stopped to follow. */
function frozen(): FeedFollower {
  const state: IndexState | null = follower.current();
  return { current: () => state, caughtUp: async () => {}, stop: async () => {} };
}

const knowledgeCache = createKnowledgeCache();
const profiles = createProfileCache();

async function openOffers(snapshot: pg.ClientBase): Promise<readonly CompiledRequirement[]> {
  const { vocabulary } = await knowledgeCache.in(snapshot);
  return (await readOpenRequirements(snapshot, TODAY)).map(({ requirement }) =>
    compileRequirement(
      {
        ...requirement,
        destinationPlaces: [requirement.destination],
        recognitionPlaces: [requirement.destination],
      },
      vocabulary,
      SCORING_MODEL,
    ),
  );
}

async function anOpenOffer(snapshot: pg.ClientBase): Promise<CompiledRequirement> {
  const [compiled] = await openOffers(snapshot);
  if (!compiled) throw new Error('no open offer');
  return compiled;
}

interface Page {
  readonly compiled: CompiledRequirement;
  readonly population: Population;
  readonly group: RankedGroup;
  readonly skip: number;
  readonly first: number;
}

/** The first places of everybody whom a measure makes eligible. */
function topOf(compiled: CompiledRequirement, first: number): Page {
  return { compiled, population: { kind: 'ALL' }, group: 'ELIGIBLE_AFTER', skip: 0, first };
}

/** The same page by the index and by looking at everybody, in one snapshot. */
async function bothWays(snapshot: pg.ClientBase, by: FeedFollower, page: Page) {
  const question = { ...page, country: COUNTRY, asOf: TODAY };
  const reader = profiles.readerOn(snapshot);
  const { index, fresh, lagging } = await chooseIndex(snapshot, by, PACE);
  const indexed = await rankCandidates({ ...question, fresh, lagging }, { index, reader, pace: PACE });
  const scanned = await rankCandidates(
    { ...question, fresh: [], lagging: false },
    { index: exhaustiveIndex(snapshot), reader, pace: PACE },
  );
  return { indexed, scanned, fresh };
}

const placesOf = ({ places, hasMore, bandAtCut }: CandidateRanking) => ({
  places: places.map(({ profile, rank, score, tied }) => ({ id: profile.candidateId, rank, score, tied })),
  hasMore,
  bandAtCut,
});

/** Changes a candidate's skills through the service, as an adviser would. */
async function change(offset: number): Promise<void> {
  const { rows } = await test.database.pool.query<{ id: string; version: number }>(
    'SELECT id, version FROM candidate ORDER BY ordinal OFFSET $1 LIMIT 1',
    [offset],
  );
  const [candidate] = rows;
  if (!candidate) throw new Error(`no candidate at ${offset}`);
  const viewer = { kind: 'SYSTEM', name: 'test' } as const;
  await services.runUnitOfWork({ viewer, action: 'candidate.write', reason: 'test' }, async (unit) => {
    const skills = await unit.tx.candidateSkill.findMany({ where: { candidateId: candidate.id } });
    const patch = {
      skills: skills.slice(offset % 3).map(({ skillId, level }) => ({
        skillId,
        level: ((level ?? 1) % 4) + 1,
        evidence: 'CERTIFIED' as const,
      })),
    };
    await updateCandidate(unit, { kind: 'ALL' }, candidate.id, candidate.version, patch, TODAY);
  });
}

describe('the index of a process', () => {
  it('ranks as looking at everybody does, for every open offer, population and group', async () => {
    await inSnapshot(test.database.pool, async (snapshot) => {
      const offers = await openOffers(snapshot);
      for (const [i, compiled] of offers.entries()) {
        const population = POPULATIONS[i % POPULATIONS.length] ?? { kind: 'ALL' };
        for (const group of GROUPS) {
          for (const [skip, first] of [
            [0, 20],
            [35, 5],
          ] as const) {
            const page = { compiled, population, group, skip, first };
            const { indexed, scanned } = await bothWays(snapshot, follower, page);
            expect(placesOf(indexed)).toEqual(placesOf(scanned));
            expect(indexed).toMatchObject({ exact: true, reason: null });
          }
        }
      }
    });
  });

  it('counts a group as looking at everybody does', async () => {
    await inSnapshot(test.database.pool, async (snapshot) => {
      for (const compiled of (await openOffers(snapshot)).slice(0, 8)) {
        for (const group of GROUPS) {
          const page = { compiled, population: { kind: 'ALL' }, group, skip: 0, first: 1 } as const;
          const { scanned } = await bothWays(snapshot, follower, page);
          const { index } = await chooseIndex(snapshot, follower, PACE);
          const counted = await index.count({ ...page, country: COUNTRY, asOf: TODAY, excluded: new Set() });
          expect(counted).toBe(scanned.groupSizes?.[group]);
        }
      }
    });
  });

  it('answers from the rows for whatever it has not applied yet', async () => {
    const late = frozen();
    for (const offset of [3, 250, 777, 1500]) await change(offset);
    await inSnapshot(test.database.pool, async (snapshot) => {
      for (const compiled of await openOffers(snapshot)) {
        const page = topOf(compiled, 50);
        const { indexed, scanned, fresh } = await bothWays(snapshot, late, page);
        expect(fresh.length).toBe(4);
        expect(placesOf(indexed)).toEqual(placesOf(scanned));
      }
    });
  });

  it('does not show a request what was committed after it began', async () => {
    await follower.caughtUp();
    await inSnapshot(test.database.pool, async (snapshot) => {
      const offers = await openOffers(snapshot);
      for (const offset of [11, 600, 1100]) await change(offset);
      await follower.caughtUp();
      for (const compiled of offers) {
        const page = topOf(compiled, 50);
        const { indexed, scanned, fresh } = await bothWays(snapshot, follower, page);
        expect(fresh.length).toBe(3);
        expect(placesOf(indexed)).toEqual(placesOf(scanned));
      }
    });
  });

  it('says LAG instead of something wrong when too much is unknown to it', async () => {
    const late = frozen();
    await test.database.pool.query('INSERT INTO change_feed (ordinal) SELECT generate_series(1, 6000)');
    await inSnapshot(test.database.pool, async (snapshot) => {
      const compiled = await anOpenOffer(snapshot);
      const page = topOf(compiled, 10);
      const { indexed } = await bothWays(snapshot, late, page);
      expect(indexed).toMatchObject({ exact: false, reason: 'LAG', unseenScoreBound: 1_000_000 });
      expect(indexed.places.length).toBe(10);
    });
    await follower.caughtUp();
    await inSnapshot(test.database.pool, async (snapshot) => {
      const compiled = await anOpenOffer(snapshot);
      const page = topOf(compiled, 10);
      const { indexed, scanned } = await bothWays(snapshot, follower, page);
      expect(indexed.exact).toBe(true);
      expect(placesOf(indexed)).toEqual(placesOf(scanned));
    });
  });

  it('is exact while others write', async () => {
    let writing = true;
    const writers = [0, 1, 2].map(async (writer) => {
      for (let i = 0; writing; i += 1) await change((writer * 600 + i * 7) % 1900);
    });
    try {
      for (let round = 0; round < 25; round += 1) {
        await inSnapshot(test.database.pool, async (snapshot) => {
          const offers = await openOffers(snapshot);
          const compiled = offers[round % offers.length];
          if (!compiled) throw new Error('no open offer');
          const page = topOf(compiled, 30);
          const { indexed, scanned } = await bothWays(snapshot, follower, page);
          expect(placesOf(indexed)).toEqual(placesOf(scanned));
        });
      }
    } finally {
      writing = false;
      await Promise.all(writers);
    }
  });

  it('forgets what it knew when the database was restored from elsewhere', async () => {
    const late = frozen();
    await test.database.pool.query('UPDATE feed_epoch SET epoch = gen_random_uuid()');
    await inSnapshot(test.database.pool, async (snapshot) => {
      const compiled = await anOpenOffer(snapshot);
      const page = topOf(compiled, 10);
      const { indexed, scanned } = await bothWays(snapshot, late, page);
      expect(placesOf(indexed)).toEqual(placesOf(scanned));
      expect(indexed.groupSizes).not.toBeNull();
    });
    await follower.caughtUp();
    expect(follower.current()?.segment.columns.size).toBe(2000);
  });
});

describe('an index that was kept', () => {
  it('is read again, brought up to date, and checked against the database', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seko-index-'));
    const file = join(folder, 'candidates.idx');
    const followed = async (look: (one: FeedFollower) => void | Promise<void>) => {
      const one = follow(file);
      try {
        await one.caughtUp();
        await look(one);
      } finally {
        await one.stop();
      }
    };
    try {
      await followed((first) => expect(first.current()?.overlay.size).toBe(0));
      for (const offset of [42, 1300]) await change(offset);
      await followed(async (second) => {
        expect(second.current()?.overlay.size).toBe(2);
        await inSnapshot(test.database.pool, async (snapshot) => {
          for (const compiled of (await openOffers(snapshot)).slice(0, 10)) {
            const page = topOf(compiled, 50);
            const { indexed, scanned } = await bothWays(snapshot, second, page);
            expect(placesOf(indexed)).toEqual(placesOf(scanned));
          }
        });
      });
      // Whatever the feed does not tell of shows in the sum over all profiles.
      await test.database.pool.query('UPDATE candidate SET version = version + 1 WHERE ordinal = 7');
      await followed((third) => expect(third.current()?.overlay.size).toBe(0));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
