import { DomainError } from '../domain/errors.ts';
import {
  answerIntroduction,
  countDisclosures,
  countIntroductions,
  introductionScope,
  listDisclosures,
  listIntroductions,
  offerScope,
  requestIntroduction,
  withdrawIntroduction,
} from '../offers/index.ts';
import { builder } from '../schema/builder.ts';
import { pageOf, toPage } from '../schema/connection.ts';
import { WRITE_ERRORS, withErrorTypes } from '../schema/errors.ts';
import { Disclosure } from '../schema/offers/disclosure.ts';
import { Introduction } from '../schema/offers/introduction.ts';
import {
  AnswerIntroductionInput,
  IntroductionFilterInput,
  introductionPayload,
  RequestIntroductionInput,
  WithdrawIntroductionInput,
} from '../schema/offers/introduction-operations.ts';
import { Candidate } from '../schema/people/candidate.ts';

builder.queryField('introductions', (t) =>
  t.connection(
    {
      type: Introduction,
      description: 'Introductions that the caller may see, newest first.',
      authScopes: { may: 'introduction.read' },
      args: { filter: t.arg({ type: IntroductionFilterInput, description: 'Further conditions.' }) },
      resolve: async (_root, { filter, ...page }, { viewer, today, services }) => {
        const scope = introductionScope(viewer, today);
        const conditions = {
          state: filter?.state,
          offerId: filter?.offer?.id,
          candidateId: filter?.candidate?.id,
        };
        const { first, position } = pageOf('introductions', page);
        const listed = await listIntroductions(services.database, scope, conditions, position, first);
        const rows = listed.rows.map((node) => ({ position: node.ordinal, node }));
        return toPage('introductions', rows, listed.hasMore, position !== null, () =>
          countIntroductions(services.database, scope, conditions),
        );
      },
    },
    { name: 'IntroductionConnection', description: 'A page of introductions.' },
    { name: 'IntroductionEdge', description: 'An introduction on a page.' },
  ),
);

builder.objectFields(Candidate, (t) => ({
  disclosures: t.connection(
    {
      type: Disclosure,
      nullable: true,
      description: 'To which employers it was shown who the person is, newest first; hidden from employers.',
      resolve: async (view, page, { services }) => {
        if (view.masked) return null;
        const { id } = view.record;
        const { first, position } = pageOf('disclosures', page);
        const listed = await listDisclosures(services.database, id, position, first);
        const rows = listed.rows.map((node) => ({ position: node.ordinal, node }));
        return toPage('disclosures', rows, listed.hasMore, position !== null, () =>
          countDisclosures(services.database, id),
        );
      },
    },
    { name: 'DisclosureConnection', description: 'A page of disclosures.' },
    { name: 'DisclosureEdge', description: 'A disclosure on a page.' },
  ),
}));

builder.mutationField('requestIntroduction', (t) =>
  t.field({
    type: introductionPayload('RequestIntroduction'),
    description: 'An employer asks to meet a candidate who stands in the ranking of its offer.',
    authScopes: { may: 'introduction.request' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: RequestIntroductionInput, required: true, description: 'Whom, for which offer.' }),
    },
    resolve: (_root, { input }, { viewer, today, now, services, loaders }) =>
      withErrorTypes(
        async () => {
          const [offerId, candidateId] = [input.offer.id, input.candidate.id];
          if ((await loaders.offers.load(offerId)) === null) throw notFound('offer', offerId);
          const population = { kind: 'CONSENTED', on: today } as const;
          const question = { offerId, candidateId, scope: population, asOf: today };
          if (!(await services.matching.isRanked(question))) throw notFound('candidate', candidateId);
          const request = { offerId, candidateId, message: input.message ?? null };
          const introduction = await services.runUnitOfWork(
            { viewer, action: 'introduction.request', reason: 'introduction requested' },
            (unit) => requestIntroduction(unit, offerScope(viewer), request, now),
          );
          return { introduction, clientMutationId: input.clientMutationId };
        },
        (path) => (path[0] === 'id' ? ['offer'] : path),
      ),
  }),
);

builder.mutationField('answerIntroduction', (t) =>
  t.field({
    type: introductionPayload('AnswerIntroduction'),
    description:
      'Records what a candidate says to an introduction: from now on the employer sees who it is, or never.',
    authScopes: { may: 'introduction.answer' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: AnswerIntroductionInput, required: true, description: 'The answer.' }),
    },
    resolve: (_root, { input }, { viewer, today, now, services }) =>
      withErrorTypes(async () => {
        const { introduction: named, answer, form, note, clientMutationId } = input;
        const recorded = { introductionId: named.id, agreed: answer === 'AGREED', form, note: note ?? null };
        const introduction = await services.runUnitOfWork(
          { viewer, action: 'introduction.answer', reason: 'introduction answered' },
          (unit) => answerIntroduction(unit, introductionScope(viewer, today), recorded, { now, today }),
        );
        return { introduction, clientMutationId };
      }),
  }),
);

builder.mutationField('withdrawIntroduction', (t) =>
  t.field({
    type: introductionPayload('WithdrawIntroduction'),
    description: 'Takes an introduction back: from the next query on the employer sees nobody.',
    authScopes: { may: 'introduction.withdraw' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: WithdrawIntroductionInput, required: true, description: 'Which one.' }),
    },
    resolve: (_root, { input }, { viewer, today, now, services }) =>
      withErrorTypes(async () => {
        const request = { introductionId: input.introduction.id, reason: input.reason ?? null };
        const introduction = await services.runUnitOfWork(
          { viewer, action: 'introduction.withdraw', reason: 'introduction withdrawn' },
          (unit) => withdrawIntroduction(unit, introductionScope(viewer, today), request, now),
        );
        return { introduction, clientMutationId: input.clientMutationId };
      }),
  }),
);

/** What does not exist, or not for the caller. */
function notFound(what: 'offer' | 'candidate', id: string): DomainError {
  const key = what === 'offer' ? 'offer.notFound' : 'introduction.notRanked';
  return new DomainError('NOT_FOUND', key, `There is no ${what} ${id} in reach`, { id }, [what]);
}
