import type { BenchCommand } from './bench-command.ts';
import type { BenchLine } from './bench-line.ts';
import { linearIndex } from './linear/linear-index.ts';
import { linearOffers, linearPopulation } from './linear/population.ts';
import { scanLinear } from './linear/scan-linear.ts';
import { percentiles, timeEach } from './timing.ts';

const POPULATION_SEED = 1;
const OFFER_SEED = 2;
/** Offers that are also answered by looking at everybody, for a yardstick of the same run. */
const SCANNED = 20;

/** What an exact top twenty costs, by the number of candidates and of required skills; the linear work. */
export const costCommand: BenchCommand = {
  usage: 'cost [--candidates 1000,10000,…] [--skills 5,10,…] [--offers M]',
  options: { candidates: '1000,10000,100000,1000000', skills: '5,10,20,40', offers: '1000' },
  async run(options, print) {
    const count = options.wholeNumber('offers');
    for (const candidates of options.wholeNumbers('candidates')) {
      benchSize(candidates, options.wholeNumbers('skills'), count, print);
    }
  },
};

function benchSize(
  candidates: number,
  skills: readonly number[],
  count: number,
  print: (line: BenchLine) => void,
): void {
  const population = linearPopulation(candidates, POPULATION_SEED);
  const began = performance.now();
  const index = linearIndex(population);
  const buildMs = Math.round(performance.now() - began);
  for (const asked of skills) {
    const offers = linearOffers(count, OFFER_SEED, [asked, asked]);
    const timing = timeEach(offers, (offer) => {
      index.search(offer);
    });
    const scans = offers.slice(0, SCANNED).map((offer) => {
      const start = performance.now();
      scanLinear(population, offer);
      return performance.now() - start;
    });
    const plans = offers.map((offer) => index.explain(offer).plan);
    const mean = (of: (plan: (typeof plans)[number]) => number) =>
      Math.round(plans.reduce((sum, plan) => sum + of(plan), 0) / plans.length);
    print({
      engine: 'embedded',
      profile: 'linear',
      candidates,
      skills: asked,
      offers: count,
      ...timing,
      scanP50Ms: percentiles(scans).p50Ms,
      postingsRead: mean(({ demands }) => demands.reduce((sum, { read }) => sum + read, 0)),
      completed: mean(({ completed }) => completed),
      profilesRead: mean(({ scored }) => scored),
      buildMs,
      bytesPerCandidate: Math.round(index.bytes / candidates),
    });
  }
}
