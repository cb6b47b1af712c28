import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AS_OF, worlds } from '../../test/builders/matching-worlds.ts';
import { closenessOf } from './closeness.ts';
import { drawKey } from './draw.ts';
import { judgeEligibility } from './eligibility/judge.ts';
import { rankOffers } from './rank-offers.ts';
import { compileRequirement, score } from './score.ts';
import { SCORING_MODEL } from './scoring-model.ts';

const COUNTRY = { jurisdiction: 'MLI', identityCardSuffices: [] };
const PACE = { turn: () => null, overdue: () => false };

describe('rankOffers', () => {
  it('orders by the fit of the wish, then the score, then each offer’s own draw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(worlds(1), { minLength: 1, maxLength: 6 }),
        fc.nat(3),
        async (several, skip) => {
          const profile = several[0]?.profiles[0];
          const vocabulary = several[0]?.vocabulary;
          if (!profile || !vocabulary) return;
          const offers = several.map(({ requirement }, index) =>
            compileRequirement({ ...requirement, offerId: `offer-${index}` }, vocabulary, SCORING_MODEL),
          );
          const group = 'ELIGIBLE_AFTER';
          const expected = offers
            .filter(
              ({ requirement }) =>
                judgeEligibility({ profile, requirement, vocabulary, country: COUNTRY, asOf: AS_OF })
                  .status === group,
            )
            .map((compiled) => {
              const { requirement } = compiled;
              const fits = profile.conditionsOnly.wishedOccupations.map(
                (occupation) =>
                  closenessOf({ occupation, isco: null }, requirement.occupations, vocabulary, SCORING_MODEL)
                    .value,
              );
              return {
                id: requirement.offerId,
                fit: Math.max(0, ...fits),
                score: score(compiled, profile.scored, AS_OF).score,
                key: drawKey(requirement.seed, profile.candidateId),
              };
            })
            .sort((a, b) => b.fit - a.fit || b.score - a.score || (a.key < b.key ? -1 : 1));
          const answer = await rankOffers(
            { profile, offers, country: COUNTRY, group, asOf: AS_OF, skip, first: 10 },
            { index: null, pace: PACE },
          );
          expect(answer.places.map(({ compiled }) => compiled.requirement.offerId)).toEqual(
            expected.slice(skip).map(({ id }) => id),
          );
          for (const place of answer.places) {
            const own = expected.find(({ id }) => id === place.compiled.requirement.offerId);
            const ahead = expected.filter(
              (other) => own && (other.fit > own.fit || (other.fit === own.fit && other.score > own.score)),
            );
            expect(place.rank).toBe(ahead.length + 1);
          }
        },
      ),
    );
  });
});
