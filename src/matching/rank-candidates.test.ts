import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AS_OF, type World, worlds } from '../../test/builders/matching-worlds.ts';
import { drawKey } from './draw.ts';
import { judgeEligibility, type RankedGroup } from './eligibility/judge.ts';
import { belongsTo, type Population } from './population.ts';
import type { CandidateIndex, Pace, ProfileReader } from './ports.ts';
import { rankCandidates } from './rank-candidates.ts';
import { compileRequirement, score } from './score.ts';
import { SCORING_MODEL } from './scoring-model.ts';

const COUNTRY = { jurisdiction: 'MLI', identityCardSuffices: ['CIV'] };
const PATIENT: Pace = { turn: () => null, overdue: () => false };

const populations = fc.constantFrom<Population>(
  { kind: 'ALL' },
  { kind: 'NONE' },
  { kind: 'AGENCY', path: 'DN/DR-KAYES/' },
  { kind: 'CONSENTED', on: AS_OF },
);
const groups = fc.constantFrom<RankedGroup>('ELIGIBLE_NOW', 'ELIGIBLE_AFTER');

function readerOf({ profiles }: World): ProfileReader {
  return { read: async (ids) => profiles.filter(({ ordinal }) => ids.includes(ordinal)) };
}

function scan({ profiles }: World): CandidateIndex {
  return {
    count: async () => null,
    async *retrieve() {
      yield { ids: profiles.map(({ ordinal }) => ordinal), bound: -1 };
    },
  };
}

/** Delivers the best first, a few at a time, with the tightest bound there is. */
function bestFirst(world: World, batch: number): CandidateIndex {
  return {
    count: async () => null,
    async *retrieve({ compiled }) {
      const sorted = world.profiles
        .map(({ ordinal, scored }) => ({ ordinal, points: score(compiled, scored, AS_OF).score }))
        .sort((a, b) => b.points - a.points);
      for (let start = 0; start < sorted.length; start += batch) {
        const ids = sorted.slice(start, start + batch).map(({ ordinal }) => ordinal);
        yield { ids, bound: sorted[start + batch]?.points ?? -1 };
      }
    },
  };
}

function question(world: World, population: Population, group: RankedGroup, skip: number, first: number) {
  const compiled = compileRequirement(world.requirement, world.vocabulary, SCORING_MODEL);
  return {
    compiled,
    population,
    country: COUNTRY,
    group,
    asOf: AS_OF,
    skip,
    first,
    fresh: [],
    lagging: false,
  };
}

/** Scores everyone, sorts everyone. */
function bruteForce(world: World, population: Population, group: RankedGroup) {
  const { requirement, vocabulary } = world;
  const compiled = compileRequirement(requirement, vocabulary, SCORING_MODEL);
  const places = world.profiles
    .filter((profile) => belongsTo(population, profile))
    .filter(
      (profile) =>
        judgeEligibility({ profile, requirement, vocabulary, country: COUNTRY, asOf: AS_OF }).status ===
        group,
    )
    .map(({ candidateId, scored }) => ({
      candidateId,
      score: score(compiled, scored, AS_OF).score,
      key: drawKey(requirement.seed, candidateId),
    }));
  return places
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .map(({ candidateId, score: points }) => ({
      candidateId,
      score: points,
      rank: 1 + places.filter((other) => other.score > points).length,
      tied: places.filter((other) => other.score === points).length > 1,
    }));
}

const listed = (places: Awaited<ReturnType<typeof rankCandidates>>['places']) =>
  places.map(({ profile, rank, score: points, tied }) => ({
    candidateId: profile.candidateId,
    score: points,
    rank,
    tied,
  }));

describe('rankCandidates', () => {
  it('is what scoring and sorting everyone gives, page by page, whatever the index delivers first', async () => {
    const sizes = fc.record({ first: fc.integer({ min: 1, max: 6 }), batch: fc.integer({ min: 1, max: 5 }) });
    await fc.assert(
      fc.asyncProperty(
        worlds(14),
        populations,
        groups,
        sizes,
        async (world, population, group, { first, batch }) => {
          const expected = bruteForce(world, population, group);
          for (const index of [scan(world), bestFirst(world, batch)]) {
            const ports = { index, reader: readerOf(world), pace: PATIENT };
            const found = [];
            for (let skip = 0; ; skip += first) {
              const answer = await rankCandidates(question(world, population, group, skip, first), ports);
              expect(answer).toMatchObject({ exact: true, reason: null });
              found.push(...listed(answer.places));
              if (!answer.hasMore) break;
            }
            expect(found).toEqual(expected);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('says how many share the score at which the page ends', async () => {
    await fc.assert(
      fc.asyncProperty(worlds(10), fc.integer({ min: 1, max: 10 }), async (world, first) => {
        const ports = { index: scan(world), reader: readerOf(world), pace: PATIENT };
        const answer = await rankCandidates(
          question(world, { kind: 'ALL' }, 'ELIGIBLE_AFTER', 0, first),
          ports,
        );
        const expected = bruteForce(world, { kind: 'ALL' }, 'ELIGIBLE_AFTER');
        const last = expected.slice(0, first).at(-1);
        const equals = expected.filter(({ score: points }) => points === last?.score);
        const shown = expected.slice(0, first).filter(({ score: points }) => points === last?.score).length;
        expect(answer.bandAtCut).toEqual(
          last === undefined ? null : { score: last.score, size: equals.length, shown },
        );
      }),
    );
  });

  it('puts every candidate of the population into one group', async () => {
    await fc.assert(
      fc.asyncProperty(worlds(10), populations, async (world, population) => {
        const ports = { index: scan(world), reader: readerOf(world), pace: PATIENT };
        const { groupSizes } = await rankCandidates(question(world, population, 'ELIGIBLE_NOW', 0, 1), ports);
        const members = world.profiles.filter((profile) => belongsTo(population, profile)).length;
        expect(Object.values(groupSizes ?? {}).reduce((sum, size) => sum + size, 0)).toBe(members);
      }),
    );
  });

  it('admits that the time ended before the proof', async () => {
    const [world] = fc.sample(worlds(10), { numRuns: 1, seed: 7 });
    if (!world) throw new Error('no world');
    let asked = 0;
    const overdue = () => {
      asked += 1;
      return asked > 2;
    };
    const hurried: Pace = { turn: () => null, overdue };
    const ports = { index: scan(world), reader: readerOf(world), pace: hurried };
    const answer = await rankCandidates(question(world, { kind: 'ALL' }, 'ELIGIBLE_AFTER', 0, 3), ports);
    expect(answer).toMatchObject({
      exact: false,
      reason: 'BUDGET',
      unseenScoreBound: 1_000_000,
      groupSizes: null,
    });
  });
});

describe('drawKey', () => {
  it('is the SHA-256 of seed and UUID as bytes', () => {
    // printf of 32 zero bytes and the 16 bytes of the UUID, through sha256sum.
    expect(drawKey('00'.repeat(32), '00000000-0000-0000-0000-000000000000')).toBe(
      '17b0761f87b081d5cf10757ccc89f12be355c70e2e29df288b65b30710dcbcd1',
    );
  });
});
