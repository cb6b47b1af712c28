import { atOnce } from '../search/embedded/sliced.ts';
import { buildOfferSegment } from '../search/offers/offer-segment.ts';
import { searchOffers } from '../search/offers/search-offers.ts';
import type { OfferIndex } from '../src/matching/ports.ts';
import type { MatchProfile } from '../src/matching/profile.ts';
import { type OfferRanking, rankOffers } from '../src/matching/rank-offers.ts';
import { compileRequirement } from '../src/matching/score.ts';
import { SCORING_MODEL } from '../src/matching/scoring-model.ts';
import type { BenchCommand } from './bench-command.ts';
import { AS_OF, COUNTRY, fullProfile, fullRequirement, fullVocabulary } from './full/full-world.ts';
import { linearOffers, linearPopulation } from './linear/population.ts';
import { percentiles } from './timing.ts';

const POPULATION_SEED = 1;
const OFFER_SEED = 2;
const OCCUPATIONS = 10;
const PACE = { turn: () => null, overdue: () => false };

/** All open offers ranked for a candidate: by their index, and by judging and scoring each. */
export const offersCommand: BenchCommand = {
  usage: 'offers [--offers M] [--candidates N] [--scanned K]',
  // Candidates whose offers are also looked at one by one, which takes seconds each.
  options: { offers: '100000', candidates: '200', scanned: '10' },
  async run(options, print, note) {
    const count = options.wholeNumber('offers');
    const candidates = options.wholeNumber('candidates');
    const scanned = Math.min(candidates, options.wholeNumber('scanned'));
    note(`${count} open offers, ${candidates} candidates`);
    const population = linearPopulation(candidates, POPULATION_SEED);
    const vocabulary = fullVocabulary(population);
    const open = linearOffers(count, OFFER_SEED).map((offer) => {
      const seed = offer.id.toString(16).padStart(64, '0');
      const requirement = { ...fullRequirement(offer), seed };
      return {
        ordinal: offer.id,
        compiled: compileRequirement(requirement, vocabulary, SCORING_MODEL),
        employerId: `employer ${offer.id % 500}`,
        intakeUntil: null,
        namedWorkers: null,
      };
    });
    const began = performance.now();
    const segment = atOnce(buildOfferSegment(open));
    const buildMs = Math.round(performance.now() - began);
    const offers = open.map(({ compiled }) => compiled);
    const rank = (id: number, byIndex: boolean) => {
      const profile = withWish(fullProfile(population, id), population.skillCount);
      const question = { profile, country: COUNTRY, asOf: AS_OF, skip: 0, first: 20 };
      const group = 'ELIGIBLE_AFTER';
      if (!byIndex) return rankOffers({ ...question, group, offers }, { index: null, pace: PACE });
      const everything = { candidateNumber: '', seesEmployer: () => true, excluded: new Set<number>() };
      const index: OfferIndex = {
        search: async (query) => atOnce(searchOffers(segment, { ...query, ...everything })),
      };
      return rankOffers({ ...question, group, offers: [] }, { index, pace: PACE });
    };
    const timesOf = async (ids: number, byIndex: boolean) => {
      const times: number[] = [];
      const answers: OfferRanking[] = [];
      for (let id = 0; id < ids; id += 1) {
        const start = performance.now();
        answers.push(await rank(id, byIndex));
        times.push(performance.now() - start);
      }
      return { answers, ...percentiles(times) };
    };
    await timesOf(Math.min(20, candidates), true);
    const { answers, ...timing } = await timesOf(candidates, true);
    const scan = await timesOf(scanned, false);
    const agreeing = scan.answers.filter((answer, id) => listed(answer) === listed(answers[id])).length;
    const shape = { openOffers: count, exactShare: answers.filter(({ exact }) => exact).length / candidates };
    print({ engine: 'offer-index', ...shape, candidates, ...timing, buildMs, agreement: agreeing / scanned });
    const { p50Ms, p95Ms } = scan;
    print({ engine: 'offer-scan', openOffers: count, candidates: scanned, p50Ms, p95Ms });
  },
};

function withWish(profile: MatchProfile, skillCount: number): MatchProfile {
  const wishedOccupations = [skillCount + (profile.ordinal % OCCUPATIONS)];
  return { ...profile, conditionsOnly: { ...profile.conditionsOnly, wishedOccupations } };
}

function listed(ranking: OfferRanking | undefined): string {
  if (ranking === undefined) return '';
  const { places, groupSizes, bandAtCut } = ranking;
  const ids = places.map(({ compiled, rank, score, tied }) => [
    compiled.requirement.offerId,
    rank,
    score,
    tied,
  ]);
  return JSON.stringify({ ids, groupSizes, bandAtCut });
}
