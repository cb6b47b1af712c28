import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/domain/iso-date.ts';
import type { RankedGroup } from '../../src/matching/eligibility/judge.ts';
import type { OfferIndex } from '../../src/matching/ports.ts';
import { type OfferRanking, rankOffers } from '../../src/matching/rank-offers.ts';
import { compileRequirement } from '../../src/matching/score.ts';
import { SCORING_MODEL } from '../../src/matching/scoring-model.ts';
import { AS_OF, type World, worlds } from '../../test/builders/matching-worlds.ts';
import { atOnce } from '../embedded/sliced.ts';
import { buildOfferSegment, type OpenOffer } from './offer-segment.ts';
import { searchOffers } from './search-offers.ts';

const COUNTRY = { jurisdiction: 'MLI', identityCardSuffices: ['CIV'] };
const PACE = { turn: () => null, overdue: () => false };
const NUMBER = 'ML-000001-1';

/** Offers of several worlds in the vocabulary of the first; some twice, so that there are equals and shared classes. */
function offersOf(several: readonly World[]): readonly OpenOffer[] {
  const [first] = several;
  if (!first) return [];
  const once = several.flatMap(({ requirement }, i) => [
    requirement,
    { ...requirement, destination: 'ESP', destinationPlaces: ['ESP'], recognitionPlaces: ['ESP'] },
    { ...requirement, languages: [], skills: i % 2 === 0 ? [] : requirement.skills },
    { ...requirement, regulated: true },
  ]);
  return [...once, ...once].map((requirement, i) => ({
    ordinal: 100 + i,
    compiled: compileRequirement(
      { ...requirement, offerId: `offer-${i}`, seed: String(i).padStart(64, '0') },
      first.vocabulary,
      SCORING_MODEL,
    ),
    employerId: `employer-${i % 3}`,
    intakeUntil: i % 5 === 0 ? addDays(AS_OF, (i % 3) - 1) : null,
    namedWorkers: i % 7 === 0 ? [i % 2 === 0 ? NUMBER : 'ML-000002-2'] : null,
  }));
}

/** By the definition of what is shown. */
function isShown(
  { employerId, intakeUntil, namedWorkers }: OpenOffer,
  employers: readonly string[],
): boolean {
  return (
    employers.includes(employerId) &&
    (intakeUntil === null || intakeUntil >= AS_OF) &&
    (namedWorkers === null || namedWorkers.includes(NUMBER))
  );
}

const listed = ({ places, ...ranking }: OfferRanking) => ({
  ...ranking,
  places: places.map(({ compiled, ...place }) => ({ id: compiled.requirement.offerId, ...place })),
});

describe('searchOffers', () => {
  it('ranks as judging and scoring each offer does, with some of them answered from elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(worlds(1), { minLength: 1, maxLength: 5 }),
        fc.constantFrom<RankedGroup>('ELIGIBLE_NOW', 'ELIGIBLE_AFTER'),
        fc.nat(6),
        fc.integer({ min: 1, max: 8 }),
        fc.subarray(['employer-0', 'employer-1', 'employer-2']),
        fc.nat(9),
        async (several, group, skip, first, employers, apart) => {
          const profile = several[0]?.profiles[0];
          if (!profile) return;
          const offers = offersOf(several);
          const excluded = new Set(
            offers.map(({ ordinal }) => ordinal).filter((ordinal) => ordinal % 10 === apart),
          );
          const question = { profile, country: COUNTRY, group, asOf: AS_OF, skip, first };
          const shown = offers.filter((offer) => isShown(offer, employers));
          const expected = await rankOffers(
            { ...question, offers: shown.map(({ compiled }) => compiled) },
            { index: null, pace: PACE },
          );
          const segment = atOnce(buildOfferSegment(offers));
          const index: OfferIndex = {
            search: async (query) =>
              atOnce(
                searchOffers(segment, {
                  ...query,
                  candidateNumber: NUMBER,
                  seesEmployer: (id) => employers.includes(id),
                  excluded,
                }),
              ),
          };
          const others = shown.filter(({ ordinal }) => excluded.has(ordinal));
          const found = await rankOffers(
            { ...question, offers: others.map(({ compiled }) => compiled) },
            { index, pace: PACE },
          );
          expect(listed(found)).toEqual(listed(expected));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps a whole band of equals, however long, and drops who is worse', async () => {
    const [world] = fc.sample(worlds(1), { numRuns: 1, seed: 5 });
    const profile = world?.profiles[0];
    if (!world || !profile) throw new Error('a world has somebody');
    const nothing = {
      ...world.requirement,
      skills: [],
      languages: [],
      qualification: null,
      minimumMonths: null,
    };
    const offers = Array.from({ length: 5_000 }, (_, i): OpenOffer => {
      const seed = String(i).padStart(64, '0');
      const requirement = { ...nothing, occupations: [], offerId: `offer-${i}`, seed };
      return {
        ordinal: i,
        compiled: compileRequirement(requirement, world.vocabulary, SCORING_MODEL),
        employerId: '',
        intakeUntil: null,
        namedWorkers: null,
      };
    });
    const segment = atOnce(buildOfferSegment(offers));
    const all = ['ELIGIBLE_NOW', 'ELIGIBLE_AFTER', 'INELIGIBLE'] as const;
    const { sizes, standings } = atOnce(
      searchOffers(segment, {
        profile: { ...profile, mobility: { ...profile.mobility, destinations: null, availableFrom: null } },
        country: COUNTRY,
        group: 'ELIGIBLE_AFTER',
        asOf: AS_OF,
        wanted: 3,
        candidateNumber: NUMBER,
        seesEmployer: () => true,
        excluded: new Set(),
      }),
    );
    expect(all.reduce((sum, status) => sum + sizes[status], 0)).toBe(5_000);
    expect(standings).toHaveLength(sizes.ELIGIBLE_AFTER);
  });
});
