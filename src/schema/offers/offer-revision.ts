import type { OfferRevisionRecord } from '../../offers/index.ts';
import { builder } from '../builder.ts';

interface Change {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

const OfferChange = builder.objectRef<Change>('OfferChange').implement({
  description: 'A part of an offer that differs from the revision before.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where: "wage.minor".' }),
    before: t.string({
      nullable: true,
      description: 'What stood there, as JSON; null: nothing.',
      resolve: ({ before }) => written(before),
    }),
    after: t.string({
      nullable: true,
      description: 'What stands there now, as JSON; null: nothing.',
      resolve: ({ after }) => written(after),
    }),
  }),
});

export const OfferRevision = builder.objectRef<OfferRevisionRecord>('OfferRevision').implement({
  description: 'What was handed in at one time; it is never changed.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'Counts from 1.' }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was handed in.' }),
    madeBy: t.exposeString('madeByName', { description: 'Who handed it in.' }),
    reason: t.exposeString('reason', { description: 'Why it was changed.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was published; null when it was not.',
    }),
    publishedBy: t.exposeString('publishedByName', {
      nullable: true,
      description: 'Who vetted and published it.',
    }),
    changes: t.field({
      type: [OfferChange],
      description: 'Against the revision before; empty for the first.',
      resolve: ({ changes }) => changesIn(changes),
    }),
    content: t.string({
      description: 'The whole offer as it then was: JSON with the names of the input.',
      resolve: ({ content }) => JSON.stringify(content),
    }),
  }),
});

function written(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** What was written as JSON; anything else is nothing. */
function changesIn(value: unknown): Change[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('path' in one) || typeof one.path !== 'string')
      return [];
    return [
      {
        path: one.path,
        before: 'before' in one ? one.before : null,
        after: 'after' in one ? one.after : null,
      },
    ];
  });
}
