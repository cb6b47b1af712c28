import type { CounterFile } from '../../people/index.ts';
import { builder } from '../builder.ts';
import { VisitChannelEnum, VisitKindEnum, VisitReasonEnum } from './counter-enums.ts';

export const Visit = builder.objectRef<CounterFile['visits'][number]>('Visit').implement({
  description: 'A passage: somebody came, or the service went or called.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    kind: t.expose('kind', { type: VisitKindEnum, description: 'How it came about.' }),
    channel: t.expose('channel', { type: VisitChannelEnum, description: 'How one spoke.' }),
    reason: t.expose('reason', { type: VisitReasonEnum, description: 'What about.' }),
    note: t.exposeString('note', { nullable: true, description: 'Nothing about health, justice or origin.' }),
    agencyName: t.string({ description: 'Which agency.', resolve: ({ agency }) => agency.name }),
    recordedBy: t.exposeString('recordedBy', { description: 'The adviser.' }),
  }),
});
