import type { IsoDate } from '../../domain/iso-date.ts';
import type { CandidateView } from '../../people/index.ts';
import { builder } from '../builder.ts';
import { Offer } from '../offers/offer.ts';
import { Candidate } from '../people/candidate.ts';
import { Eligibility, type EligibilityShape } from './eligibility.ts';
import { EligibilityStatusEnum, InexactReasonEnum } from './enums.ts';
import { type ExplanationShape, MatchExplanation } from './explanation.ts';

export interface MatchShape {
  readonly cursor: string;
  readonly id: string;
  readonly rank: number;
  readonly score: number;
  readonly tied: boolean;
  /** Of an offer: closeness of the nearest occupation wished, 0 to 1; null otherwise, and without a wish. */
  readonly wishFit: number | null;
  readonly eligibility: EligibilityShape;
  readonly explanation: ExplanationShape;
}

export interface MatchesShape {
  readonly edges: readonly MatchShape[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly exact: boolean;
  readonly reason: 'LAG' | 'BUDGET' | null;
  readonly asOf: IsoDate;
  readonly unseenScoreBound: number | null;
  readonly bandAtCut: { readonly score: number; readonly size: number; readonly shown: number } | null;
  readonly modelVersion: string;
  readonly eligibility: 'ELIGIBLE_NOW' | 'ELIGIBLE_AFTER' | 'INELIGIBLE';
  readonly nextGroup: 'ELIGIBLE_NOW' | 'ELIGIBLE_AFTER' | 'INELIGIBLE' | null;
  readonly totalCount: () => Promise<number | null>;
}

const BandAtCut = builder.objectRef<NonNullable<MatchesShape['bandAtCut']>>('BandAtCut').implement({
  description: 'The candidates with the score at which the page ends: equal, ordered by the offer’s seed.',
  fields: (t) => ({
    score: t.exposeInt('score', { description: 'Their score, in micro-points.' }),
    size: t.exposeInt('size', { description: 'How many have it.' }),
    shown: t.exposeInt('shown', { description: 'How many of them stand on this page or before it.' }),
  }),
});

/** The two directions differ in the type of the node alone. */
function matchTypes(name: string, subject: string) {
  const edge = builder.objectRef<MatchShape>(`${name}Edge`);
  const connection = builder.objectRef<MatchesShape>(`${name}Connection`);
  edge.implement({
    description: `A ${subject} with rank, score and the reasons for both.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Where a next page may start.' }),
      rank: t.exposeInt('rank', { description: 'One more than the number with a strictly higher score.' }),
      score: t.exposeInt('score', { description: 'Micro-points, 0 to 1,000,000.' }),
      tied: t.exposeBoolean('tied', { description: 'Others have the same score (ex aequo).' }),
      eligibility: t.expose('eligibility', {
        type: Eligibility,
        description: 'Conditions, apart from the score.',
      }),
      explanation: t.expose('explanation', {
        type: MatchExplanation,
        description: 'Where every point comes from.',
      }),
    }),
  });
  connection.implement({
    description: `A ranking of ${subject}s, with the certificate of its exactness.`,
    fields: (t) => ({
      edges: t.expose('edges', { type: [edge], description: 'In rank order.' }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Paging.',
        resolve: ({ pageInfo }) => pageInfo,
      }),
      exact: t.exposeBoolean('exact', {
        description: 'Equal to scoring every candidate that the caller may see, in one snapshot.',
      }),
      reason: t.expose('reason', {
        type: InexactReasonEnum,
        nullable: true,
        description: 'Why it is not exact.',
      }),
      asOf: t.expose('asOf', { type: 'Date', description: 'The day on which conditions were judged.' }),
      unseenScoreBound: t.exposeInt('unseenScoreBound', {
        nullable: true,
        description: 'No score that was not looked at is higher; null when all were looked at.',
      }),
      bandAtCut: t.expose('bandAtCut', {
        type: BandAtCut,
        nullable: true,
        description: 'Null on an empty page.',
      }),
      modelVersion: t.exposeString('modelVersion', { description: 'Scoring model, taxonomy and rules.' }),
      eligibility: t.expose('eligibility', {
        type: EligibilityStatusEnum,
        description: 'The group that is ranked.',
      }),
      nextGroup: t.expose('nextGroup', {
        type: EligibilityStatusEnum,
        nullable: true,
        description: 'When this group is empty: the group to ask for instead.',
      }),
      totalCount: t.int({
        nullable: true,
        description: 'Size of the group, counted on demand; null when that takes too long.',
        complexity: 20,
        resolve: ({ totalCount }) => totalCount(),
      }),
    }),
  });
  return { edge, connection };
}

export const CandidateMatches = matchTypes('CandidateMatch', 'candidate');
export const OfferMatches = matchTypes('OfferMatch', 'offer');

/** A ranking is read without knowing who anybody is, even of who has agreed to be introduced. */
function maskedStill(view: CandidateView): CandidateView {
  return view.masked ? { ...view, introductionId: null } : view;
}

builder.objectFields(CandidateMatches.edge, (t) => ({
  node: t.field({
    type: Candidate,
    description: 'The candidate, masked for employers.',
    resolve: async ({ id }, _args, { loaders }) => maskedStill(await loaders.candidate(id)),
  }),
}));

builder.objectFields(OfferMatches.edge, (t) => ({
  wishFit: t.exposeFloat('wishFit', {
    nullable: true,
    description:
      'How near the offer is to an occupation wished, 0 to 1; it comes before the score in the order.',
  }),
  node: t.field({
    type: Offer,
    description: 'The offer.',
    resolve: ({ id }, _args, { loaders }) => loaders.offer(id),
  }),
}));
