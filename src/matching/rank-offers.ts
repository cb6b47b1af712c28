import type { IsoDate } from '../domain/iso-date.ts';
import { closenessOf } from './closeness.ts';
import { drawKey } from './draw.ts';
import type { HomeCountry } from './eligibility/condition.ts';
import {
  type Eligibility,
  type EligibilityStatus,
  judgeEligibility,
  type RankedGroup,
} from './eligibility/judge.ts';
import type { Pace } from './ports.ts';
import type { MatchProfile } from './profile.ts';
import type { Band, Certificate } from './rank-candidates.ts';
import { type CompiledRequirement, score } from './score.ts';
import type { Trace } from './trace.ts';

export interface OfferRankingQuestion {
  readonly profile: MatchProfile;
  readonly offers: readonly CompiledRequirement[];
  readonly country: HomeCountry;
  readonly group: RankedGroup;
  readonly asOf: IsoDate;
  readonly skip: number;
  readonly first: number;
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
export async function rankOffers(question: OfferRankingQuestion, pace: Pace): Promise<OfferRanking> {
  const { profile, country, asOf, skip, first } = question;
  const sizes: Record<EligibilityStatus, number> = { ELIGIBLE_NOW: 0, ELIGIBLE_AFTER: 0, INELIGIBLE: 0 };
  const standings: Omit<RankedOffer, 'rank' | 'tied'>[] = [];
  let overdue = false;
  for (const compiled of question.offers) {
    const turn = pace.turn();
    if (turn !== null) await turn;
    overdue = pace.overdue();
    if (overdue) break;
    const { requirement, vocabulary } = compiled;
    const eligibility = judgeEligibility({ profile, requirement, vocabulary, country, asOf });
    sizes[eligibility.status] += 1;
    if (eligibility.status !== question.group) continue;
    const trace = score(compiled, profile.scored, asOf);
    standings.push({
      compiled,
      eligibility,
      trace,
      score: trace.score,
      wishFit: wishFitOf(profile, compiled),
    });
  }
  const order = (a: (typeof standings)[number], b: (typeof standings)[number]) =>
    (b.wishFit ?? 0) - (a.wishFit ?? 0) || b.score - a.score;
  const draw = ({ compiled }: (typeof standings)[number]) =>
    drawKey(compiled.requirement.seed, profile.candidateId);
  const sorted = [...standings].sort((a, b) => order(a, b) || (draw(a) < draw(b) ? -1 : 1));
  const equals = (one: (typeof standings)[number]) => sorted.filter((other) => order(one, other) === 0);
  const last = sorted[Math.min(skip + first, sorted.length) - 1];
  return {
    places: sorted.slice(skip, skip + first).map((one) => ({
      ...one,
      rank: sorted.findIndex((other) => order(one, other) === 0) + 1,
      tied: equals(one).length > 1,
    })),
    hasMore: sorted.length > skip + first,
    groupSizes: overdue ? null : sizes,
    exact: !overdue,
    reason: overdue ? 'BUDGET' : null,
    asOf,
    unseenScoreBound: overdue ? 1_000_000 : null,
    bandAtCut:
      last === undefined
        ? null
        : bandOf(last.score, equals(last).length, sorted.indexOf(equals(last)[0] ?? last), skip + first),
  };
}

function bandOf(points: number, size: number, before: number, wanted: number): Band {
  return { score: points, size, shown: Math.min(wanted - before, size) };
}

function wishFitOf(
  { conditionsOnly }: MatchProfile,
  { requirement, vocabulary, model }: CompiledRequirement,
) {
  const wishes = conditionsOnly.wishedOccupations;
  if (wishes.length === 0) return null;
  const fits = wishes.map(
    (occupation) => closenessOf({ occupation, isco: null }, requirement.occupations, vocabulary, model).value,
  );
  return Math.max(...fits);
}
