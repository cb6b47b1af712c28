import type { AppointmentRecord } from '../../people/index.ts';
import { builder } from '../builder.ts';
import { Candidate } from './candidate.ts';
import { AppointmentStatusEnum, VisitReasonEnum } from './counter-enums.ts';

export const Appointment = builder.objectRef<AppointmentRecord>('Appointment');

builder.node(Appointment, {
  description: 'A time at which an agency expects a candidate.',
  id: { resolve: ({ id }) => id },
  isTypeOf: (value) =>
    typeof value === 'object' && value !== null && 'startsAt' in value && 'bookedBy' in value,
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.appointments.load(id))),
  fields: (t) => ({
    candidate: t.field({
      type: Candidate,
      description: 'Who is expected.',
      resolve: ({ candidateId }, _args, { loaders }) => loaders.candidate(candidateId),
    }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When it begins.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it is over.' }),
    status: t.expose('status', { type: AppointmentStatusEnum, description: 'What became of it.' }),
    reason: t.expose('reason', { type: VisitReasonEnum, description: 'What about.' }),
    note: t.exposeString('note', { nullable: true, description: 'Nothing about health, justice or origin.' }),
    agencyName: t.string({ description: 'Where.', resolve: ({ agency }) => agency.name }),
    movedTo: t.field({
      type: Appointment,
      nullable: true,
      description: 'The one that took its place.',
      resolve: ({ movedToId }, _args, { loaders }) =>
        movedToId === null ? null : loaders.appointments.load(movedToId),
    }),
    bookedBy: t.exposeString('bookedBy', { description: 'The adviser who booked it.' }),
    settledAt: t.expose('settledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its end was recorded.',
    }),
    settledBy: t.exposeString('settledBy', { nullable: true, description: 'Who recorded its end.' }),
  }),
});
