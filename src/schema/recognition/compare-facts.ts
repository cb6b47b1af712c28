import type { ComparisonReport } from '../../recognition/index.ts';
import { builder } from '../builder.ts';
import { ComparedByEnum, FieldStandingEnum, PracticeStandingEnum, StandingEnum } from './compare-enums.ts';
import { inLanguage, LANG } from './compare-matrix.ts';
import { ReferencingBasisEnum } from './qualification-type.ts';

type Trade = ComparisonReport['comparisons'][number];

export const ComparedTitle = builder.objectRef<Trade['from']>('ComparedTitle').implement({
  description: 'A qualification or a test, in one trade where it has several.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Jurisdiction and code: "MLI:CAP", "SAU:SVP".' }),
    name: t.string({
      description: 'Its name in this trade.',
      args: { lang: t.arg(LANG) },
      resolve: ({ name }, { lang }) => inLanguage(name, lang),
    }),
    jurisdiction: t.expose('jurisdiction', { type: 'JurisdictionCode', description: 'Where it is awarded.' }),
    standard: t.exposeString('standard', {
      nullable: true,
      description: 'Code of its learning outcomes, "MLI:CAP/MACONNERIE"; null when none are recorded.',
    }),
    occupation: t.exposeString('occupation', {
      nullable: true,
      description: 'ISCO-08 unit group of the trade; null without learning outcomes.',
    }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'Where the learning outcomes come from; null without them.',
    }),
    unitsVerified: t.boolean({
      nullable: true,
      description: 'Whether the units were confirmed with that source; null without them.',
      resolve: ({ verified }) => verified?.['units'] ?? null,
    }),
  }),
});

const ComparedLevel = builder.objectRef<NonNullable<Trade['level']['from']>>('ComparedLevel').implement({
  description: 'A level, on the scale it belongs to and on those of Europe and UNESCO.',
  fields: (t) => ({
    scale: t.exposeString('scale', { nullable: true, description: 'Framework.' }),
    level: t.exposeString('level', { nullable: true, description: 'Level on that scale.' }),
    eqf: t.exposeInt('eqf', { nullable: true, description: 'EQF level.' }),
    isced: t.exposeInt('isced', { nullable: true, description: 'ISCED 2011 level.' }),
  }),
});

export const LevelComparison = builder.objectRef<Trade['level']>('LevelComparison').implement({
  description: 'How two levels stand to each other.',
  fields: (t) => ({
    from: t.expose('from', {
      type: ComparedLevel,
      nullable: true,
      description: 'Of what is held; null for a test.',
    }),
    to: t.expose('to', {
      type: ComparedLevel,
      nullable: true,
      description: 'Of what is asked; null for a test.',
    }),
    standing: t.expose('standing', { type: StandingEnum, description: 'How they stand.' }),
    gap: t.exposeInt('gap', {
      nullable: true,
      description: 'Levels that are missing; negative when more is held.',
    }),
    by: t.expose('by', { type: ComparedByEnum, nullable: true, description: 'By which numbers.' }),
    basis: t.expose('basis', {
      type: ReferencingBasisEnum,
      nullable: true,
      description: 'What the EQF levels rest on: an analogy as soon as one does.',
    }),
  }),
});

export const DurationComparison = builder.objectRef<Trade['duration']>('DurationComparison').implement({
  description: 'How two durations stand to each other.',
  fields: (t) => ({
    fromYears: t.exposeFloat('fromYears', { nullable: true, description: 'Years of what is held.' }),
    toYears: t.exposeFloat('toYears', { nullable: true, description: 'Years of what is asked.' }),
    fromHours: t.exposeInt('fromHours', { nullable: true, description: 'Hours of what is held.' }),
    toHours: t.exposeInt('toHours', { nullable: true, description: 'Hours of what is asked.' }),
    standing: t.expose('standing', { type: StandingEnum, description: 'How they stand, by years.' }),
    gapYears: t.exposeFloat('gapYears', {
      nullable: true,
      description: 'Years that are missing; negative when more is held.',
    }),
  }),
});

export const StudyFieldComparison = builder.objectRef<Trade['field']>('StudyFieldComparison').implement({
  description: 'How two fields of study stand to each other.',
  fields: (t) => ({
    from: t.exposeString('from', { nullable: true, description: 'ISCED-F of what is held.' }),
    to: t.exposeString('to', { nullable: true, description: 'ISCED-F of what is asked.' }),
    standing: t.expose('standing', { type: FieldStandingEnum, description: 'How they stand.' }),
  }),
});

export const PracticeComparison = builder.objectRef<Trade['practice']>('PracticeComparison').implement({
  description: 'Practice in the trade that is asked, and that is stated.',
  fields: (t) => ({
    requiredMonths: t.exposeInt('requiredMonths', { nullable: true, description: 'Months asked.' }),
    statedMonths: t.exposeInt('statedMonths', { nullable: true, description: 'Months stated.' }),
    gapMonths: t.exposeInt('gapMonths', { nullable: true, description: 'Months missing.' }),
    standing: t.expose('standing', { type: PracticeStandingEnum, description: 'How they stand.' }),
  }),
});
