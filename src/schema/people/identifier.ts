import { isPermitted } from '../../access/permissions.ts';
import { fromSqlDate } from '../../domain/iso-date.ts';
import type { FullCandidate } from '../../people/index.ts';
import { builder } from '../builder.ts';

export const Identifier = builder
  .objectRef<FullCandidate['record']['person']['identifiers'][number]>('Identifier')
  .implement({
    description: 'A number that a register gave to the person, as long as it was held to be theirs.',
    fields: (t) => ({
      kind: t.exposeString('kind', { description: 'Kind of the country: "NINA".' }),
      value: t.string({
        nullable: true,
        description:
          'The number; null for roles that have no use for it. Every reading is left in the audit trail.',
        resolve: (identifier, _args, { viewer, loaders }) =>
          isPermitted(viewer, 'identifier.read') ? loaders.identifierValues.load(identifier) : null,
      }),
      from: t.field({
        type: 'Date',
        description: 'When it was recorded.',
        resolve: ({ fromDate }) => fromSqlDate(fromDate),
      }),
      to: t.field({
        type: 'Date',
        nullable: true,
        description: 'From this day on it is no longer held to be theirs; null for the one in force.',
        resolve: ({ toDate }) => toDate && fromSqlDate(toDate),
      }),
      recordedBy: t.exposeString('recordedBy', { description: 'Who wrote it down.' }),
    }),
  });
