import { fromSqlDate } from '../../domain/iso-date.ts';
import type { CounterFile } from '../../people/index.ts';
import { builder } from '../builder.ts';
import { PaperFormEnum, PaperKindEnum } from './counter-enums.ts';

export const HandedPaper = builder.objectRef<CounterFile['papers'][number]>('HandedPaper').implement({
  description: 'A paper that the person left with an agency.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PaperKindEnum, description: 'What it is.' }),
    form: t.expose('form', { type: PaperFormEnum, description: 'Original or copy.' }),
    agencyName: t.string({ description: 'Who has it.', resolve: ({ agency }) => agency.name }),
    receivedOn: t.field({
      type: 'Date',
      description: 'When it was left.',
      resolve: ({ receivedOn }) => fromSqlDate(receivedOn),
    }),
    receivedBy: t.exposeString('receivedBy', { description: 'Who took it.' }),
    returnedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When the person had it again; null while the agency has it.',
      resolve: ({ returnedOn }) => returnedOn && fromSqlDate(returnedOn),
    }),
    returnedBy: t.exposeString('returnedBy', { nullable: true, description: 'Who gave it back.' }),
  }),
});
