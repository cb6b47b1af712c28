import { searchProfiles } from '../../search/embedded/search-profiles.ts';
import { buildSegment, type Segment } from '../../search/embedded/segment.ts';
import { atOnce } from '../../search/embedded/sliced.ts';
import { dayNumber } from '../../src/domain/iso-date.ts';
import { judgeEligibility } from '../../src/matching/eligibility/judge.ts';
import { type CompiledRequirement, compileRequirement, score } from '../../src/matching/score.ts';
import { SCORING_MODEL } from '../../src/matching/scoring-model.ts';
import type { BenchLine } from '../bench-line.ts';
import type { LinearOffer, LinearPopulation } from '../linear/population.ts';
import { timeEach } from '../timing.ts';
import { benchRequests } from './bench-request.ts';
import { AS_OF, COUNTRY, fullProfile, fullRequirement, fullVocabulary } from './full-world.ts';
import { withProfileDatabase } from './profile-database.ts';

const WANTED = 21;
/** Offers whose answer is compared with looking at everybody. */
const COMPARED = 20;

/** The whole score with all its conditions, over the same people and offers. */
export async function benchFull(
  population: LinearPopulation,
  offers: readonly LinearOffer[],
  shape: BenchLine,
  print: (line: BenchLine) => void,
): Promise<void> {
  const vocabulary = fullVocabulary(population);
  const began = performance.now();
  const profiles = function* () {
    for (let id = 0; id < population.size; id += 1) yield fullProfile(population, id);
  };
  const segment = atOnce(buildSegment(profiles(), dayNumber(AS_OF)));
  const buildMs = Math.round(performance.now() - began);
  const compiled = offers.map((offer) =>
    compileRequirement(fullRequirement(offer), vocabulary, SCORING_MODEL),
  );
  const search = (one: CompiledRequirement, group: 'ELIGIBLE_NOW' | 'ELIGIBLE_AFTER') =>
    atOnce(
      searchProfiles(segment, {
        compiled: one,
        population: { kind: 'ALL' },
        group,
        country: COUNTRY,
        asOf: AS_OF,
        wanted: WANTED,
        excluded: new Set(),
      }),
    );
  await withProfileDatabase(profiles(), async (database) => {
    for (const group of ['ELIGIBLE_NOW', 'ELIGIBLE_AFTER'] as const) {
      const timing = timeEach(compiled, (one) => {
        search(one, group);
      });
      const compared = compiled.slice(0, COMPARED);
      const agreeing = compared.filter((one) => {
        const found = search(one, group).hits.map(
          ({ doc, score: points }) => `${segment.columns.ordinals[doc]} ${points}`,
        );
        return found.sort().join() === scanned(population, one, group).sort().join();
      }).length;
      const scoredShare =
        compiled.reduce((sum, one) => sum + search(one, group).plan.scored, 0) / compiled.length;
      print({
        engine: 'embedded',
        ...shape,
        group,
        ...timing,
        ...(await benchRequests(database, compiled, group)),
        profilesRead: Math.round(scoredShare),
        agreement: agreeing / compared.length,
        buildMs,
        bytesPerCandidate: Math.round(bytesOf(segment) / Math.max(1, population.size)),
      });
    }
  });
}

/** Whoever scores no less than the last place, by looking at everybody. */
function scanned(population: LinearPopulation, compiled: CompiledRequirement, group: string): string[] {
  const { requirement, vocabulary } = compiled;
  const all: { ordinal: number; points: number }[] = [];
  for (let id = 0; id < population.size; id += 1) {
    const profile = fullProfile(population, id);
    const { status } = judgeEligibility({ profile, requirement, vocabulary, country: COUNTRY, asOf: AS_OF });
    if (status === group)
      all.push({ ordinal: profile.ordinal, points: score(compiled, profile.scored, AS_OF).score });
  }
  const floor = all.map(({ points }) => points).sort((a, b) => b - a)[WANTED - 1] ?? -1;
  return all.filter(({ points }) => points >= floor).map(({ ordinal, points }) => `${ordinal} ${points}`);
}

function bytesOf({ columns, postings, forward }: Segment): number {
  const arrays = [
    ...Object.values(columns),
    postings.entries,
    postings.hints.first,
    postings.hints.second,
    forward.codes,
  ];
  return arrays.reduce((sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0), 0);
}
