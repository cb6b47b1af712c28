import {
  countOffers,
  draftOffer,
  listOffers,
  moveOffer,
  type OfferMove,
  offerScope,
  reviseOffer,
} from '../offers/index.ts';
import { builder } from '../schema/builder.ts';
import { pageOf, toPage } from '../schema/connection.ts';
import { inDetails, WRITE_ERRORS, withErrorTypes } from '../schema/errors.ts';
import { Offer } from '../schema/offers/offer.ts';
import { OFFER_ERRORS } from '../schema/offers/offer-findings.ts';
import {
  DraftOfferInput,
  OfferFilterInput,
  offerMoveInput,
  offerPayload,
  ReviseOfferInput,
} from '../schema/offers/offer-operations.ts';
import { withOfferErrors } from './offer-errors.ts';
import { offerInput } from './offer-input.ts';

const OFFER_CONNECTION = { name: 'OfferConnection', description: 'A page of offers.' };
const OFFER_EDGE = { name: 'OfferEdge', description: 'An offer on a page.' };

builder.queryField('offers', (t) =>
  t.connection(
    {
      type: Offer,
      description: 'Offers that the caller may see, newest first.',
      authScopes: { may: 'offer.read' },
      args: { filter: t.arg({ type: OfferFilterInput, description: 'Further conditions.' }) },
      resolve: async (_root, { filter, ...page }, { viewer, services }) => {
        const scope = offerScope(viewer);
        const conditions = { ...filter, occupationId: filter?.occupation?.id };
        const { first, position } = pageOf('offers', page);
        const listed = await listOffers(services.database, scope, conditions, position, first);
        const rows = listed.rows.map((node) => ({ position: node.ordinal, node }));
        return toPage('offers', rows, listed.hasMore, position !== null, () =>
          countOffers(services.database, scope, conditions),
        );
      },
    },
    OFFER_CONNECTION,
    OFFER_EDGE,
  ),
);

builder.queryField('offer', (t) =>
  t.field({
    type: Offer,
    nullable: true,
    description: 'The offer with this number; null where there is none, or the caller may not see it.',
    authScopes: { may: 'offer.read' },
    args: { number: t.arg.string({ required: true, description: 'Offer number, whatever its case.' }) },
    resolve: (_root, { number }, { loaders }) => loaders.offerByNumber(number),
  }),
);

builder.mutationField('draftOffer', (t) =>
  t.field({
    type: offerPayload('DraftOffer'),
    description: 'Writes an offer down; nobody but its employer sees it yet.',
    authScopes: { may: 'offer.draft' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: DraftOfferInput, required: true, description: 'The offer.' }) },
    resolve: (_root, { input }, { viewer, services }) =>
      withErrorTypes(async () => {
        const employerId = await services.employerFor(viewer, input.employer?.id ?? null);
        const id = await services.runUnitOfWork({ viewer, action: 'offer.draft', reason: 'draft' }, (unit) =>
          draftOffer(unit, employerId, offerInput(input.details)),
        );
        return { id, clientMutationId: input.clientMutationId };
      }, inDetails('employer')),
  }),
);

const MOVES = {
  submit: { action: 'offer.submit', description: 'Hands an offer in, to be vetted.' },
  publish: { action: 'offer.publish', description: 'Opens a vetted offer to candidates.' },
  close: { action: 'offer.close', description: 'Closes an offer and reveals the seed of its draws.' },
} as const satisfies Record<OfferMove, { action: string; description: string }>;

for (const move of ['submit', 'publish', 'close'] as const) {
  const { action, description } = MOVES[move];
  const name = `${move[0]?.toUpperCase()}${move.slice(1)}Offer`;
  const input = offerMoveInput(name);
  builder.mutationField(`${move}Offer`, (t) =>
    t.field({
      type: offerPayload(name),
      description,
      authScopes: { may: action },
      errors: move === 'close' ? WRITE_ERRORS : OFFER_ERRORS,
      args: { input: t.arg({ type: input, required: true, description: 'Which offer.' }) },
      resolve: (_root, { input: { id, reason, clientMutationId } }, { viewer, services, now }) =>
        withOfferErrors(async () => {
          await services.runUnitOfWork({ viewer, action, reason: reason ?? move }, (unit) =>
            moveOffer(unit, offerScope(viewer), id.id, move, now),
          );
          return { id: id.id, clientMutationId };
        }),
    }),
  );
}

builder.mutationField('reviseOffer', (t) =>
  t.field({
    type: offerPayload('ReviseOffer'),
    description:
      'Changes a draft, or makes a new revision of what was handed in: the old one stays readable. A published offer goes back to be vetted, unless only letters of its title, description or place were set right.',
    authScopes: { may: 'offer.revise' },
    errors: OFFER_ERRORS,
    args: {
      input: t.arg({ type: ReviseOfferInput, required: true, description: 'The offer as it shall be.' }),
    },
    resolve: (_root, { input }, { viewer, services, now }) =>
      withOfferErrors(
        async () => {
          const { id, version: expectedVersion, details, reason, clientMutationId } = input;
          const revision = { offerId: id.id, expectedVersion, input: offerInput(details), reason };
          await services.runUnitOfWork({ viewer, action: 'offer.revise', reason }, (unit) =>
            reviseOffer(unit, offerScope(viewer), revision, now),
          );
          return { id: id.id, clientMutationId };
        },
        inDetails('id', 'version', 'details', 'reason'),
      ),
  }),
);
