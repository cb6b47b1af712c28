import { builder } from '../builder.ts';
import { Candidate } from '../people/candidate.ts';
import { EnrolmentStatusEnum } from './enums.ts';
import { TrainingEnrolment, TrainingSession } from './training.ts';

export const TrainingSessionFilterInput = builder.inputType('TrainingSessionFilter', {
  description: 'All conditions given must hold.',
  fields: (t) => ({
    module: t.string({ description: 'Code of the module.' }),
    provider: t.string({ description: 'Code of the provider.' }),
    openOn: t.field({ type: 'Date', description: 'Not over on this day.' }),
  }),
});

export const OpenTrainingSessionInput = builder.inputType('OpenTrainingSessionInput', {
  description: 'A session that is going to take place.',
  fields: (t) => ({
    module: t.string({ required: true, description: 'Code of the module.' }),
    provider: t.string({ required: true, description: 'Code of the provider.' }),
    startsOn: t.field({ type: 'Date', required: true, description: 'First day.' }),
    endsOn: t.field({ type: 'Date', required: true, description: 'First day after it.' }),
    place: t.string({ required: true, description: 'Where.' }),
    seats: t.int({ required: true, description: 'How many can take part.' }),
    reason: t.string({ description: 'Why, for the audit trail.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

export const RequestTrainingInput = builder.inputType('RequestTrainingInput', {
  description: 'That a candidate asks for a seat.',
  fields: (t) => ({
    candidate: t.globalID({ for: Candidate, required: true, description: 'Who.' }),
    session: t.globalID({ for: TrainingSession, required: true, description: 'In what.' }),
    reason: t.string({ description: 'Why, for the audit trail.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

export const MoveEnrolmentInput = builder.inputType('MoveEnrolmentInput', {
  description:
    'Requested: to be enrolled, refused or given up. Enrolled: to be completed or given up. Nothing else moves.',
  fields: (t) => ({
    enrolment: t.globalID({ for: TrainingEnrolment, required: true, description: 'Which one.' }),
    status: t.field({ type: EnrolmentStatusEnum, required: true, description: 'What it becomes.' }),
    on: t.field({ type: 'Date', description: 'When; today unless given.' }),
    note: t.string({ description: 'Why it was refused or given up, the result of the test …' }),
    reason: t.string({ description: 'Why, for the audit trail.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

interface Result {
  readonly id: string;
  readonly clientMutationId?: string | number | null | undefined;
}

export const OpenTrainingSessionPayload = builder.objectRef<Result>('OpenTrainingSessionPayload').implement({
  description: 'The session as it now is.',
  fields: (t) => ({
    session: t.field({
      type: TrainingSession,
      description: 'The session as it now is.',
      resolve: ({ id }, _args, { loaders }) => loaders.trainingSession(id),
    }),
    clientMutationId: t.id({
      nullable: true,
      description: 'As it was given.',
      resolve: ({ clientMutationId }) => clientMutationId ?? null,
    }),
  }),
});

/** The payload of a mutation that writes one enrolment. */
export function enrolmentPayload(mutation: string) {
  return builder.objectRef<Result>(`${mutation}Payload`).implement({
    description: 'The enrolment as it now is.',
    fields: (t) => ({
      enrolment: t.field({
        type: TrainingEnrolment,
        description: 'The enrolment as it now is.',
        resolve: ({ id }, _args, { loaders }) => loaders.trainingEnrolment(id),
      }),
      clientMutationId: t.id({
        nullable: true,
        description: 'As it was given.',
        resolve: ({ clientMutationId }) => clientMutationId ?? null,
      }),
    }),
  });
}
