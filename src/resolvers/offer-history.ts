import {
  countRevisions,
  listRevisions,
  offerScope,
  readLegalOpinions,
  readObstacles,
  recordLegalOpinion,
} from '../offers/index.ts';
import { builder } from '../schema/builder.ts';
import { pageOf, toPage } from '../schema/connection.ts';
import { WRITE_ERRORS, withErrorTypes } from '../schema/errors.ts';
import { LegalOpinion, RecordLegalOpinionInput } from '../schema/offers/legal-opinion.ts';
import { Offer } from '../schema/offers/offer.ts';
import { OfferFinding } from '../schema/offers/offer-findings.ts';
import { offerPayload } from '../schema/offers/offer-operations.ts';
import { OfferRevision } from '../schema/offers/offer-revision.ts';

builder.objectFields(Offer, (t) => ({
  revisions: t.connection(
    {
      type: OfferRevision,
      description: 'What was handed in, newest first.',
      resolve: async ({ id }, page, { services }) => {
        const { first, position } = pageOf('revisions', page);
        const listed = await listRevisions(services.database, id, position, first);
        const rows = listed.rows.map((node) => ({ position: node.revision, node }));
        return toPage('revisions', rows, listed.hasMore, position !== null, () =>
          countRevisions(services.database, id),
        );
      },
    },
    { name: 'OfferRevisionConnection', description: 'A page of revisions.' },
    { name: 'OfferRevisionEdge', description: 'A revision on a page.' },
  ),
  legalOpinions: t.field({
    type: [LegalOpinion],
    description: 'What stands behind wordings that would be refused otherwise.',
    resolve: ({ id }, _args, { services }) => readLegalOpinions(services.database, id),
  }),
  findings: t.field({
    type: [OfferFinding],
    description: 'Everything that stands between the offer and its publication today; empty: nothing does.',
    resolve: (offer, _args, { viewer, services, today }) =>
      readObstacles(services.database, viewer, offer, today),
  }),
}));

builder.mutationField('recordLegalOpinion', (t) =>
  t.field({
    type: offerPayload('RecordLegalOpinion'),
    description:
      'Records why an offer may ask for what none may ask for: wordings of that ground are refused no more.',
    authScopes: { may: 'offer.opinion' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: RecordLegalOpinionInput, required: true, description: 'The opinion.' }),
    },
    resolve: (_root, { input }, { viewer, services, now }) =>
      withErrorTypes(async () => {
        const { offer, date: issuedOn, clientMutationId, ...opinion } = input;
        await services.runUnitOfWork({ viewer, action: 'offer.opinion', reason: 'legal opinion' }, (unit) =>
          recordLegalOpinion(unit, offerScope(viewer), { ...opinion, issuedOn, offerId: offer.id }, now),
        );
        return { id: offer.id, clientMutationId };
      }),
  }),
);
