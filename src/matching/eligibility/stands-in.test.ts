import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AS_OF, worlds } from '../../../test/builders/matching-worlds.ts';
import { judgeEligibility, type RankedGroup, standsIn } from './judge.ts';

const COUNTRY = { jurisdiction: 'MLI', identityCardSuffices: ['CIV'] };
const GROUPS: readonly RankedGroup[] = ['ELIGIBLE_NOW', 'ELIGIBLE_AFTER'];

describe('standsIn', () => {
  it('says of everybody what judgeEligibility says', () => {
    fc.assert(
      fc.property(worlds(6), ({ requirement, vocabulary, profiles }) => {
        for (const profile of profiles) {
          const question = { profile, requirement, vocabulary, country: COUNTRY, asOf: AS_OF };
          const { status } = judgeEligibility(question);
          for (const group of GROUPS) expect(standsIn(group, question)).toBe(status === group);
        }
      }),
      { numRuns: 300 },
    );
  });
});
