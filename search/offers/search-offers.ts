import { dayNumber } from '../../src/domain/iso-date.ts';
import { CONDITIONS } from '../../src/matching/eligibility/registry.ts';
import { type Credit, pointsOf } from '../../src/matching/points.ts';
import type { FoundOffers, OfferQuery } from '../../src/matching/ports.ts';
import { wishFitOf } from '../../src/matching/rank-offers.ts';
import { creditOfDemand } from '../../src/matching/score.ts';
import type { Steps } from '../embedded/sliced.ts';
import type { OfferSegment, OpenOffer } from './offer-segment.ts';

export interface OfferSearch extends OfferQuery {
  /** Number of the candidate, as nominative offers name it. */
  readonly candidateNumber: string;
  /** Offers of this employer are shown to the caller. */
  readonly seesEmployer: (employerId: string) => boolean;
  /** Ordinals of offers that are answered from elsewhere. */
  readonly excluded: { has(ordinal: number): boolean };
}

/** Looked at between two steps. */
const STEP = 1_024;

/** As the judge states it: nothing, something to be done first, something that cannot be done. */
const STATUS = ['ELIGIBLE_NOW', 'ELIGIBLE_AFTER', 'INELIGIBLE'] as const;

/** A score is below this, so that fit and score are one number to compare. */
const FIT_UNIT = 2 ** 20;

/** Every offer of a segment is judged and scored, exactly; what many ask alike, once. */
export function* searchOffers(segment: OfferSegment, search: OfferSearch): Steps<FoundOffers> {
  const { offers, intakeUntil, employers, occupations } = segment;
  const { profile, asOf, group, wanted, candidateNumber, excluded } = search;
  const today = dayNumber(asOf);
  const obstacles = yield* judgeClasses(segment, search);
  const seen = employers.representatives.map(search.seesEmployer);
  const fits = occupations.representatives.map((compiled) => wishFitOf(profile, compiled));
  yield;
  const points = yield* scoreOffers(segment, search);
  const best = createBest(wanted);
  const sizes = { ELIGIBLE_NOW: 0, ELIGIBLE_AFTER: 0, INELIGIBLE: 0 };
  for (let place = 0; place < offers.length; place += 1) {
    if (place % STEP === 0) yield;
    if ((intakeUntil[place] ?? 0) < today || seen[employers.of[place] ?? 0] !== true) continue;
    const offer = offers[place];
    if (offer === undefined || excluded.has(offer.ordinal) || !isFor(offer, candidateNumber)) continue;
    let worst = 0;
    for (const { of, states } of obstacles) worst = Math.max(worst, states[of[place] ?? 0] ?? 0);
    const status = STATUS[worst] ?? 'INELIGIBLE';
    sizes[status] += 1;
    if (status !== group) continue;
    best.add(place, (fits[occupations.of[place] ?? 0] ?? 0) * FIT_UNIT + (points[place] ?? 0));
  }
  return {
    sizes,
    standings: best.taken().flatMap((place) => {
      const offer = offers[place];
      if (offer === undefined) return [];
      const wishFit = fits[occupations.of[place] ?? 0] ?? null;
      return [{ compiled: offer.compiled, score: points[place] ?? 0, wishFit }];
    }),
  };
}

function isFor({ namedWorkers }: OpenOffer, candidateNumber: string): boolean {
  return namedWorkers === null || namedWorkers.includes(candidateNumber);
}

interface JudgedClasses {
  readonly of: Uint32Array;
  /** Of each class: 0 nothing in the way, 1 something to be done first, 2 not met. */
  readonly states: Uint8Array;
}

function* judgeClasses(segment: OfferSegment, search: OfferSearch): Steps<readonly JudgedClasses[]> {
  const { profile, country, asOf } = search;
  const judged: JudgedClasses[] = [];
  for (const [i, { representatives, of }] of segment.conditions.entries()) {
    const states = new Uint8Array(representatives.length);
    for (const [number, { requirement, vocabulary }] of representatives.entries()) {
      if (number % STEP === 0) yield;
      const results = CONDITIONS[i]?.({ profile, requirement, vocabulary, country, asOf }) ?? [];
      if (results.some(({ state }) => state === 'NOT_MET')) states[number] = 2;
      else if (results.some(({ measures }) => measures.length > 0)) states[number] = 1;
    }
    judged.push({ of, states });
  }
  return judged;
}

/** Micro-points of every offer. */
function* scoreOffers(segment: OfferSegment, search: OfferSearch): Steps<Float64Array> {
  const { offers, skills, listsOf, others } = segment;
  const { profile, asOf, plan } = search;
  const facts = profile.scored;
  const points = new Float64Array(offers.length);
  const lists = new Set(facts.skills.flatMap(({ skill }) => listsOf.get(skill) ?? []));
  let postings = 0;
  for (const number of lists) {
    const list = skills[number];
    if (list === undefined) continue;
    const credit = creditOfDemand(list.compiled, list.demand, facts, asOf);
    for (let i = 0; i < list.offers.length; i += 1) {
      const place = list.offers[i] ?? 0;
      points[place] = (points[place] ?? 0) + pointsOf(list.maxima[i] ?? 0, credit);
    }
    postings += list.offers.length;
    yield;
  }
  const credits: Credit[] = [];
  for (const [number, { compiled, demand }] of others.classes.entries()) {
    if (number % 64 === 0) yield;
    credits.push(creditOfDemand(compiled, demand, facts, asOf));
  }
  for (let place = 0; place < offers.length; place += 1) {
    if (place % STEP === 0) yield;
    for (let i = others.start[place] ?? 0; i < (others.start[place + 1] ?? 0); i += 1) {
      const credit = credits[others.classOf[i] ?? 0];
      if (credit === undefined || credit.n === 0) continue;
      points[place] = (points[place] ?? 0) + pointsOf(others.maxima[i] ?? 0, credit);
    }
  }
  plan?.offers({
    size: offers.length,
    lists: lists.size,
    postings,
    classes: segment.conditions.reduce(
      (sum, { representatives }) => sum + representatives.length,
      credits.length,
    ),
  });
  return points;
}

interface Best {
  add(place: number, worth: number): void;
  /** Places no worse than the wanted-th best. */
  taken(): readonly number[];
}

/** Keeps some more than are wanted, and now and then drops those that are worse than the wanted-th best. */
function createBest(wanted: number): Best {
  const kept: { place: number; worth: number }[] = [];
  let floor = Number.NEGATIVE_INFINITY;
  let full = 4 * wanted + 1_000;
  const drop = () => {
    kept.sort((a, b) => b.worth - a.worth);
    const last = kept[wanted - 1];
    if (last === undefined) return;
    floor = last.worth;
    let end = wanted;
    while (kept[end]?.worth === floor) end += 1;
    kept.length = end;
    // A long band of equals must not be sorted for every newcomer.
    full = 2 * end + 4 * wanted + 1_000;
  };
  return {
    add(place, worth) {
      if (worth < floor) return;
      kept.push({ place, worth });
      if (kept.length > full) drop();
    },
    taken: () => {
      drop();
      return kept.map(({ place }) => place);
    },
  };
}
