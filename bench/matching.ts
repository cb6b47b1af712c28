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

export interface MatchingBench {
  readonly candidates: number;
  readonly offers: number;
  readonly profile: 'linear' | 'full';
  readonly skillsAsked: readonly [fewest: number, most: number];
  /** Offers that the yardstick answers; 0 leaves it out. */
  readonly yardstickOffers: number;
  readonly exportFolder: string | null;
}

const POPULATION_SEED = 1;
const OFFER_SEED = 2;
/** Offers whose answer is compared with looking at everybody. */
const COMPARED = 200;

export async function benchMatching(
  bench: MatchingBench,
  print: (line: BenchLine) => void,
  note: (text: string) => void,
): Promise<void> {
  const { candidates, offers: count, skillsAsked, exportFolder } = bench;
  note(`${candidates} candidates, ${count} offers of ${skillsAsked.join(' to ')} skills`);
  const population = linearPopulation(candidates, POPULATION_SEED);
  const offers = linearOffers(count, OFFER_SEED, skillsAsked);
  const shape = { profile: bench.profile, candidates, offers: count, skills: skillsAsked.join('-') };
  if (bench.profile === 'full') {
    benchFull(population, offers, shape, print);
    return;
  }
  const answers = benchEmbedded(population, offers, shape, print);
  if (exportFolder !== null) {
    exportLinear(exportFolder, population, offers, answers);
    note(`exported to ${exportFolder}`);
  }
  if (bench.yardstickOffers > 0) {
    await benchYardstick(population, offers.slice(0, bench.yardstickOffers), answers, shape, print, note);
  }
}

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
