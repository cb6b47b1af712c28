import { builder } from '../builder.ts';
import { Appointment } from './appointment.ts';
import { Candidate } from './candidate.ts';
import {
  AppointmentOutcomeEnum,
  PaperFormEnum,
  PaperKindEnum,
  VisitChannelEnum,
  VisitKindEnum,
  VisitReasonEnum,
} from './counter-enums.ts';

const AGENCY_CODE = { description: `The caller's own agency unless given: "AL-KITA".` };
const NOTE = { description: 'At most 500 characters; nothing about health, justice, religion or origin.' };
const CLIENT_MUTATION_ID = { description: 'Given back as it is.' };

const PaperInput = builder.inputType('PaperInput', {
  description: 'A paper that changes hands.',
  fields: (t) => ({
    kind: t.field({ type: PaperKindEnum, required: true, description: 'What it is.' }),
    form: t.field({
      type: PaperFormEnum,
      required: true,
      defaultValue: 'COPY',
      description: 'Original or copy.',
    }),
  }),
});

export const VisitInput = builder.inputType('VisitInput', {
  description: 'A passage and what was left at it.',
  fields: (t) => ({
    at: t.field({ type: 'DateTime', description: 'Now unless given; never later.' }),
    kind: t.field({
      type: VisitKindEnum,
      required: true,
      defaultValue: 'WALK_IN',
      description: 'How it came about.',
    }),
    channel: t.field({
      type: VisitChannelEnum,
      required: true,
      defaultValue: 'IN_PERSON',
      description: 'How one spoke.',
    }),
    reason: t.field({
      type: VisitReasonEnum,
      required: true,
      defaultValue: 'REGISTRATION',
      description: 'What about.',
    }),
    note: t.string(NOTE),
    papers: t.field({ type: [PaperInput], description: 'Papers that the person leaves.' }),
  }),
});

export const AppointmentInput = builder.inputType('AppointmentInput', {
  description: 'A time at which the person is expected.',
  fields: (t) => ({
    startsAt: t.field({ type: 'DateTime', required: true, description: 'When it begins; in the future.' }),
    minutes: t.int({ required: true, defaultValue: 30, description: '5 to 480.' }),
    reason: t.field({
      type: VisitReasonEnum,
      required: true,
      defaultValue: 'UPDATE',
      description: 'What about.',
    }),
    note: t.string(NOTE),
  }),
});

export const RecordVisitInput = builder.inputType('RecordVisitInput', {
  description: 'A visit of a candidate.',
  fields: (t) => ({
    candidate: t.globalID({ for: Candidate, required: true, description: 'Who.' }),
    visit: t.field({ type: VisitInput, required: true, description: 'When, how and what about.' }),
    agencyCode: t.string(AGENCY_CODE),
    clientMutationId: t.id(CLIENT_MUTATION_ID),
  }),
});

export const ReturnPapersInput = builder.inputType('ReturnPapersInput', {
  description: 'Papers that a candidate takes back.',
  fields: (t) => ({
    candidate: t.globalID({ for: Candidate, required: true, description: 'Who.' }),
    papers: t.field({ type: [PaperInput], required: true, description: 'Which.' }),
    clientMutationId: t.id(CLIENT_MUTATION_ID),
  }),
});

export const BookAppointmentInput = builder.inputType('BookAppointmentInput', {
  description: 'An appointment with a candidate.',
  fields: (t) => ({
    candidate: t.globalID({ for: Candidate, required: true, description: 'Who.' }),
    appointment: t.field({ type: AppointmentInput, required: true, description: 'When and what about.' }),
    agencyCode: t.string(AGENCY_CODE),
    clientMutationId: t.id(CLIENT_MUTATION_ID),
  }),
});

export const MoveAppointmentInput = builder.inputType('MoveAppointmentInput', {
  description: 'Another time for an appointment that stands.',
  fields: (t) => ({
    appointment: t.globalID({ for: Appointment, required: true, description: 'Which.' }),
    startsAt: t.field({ type: 'DateTime', required: true, description: 'When it begins instead.' }),
    minutes: t.int({ description: 'As long as before unless given.' }),
    clientMutationId: t.id(CLIENT_MUTATION_ID),
  }),
});

export const SettleAppointmentInput = builder.inputType('SettleAppointmentInput', {
  description: 'What became of an appointment.',
  fields: (t) => ({
    appointment: t.globalID({ for: Appointment, required: true, description: 'Which.' }),
    outcome: t.field({ type: AppointmentOutcomeEnum, required: true, description: 'How it ends.' }),
    clientMutationId: t.id(CLIENT_MUTATION_ID),
  }),
});

interface AppointmentResult {
  readonly id: string;
  readonly clientMutationId?: string | number | null | undefined;
}

/** The payload of a mutation that changes one appointment. */
export function appointmentPayload(mutation: string) {
  return builder.objectRef<AppointmentResult>(`${mutation}Payload`).implement({
    description: 'The appointment as it now is.',
    fields: (t) => ({
      appointment: t.field({
        type: Appointment,
        description: 'The appointment as it now is.',
        resolve: ({ id }, _args, { loaders }) => loaders.appointment(id),
      }),
      clientMutationId: t.id({
        nullable: true,
        description: 'As it was given.',
        resolve: ({ clientMutationId }) => clientMutationId ?? null,
      }),
    }),
  });
}
