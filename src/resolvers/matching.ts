import type { CandidateRankingAnswer, OfferRankingAnswer } from '../matching/service.ts';
import { offerScope, seesOffer } from '../offers/index.ts';
import { candidateScope } from '../people/index.ts';
import { builder } from '../schema/builder.ts';
import { decodeCursor, pageSize } from '../schema/connection.ts';
import { EligibilityStatusEnum } from '../schema/matching/enums.ts';
import { CandidateMatches, OfferMatches } from '../schema/matching/matches.ts';
import { Offer } from '../schema/offers/offer.ts';
import { Candidate } from '../schema/people/candidate.ts';
import type { Context } from '../server/context.ts';
import { labelsFor } from './match-labels.ts';
import { MATCH_CURSOR, matchesShape, type Telling } from './match-shapes.ts';

interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly eligibility?: typeof EligibilityStatusEnum.$inferType | null | undefined;
}

const GROUP = 'The group to rank: ELIGIBLE_NOW unless given. INELIGIBLE is never ranked.';

/** A page of a ranking costs as much as the places on it; every list under it multiplies by ten. */
const complexity = ({ first }: PageArgs) => ({ field: 100, multiplier: Math.max(1, (first ?? 20) / 10) });

builder.objectFields(Offer, (t) => ({
  matches: t.field({
    type: CandidateMatches.connection,
    // An offer that was never published has no ranking; the rest of the answer stands.
    nullable: true,
    description: 'Candidates whom the caller may see, ranked for this offer.',
    authScopes: { may: 'match.read' },
    complexity,
    args: {
      first: t.arg.int({ description: 'Places on the page: 1 to 200, 20 unless given.' }),
      after: t.arg.string({ description: 'Cursor of the last place of the page before.' }),
      eligibility: t.arg({ type: EligibilityStatusEnum, description: GROUP }),
    },
    resolve: async ({ id }, args, context) => {
      const page = pageOf(args, context);
      const scope = candidateScope(context.viewer, context.today);
      const answer = await context.services.matching.rankCandidates({ ...page, scope, offerId: id });
      const telling = await tellingOf(answer, context);
      return matchesShape(answer, ({ profile }) => profile.candidateId, page.skip, telling);
    },
  }),
}));

builder.objectFields(Candidate, (t) => ({
  matches: t.field({
    type: OfferMatches.connection,
    nullable: true,
    description: 'Offers that take candidates in and that the caller may see, ranked for this candidate.',
    authScopes: { may: 'match.read' },
    complexity,
    args: {
      first: t.arg.int({ description: 'Places on the page: 1 to 200, 20 unless given.' }),
      after: t.arg.string({ description: 'Cursor of the last place of the page before.' }),
      eligibility: t.arg({ type: EligibilityStatusEnum, description: GROUP }),
    },
    resolve: async ({ record }, args, context) => {
      const page = pageOf(args, context);
      const offers = offerScope(context.viewer);
      const answer = await context.services.matching.rankOffers({
        ...page,
        scope: candidateScope(context.viewer, context.today),
        candidateId: record.id,
        sees: (offer) => seesOffer(offers, offer),
      });
      const telling = await tellingOf(answer, context);
      return matchesShape(answer, ({ compiled }) => compiled.requirement.offerId, page.skip, telling);
    },
  }),
}));

function pageOf({ first, after, eligibility }: PageArgs, { today }: Context) {
  const position = decodeCursor(MATCH_CURSOR, after);
  return {
    asOf: today,
    first: pageSize(first),
    skip: position === null ? 0 : position + 1,
    group: eligibility,
  };
}

async function tellingOf(
  answer: CandidateRankingAnswer | OfferRankingAnswer,
  { viewer, language, loaders }: Context,
): Promise<Telling> {
  const { knowledge } = answer;
  return {
    language,
    knowledge,
    labels: await labelsFor(answer.places, knowledge, loaders, language),
    audience: viewer.kind === 'USER' && viewer.role === 'EMPLOYER' ? 'EMPLOYER' : 'SERVICE',
  };
}
