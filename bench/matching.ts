import type { BenchCommand } from './bench-command.ts';
import type { BenchLine } from './bench-line.ts';
import { benchFull } from './full/bench-full.ts';
import { exportLinear } from './linear/export-linear.ts';
import { bestOf, type LinearHit, linearIndex } from './linear/linear-index.ts';
import {
  type LinearOffer,
  type LinearPopulation,
  linearOffers,
  linearPopulation,
} from './linear/population.ts';
import { scanLinear } from './linear/scan-linear.ts';
import { openYardstick } from './linear/yardstick.ts';
import { percentiles, timeEach } from './timing.ts';

const POPULATION_SEED = 1;
const OFFER_SEED = 2;
/** Offers whose answer is compared with looking at everybody. */
const COMPARED = 200;

/** Retrieval and scoring to the final order, on the linear work or with the whole score and all conditions. */
export const matchingCommand: BenchCommand = {
  usage:
    'matching [--candidates N] [--offers M] [--profile linear|full] [--skills A-B] [--export DIR] [--yardstick-offers K]',
  // Offers that the yardstick answers: 0 leaves it out.
  options: {
    candidates: '100000',
    offers: '1000',
    profile: 'linear',
    skills: '5-20',
    export: '',
    'yardstick-offers': '200',
  },
  async run(options, print, note) {
    const candidates = options.wholeNumber('candidates');
    const count = options.wholeNumber('offers');
    const profile = options.oneOf('profile', ['linear', 'full']);
    const [fewest = 5, most = fewest] = options.wholeNumbers('skills');
    const yardstickOffers = options.wholeNumber('yardstick-offers');
    const exportFolder = options.text('export');
    note(`${candidates} candidates, ${count} offers of ${fewest} to ${most} skills`);
    const population = linearPopulation(candidates, POPULATION_SEED);
    const offers = linearOffers(count, OFFER_SEED, [fewest, most]);
    const shape = { profile, candidates, offers: count, skills: `${fewest}-${most}` };
    if (profile === 'full') {
      await benchFull(population, offers, shape, print);
      return;
    }
    const answers = benchEmbedded(population, offers, shape, print);
    if (exportFolder !== '') {
      exportLinear(exportFolder, population, offers, answers);
      note(`exported to ${exportFolder}`);
    }
    if (yardstickOffers > 0) {
      await benchYardstick(population, offers.slice(0, yardstickOffers), answers, shape, print, note);
    }
  },
};

function benchEmbedded(
  population: LinearPopulation,
  offers: readonly LinearOffer[],
  shape: BenchLine,
  print: (line: BenchLine) => void,
): readonly (readonly LinearHit[])[] {
  const began = performance.now();
  const index = linearIndex(population);
  const buildMs = Math.round(performance.now() - began);
  const timing = timeEach(offers, (offer) => {
    index.search(offer);
  });
  const answers = offers.map((offer) => index.search(offer));
  const compared = offers.slice(0, COMPARED);
  const scanTiming: number[] = [];
  const agreeing = compared.filter((offer, i) => {
    const start = performance.now();
    const scanned = scanLinear(population, offer);
    scanTiming.push(performance.now() - start);
    return sameAnswer(answers[i] ?? [], scanned);
  }).length;
  const plans = offers.map((offer) => index.explain(offer).plan);
  const mean = (of: (plan: (typeof plans)[number]) => number) =>
    Math.round(plans.reduce((sum, plan) => sum + of(plan), 0) / plans.length);
  print({
    engine: 'embedded',
    ...shape,
    ...timing,
    batches: 1,
    profilesRead: mean(({ scored }) => scored),
    postingsRead: mean(({ demands }) => demands.reduce((sum, { read }) => sum + read, 0)),
    completed: mean(({ completed }) => completed),
    exactShare: 1,
    agreement: agreeing / compared.length,
    buildMs,
    bytesPerCandidate: Math.round(index.bytes / Math.max(1, population.size)),
  });
  print({ engine: 'scan', ...shape, ...percentiles(scanTiming) });
  return answers;
}

async function benchYardstick(
  population: LinearPopulation,
  offers: readonly LinearOffer[],
  answers: readonly (readonly LinearHit[])[],
  shape: BenchLine,
  print: (line: BenchLine) => void,
  note: (text: string) => void,
): Promise<void> {
  const yardstick = await openYardstick(population, note);
  try {
    for (const offer of offers.slice(0, 20)) await yardstick.search(offer);
    const times: number[] = [];
    let agreeing = 0;
    for (const [i, offer] of offers.entries()) {
      const began = performance.now();
      const found = await yardstick.search(offer);
      times.push(performance.now() - began);
      if (sameAnswer(answers[i] ?? [], found)) agreeing += 1;
    }
    print({
      engine: 'postgresql-bounded',
      ...shape,
      offers: offers.length,
      ...percentiles(times),
      agreement: agreeing / offers.length,
    });
  } finally {
    await yardstick.close();
  }
}

/** The same candidates in the same order; scores may differ in the last digits, since sums have another order. */
function sameAnswer(one: readonly LinearHit[], other: readonly LinearHit[]): boolean {
  const arranged = bestOf(other, one.length);
  return (
    one.length === arranged.length &&
    one.every(({ candidate, score }, i) => {
      const twin = arranged[i];
      return twin !== undefined && twin.candidate === candidate && Math.abs(twin.score - score) < 1e-9;
    })
  );
}
