import type { CandidateEventRow } from '../../people/index.ts';
import { builder } from '../builder.ts';
import { Candidate } from './candidate.ts';
import { CandidateStatusEnum } from './enums.ts';

const CandidateEventKindEnum = builder.enumType('CandidateEventKind', {
  description: 'What happened to a candidate.',
  values: {
    REGISTERED: { description: 'The file was opened.' },
    DEPARTED: { description: 'The person left the country.' },
    RETURNED: { description: 'The person came back.' },
    TRAINING_COMPLETED: { description: 'A training was completed.' },
    STATUS_CHANGED: { description: 'The person stated another status.' },
  } as const,
});

const ReturnKindEnum = builder.enumType('ReturnKind', {
  description: 'How somebody came back.',
  values: {
    VOLUNTARY_SPONTANEOUS: { description: 'Of their own accord and by their own means.' },
    VOLUNTARY_ASSISTED: { description: 'Of their own accord, with a programme of assistance.' },
    END_OF_CONTRACT: { description: 'At the end of a contract.' },
    SEASONAL_END: { description: 'At the end of a season.' },
    EXPELLED_DEPORTED: { description: 'Expelled or deported.' },
    EVACUATED: { description: 'Evacuated.' },
    RETIREMENT: { description: 'To retire.' },
  } as const,
});

const EventSourceEnum = builder.enumType('EventSource', {
  description: 'On whose word an event stands.',
  values: {
    PERSON: { description: 'The person said so.' },
    SERVICE: { description: "The service's own records." },
    PARTNER: { description: 'A partner: IOM, a ministry, an association.' },
    DOCUMENT: { description: 'A paper that was seen: a stamp, a ticket, a certificate.' },
  } as const,
});

const CandidateEvent = builder.objectRef<CandidateEventRow>('CandidateEvent').implement({
  description: 'What happened to a candidate, and when; the status follows from the events.',
  fields: (t) => ({
    kind: t.expose('kind', { type: CandidateEventKindEnum, description: 'What.' }),
    on: t.expose('on', { type: 'Date', description: 'When.' }),
    returnKind: t.expose('returnKind', {
      type: ReturnKindEnum,
      nullable: true,
      description: 'Of a return: how.',
    }),
    country: t.expose('country', {
      type: 'CountryCode',
      nullable: true,
      description: 'Where to, or where from; null: not recorded.',
    }),
    statusAfter: t.expose('statusAfter', {
      type: CandidateStatusEnum,
      nullable: true,
      description: 'The status that it brings or states; null where it says nothing of it.',
    }),
    trainingModule: t.exposeString('trainingModule', {
      nullable: true,
      description: 'Of a completed training: the name of the module, in French.',
    }),
    source: t.expose('source', { type: EventSourceEnum, description: 'On whose word.' }),
    note: t.exposeString('note', { nullable: true, description: 'As it was noted.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was written down.' }),
    recordedBy: t.exposeString('recordedBy', { description: 'Who wrote it down.' }),
  }),
});

builder.objectField(Candidate, 'events', (t) =>
  t.field({
    type: [CandidateEvent],
    nullable: true,
    description:
      'Registration, departures, returns and completed trainings, newest first; hidden from employers.',
    resolve: ({ masked, record }, _args, { loaders }) =>
      masked ? null : loaders.candidateEvents.load(record.id),
  }),
);

export const RecordReturnInput = builder.inputType('RecordReturnInput', {
  description: 'That somebody came back.',
  fields: (t) => ({
    candidate: t.globalID({ for: Candidate, required: true, description: 'Who.' }),
    on: t.field({ type: 'Date', required: true, description: 'When.' }),
    returnKind: t.field({ type: ReturnKindEnum, required: true, description: 'How.' }),
    country: t.field({ type: 'CountryCode', description: 'Where from.' }),
    source: t.field({
      type: EventSourceEnum,
      required: true,
      defaultValue: 'PERSON',
      description: 'On whose word.',
    }),
    note: t.string({ description: 'Whatever else is worth noting.' }),
    reason: t.string({ description: 'Why, for the audit trail.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

export const RecordDepartureInput = builder.inputType('RecordDepartureInput', {
  description: 'That somebody left the country.',
  fields: (t) => ({
    candidate: t.globalID({ for: Candidate, required: true, description: 'Who.' }),
    on: t.field({ type: 'Date', required: true, description: 'When.' }),
    onAssignment: t.boolean({
      required: true,
      defaultValue: false,
      description: 'To a post through the service: the status becomes ON_ASSIGNMENT, else DIASPORA.',
    }),
    country: t.field({ type: 'CountryCode', description: 'Where to.' }),
    source: t.field({
      type: EventSourceEnum,
      required: true,
      defaultValue: 'PERSON',
      description: 'On whose word.',
    }),
    note: t.string({ description: 'Whatever else is worth noting.' }),
    reason: t.string({ description: 'Why, for the audit trail.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});
