import type { Assessment } from '../../recognition/index.ts';
import { builder } from '../builder.ts';
import {
  EffectScopeEnum,
  RecognitionConditionKindEnum,
  RecognitionConditionStateEnum,
  RecognitionConfidenceEnum,
  RecognitionContradictionEnum,
  RecognitionStepKindEnum,
  RecruitabilityEnum,
} from './assessment-enums.ts';
import {
  CompensationMeasureKindEnum,
  DifferenceDimensionEnum,
  RecognitionBindingEnum,
  RecognitionOutcomeEnum,
  RecognitionPurposeEnum,
} from './enums.ts';
import { ReferencingBasisEnum } from './qualification-type.ts';

/** An answer and its explanation, by language. */
export interface NamedAssessment {
  readonly answer: Assessment;
  readonly explain: (language: 'fr' | 'en') => readonly string[];
}

const RecognisedLevel = builder
  .objectRef<NonNullable<Assessment['effectiveLevel']>>('RecognisedLevel')
  .implement({
    description: 'A level, on its scale.',
    fields: (t) => ({
      scale: t.exposeString('scale', { description: 'Framework: a level without its scale does not exist.' }),
      level: t.exposeString('level', { description: 'Level on that scale.' }),
      eqf: t.exposeInt('eqf', { nullable: true, description: 'EQF level.' }),
      isced: t.exposeInt('isced', { nullable: true, description: 'ISCED 2011 level.' }),
      basis: t.expose('basis', {
        type: ReferencingBasisEnum,
        nullable: true,
        description: 'What the EQF level rests on.',
      }),
      verified: t.exposeBoolean('verified', { description: 'Whether the level has been checked.' }),
    }),
  });

const RecognitionStep = builder.objectRef<Assessment['path'][number]>('RecognitionStep').implement({
  description: 'One link from the country of award to the destination.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RecognitionStepKindEnum, description: 'What it rests on.' }),
    from: t.expose('from', { type: 'JurisdictionCode', description: 'Where it begins.' }),
    to: t.expose('to', { type: 'JurisdictionCode', description: 'Where it leads.' }),
    outcome: t.expose('outcome', { type: RecognitionOutcomeEnum, description: 'What it comes to.' }),
    rule: t.exposeString('rule', { nullable: true, description: 'Code of the rule or the decision.' }),
    instrument: t.exposeString('instrument', {
      nullable: true,
      description: 'Code of the convention, directive or procedure.',
    }),
    legalBasis: t.exposeString('legalBasis', { nullable: true, description: 'Article or act.' }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true, description: 'From when it holds.' }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'First day on which it no longer holds.',
    }),
    source: t.exposeString('source', { description: 'Where it is known from.' }),
    verified: t.exposeBoolean('verified', { description: 'Whether the right has been checked.' }),
  }),
});

const RecognitionCondition = builder
  .objectRef<Assessment['conditions'][number]>('RecognitionCondition')
  .implement({
    description: 'Something that the answer depends on.',
    fields: (t) => ({
      kind: t.expose('kind', { type: RecognitionConditionKindEnum, description: 'What it is.' }),
      state: t.expose('state', { type: RecognitionConditionStateEnum, description: 'How it stands.' }),
      subject: t.exposeString('subject', {
        nullable: true,
        description: 'Instrument, certificate, field, or place with months ("ESP:36").',
      }),
      authority: t.exposeString('authority', { nullable: true, description: 'Who sees to it.' }),
    }),
  });

const RecognitionAlternative = builder
  .objectRef<Assessment['alternatives'][number]>('RecognitionAlternative')
  .implement({
    description: 'Another way, or an answer that cannot be ordered.',
    fields: (t) => ({
      outcome: t.expose('outcome', { type: RecognitionOutcomeEnum, description: 'What it comes to.' }),
      path: t.expose('path', { type: [RecognitionStep], description: 'How.' }),
    }),
  });

const RecruitmentLimit = builder
  .objectRef<NonNullable<Assessment['recruitment']>>('RecruitmentLimit')
  .implement({
    description: 'A limit on recruiting for the post, whatever the qualification is worth.',
    fields: (t) => ({
      recruitability: t.expose('recruitability', { type: RecruitabilityEnum, description: 'Which.' }),
      instrument: t.exposeString('instrument', { description: 'Code of the list or law.' }),
      source: t.exposeString('source', { description: 'Where it is known from.' }),
    }),
  });

export const RecognitionAssessment = builder.objectRef<NamedAssessment>('RecognitionAssessment').implement({
  description: 'What a qualification is worth at a destination, for a purpose, on a day.',
  fields: (t) => ({
    outcome: t.field({
      type: RecognitionOutcomeEnum,
      description: 'What it comes to.',
      resolve: ({ answer }) => answer.outcome,
    }),
    binding: t.field({
      type: RecognitionBindingEnum,
      description: 'Whether anybody is bound by it.',
      resolve: ({ answer }) => answer.binding,
    }),
    confidence: t.field({
      type: RecognitionConfidenceEnum,
      description: 'What it rests on.',
      resolve: ({ answer }) => answer.confidence,
    }),
    effectScope: t.field({
      type: EffectScopeEnum,
      nullable: true,
      description: 'How far it has effect; null: none in law.',
      resolve: ({ answer }) => answer.effectScope,
    }),
    purpose: t.field({
      type: RecognitionPurposeEnum,
      description: 'PROFESSIONAL_REGULATED where the occupation is regulated, whatever was asked.',
      resolve: ({ answer }) => answer.purpose,
    }),
    jurisdiction: t.string({
      description: 'Whose law answered: the destination, or its subdivision ("CA-QC"); "*" for none.',
      resolve: ({ answer }) => answer.jurisdiction,
    }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'From when the answer has been the same.',
      resolve: ({ answer }) => answer.from,
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day on which it may be otherwise.',
      resolve: ({ answer }) => answer.until,
    }),
    effectiveLevel: t.field({
      type: RecognisedLevel,
      nullable: true,
      description: 'Level of what is held, as it reads there.',
      resolve: ({ answer }) => answer.effectiveLevel,
    }),
    path: t.field({
      type: [RecognitionStep],
      description: 'Step by step.',
      resolve: ({ answer }) => answer.path,
    }),
    conditions: t.field({
      type: [RecognitionCondition],
      description: 'What it depends on.',
      resolve: ({ answer }) => answer.conditions,
    }),
    substantialDifferences: t.field({
      type: [DifferenceDimensionEnum],
      description: 'In what the qualification differs.',
      resolve: ({ answer }) => answer.substantialDifferences,
    }),
    measures: t.field({
      type: [CompensationMeasureKindEnum],
      description: 'What makes up for it, or opens another way after a refusal.',
      resolve: ({ answer }) => answer.measures,
    }),
    authority: t.string({
      nullable: true,
      description: 'Who decides.',
      resolve: ({ answer }) => answer.authority,
    }),
    expectedDays: t.int({
      nullable: true,
      description: 'Until it is decided.',
      resolve: ({ answer }) => answer.expectedDuration?.days ?? null,
    }),
    recruitment: t.field({
      type: RecruitmentLimit,
      nullable: true,
      description: 'A limit on recruiting for the post.',
      resolve: ({ answer }) => answer.recruitment,
    }),
    alternatives: t.field({
      type: [RecognitionAlternative],
      description: 'Other ways.',
      resolve: ({ answer }) => answer.alternatives,
    }),
    contradictions: t.field({
      type: [RecognitionContradictionEnum],
      description: 'What does not fit together.',
      resolve: ({ answer }) => answer.contradictions.map(({ kind }) => kind),
    }),
    explanation: t.stringList({
      description: 'All of it in sentences, the answer first.',
      args: {
        lang: t.arg({ type: 'LanguageTag', required: true, defaultValue: 'fr', description: 'BCP 47.' }),
      },
      resolve: ({ explain }, { lang }) => [...explain(lang.toLowerCase().startsWith('fr') ? 'fr' : 'en')],
    }),
    rulesVersion: t.int({
      description: 'Of the rules that answered.',
      resolve: ({ answer }) => answer.rulesVersion,
    }),
  }),
});
