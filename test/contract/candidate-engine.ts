import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { inSnapshot } from '../../src/db/snapshot.ts';
import type { RankedGroup } from '../../src/matching/eligibility/judge.ts';
import type { Population } from '../../src/matching/population.ts';
import { type CompiledRequirement, compileRequirement } from '../../src/matching/score.ts';
import { SCORING_MODEL } from '../../src/matching/scoring-model.ts';
import { worlds } from '../builders/matching-worlds.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import {
  COUNTRY,
  type FollowingEngine,
  openOffers,
  PATIENT,
  type Page,
  placesOf,
  ranked,
  scanned,
  TODAY,
  topOf,
} from './both-ways.ts';
import {
  allowProfilesAlone,
  copiesOf,
  inTransaction,
  readRow,
  removeAllRows,
  removeRows,
  uuidOf,
  writeRows,
} from './profile-rows.ts';

export type StartEngine = (pool: pg.Pool) => Promise<FollowingEngine>;

const GROUPS: readonly RankedGroup[] = ['ELIGIBLE_NOW', 'ELIGIBLE_AFTER'];
const POPULATIONS: readonly Population[] = [
  { kind: 'ALL' },
  { kind: 'NONE' },
  { kind: 'AGENCY', path: 'DN/DR-KAYES/' },
  { kind: 'CONSENTED', on: TODAY },
];

/** What every engine must do, whatever it is made of: the same as looking at everybody, or say that it did not. */
export function describeCandidateEngine(name: string, start: StartEngine): void {
  describe(`the engine ${name}, of a demonstration`, () => {
    let test: TestDatabase;
    let engine: FollowingEngine;

    beforeAll(async () => {
      test = await createTestDatabase('DEMONSTRATION');
      await allowProfilesAlone(test.ownerUrl);
      engine = await start(test.database.pool);
      await engine.caughtUp();
    });

    afterAll(async () => {
      await engine.stop();
      await test.drop();
    });

    const inOneSnapshot = <T>(work: (snapshot: pg.PoolClient) => Promise<T>) =>
      inSnapshot(test.database.pool, work);
    const write = (work: (client: Pick<pg.ClientBase, 'query'>) => Promise<void>) =>
      inTransaction(test.database.pool, work);
    const expectBothEqual = async (snapshot: pg.ClientBase, page: Page, by = engine) => {
      const { ranking, fresh } = await ranked(snapshot, by, page);
      const expected = await scanned(snapshot, page);
      expect(placesOf(ranking)).toEqual(placesOf(expected));
      expect(ranking).toMatchObject({ exact: true, reason: null });
      return { ranking, fresh };
    };
    /** A candidate with the skills of others, of the best evidence. */
    const change = (ordinal: number) =>
      write(async (client) => {
        const { scored, ...profile } = await readRow(client, ordinal);
        const { scored: other } = await readRow(client, (ordinal % 1900) + 50);
        const skills = other.skills.map((skill) => ({ ...skill, evidence: 'CERTIFIED' as const }));
        await writeRows(client, [{ ...profile, scored: { ...scored, skills } }]);
      });

    it('ranks every open offer for every population and group, page by page', async () => {
      await inOneSnapshot(async (snapshot) => {
        for (const [i, compiled] of (await openOffers(snapshot)).entries()) {
          const population = POPULATIONS[i % POPULATIONS.length] ?? { kind: 'ALL' };
          for (const group of GROUPS) {
            await expectBothEqual(snapshot, { compiled, population, group, skip: 0, first: 20 });
            await expectBothEqual(snapshot, { compiled, population, group, skip: 35, first: 5 });
          }
        }
      });
    });

    it('counts a group', async () => {
      await inOneSnapshot(async (snapshot) => {
        for (const compiled of await someOffers(snapshot)) {
          for (const group of GROUPS) {
            const page = { compiled, population: { kind: 'ALL' }, group, skip: 0, first: 1 } as const;
            const { index } = await engine.choose(snapshot, PATIENT);
            const counted = await index.count({
              ...page,
              country: COUNTRY,
              asOf: TODAY,
              excluded: new Set(),
            });
            expect(counted).toBe((await scanned(snapshot, page)).groupSizes?.[group]);
          }
        }
      });
    });

    it('has equals in the order of the draw where an offer asks for nothing, or for what nobody has', async () => {
      await inOneSnapshot(async (snapshot) => {
        const [offer] = await openOffers(snapshot);
        if (!offer) throw new Error('no open offer');
        const nothing = {
          ...offer.requirement,
          skills: [],
          languages: [],
          qualification: null,
          minimumMonths: null,
        };
        const skills = [1, 2].map((i) => ({
          skill: 10_000_000 + i,
          essential: true,
          weight: null,
          minimumLevel: null,
          evidenceDemanded: null,
        }));
        for (const requirement of [nothing, { ...nothing, skills }, { ...offer.requirement, skills }]) {
          const compiled = compileRequirement(requirement, offer.vocabulary, SCORING_MODEL);
          const { ranking } = await expectBothEqual(snapshot, topOf(compiled, 30));
          expect(ranking.places).toHaveLength(30);
          if (requirement.minimumMonths === null) expect(ranking.bandAtCut?.size).toBeGreaterThan(100);
        }
      });
    });

    it('ranks a population of none and of one', async () => {
      await write(async (client) => {
        const { mobility, scored, ...profile } = await readRow(client, 77);
        // Of whom so little is known that nothing is out of reach.
        const unknown = Object.fromEntries(Object.keys(mobility).map((wish) => [wish, null]));
        await writeRows(client, [
          {
            ...profile,
            agencyPath: 'ALONE/',
            consents: [],
            mobility: { ...mobility, ...unknown },
            scored: { ...scored, languages: [], credentials: [] },
          },
        ]);
      });
      await engine.caughtUp();
      await inOneSnapshot(async (snapshot) => {
        const places: number[] = [];
        for (const compiled of await someOffers(snapshot)) {
          for (const [path, most] of [
            ['ALONE/', 1],
            ['NOBODY/', 0],
          ] as const) {
            const population = { kind: 'AGENCY', path } as const;
            const { ranking } = await expectBothEqual(snapshot, { ...topOf(compiled, 5), population });
            expect(ranking.places.length).toBeLessThanOrEqual(most);
            places.push(ranking.places.length);
          }
        }
        expect(places).toContain(1);
      });
    });

    it('knows at once who was changed and who is gone, and then by itself', async () => {
      await engine.paused(async () => {
        for (const ordinal of [3, 250, 777, 1500]) await change(ordinal);
        await write((client) => removeRows(client, [5, 6]));
        await inOneSnapshot(async (snapshot) => {
          for (const compiled of await someOffers(snapshot)) {
            const { fresh } = await expectBothEqual(snapshot, topOf(compiled, 50));
            expect(fresh).toHaveLength(6);
          }
        });
      });
      await engine.caughtUp();
      await inOneSnapshot(async (snapshot) => {
        for (const compiled of await someOffers(snapshot)) {
          const { fresh } = await expectBothEqual(snapshot, topOf(compiled, 50));
          expect(fresh).toEqual([]);
        }
      });
    });

    it('does not show a request what was committed after it began', async () => {
      await inOneSnapshot(async (snapshot) => {
        const offers = await someOffers(snapshot);
        for (const ordinal of [11, 600, 1100]) await change(ordinal);
        await write((client) => removeRows(client, [12]));
        await engine.caughtUp();
        for (const compiled of offers) {
          const { fresh } = await expectBothEqual(snapshot, topOf(compiled, 50));
          expect(fresh).toHaveLength(4);
        }
      });
    });

    it('is exact while others write', async () => {
      let writing = true;
      const writers = [0, 1, 2].map(async (writer) => {
        for (let i = 0; writing; i += 1) await change(100 + ((writer * 600 + i * 7) % 1800));
      });
      try {
        for (let round = 0; round < 25; round += 1) {
          await inOneSnapshot(async (snapshot) => {
            const offers = await openOffers(snapshot);
            const compiled = offers[round % offers.length];
            if (compiled) await expectBothEqual(snapshot, topOf(compiled, 30));
          });
        }
      } finally {
        writing = false;
        await Promise.all(writers);
      }
    });

    it('says LAG instead of something wrong under a bulk import', async () => {
      const { rows } = await test.database.pool.query<{ ordinal: number }>(
        'SELECT ordinal FROM match_profile ORDER BY ordinal LIMIT 200',
      );
      const originals = await Promise.all(rows.map(({ ordinal }) => readRow(test.database.pool, ordinal)));
      const imported = copiesOf(originals, 6_000);
      const compiled = await inOneSnapshot(async (snapshot) => (await openOffers(snapshot))[0]);
      if (!compiled) throw new Error('no open offer');
      const page = topOf(compiled, 200);
      await engine.paused(async () => {
        await write((client) => writeRows(client, imported));
        await inOneSnapshot(async (snapshot) => {
          const { ranking } = await ranked(snapshot, engine, page);
          expect(ranking).toMatchObject({
            exact: false,
            reason: 'LAG',
            unseenScoreBound: 1_000_000,
            groupSizes: null,
          });
          expect(ranking.places.length).toBeGreaterThan(0);
          // What it would have said is wrong.
          expect(placesOf(ranking)).not.toEqual(placesOf(await scanned(snapshot, page)));
        });
      });
      await engine.caughtUp();
      await inOneSnapshot((snapshot) => expectBothEqual(snapshot, page));
      // While it follows, each answer is right or says that it may not be.
      const removal = write((client) =>
        removeRows(
          client,
          imported.map(({ ordinal }) => ordinal),
        ),
      );
      let over = false;
      void removal.finally(() => {
        over = true;
      });
      while (!over) {
        await inOneSnapshot(async (snapshot) => {
          const { ranking } = await ranked(snapshot, engine, page);
          if (ranking.exact) expect(placesOf(ranking)).toEqual(placesOf(await scanned(snapshot, page)));
          else expect(ranking.reason).toBe('LAG');
        });
      }
      await removal;
      await engine.caughtUp();
      await inOneSnapshot((snapshot) => expectBothEqual(snapshot, page));
    });

    it('says BUDGET when the time is over before the proof, and bounds whom it did not see', async () => {
      await inOneSnapshot(async (snapshot) => {
        const outcomes = new Set<string | null>();
        for (const compiled of await someOffers(snapshot)) {
          const page = topOf(compiled, 20);
          const expected = await scanned(snapshot, page);
          for (const looks of [0, 1, 3, 10]) {
            let left = looks;
            const pace = {
              turn: () => null,
              overdue: () => {
                left -= 1;
                return left < 0;
              },
            };
            const { ranking } = await ranked(snapshot, engine, page, pace);
            outcomes.add(ranking.reason);
            if (ranking.exact) {
              expect(placesOf(ranking)).toEqual(placesOf(expected));
              continue;
            }
            expect(ranking).toMatchObject({ reason: 'BUDGET', groupSizes: null });
            const shown = new Map(ranking.places.map(({ profile, score }) => [profile.candidateId, score]));
            const missing = expected.places.filter(({ profile }) => !shown.has(profile.candidateId));
            const lowest = Math.min(...shown.values(), 1_000_000);
            for (const { score } of missing.filter((one) => one.score > lowest)) {
              expect(score).toBeLessThanOrEqual(ranking.unseenScoreBound ?? -1);
            }
          }
        }
        expect(outcomes.has('BUDGET')).toBe(true);
      });
    });

    it('forgets what it knew when the database was restored from elsewhere', async () => {
      await engine.paused(async () => {
        await test.database.pool.query('UPDATE feed_epoch SET epoch = gen_random_uuid()');
        await inOneSnapshot(async (snapshot) => {
          for (const compiled of await someOffers(snapshot)) {
            await expectBothEqual(snapshot, topOf(compiled, 10));
          }
        });
      });
      await engine.caughtUp();
      await inOneSnapshot(async (snapshot) => {
        for (const compiled of await someOffers(snapshot)) {
          const { fresh } = await expectBothEqual(snapshot, topOf(compiled, 10));
          expect(fresh).toEqual([]);
        }
      });
    });
  });

  describe(`the engine ${name}, of generated worlds`, () => {
    let test: TestDatabase;
    let engine: FollowingEngine;

    beforeAll(async () => {
      test = await createTestDatabase('EMPTY');
      await allowProfilesAlone(test.ownerUrl);
      engine = await start(test.database.pool);
    });

    afterAll(async () => {
      await engine.stop();
      await test.drop();
    });

    const questions = fc.record({
      population: fc.constantFrom(...POPULATIONS),
      group: fc.constantFrom(...GROUPS),
      skip: fc.nat(4),
      first: fc.integer({ min: 1, max: 8 }),
    });

    it('gives what looking at everybody gives, with what it knows and with what it does not', async () => {
      const { pool } = test.database;
      await fc.assert(
        fc.asyncProperty(
          worlds(12),
          worlds(12),
          fc.nat(12),
          fc.array(questions, { minLength: 1, maxLength: 3 }),
          async (world, later, count, pages) => {
            const before = withIds(world.profiles.slice(0, count));
            const after = withIds(later.profiles).filter((_, i) => i % 2 === 0);
            const gone = before.filter((_, i) => i % 5 === 1).map(({ ordinal }) => ordinal);
            const compiled = compileRequirement(world.requirement, world.vocabulary, SCORING_MODEL);
            await inTransaction(pool, async (client) => {
              await removeAllRows(client);
              await writeRows(client, before);
            });
            await engine.caughtUp();
            await expectPages(pool, engine, compiled, pages);
            await engine.paused(async () => {
              await inTransaction(pool, async (client) => {
                await removeRows(client, gone);
                await writeRows(client, after);
              });
              await expectPages(pool, engine, compiled, pages);
            });
          },
        ),
        { numRuns: 60 },
      );
    });
  });
}

/** Every fifth. */
async function someOffers(snapshot: pg.ClientBase): Promise<readonly CompiledRequirement[]> {
  return (await openOffers(snapshot)).filter((_, i) => i % 5 === 0);
}

function withIds<Profile extends { readonly ordinal: number }>(profiles: readonly Profile[]) {
  return profiles.map((profile) => ({ ...profile, candidateId: uuidOf(profile.ordinal) }));
}

function expectPages(
  pool: pg.Pool,
  engine: FollowingEngine,
  compiled: CompiledRequirement,
  pages: readonly Omit<Page, 'compiled'>[],
): Promise<void> {
  return inSnapshot(pool, async (snapshot) => {
    for (const one of pages) {
      const page = { ...one, compiled };
      const { ranking } = await ranked(snapshot, engine, page);
      expect(ranking.exact).toBe(true);
      expect(placesOf(ranking)).toEqual(placesOf(await scanned(snapshot, page)));
    }
  });
}
