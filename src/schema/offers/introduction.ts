import type { IntroductionRecord } from '../../offers/index.ts';
import { builder } from '../builder.ts';
import { Candidate } from '../people/candidate.ts';
import { ConsentFormEnum } from '../people/enums.ts';
import { IntroductionStateEnum } from './enums.ts';
import { Offer } from './offer.ts';

export const Introduction = builder.objectRef<IntroductionRecord>('Introduction').implement({
  description:
    'An employer asks to meet a candidate for one offer. Once the candidate agrees, and for as long, the employer sees who it is.',
  fields: (t) => ({
    id: t.globalID({ description: 'Global id.', resolve: ({ id }) => ({ id, type: 'Introduction' }) }),
    state: t.expose('state', { type: IntroductionStateEnum, description: 'Where it stands.' }),
    offer: t.field({
      type: Offer,
      nullable: true,
      description: 'The offer; null where the caller may not see it.',
      resolve: ({ offerId }, _args, { loaders }) => loaders.offers.load(offerId),
    }),
    candidate: t.field({
      type: Candidate,
      nullable: true,
      description: 'The candidate as the caller may see the person; null where the caller may not.',
      resolve: ({ candidateId }, _args, { loaders }) => loaders.candidates.load(candidateId),
    }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'From the employer to the candidate.',
    }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime', description: 'When it was asked for.' }),
    requestedBy: t.exposeString('requestedByName', { description: 'Who asked for it.' }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the candidate answered.',
    }),
    answerForm: t.expose('answerForm', {
      type: ConsentFormEnum,
      nullable: true,
      description: 'How the candidate answered.',
    }),
    answeredBy: t.string({
      nullable: true,
      description: 'Who recorded the answer; not told to employers.',
      resolve: ({ answeredByName }, _args, { viewer }) => (isEmployer(viewer) ? null : answeredByName),
    }),
    note: t.string({
      nullable: true,
      description: 'Of whoever recorded the answer; not told to employers.',
      resolve: ({ note }, _args, { viewer }) => (isEmployer(viewer) ? null : note),
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back.',
    }),
    withdrawalReason: t.string({
      nullable: true,
      description: 'Why it was taken back; not told to employers.',
      resolve: ({ withdrawalReason }, _args, { viewer }) => (isEmployer(viewer) ? null : withdrawalReason),
    }),
  }),
});

function isEmployer(viewer: { readonly kind: string; readonly role?: string }): boolean {
  return viewer.kind === 'USER' && viewer.role === 'EMPLOYER';
}
