import { candidateScope } from '../people/index.ts';
import { builder } from '../schema/builder.ts';
import { pageOf, toPage } from '../schema/connection.ts';
import { WRITE_ERRORS, withErrorTypes } from '../schema/errors.ts';
import { Skill } from '../schema/taxonomy/concepts.ts';
import { TrainingModule, TrainingProvider, TrainingSession } from '../schema/training/training.ts';
import {
  enrolmentPayload,
  MoveEnrolmentInput,
  OpenTrainingSessionInput,
  OpenTrainingSessionPayload,
  RequestTrainingInput,
  TrainingSessionFilterInput,
} from '../schema/training/training-operations.ts';
import {
  countSessions,
  listModules,
  listProviders,
  listSessions,
  moveEnrolment,
  openSession,
  requestTraining,
} from '../training/index.ts';
import { atCandidate } from './at-candidate.ts';

builder.queryField('trainingProviders', (t) =>
  t.field({
    type: [TrainingProvider],
    description: 'Who gives training, by code.',
    complexity: { field: 1, multiplier: 20 },
    resolve: (_root, _args, { services }) => listProviders(services.database),
  }),
);

builder.queryField('trainingModules', (t) =>
  t.field({
    type: [TrainingModule],
    description: 'What can be learnt, by code.',
    complexity: { field: 1, multiplier: 30 },
    args: { skill: t.arg.globalID({ for: Skill, description: 'Modules that give it; all when left out.' }) },
    resolve: (_root, { skill }, { services }) => listModules(services.database, skill?.id ?? null),
  }),
);

builder.queryField('trainingSessions', (t) =>
  t.connection(
    {
      type: TrainingSession,
      description: 'Sessions, the first to begin first.',
      authScopes: { may: 'candidate.read' },
      args: { filter: t.arg({ type: TrainingSessionFilterInput, description: 'Further conditions.' }) },
      resolve: async (_root, { filter, ...page }, { services }) => {
        const conditions = {
          moduleCode: filter?.module,
          providerCode: filter?.provider,
          openOn: filter?.openOn,
        };
        const { first, position } = pageOf('trainingSessions', page);
        const offset = position === null ? 0 : position + 1;
        const listed = await listSessions(services.database, conditions, offset, first);
        const rows = listed.rows.map((node, index) => ({ position: offset + index, node }));
        return toPage('trainingSessions', rows, listed.hasMore, offset > 0, () =>
          countSessions(services.database, conditions),
        );
      },
    },
    { name: 'TrainingSessionConnection', description: 'A page of sessions.' },
    { name: 'TrainingSessionEdge', description: 'A session on a page.' },
  ),
);

builder.mutationField('openTrainingSession', (t) =>
  t.field({
    type: OpenTrainingSessionPayload,
    description: 'Announces a session, with its seats.',
    authScopes: { may: 'training.schedule' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: OpenTrainingSessionInput, required: true, description: 'The session.' }) },
    resolve: (_root, { input }, { viewer, services }) =>
      withErrorTypes(async () => {
        const { module: moduleCode, provider: providerCode, startsOn, endsOn, place, seats } = input;
        const id = await services.runUnitOfWork(
          { viewer, action: 'training.schedule', reason: input.reason ?? 'session' },
          (unit) => openSession(unit, { moduleCode, providerCode, startsOn, endsOn, place, seats }),
        );
        return { id, clientMutationId: input.clientMutationId };
      }),
  }),
);

builder.mutationField('requestTraining', (t) =>
  t.field({
    type: enrolmentPayload('RequestTraining'),
    description: 'Asks for a seat in a session, for a candidate.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: { input: t.arg({ type: RequestTrainingInput, required: true, description: 'Who, and in what.' }) },
    resolve: (_root, { input }, { viewer, today, services }) =>
      withErrorTypes(async () => {
        const scope = candidateScope(viewer, today);
        const id = await services.runUnitOfWork(
          { viewer, action: 'candidate.write', reason: input.reason ?? 'training requested' },
          (unit) => requestTraining(unit, scope, input.candidate.id, input.session.id, today),
        );
        return { id, clientMutationId: input.clientMutationId };
      }, atCandidate),
  }),
);

builder.mutationField('moveEnrolment', (t) =>
  t.field({
    type: enrolmentPayload('MoveEnrolment'),
    description:
      'Enrols, refuses, completes or gives up. A completion adds the skills of the module, with their evidence, and leaves a dated event.',
    authScopes: { may: 'candidate.write' },
    errors: WRITE_ERRORS,
    args: {
      input: t.arg({ type: MoveEnrolmentInput, required: true, description: 'Which, and what it becomes.' }),
    },
    resolve: (_root, { input }, { viewer, today, services }) =>
      withErrorTypes(async () => {
        const { id } = input.enrolment;
        const move = { to: input.status, on: input.on ?? today, note: input.note ?? null };
        await services.runUnitOfWork(
          {
            viewer,
            action: 'candidate.write',
            reason: input.reason ?? `training ${input.status.toLowerCase()}`,
          },
          (unit) => moveEnrolment(unit, candidateScope(viewer, today), id, move, today),
        );
        return { id, clientMutationId: input.clientMutationId };
      }),
  }),
);
