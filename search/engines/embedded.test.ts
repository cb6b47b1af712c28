import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber } from '../../src/domain/iso-date.ts';
import { recordPlan } from '../../src/matching/plan.ts';
import { rankCandidates } from '../../src/matching/rank-candidates.ts';
import { compileRequirement } from '../../src/matching/score.ts';
import { SCORING_MODEL } from '../../src/matching/scoring-model.ts';
import { AS_OF, worlds } from '../../test/builders/matching-worlds.ts';
import { parseSnapshot } from '../embedded/pg-snapshot.ts';
import { buildSegment } from '../embedded/segment.ts';
import { atOnce } from '../embedded/sliced.ts';
import { embeddedIndex } from './embedded.ts';

const PACE = { turn: () => null, overdue: () => false };

describe('a plan of the embedded engine', () => {
  it('says what was opened, read and scored, and changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(worlds(20), fc.nat(6), async ({ requirement, vocabulary, profiles }, changed) => {
        const horizon = parseSnapshot('10:10:');
        const state = {
          segment: atOnce(buildSegment(profiles.slice(changed), dayNumber(AS_OF))),
          overlay: new Map(profiles.slice(0, changed).map((profile) => [profile.ordinal, profile])),
          epoch: '',
          edition: '',
          horizon,
          applied: [],
          appliedFrom: horizon.xmin,
        };
        const compiled = compileRequirement(requirement, vocabulary, SCORING_MODEL);
        const question = {
          compiled,
          population: { kind: 'ALL' },
          country: { jurisdiction: 'MLI', identityCardSuffices: [] },
          group: 'ELIGIBLE_AFTER',
          asOf: AS_OF,
          skip: 0,
          first: 3,
          fresh: [],
          lagging: false,
        } as const;
        const reader = {
          read: async (ids: readonly number[]) => profiles.filter(({ ordinal }) => ids.includes(ordinal)),
        };
        const ports = { index: embeddedIndex(state, PACE), reader, pace: PACE };
        const recorder = recordPlan(() => 0);
        const ranking = await rankCandidates(question, { ...ports, plan: recorder });
        expect(ranking).toEqual(await rankCandidates(question, ports));

        const { search, batches } = recorder.plan();
        if (search === null) throw new Error('the index was not searched');
        const asked = compiled.components.flatMap(({ demands }) =>
          demands.flatMap(({ demand }) => (demand.kind === 'SKILL' ? [demand.target.skill] : [])),
        );
        expect(search.demands.map(({ skill }) => skill).sort()).toEqual([...asked].sort());
        for (const { postings, read } of search.demands) expect(read).toBeLessThanOrEqual(postings);
        expect(search).toMatchObject({ size: profiles.length, changes: Math.min(changed, profiles.length) });
        const delivered = batches.at(-1)?.delivered ?? 0;
        expect(search.scored).toBeGreaterThanOrEqual(delivered);
        // Where something closed the search, it is below the last place.
        if (search.bound !== null)
          expect(search.bound).toBeLessThanOrEqual(ranking.places.at(-1)?.score ?? -1);
      }),
      { numRuns: 100 },
    );
  });
});
