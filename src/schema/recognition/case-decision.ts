import type { DecisionView } from '../../recognition/index.ts';
import { builder } from '../builder.ts';
import { DecidedOutcomeEnum, DecisionStandingEnum, RefusalReasonEnum } from './case-enums.ts';
import { CompensationMeasureKindEnum, DifferenceDimensionEnum, EffectScopeEnum } from './enums.ts';

interface MeasureShape {
  readonly number: number;
  readonly kind: DecisionView['measures'][number]['kind'];
  readonly choice: number | null;
  readonly months: number | null;
  readonly description: string | null;
  readonly open: boolean;
  readonly results: DecisionView['measureResults'];
}

const MeasureResult = builder
  .objectRef<DecisionView['measureResults'][number]>('CompensationMeasureResult')
  .implement({
    description: 'That a measure was tried.',
    fields: (t) => ({
      passed: t.exposeBoolean('passed', { description: 'Whether it was passed.' }),
      on: t.expose('on', { type: 'Date', description: 'When.' }),
    }),
  });

const Measure = builder.objectRef<MeasureShape>('CompensationMeasure').implement({
  description: 'What makes a conditional recognition whole.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number in the decision, from 1.' }),
    kind: t.expose('kind', { type: CompensationMeasureKindEnum, description: 'What it is.' }),
    choice: t.exposeInt('choice', {
      nullable: true,
      description: 'Of the measures of one choice, one is enough; null: to be passed in any case.',
    }),
    months: t.exposeInt('months', { nullable: true, description: 'Longest duration.' }),
    description: t.exposeString('description', { nullable: true, description: 'In words.' }),
    open: t.exposeBoolean('open', { description: 'Still to be passed.' }),
    results: t.expose('results', {
      type: [MeasureResult],
      complexity: { field: 1, multiplier: 2 },
      description: 'How often it was tried, in order.',
    }),
  }),
});

export const DecidedLevel = builder
  .objectRef<{ readonly scale: string; readonly level: string }>('DecidedLevel')
  .implement({
    description: 'A level on its scale.',
    fields: (t) => ({
      scale: t.exposeString('scale', { description: 'Framework: "DQR8".' }),
      level: t.exposeString('level', { description: 'Level on it.' }),
    }),
  });

export const RecognitionDecision = builder.objectRef<DecisionView>('RecognitionDecision').implement({
  description: 'What an authority decided, with what has become of it.',
  fields: (t) => ({
    outcome: t.expose('outcome', { type: DecidedOutcomeEnum, description: 'What it decided.' }),
    decidedOn: t.expose('decidedOn', { type: 'Date', description: 'When.' }),
    standing: t.expose('standing', {
      type: DecisionStandingEnum,
      description: 'What has become of it by today.',
    }),
    effectScope: t.expose('effectScope', {
      type: EffectScopeEnum,
      nullable: true,
      description: 'How far it reaches; null: without effect in law.',
    }),
    level: t.expose('level', {
      type: DecidedLevel,
      nullable: true,
      description: 'The level at which it was recognised.',
    }),
    refusalReasons: t.expose('refusalReasons', {
      type: [RefusalReasonEnum],
      description: 'Why it was refused.',
    }),
    differences: t.expose('differences', {
      type: [DifferenceDimensionEnum],
      description: 'Substantial differences.',
    }),
    measures: t.field({
      type: [Measure],
      complexity: { field: 1, multiplier: 2 },
      description: 'What closes them.',
      resolve: ({ measures, measureResults, openMeasures }) =>
        measures.map((measure, index) => ({
          ...measure,
          number: index + 1,
          open: openMeasures.includes(index + 1),
          results: measureResults.filter((result) => result.measure === index + 1),
        })),
    }),
    units: t.exposeStringList('units', {
      description: 'Units of prior learning that it certifies, by code.',
    }),
    validUntil: t.expose('validUntil', {
      type: 'Date',
      nullable: true,
      description: 'Last day of the certificate; null: without an end.',
    }),
    reference: t.exposeString('reference', { nullable: true, description: 'Number of the letter.' }),
    appealedOn: t.expose('appealedOn', {
      type: 'Date',
      nullable: true,
      description: 'When an appeal was lodged.',
    }),
    endedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day on which it no longer held, by appeal or revocation.',
      resolve: ({ ended }) => ended?.on ?? null,
    }),
  }),
});
