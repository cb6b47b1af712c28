import {
  bookAppointment,
  CONSENT_WORDING,
  candidateScope,
  countAppointments,
  listAppointments,
  moveAppointment,
  recordVisit,
  returnPapers,
  settleAppointment,
} from '../people/index.ts';
import { builder } from '../schema/builder.ts';
import { pageOf, toPage } from '../schema/connection.ts';
import { WRITE_ERRORS, withErrorTypes } from '../schema/errors.ts';
import { Appointment } from '../schema/people/appointment.ts';
import '../schema/people/candidate-counter.ts';
import { candidatePayload } from '../schema/people/candidate-operations.ts';
import { ConsentWording } from '../schema/people/consent-wording.ts';
import { AppointmentStatusEnum } from '../schema/people/counter-enums.ts';
import {
  appointmentPayload,
  BookAppointmentInput,
  MoveAppointmentInput,
  RecordVisitInput,
  ReturnPapersInput,
  SettleAppointmentInput,
} from '../schema/people/counter-operations.ts';
import { ConsentPurposeEnum } from '../schema/people/enums.ts';
import { appointmentOf, counterParts, visitOf } from './counter-input.ts';

const APPOINTMENT_CONNECTION = { name: 'AppointmentConnection', description: 'A page of appointments.' };
const APPOINTMENT_EDGE = { name: 'AppointmentEdge', description: 'An appointment on a page.' };

builder.queryField('appointments', (t) =>
  t.connection(
    {
      type: Appointment,
      description:
        "An agency's appointments of a day, earliest first, with candidates whom the caller may see.",
      authScopes: { may: 'candidate.read' },
      args: {
        on: t.arg({ type: 'Date', description: 'The day; today unless given.' }),
        agencyCode: t.arg.string({
          description: `The caller's own agency unless given; with those below it.`,
        }),
        status: t.arg({ type: AppointmentStatusEnum, description: 'Only those that stand so.' }),
      },
      resolve: async (_root, { on, agencyCode, status, ...page }, { viewer, today, services, loaders }) => {
        const scope = candidateScope(viewer, today);
        const own = viewer.kind === 'USER' ? viewer.agencyId : null;
        const agencyId = agencyCode ? await services.agencyFor(viewer, agencyCode) : own;
        const filter = { on: on ?? today, agencyId, status: status ?? null };
        const { first, position } = pageOf('appointments', page);
        const offset = position === null ? 0 : position + 1;
        const listed = await listAppointments(services.database, scope, filter, offset, first);
        const rows = await Promise.all(
          listed.rows.map(async (row) => {
            const node = await loaders.appointments.load(row.id);
            // Out of sight since the list was read.
            return node === null ? [] : [{ position: row.position, node }];
          }),
        );
        return toPage('appointments', rows.flat(), listed.hasMore, offset > 0, () =>
          countAppointments(services.database, scope, filter),
        );
      },
    },
    APPOINTMENT_CONNECTION,
    APPOINTMENT_EDGE,
  ),
);

builder.queryField('consentWordings', (t) =>
  t.field({
    type: [ConsentWording],
    description: 'The words in which consent is asked for today, purpose by purpose.',
    authScopes: { may: 'candidate.read' },
    args: { purpose: t.arg({ type: ConsentPurposeEnum, description: 'Only this one.' }) },
    resolve: (_root, { purpose }) => {
      const { version, since, sentences } = CONSENT_WORDING;
      const purposes = [
        'SHARE_WITH_EMPLOYER',
        'SHARE_WITH_PARTNER',
        'CONTACT',
        'STATISTICS',
        'SKILLS_PASSPORT',
        'NAME_IN_PASSPORT',
      ] as const;
      return purposes
        .filter((one) => !purpose || one === purpose)
        .map((one) => ({ purpose: one, version, since, text: sentences[one] }));
    },
  }),
);

builder.mutationField('recordVisit', (t) =>
  t.field({
    type: candidatePayload('RecordVisit'),
    description: 'Records a passage of a candidate, and the papers left at it.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: RecordVisitInput, required: true, description: 'Who, when and why.' }) },
    resolve: (_root, { input }, context) =>
      withErrorTypes(
        async () => {
          const { viewer, today, services, now } = context;
          const { id } = input.candidate;
          const agencyId = await services.agencyFor(viewer, input.agencyCode ?? null);
          await services.runUnitOfWork({ viewer, action: 'candidate.write', reason: 'visit' }, (unit) =>
            recordVisit(
              unit,
              candidateScope(viewer, today),
              id,
              visitOf(input.visit, agencyId, now),
              counterParts(context),
            ),
          );
          return { id, clientMutationId: input.clientMutationId };
        },
        within('visit', 'agencyCode'),
      ),
  }),
);

builder.mutationField('returnPapers', (t) =>
  t.field({
    type: candidatePayload('ReturnPapers'),
    description: 'Records that a candidate has papers again.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: ReturnPapersInput, required: true, description: 'Who, and which.' }) },
    resolve: (_root, { input }, { viewer, today, services }) =>
      withErrorTypes(
        async () => {
          const { id } = input.candidate;
          await services.runUnitOfWork(
            { viewer, action: 'candidate.write', reason: 'papers returned' },
            (unit) => returnPapers(unit, candidateScope(viewer, today), id, input.papers, today),
          );
          return { id, clientMutationId: input.clientMutationId };
        },
        (path) => (path[0] === 'id' ? ['candidate'] : path),
      ),
  }),
);

builder.mutationField('bookAppointment', (t) =>
  t.field({
    type: appointmentPayload('BookAppointment'),
    description: 'Books an appointment with a candidate.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: BookAppointmentInput, required: true, description: 'Who and when.' }) },
    resolve: (_root, { input }, context) =>
      withErrorTypes(
        async () => {
          const { viewer, today, services } = context;
          const agencyId = await services.agencyFor(viewer, input.agencyCode ?? null);
          const id = await services.runUnitOfWork(
            { viewer, action: 'candidate.write', reason: 'appointment booked' },
            (unit) =>
              bookAppointment(
                unit,
                candidateScope(viewer, today),
                input.candidate.id,
                appointmentOf(input.appointment, agencyId),
                counterParts(context),
              ),
          );
          return { id, clientMutationId: input.clientMutationId };
        },
        within('appointment', 'agencyCode'),
      ),
  }),
);

builder.mutationField('moveAppointment', (t) =>
  t.field({
    type: appointmentPayload('MoveAppointment'),
    description: 'Gives an appointment another time; the answer is the one that takes its place.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: MoveAppointmentInput, required: true, description: 'Which, and when.' }) },
    resolve: (_root, { input }, { viewer, today, services, now }) =>
      withErrorTypes(async () => {
        const time = { startsAt: input.startsAt, minutes: input.minutes ?? null };
        const id = await services.runUnitOfWork(
          { viewer, action: 'candidate.write', reason: 'appointment moved' },
          (unit) => moveAppointment(unit, candidateScope(viewer, today), input.appointment.id, time, { now }),
        );
        return { id, clientMutationId: input.clientMutationId };
      }),
  }),
);

builder.mutationField('settleAppointment', (t) =>
  t.field({
    type: appointmentPayload('SettleAppointment'),
    description: 'Records what became of an appointment.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: SettleAppointmentInput, required: true, description: 'Which, and how.' }) },
    resolve: (_root, { input }, { viewer, today, services, now }) =>
      withErrorTypes(async () => {
        const { id } = input.appointment;
        await services.runUnitOfWork(
          { viewer, action: 'candidate.write', reason: 'appointment settled' },
          (unit) => settleAppointment(unit, candidateScope(viewer, today), id, input.outcome, { now }),
        );
        return { id, clientMutationId: input.clientMutationId };
      }),
  }),
);

/** Leads the path that the service knows to where the value stands in the mutation's input. */
function within(part: string, ...own: readonly string[]) {
  return (path: readonly (string | number)[]) => {
    const [first] = path;
    if (first === 'id') return ['candidate'];
    return first === undefined || own.includes(String(first)) ? path : [part, ...path];
  };
}
