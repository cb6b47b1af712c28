import type { ComparisonReport } from '../../recognition/index.ts';
import { builder } from '../builder.ts';
import { Skill } from '../taxonomy/concepts.ts';
import { OpenQuestionEnum } from './compare-enums.ts';
import {
  ComparedTitle,
  DurationComparison,
  LevelComparison,
  PracticeComparison,
  StudyFieldComparison,
} from './compare-facts.ts';
import { inLanguage, LANG, OutcomeCoverage, UnitCoverage } from './compare-matrix.ts';
import { CompensationMeasureKindEnum, DifferenceDimensionEnum, RecognitionOutcomeEnum } from './enums.ts';

type Trade = ComparisonReport['comparisons'][number];
type MeasureShape = Trade['measures'][number];

const ProposedModule = builder.objectRef<MeasureShape['modules'][number]>('ProposedModule').implement({
  description: 'A module of the training that the service knows, and what it would close.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code of the country pack: "CPR-MACONNERIE".' }),
    name: t.string({
      description: 'Its name.',
      args: { lang: t.arg(LANG) },
      resolve: ({ nameFr, nameEn }, { lang }) => inLanguage({ fr: nameFr, en: nameEn }, lang),
    }),
    closes: t.field({
      type: [Skill],
      description: 'Outcomes that it covers or brings nearer.',
      resolve: ({ closes }, _args, { loaders }) =>
        Promise.all(closes.map(({ skill }) => loaders.concepts.load(skill))),
    }),
    coverageAfter: t.exposeFloat('coverageAfter', {
      description: 'Coverage with this module and those before it, 0 to 1.',
    }),
  }),
});

const ProposedMeasure = builder.objectRef<MeasureShape>('ProposedMeasure').implement({
  description: 'What would close differences.',
  fields: (t) => ({
    kind: t.expose('kind', { type: CompensationMeasureKindEnum, description: 'What is to be done.' }),
    months: t.exposeInt('months', {
      nullable: true,
      description: 'How long; null where time is not what it takes.',
    }),
    closes: t.expose('closes', {
      type: [DifferenceDimensionEnum],
      description: 'Differences that it closes.',
    }),
    modules: t.expose('modules', { type: [ProposedModule], description: 'Training known to the service.' }),
  }),
});

const ReservedProfession = builder
  .objectRef<NonNullable<Trade['regulation']>>('ReservedProfession')
  .implement({
    description: 'The law that reserves the profession: no comparison opens it.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Jurisdiction and ISCO-08 unit group: "FRA:2221".' }),
      authority: t.exposeString('authority', { description: 'Who admits to it.' }),
      requirement: t.exposeString('requirement', { description: 'What it takes.' }),
    }),
  });

const TradeComparison = builder.objectRef<Trade>('TradeComparison').implement({
  description:
    'What an evaluator would find in one trade. It proposes: the competent authority alone decides.',
  fields: (t) => ({
    from: t.expose('from', { type: ComparedTitle, description: 'What is held.' }),
    to: t.expose('to', { type: ComparedTitle, description: 'What it is compared with.' }),
    outcome: t.expose('outcome', {
      type: RecognitionOutcomeEnum,
      description: 'What is proposed; never binding.',
    }),
    authority: t.exposeString('authority', { nullable: true, description: 'Who would decide, where known.' }),
    coverage: t.exposeFloat('coverage', {
      nullable: true,
      description: 'Learning outcomes asked that are held, 0 to 1; null when one side has none recorded.',
    }),
    matrix: t.expose('matrix', {
      type: [UnitCoverage],
      nullable: true,
      description: 'Coverage by unit and outcome; null when one side has none recorded.',
      complexity: { field: 1, multiplier: 5 },
    }),
    missing: t.expose('missing', {
      type: [OutcomeCoverage],
      nullable: true,
      description: 'Outcomes that are not covered; null when one side has none recorded.',
      complexity: { field: 1, multiplier: 8 },
    }),
    level: t.expose('level', { type: LevelComparison, description: 'Levels.' }),
    duration: t.expose('duration', { type: DurationComparison, description: 'Durations.' }),
    field: t.expose('field', { type: StudyFieldComparison, description: 'Fields of study.' }),
    practice: t.expose('practice', { type: PracticeComparison, description: 'Practice.' }),
    regulation: t.expose('regulation', {
      type: ReservedProfession,
      nullable: true,
      description: 'The law that reserves the profession there; null when none is known.',
    }),
    substantialDifferences: t.expose('substantialDifferences', {
      type: [DifferenceDimensionEnum],
      description: 'In what they differ substantially; what is not known makes no difference.',
    }),
    measures: t.expose('measures', {
      type: [ProposedMeasure],
      description: 'What would close the differences.',
    }),
    open: t.expose('open', { type: [OpenQuestionEnum], description: 'What is not known.' }),
    sentences: t.stringList({
      description: 'The comparison in plain words, the proposal first.',
      args: { lang: t.arg(LANG) },
      resolve: ({ sentences }, { lang }) => [
        ...(lang.toLowerCase().startsWith('fr') ? sentences.fr : sentences.en),
      ],
    }),
    modelVersion: t.exposeString('modelVersion', { description: 'Of the constants of the comparison.' }),
  }),
});

export const QualificationComparison = builder
  .objectRef<ComparisonReport>('QualificationComparison')
  .implement({
    description: 'Two qualifications compared, in every trade that the question leaves open.',
    fields: (t) => ({
      asOf: t.expose('asOf', { type: 'Date', description: 'The day of the comparison.' }),
      comparisons: t.expose('comparisons', {
        type: [TradeComparison],
        description: 'One a trade that both know; one without a trade where both know none.',
        complexity: { field: 1, multiplier: 10 },
      }),
    }),
  });

export const ComparedPracticeInput = builder.inputType('ComparedPracticeInput', {
  description: 'Practice of a trade in a country.',
  fields: (t) => ({
    jurisdiction: t.field({ type: 'JurisdictionCode', required: true, description: 'Where.' }),
    months: t.int({ required: true, description: 'How long, in whole months.' }),
    occupation: t.string({ description: 'ISCO-08 unit group; the trade compared when left out.' }),
  }),
});
