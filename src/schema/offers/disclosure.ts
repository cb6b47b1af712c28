import type { DisclosureRecord } from '../../offers/index.ts';
import { builder } from '../builder.ts';

export const Disclosure = builder.objectRef<DisclosureRecord>('Disclosure').implement({
  description: 'A time at which an employer was shown who a candidate is.',
  fields: (t) => ({
    shownAt: t.expose('shownAt', { type: 'DateTime', description: 'When.' }),
    employerName: t.string({
      description: 'To which employer.',
      resolve: ({ introduction }) => introduction.offer.employer.name,
    }),
    userName: t.exposeString('userName', { description: 'To which of its users.' }),
    offerNumber: t.string({
      description: 'For which offer.',
      resolve: ({ introduction }) => introduction.offer.number,
    }),
    offerTitle: t.string({
      description: 'For which offer.',
      resolve: ({ introduction }) => introduction.offer.title,
    }),
    fields: t.exposeStringList('fields', { description: 'Names of what was shown.' }),
  }),
});
