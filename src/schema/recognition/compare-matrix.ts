import type { ComparisonReport } from '../../recognition/index.ts';
import { builder } from '../builder.ts';
import { SkillRelationEnum } from '../matching/enums.ts';
import { Skill } from '../taxonomy/concepts.ts';
import { CoverageStateEnum } from './compare-enums.ts';

type Trade = ComparisonReport['comparisons'][number];
type UnitShape = NonNullable<Trade['matrix']>[number];
type OutcomeShape = UnitShape['outcomes'][number];

/** French for every variant of French, English for any other language. */
export function inLanguage({ fr, en }: { readonly fr: string; readonly en: string }, lang: string): string {
  return lang.toLowerCase().startsWith('fr') ? fr : en;
}

export const LANG = {
  type: 'LanguageTag',
  required: true,
  defaultValue: 'fr',
  description: 'BCP 47.',
} as const;

const LEVEL = '1 under supervision, 2 alone, 3 the difficult cases, 4 teaches or leads.';

const HeldOutcome = builder.objectRef<NonNullable<OutcomeShape['nearest']>>('HeldOutcome').implement({
  description: 'What is held that comes nearest to an outcome.',
  fields: (t) => ({
    unit: t.exposeString('unit', { description: 'Code of the unit that gives it.' }),
    skill: t.field({
      type: Skill,
      description: 'The skill it is matched to.',
      resolve: ({ skill }, _args, { loaders }) => loaders.concepts.load(skill),
    }),
    name: t.string({
      description: 'Its name.',
      args: { lang: t.arg(LANG) },
      resolve: ({ name }, { lang }) => inLanguage(name, lang),
    }),
    relation: t.expose('relation', {
      type: SkillRelationEnum,
      description: 'How it stands to what is asked.',
    }),
    level: t.exposeInt('level', { description: LEVEL }),
  }),
});

export const OutcomeCoverage = builder.objectRef<OutcomeShape>('OutcomeCoverage').implement({
  description: 'A learning outcome that is asked, and how far it is covered.',
  fields: (t) => ({
    skill: t.field({
      type: Skill,
      description: 'The skill it is matched to.',
      resolve: ({ skill }, _args, { loaders }) => loaders.concepts.load(skill),
    }),
    name: t.string({
      description: 'Its name.',
      args: { lang: t.arg(LANG) },
      resolve: ({ name }, { lang }) => inLanguage(name, lang),
    }),
    level: t.exposeInt('level', { description: LEVEL }),
    state: t.expose('state', { type: CoverageStateEnum, description: 'How far it is covered.' }),
    coverage: t.exposeFloat('coverage', { description: 'The same, 0 to 1.' }),
    nearest: t.expose('nearest', {
      type: HeldOutcome,
      nullable: true,
      description: 'What covers it; null when nothing does.',
    }),
  }),
});

export const UnitCoverage = builder.objectRef<UnitShape>('UnitCoverage').implement({
  description: 'A unit that is asked: a row of the matrix.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code in the standard.' }),
    name: t.string({
      description: 'Its name.',
      args: { lang: t.arg(LANG) },
      resolve: ({ nameFr, nameEn }, { lang }) => inLanguage({ fr: nameFr, en: nameEn }, lang),
    }),
    weight: t.exposeInt('weight', { description: 'Share of the standard: only the proportions count.' }),
    state: t.expose('state', { type: CoverageStateEnum, description: 'How far it is covered.' }),
    coverage: t.exposeFloat('coverage', { description: 'Mean over its outcomes, 0 to 1.' }),
    outcomes: t.expose('outcomes', {
      type: [OutcomeCoverage],
      description: 'In the order of the standard.',
      complexity: { field: 1, multiplier: 5 },
    }),
  }),
});
