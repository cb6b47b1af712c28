import type { IsoDate } from '../domain/iso-date.ts';
import { closenessOf } from './closeness.ts';
import { drawKey } from './draw.ts';
import { bandFrom, drawnPage } from './drawn-page.ts';
import type { HomeCountry } from './eligibility/condition.ts';
import {
  type Eligibility,
  type EligibilityStatus,
  judgeEligibility,
  type RankedGroup,
} from './eligibility/judge.ts';
import type { PlanRecorder } from './plan.ts';
import type { OfferIndex, OfferStanding, Pace } from './ports.ts';
import type { MatchProfile } from './profile.ts';
import type { Certificate } from './rank-candidates.ts';
import { type CompiledRequirement, score } from './score.ts';
import type { Trace } from './trace.ts';

export interface OfferRankingQuestion {
  readonly profile: MatchProfile;
  /** Offers that no index answers for: they are judged and scored one by one. */
  readonly offers: readonly CompiledRequirement[];
  readonly country: HomeCountry;
  readonly group: RankedGroup;
  readonly asOf: IsoDate;
  readonly skip: number;
  readonly first: number;
}

export interface OfferRankingPorts {
  /** Answers for all other offers; null when there are none. */
  readonly index: OfferIndex | null;
  readonly pace: Pace;
  readonly plan?: PlanRecorder | undefined;
}

export interface RankedOffer {
  readonly compiled: CompiledRequirement;
  /** One more than the number of offers that fit the wishes better, or as well with a higher score. */
  readonly rank: number;
  readonly score: number;
  readonly tied: boolean;
  /** Closeness of the nearest occupation wished, in hundredths; null when no wish is recorded. */
  readonly wishFit: number | null;
  readonly eligibility: Eligibility;
  readonly trace: Trace;
}

export interface OfferRanking extends Certificate {
  readonly places: readonly RankedOffer[];
  readonly hasMore: boolean;
  readonly groupSizes: Readonly<Record<EligibilityStatus, number>> | null;
}

/** Ranks offers for one candidate: fit of the occupation wished, score, then each offer's own draw. */
export async function rankOffers(
  question: OfferRankingQuestion,
  { index, pace, plan }: OfferRankingPorts,
): Promise<OfferRanking> {
  const { profile, country, group, asOf, skip, first } = question;
  const wanted = skip + first;
  const sizes: Record<EligibilityStatus, number> = { ELIGIBLE_NOW: 0, ELIGIBLE_AFTER: 0, INELIGIBLE: 0 };
  const standings: OfferStanding[] = [];
  let overdue = false;
  if (index !== null) {
    // One place more tells of a next page.
    const found = await index.search({ profile, country, group, asOf, wanted: wanted + 1, plan });
    overdue = found === null;
    for (const standing of found?.standings ?? []) standings.push(standing);
    for (const status of STATUSES) sizes[status] += found?.sizes[status] ?? 0;
    plan?.batch(standings.length, -1);
  }
  plan?.read(question.offers.length);
  for (const compiled of question.offers) {
    const turn = pace.turn();
    if (turn !== null) await turn;
    overdue ||= pace.overdue();
    if (overdue) break;
    const { requirement, vocabulary } = compiled;
    const { status } = judgeEligibility({ profile, requirement, vocabulary, country, asOf });
    sizes[status] += 1;
    if (status !== group) continue;
    const points = score(compiled, profile.scored, asOf).score;
    standings.push({ compiled, score: points, wishFit: wishFitOf(profile, compiled) });
  }
  const sorted = standings.sort(order);
  const draw = ({ compiled }: OfferStanding) => drawKey(compiled.requirement.seed, profile.candidateId);
  const last = sorted[Math.min(wanted, sorted.length) - 1];
  const before = last === undefined ? 0 : sorted.findIndex((one) => equal(one, last));
  const size = bandFrom(sorted, equal, before).length;
  return {
    places: drawnPage(sorted, equal, draw, skip, wanted).map((one) => placeOf(question, one, sorted)),
    hasMore: sorted.length > wanted,
    groupSizes: overdue ? null : sizes,
    exact: !overdue,
    reason: overdue ? 'BUDGET' : null,
    asOf,
    unseenScoreBound: overdue ? 1_000_000 : null,
    bandAtCut:
      last === undefined ? null : { score: last.score, size, shown: Math.min(wanted - before, size) },
  };
}

const STATUSES: readonly EligibilityStatus[] = ['ELIGIBLE_NOW', 'ELIGIBLE_AFTER', 'INELIGIBLE'];

function order(one: OfferStanding, other: OfferStanding): number {
  return (other.wishFit ?? 0) - (one.wishFit ?? 0) || other.score - one.score;
}

function equal(one: OfferStanding, other: OfferStanding): boolean {
  return order(one, other) === 0;
}

/** An offer on the page once more, with all reasons. */
function placeOf(
  { profile, country, asOf }: OfferRankingQuestion,
  standing: OfferStanding,
  sorted: readonly OfferStanding[],
): RankedOffer {
  const { compiled } = standing;
  const { requirement, vocabulary } = compiled;
  const before = sorted.findIndex((other) => equal(standing, other));
  const next = sorted[before + 1];
  return {
    ...standing,
    rank: before + 1,
    tied: next !== undefined && equal(standing, next),
    eligibility: judgeEligibility({ profile, requirement, vocabulary, country, asOf }),
    trace: score(compiled, profile.scored, asOf),
  };
}

/** Closeness of the nearest occupation wished, in hundredths; null when no wish is recorded. */
export function wishFitOf(
  { conditionsOnly }: Pick<MatchProfile, 'conditionsOnly'>,
  { requirement, vocabulary, model }: CompiledRequirement,
): number | null {
  const wishes = conditionsOnly.wishedOccupations;
  if (wishes.length === 0) return null;
  const fits = wishes.map(
    (occupation) => closenessOf({ occupation, isco: null }, requirement.occupations, vocabulary, model).value,
  );
  return Math.max(...fits);
}
