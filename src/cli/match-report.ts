import type { Eligibility } from '../matching/eligibility/judge.ts';
import type { MatchProfile } from '../matching/profile.ts';
import type { Requirement } from '../matching/requirement.ts';
import type { CandidateRankingAnswer, OfferRankingAnswer } from '../matching/service.ts';
import type { RequirementTrace, Trace } from '../matching/trace.ts';
import { fr } from '../matching/wording/fr.ts';
import type { Labels } from '../matching/wording/wording.ts';

/** Whoever or whatever is ranked, as people know it. */
export interface Named {
  readonly id: string;
  readonly number: string;
  /** A person's name, an offer's title. */
  readonly name: string;
}

/** A place of a ranking before it is put into words. */
export interface RankedPlace {
  readonly ranked: Named;
  readonly rank: number;
  readonly score: number;
  readonly tied: boolean;
  /** Hundredths; null for candidates, and without a wish. */
  readonly wishFit: number | null;
  readonly eligibility: Eligibility;
  readonly trace: Trace;
  readonly requirement: Requirement;
  readonly profile: MatchProfile;
}

export type MatchReport = ReturnType<typeof matchReport>;

/** A ranking in plain data and French sentences: what `--json` prints and the table is drawn from. */
export function matchReport(
  subject: Named & { readonly kind: 'OFFER' | 'CANDIDATE' },
  answer: CandidateRankingAnswer | OfferRankingAnswer,
  places: readonly RankedPlace[],
  after: number,
  totalCount: number | null,
  labels: Labels,
) {
  return {
    subject,
    asOf: answer.asOf,
    eligibility: answer.group,
    nextGroup: answer.nextGroup,
    totalCount,
    after,
    hasMore: answer.hasMore,
    exact: answer.exact,
    reason: answer.reason,
    unseenScoreBound: answer.unseenScoreBound,
    bandAtCut: answer.bandAtCut,
    modelVersion: answer.modelVersion,
    places: places.map(({ ranked, rank, score, tied, wishFit, eligibility, trace }) => ({
      rank,
      score,
      tied,
      ...ranked,
      wishFit: wishFit === null ? null : wishFit / 100,
      eligibility: eligibilityReport(eligibility, labels),
      components: trace.components.map(({ requirements, ...component }) => ({
        ...component,
        requirements: requirements.map((requirement) => requirementReport(requirement, labels)),
      })),
    })),
  };
}

function eligibilityReport({ status, earliestDate, measures, conditions }: Eligibility, labels: Labels) {
  return {
    status,
    earliestDate,
    measures: measures.map((measure) => ({ ...measure, sentence: fr.measure(measure, labels) })),
    conditions: conditions.map((condition) => ({
      ...condition,
      sentence: fr.condition(condition, labels, 'SERVICE'),
    })),
  };
}

function requirementReport({ maximum, points, credit, detail }: RequirementTrace, labels: Labels) {
  return {
    asked: fr.asked(detail, labels),
    maximum,
    points,
    credit,
    sentence: fr.reason(detail, labels),
    detail,
  };
}
