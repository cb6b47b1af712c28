import { fromSqlDate } from '../../domain/iso-date.ts';
import type { CounterFile } from '../../people/index.ts';
import { builder } from '../builder.ts';

export const Residence = builder
  .objectRef<CounterFile['person']['residences'][number]>('Residence')
  .implement({
    description: 'Where the person lived, as far as the service was told.',
    fields: (t) => ({
      regionCode: t.exposeString('regionCode', { nullable: true, description: 'Code of the territory.' }),
      cercleCode: t.exposeString('cercleCode', { nullable: true, description: 'Code of the territory.' }),
      communeCode: t.exposeString('communeCode', { nullable: true, description: 'Code of the territory.' }),
      from: t.field({
        type: 'Date',
        description: 'When it was recorded.',
        resolve: ({ fromDate }) => fromSqlDate(fromDate),
      }),
      to: t.field({
        type: 'Date',
        nullable: true,
        description: 'First day after it; null while it goes on.',
        resolve: ({ toDate }) => toDate && fromSqlDate(toDate),
      }),
      recordedBy: t.exposeString('recordedBy', { description: 'Who wrote it down.' }),
    }),
  });
