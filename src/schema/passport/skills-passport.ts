import type { RecognitionFact } from '../../passport/index.ts';
import type { FullCandidate } from '../../people/index.ts';
import type { Context } from '../../server/context.ts';
import { builder } from '../builder.ts';
import { HeldCredential, HeldLanguage, HeldSkill, Literacy, WorkPeriod } from '../people/candidate.ts';
import { TrainingEnrolment } from '../training/training.ts';

type Record = FullCandidate['record'];

export interface SkillsPassportShape {
  readonly record: Record;
  readonly credentials: Record['credentials'];
  readonly licences: Record['credentials'];
  readonly destinations: readonly string[];
  readonly occupationId: string | null;
}

const PassportLevel = builder.objectRef<NonNullable<RecognitionFact['level']>>('PassportLevel').implement({
  description: 'A level on its scale.',
  fields: (t) => ({
    scale: t.exposeString('scale', { description: 'Framework: "EQF8".' }),
    level: t.exposeString('level', { description: 'On that scale.' }),
    eqf: t.exposeInt('eqf', {
      nullable: true,
      description: 'Level of the European Qualifications Framework.',
    }),
    basis: t.exposeString('basis', {
      nullable: true,
      description: 'OFFICIAL, or ANALOGY where no referencing was published.',
    }),
  }),
});

export const PassportRecognition = builder.objectRef<RecognitionFact>('PassportRecognition').implement({
  description: 'What a qualification is worth at a destination, for work, today.',
  fields: (t) => ({
    typeCode: t.exposeString('typeCode', { description: 'The qualification: "MLI:CAP".' }),
    awardedOn: t.expose('awardedOn', {
      type: 'Date',
      nullable: true,
      description: 'Tells credentials of one type apart.',
    }),
    destination: t.expose('destination', { type: 'JurisdictionCode', description: 'Where.' }),
    purpose: t.exposeString('purpose', {
      description: 'PROFESSIONAL_REGULATED where the occupation is regulated there.',
    }),
    outcome: t.exposeString('outcome', { description: 'What it comes to: "FULL", "LEVEL_STATEMENT" …' }),
    binding: t.exposeString('binding', { description: 'BINDING or ADVISORY.' }),
    confidence: t.exposeString('confidence', {
      description: 'DECIDED by an authority, RULED by law, INDICATIVE by comparison.',
    }),
    level: t.expose('level', {
      type: PassportLevel,
      nullable: true,
      description: 'As it reads there; null: not known.',
    }),
    authority: t.exposeString('authority', { nullable: true, description: 'Who decides.' }),
    openConditions: t.exposeStringList('openConditions', {
      description: 'Kinds of conditions that are not known to be met.',
    }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'First day on which it is otherwise.',
    }),
    rulesVersion: t.exposeInt('rulesVersion', { description: 'Of the rules that answered.' }),
  }),
});

const completed = ({ record }: SkillsPassportShape, { loaders }: Pick<Context, 'loaders'>) =>
  loaders.enrolmentsOf
    .load(record.id)
    .then((enrolments) => enrolments.filter(({ status }) => status === 'COMPLETED'));

export const SkillsPassport = builder.objectRef<SkillsPassportShape>('SkillsPassport').implement({
  description:
    'Everything that a candidate can show today, with who vouches for it and what it is worth where.',
  fields: (t) => ({
    skills: t.field({
      type: [HeldSkill],
      description: 'With level and evidence.',
      resolve: ({ record }) => record.skills,
    }),
    credentials: t.field({
      type: [HeldCredential],
      description: 'Qualifications, with how they were checked.',
      resolve: ({ credentials }) => credentials,
    }),
    licences: t.field({
      type: [HeldCredential],
      description: 'Driving licences and brevets.',
      resolve: ({ licences }) => licences,
    }),
    workPeriods: t.field({
      type: [WorkPeriod],
      description: 'Newest first.',
      resolve: ({ record }) => record.workPeriods,
    }),
    languages: t.field({
      type: [HeldLanguage],
      description: 'Spoken and written.',
      resolve: ({ record }) => record.languages,
    }),
    literacies: t.field({
      type: [Literacy],
      description: 'By language and script.',
      resolve: ({ record }) => record.literacies,
    }),
    trainings: t.field({
      type: [TrainingEnrolment],
      description: 'Completed, newest first.',
      resolve: (passport, _args, context) => completed(passport, context),
    }),
  }),
});
