import type {
  TaughtSkillRow,
  TrainingEnrolmentRow,
  TrainingModuleRow,
  TrainingProviderRow,
  TrainingSessionRow,
} from '../../training/index.ts';
import { builder } from '../builder.ts';
import { Candidate } from '../people/candidate.ts';
import { Skill } from '../taxonomy/concepts.ts';
import { EnrolmentStatusEnum, TrainingModuleKindEnum, TrainingProviderKindEnum } from './enums.ts';

export const TrainingProvider = builder.objectRef<TrainingProviderRow>('TrainingProvider').implement({
  description: 'Who gives training.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code of the country pack: "CPR-KAYES".' }),
    kind: t.expose('kind', { type: TrainingProviderKindEnum, description: 'What it is.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    parentCode: t.exposeString('parentCode', { nullable: true, description: 'The provider it belongs to.' }),
    territoryCode: t.exposeString('territoryCode', { nullable: true, description: 'Where it is: "ML-1".' }),
    verified: t.exposeBoolean('verified', {
      description: 'Whether the source was read; else to be checked.',
    }),
  }),
});

const TaughtSkill = builder.objectRef<TaughtSkillRow>('TaughtSkill').implement({
  description: 'What whoever completes a module can do, and how well.',
  fields: (t) => ({
    skill: t.field({
      type: Skill,
      description: 'The skill.',
      resolve: ({ skillId }, _args, { loaders }) => loaders.concepts.load(skillId),
    }),
    level: t.exposeInt('level', {
      description: '1 under supervision, 2 alone, 3 the difficult cases, 4 teaches or leads.',
    }),
  }),
});

export const TrainingModule = builder.objectRef<TrainingModuleRow>('TrainingModule').implement({
  description: 'What can be learnt.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code of the country pack: "CPR-MACONNERIE".' }),
    kind: t.expose('kind', { type: TrainingModuleKindEnum, description: 'What kind of training.' }),
    name: t.string({
      description: 'Its name.',
      args: {
        lang: t.arg({ type: 'LanguageTag', required: true, defaultValue: 'fr', description: 'BCP 47.' }),
      },
      resolve: ({ nameFr, nameEn }, { lang }) => (lang.toLowerCase().startsWith('fr') ? nameFr : nameEn),
    }),
    hours: t.exposeInt('hours', { nullable: true, description: 'Hours of teaching; null: not known.' }),
    skills: t.field({
      type: [TaughtSkill],
      description: 'What it gives.',
      resolve: ({ code }, _args, { loaders }) => loaders.taughtSkills.load(code),
    }),
    verified: t.exposeBoolean('verified', {
      description: 'Whether the source was read; else to be checked.',
    }),
  }),
});

export const TrainingSession = builder.objectRef<TrainingSessionRow>('TrainingSession');
export const TrainingEnrolment = builder.objectRef<TrainingEnrolmentRow>('TrainingEnrolment');

builder.node(TrainingSession, {
  description: 'A module that is given at a place and time; employers see none.',
  id: { resolve: ({ id }) => id },
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'seats' in value && 'module' in value,
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.trainingSessions.load(id))),
  fields: (t) => ({
    module: t.field({
      type: TrainingModule,
      description: 'What is taught.',
      resolve: ({ module }) => module,
    }),
    provider: t.field({
      type: TrainingProvider,
      description: 'By whom.',
      resolve: ({ provider }) => provider,
    }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'First day.' }),
    endsOn: t.expose('endsOn', { type: 'Date', description: 'First day after it.' }),
    place: t.exposeString('place', { description: 'Where.' }),
    seats: t.exposeInt('seats', { description: 'How many can take part.' }),
    seatsTaken: t.int({
      description: 'How many have a seat.',
      resolve: ({ id }, _args, { loaders }) => loaders.trainingSeatsTaken.load(id),
    }),
    enrolments: t.field({
      type: [TrainingEnrolment],
      description:
        'Those of candidates in the charge of the caller, in the order in which they were asked for.',
      resolve: ({ id }, _args, { loaders }) => loaders.enrolmentsIn.load(id),
    }),
  }),
});

builder.node(TrainingEnrolment, {
  description: 'That a candidate takes part in a session, or has asked to.',
  id: { resolve: ({ id }) => id },
  isTypeOf: (value) =>
    typeof value === 'object' && value !== null && 'requestedOn' in value && 'sessionId' in value,
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.enrolments.load(id))),
  fields: (t) => ({
    session: t.field({
      type: TrainingSession,
      description: 'In what.',
      resolve: ({ sessionId }, _args, { loaders }) => loaders.trainingSession(sessionId),
    }),
    candidate: t.field({
      type: Candidate,
      description: 'Who.',
      resolve: ({ candidateId }, _args, { loaders }) => loaders.candidate(candidateId),
    }),
    status: t.expose('status', { type: EnrolmentStatusEnum, description: 'How far it has come.' }),
    requestedOn: t.expose('requestedOn', { type: 'Date', description: 'When it was asked for.' }),
    changedOn: t.expose('changedOn', { type: 'Date', description: 'When the status became what it is.' }),
    note: t.exposeString('note', { nullable: true, description: 'As it was noted with the last move.' }),
  }),
});

builder.objectField(Candidate, 'trainings', (t) =>
  t.field({
    type: [TrainingEnrolment],
    nullable: true,
    description: 'Trainings asked for, under way and completed, newest first; hidden from employers.',
    resolve: ({ masked, record }, _args, { loaders }) =>
      masked ? null : loaders.enrolmentsOf.load(record.id),
  }),
);
