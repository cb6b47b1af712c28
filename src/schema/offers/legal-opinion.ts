import { fromSqlDate } from '../../domain/iso-date.ts';
import type { LegalOpinionRecord } from '../../offers/index.ts';
import { builder } from '../builder.ts';
import { CriterionEnum } from './enums.ts';
import { Offer } from './offer.ts';

export const LegalOpinion = builder.objectRef<LegalOpinionRecord>('LegalOpinion').implement({
  description: 'Why an offer may ask for what none may ask for: an inherent requirement of the post.',
  fields: (t) => ({
    criterion: t.expose('criterion', { type: CriterionEnum, description: 'The ground.' }),
    author: t.exposeString('author', { description: 'Who gives the opinion.' }),
    reference: t.exposeString('reference', { description: 'Under which it is filed.' }),
    date: t.field({
      type: 'Date',
      description: 'Of the opinion.',
      resolve: ({ issuedOn }) => fromSqlDate(issuedOn),
    }),
    reason: t.exposeString('reason', { description: 'What the post requires.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded.' }),
    recordedBy: t.exposeString('recordedByName', { description: 'Who recorded it.' }),
  }),
});

export const RecordLegalOpinionInput = builder.inputType('RecordLegalOpinionInput', {
  description: 'An opinion on one ground, for one offer.',
  fields: (t) => ({
    offer: t.globalID({ for: Offer, required: true, description: 'The offer.' }),
    criterion: t.field({ type: CriterionEnum, required: true, description: 'The ground.' }),
    author: t.string({ required: true, description: 'Who gives the opinion.' }),
    reference: t.string({ required: true, description: 'Under which it is filed.' }),
    date: t.field({ type: 'Date', required: true, description: 'Of the opinion.' }),
    reason: t.string({ required: true, description: 'What the post requires, and why.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});
