import type { Eligibility } from '../matching/eligibility/judge.ts';
import type { CandidateRankingAnswer, Knowledge, OfferRankingAnswer } from '../matching/service.ts';
import type { RequirementTrace, Trace } from '../matching/trace.ts';
import { en } from '../matching/wording/en.ts';
import { fr } from '../matching/wording/fr.ts';
import type { Audience, Labels, Wording } from '../matching/wording/wording.ts';
import { encodeCursor } from '../schema/connection.ts';
import type { EligibilityShape } from '../schema/matching/eligibility.ts';
import type {
  ExplanationShape,
  RequirementPointsShape,
  SkillMatchShape,
} from '../schema/matching/explanation.ts';
import type { MatchesShape, MatchShape } from '../schema/matching/matches.ts';
import type { MessageLanguage } from '../server/messages.ts';

/** The list that cursors of rankings belong to. */
export const MATCH_CURSOR = 'matches';

const WORDINGS: Readonly<Record<MessageLanguage, Wording>> = { fr, en };

/** How one answer is told: the language, the names in it, and to whom. */
export interface Telling {
  readonly language: MessageLanguage;
  readonly labels: Labels;
  readonly audience: Audience;
  readonly knowledge: Knowledge;
}

interface Place {
  readonly rank: number;
  readonly score: number;
  readonly tied: boolean;
  readonly eligibility: Eligibility;
  readonly trace: Trace;
  readonly wishFit?: number | null;
}

/** A ranking as the API shows it. `idOf` names the node of a place; `skip` is the number of places before the page. */
export function matchesShape<P extends Place>(
  answer: (CandidateRankingAnswer | OfferRankingAnswer) & { readonly places: readonly P[] },
  idOf: (place: P) => string,
  skip: number,
  telling: Telling,
): MatchesShape {
  const edges = answer.places.map(
    (place, index): MatchShape => ({
      cursor: encodeCursor(MATCH_CURSOR, skip + index),
      id: idOf(place),
      rank: place.rank,
      score: place.score,
      tied: place.tied,
      wishFit: place.wishFit === undefined || place.wishFit === null ? null : place.wishFit / 100,
      eligibility: eligibilityShape(place.eligibility, telling),
      explanation: explanationShape(place.trace, telling),
    }),
  );
  return {
    edges,
    pageInfo: {
      hasNextPage: answer.hasMore,
      hasPreviousPage: skip > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    exact: answer.exact,
    reason: answer.reason,
    asOf: answer.asOf,
    unseenScoreBound: answer.unseenScoreBound,
    bandAtCut: answer.bandAtCut,
    modelVersion: answer.modelVersion,
    eligibility: answer.group,
    nextGroup: answer.nextGroup,
    totalCount: 'count' in answer ? answer.count : async () => answer.groupSizes?.[answer.group] ?? null,
  };
}

function eligibilityShape(
  { status, earliestDate, measures, conditions }: Eligibility,
  { language, labels, audience }: Telling,
): EligibilityShape {
  const wording = WORDINGS[language];
  return {
    status,
    earliestDate,
    measures: measures.map((measure) => ({
      kind: measure.kind,
      description: wording.measure(measure, labels),
      days: measure.days,
      paidBy: measure.paidBy,
    })),
    conditions: conditions.map((condition) => ({
      kind: condition.detail.kind,
      state: condition.state,
      sentence: wording.condition(condition, labels, audience),
      unrecorded: condition.unrecorded,
      source: condition.source,
    })),
  };
}

function explanationShape({ components }: Trace, telling: Telling): ExplanationShape {
  return {
    components: components.map(({ requirements, ...component }) => ({
      ...component,
      requirements: requirements.map((requirement) => requirementShape(requirement, telling)),
    })),
  };
}

function requirementShape(
  { maximum, points, credit, detail }: RequirementTrace,
  { language, labels, knowledge }: Telling,
): RequirementPointsShape {
  const wording = WORDINGS[language];
  return {
    kind: detail.kind,
    label: wording.asked(detail, labels),
    skillId: detail.kind === 'SKILL' ? (knowledge.vocabulary.conceptOf(detail.skill)?.id ?? null) : null,
    minimumLevel: detail.kind === 'SKILL' ? detail.minimumLevel : null,
    match: skillMatchShape(detail, knowledge),
    maximum,
    points,
    credit: credit.n / credit.d,
    sentence: wording.reason(detail, labels),
  };
}

function skillMatchShape(
  detail: RequirementTrace['detail'],
  { vocabulary }: Knowledge,
): SkillMatchShape | null {
  if (detail.kind !== 'SKILL' || detail.chosen === null) return null;
  const { held, relation, level, levelCounted, evidence } = detail.chosen;
  const concept = vocabulary.conceptOf(held);
  if (concept === null) return null;
  return {
    skillId: concept.id,
    relation: relation.kind,
    similarity: relation.similarity / 100,
    confidence: (relation.confidenceRequired * relation.confidenceHeld) / 10_000,
    level,
    levelCounted,
    evidence,
  };
}
