import {
  ceilingPlaces,
  createScratch,
  type KernelAnswer,
  searchSegment,
} from '../../search/embedded/kernel.ts';
import { buildPostings } from '../../search/embedded/postings.ts';
import { CODE_BITS } from '../../search/embedded/skill-code.ts';
import { atOnce } from '../../search/embedded/sliced.ts';
import { DESTINATIONS, type LinearOffer, type LinearPopulation } from './population.ts';

export interface LinearHit {
  readonly candidate: number;
  readonly score: number;
}

export interface LinearIndex {
  /** The k best by score, equals by ascending id. */
  search(offer: LinearOffer): readonly LinearHit[];
  /** The same, with what the kernel did. */
  explain(offer: LinearOffer): KernelAnswer;
  readonly bytes: number;
}

/** Months beyond this add nothing to a score. */
const FULL_MONTHS = 60;
const MONTH_BITS = 6;
const LANGUAGE_BITS = 3;

/** Scores that differ by no more are equal. */
const SLACK = 1e-9;

/** The kernel of the embedded engine over the linear work: the same lists, hints and proof, another score. */
export function linearIndex(population: LinearPopulation): LinearIndex {
  const { size, months, skills, destinations, available, languages, skillCount } = population;
  const order = Uint32Array.from(months.keys()).sort((a, b) => (months[b] ?? 0) - (months[a] ?? 0) || a - b);
  const start = new Uint32Array(size + 1);
  const codes = new Uint32Array(skills.length);
  const packed = new Uint32Array(size);
  let at = 0;
  order.forEach((candidate, doc) => {
    for (let i = population.start[candidate] ?? 0; i < (population.start[candidate + 1] ?? 0); i += 1) {
      const skill = skills[i] ?? 0;
      codes[at] = ((skill >>> 3) << CODE_BITS) | (skill & 7);
      at += 1;
    }
    start[doc + 1] = at;
    packed[doc] = languages.reduce(
      (bits, column, language) =>
        bits | ((column[candidate] ?? 0) << (MONTH_BITS + LANGUAGE_BITS * language)),
      Math.min(FULL_MONTHS, months[candidate] ?? 0),
    );
  });
  const everywhere = (1 << DESTINATIONS.length) - 1;
  const ANYWHERE = DESTINATIONS.length;
  const lists: (readonly number[])[] = [];
  const partitionsOf = (doc: number): readonly number[] => {
    const candidate = order[doc] ?? 0;
    if (available[candidate] === 0) return [];
    const accepted = destinations[candidate] ?? 0;
    if (accepted === everywhere) return [ANYWHERE];
    lists[accepted] ??= DESTINATIONS.flatMap((_, index) => ((accepted >>> index) & 1 ? [index] : []));
    return lists[accepted] ?? [];
  };
  const forward = { start, codes };
  const postings = atOnce(
    buildPostings({
      documents: size,
      skills: skillCount,
      partitions: DESTINATIONS.length + 1,
      ...forward,
      partitionsOf,
      hintOf: (doc) => packed[doc] ?? 0,
    }),
  );
  const scratch = createScratch(size, skillCount);
  const experience = Float64Array.from(
    { length: 1 << MONTH_BITS },
    (_, value) => 0.25 * Math.min(1, value / FULL_MONTHS),
  );
  const fluency = Float64Array.from({ length: 1 << LANGUAGE_BITS }, (_, level) => (0.15 * level) / 6);
  const monthMask = (1 << MONTH_BITS) - 1;
  const levelMask = (1 << LANGUAGE_BITS) - 1;

  const ceilings = Float64Array.from(
    ceilingPlaces(size),
    (doc) => (experience[(packed[doc] ?? 0) & monthMask] ?? 0) + 0.15,
  );

  const explain = (offer: LinearOffer): KernelAnswer => {
    const sum = offer.skills.reduce((total, { weight }) => total + weight, 0);
    const shift = MONTH_BITS + LANGUAGE_BITS * offer.language;
    const restOf = (hint: number) => {
      const level = (hint >>> shift) & levelMask;
      if (level < offer.languageLevel) return -1;
      return (experience[hint & monthMask] ?? 0) + (fluency[level] ?? 0);
    };
    return atOnce(
      searchSegment(postings, forward, scratch, {
        demands: offer.skills.map(({ skill, minimum, weight }) => {
          const worth = new Float64Array(1 << CODE_BITS);
          for (let level = 0; level < worth.length; level += 1) {
            worth[level] = (0.6 * weight * Math.min(1, level / minimum)) / sum;
          }
          return { maximum: (0.6 * weight) / sum, terms: [{ skill, worth }] };
        }),
        partitions: [offer.destination, ANYWHERE],
        wanted: offer.k,
        slack: SLACK,
        ceilings,
        rest: restOf,
        score: (doc, worth) => worth + restOf(packed[doc] ?? 0),
      }),
    );
  };
  return {
    explain,
    search: (offer) => {
      const best = explain(offer).hits.map(({ doc, score }) => ({ candidate: order[doc] ?? 0, score }));
      return bestOf(best, offer.k);
    },
    bytes:
      [start, codes, packed, order, postings.entries, postings.hints.first].reduce(
        (all, { byteLength }) => all + byteLength,
        0,
      ) + scratch.seen.byteLength,
  };
}

/** All scores within the slack of a tie's highest tie by ascending id. */
export function bestOf(hits: readonly LinearHit[], k: number): readonly LinearHit[] {
  const sorted = [...hits].sort((a, b) => b.score - a.score || a.candidate - b.candidate);
  const arranged: LinearHit[] = [];
  for (let from = 0; from < sorted.length && arranged.length < k; ) {
    const highest = sorted[from]?.score ?? 0;
    let to = from;
    while (to < sorted.length && highest - (sorted[to]?.score ?? 0) <= SLACK) to += 1;
    arranged.push(...sorted.slice(from, to).sort((a, b) => a.candidate - b.candidate));
    from = to;
  }
  return arranged.slice(0, k);
}
