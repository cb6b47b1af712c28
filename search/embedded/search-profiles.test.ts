import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayNumber } from '../../src/domain/iso-date.ts';
import { judgeEligibility, type RankedGroup } from '../../src/matching/eligibility/judge.ts';
import { belongsTo, type Population } from '../../src/matching/population.ts';
import { compileRequirement, score } from '../../src/matching/score.ts';
import { SCORING_MODEL } from '../../src/matching/scoring-model.ts';
import { AS_OF, worlds } from '../../test/builders/matching-worlds.ts';
import { searchProfiles } from './search-profiles.ts';
import { buildSegment } from './segment.ts';
import { atOnce } from './sliced.ts';

const COUNTRY = { jurisdiction: 'MLI', identityCardSuffices: ['CIV'] };

const populations = fc.constantFrom<Population>(
  { kind: 'ALL' },
  { kind: 'NONE' },
  { kind: 'AGENCY', path: 'DN/DR-KAYES/' },
  { kind: 'CONSENTED', on: AS_OF },
);
const groups = fc.constantFrom<RankedGroup>('ELIGIBLE_NOW', 'ELIGIBLE_AFTER');

describe('searchProfiles', () => {
  it('finds whom scoring everyone finds, all equals at the cut included, whenever it was built', () => {
    fc.assert(
      fc.property(
        worlds(25),
        populations,
        groups,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: -40, max: 40 }),
        (world, population, group, wanted, builtDaysAgo) => {
          const { requirement, vocabulary, profiles } = world;
          const compiled = compileRequirement(requirement, vocabulary, SCORING_MODEL);
          const segment = atOnce(buildSegment(profiles, dayNumber(addDays(AS_OF, -builtDaysAgo))));
          const excluded = new Set(profiles.filter((_, i) => i % 7 === 3).map(({ ordinal }) => ordinal));
          const scores = profiles
            .filter((profile) => belongsTo(population, profile) && !excluded.has(profile.ordinal))
            .filter(
              (profile) =>
                judgeEligibility({ profile, requirement, vocabulary, country: COUNTRY, asOf: AS_OF })
                  .status === group,
            )
            .map(({ ordinal, scored }) => ({ ordinal, score: score(compiled, scored, AS_OF).score }))
            .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
          const floor = scores[wanted - 1]?.score ?? -1;
          const search = searchProfiles(segment, {
            compiled,
            population,
            group,
            country: COUNTRY,
            asOf: AS_OF,
            wanted,
            excluded,
          });
          const answer = atOnce(search);
          const found = answer.hits
            .map((hit) => ({ ordinal: segment.columns.ordinals[hit.doc] ?? -1, score: hit.score }))
            .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
          expect(found).toEqual(scores.filter((one) => one.score >= floor));
        },
      ),
      { numRuns: 400 },
    );
  });
});
