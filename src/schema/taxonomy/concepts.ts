import type { ConceptRow } from '../../taxonomy/index.ts';
import { builder } from '../builder.ts';
import { ConceptStatusEnum } from './enums.ts';

export const Occupation = builder.objectRef<ConceptRow>('Occupation');
export const Skill = builder.objectRef<ConceptRow>('Skill');

const isConcept = (kind: ConceptRow['kind']) => (value: unknown) =>
  typeof value === 'object' && value !== null && 'kind' in value && 'uri' in value && value.kind === kind;

const LANG = {
  type: 'LanguageTag',
  required: true,
  defaultValue: 'fr',
  description: 'BCP 47; French by default.',
} as const;

const OccupationSkill = builder
  .objectRef<{ readonly skillId: string; readonly essential: boolean }>('OccupationSkill')
  .implement({
    description: 'A skill that an occupation needs.',
    fields: (t) => ({
      essential: t.exposeBoolean('essential', { description: 'Always needed, or only at some work places.' }),
      skill: t.field({
        type: Skill,
        description: 'The skill.',
        resolve: ({ skillId }, _args, { loaders }) => loaders.concepts.load(skillId),
      }),
    }),
  });

builder.node(Occupation, {
  description: 'An occupation of the taxonomy (ESCO, or the starter taxonomy).',
  id: { resolve: ({ id }) => id },
  isTypeOf: isConcept('OCCUPATION'),
  loadMany: (ids, { loaders }) =>
    Promise.all(ids.map((id) => loaders.conceptOfKind.load(`OCCUPATION ${id}`))),
  fields: (t) => ({
    uri: t.exposeString('uri', { description: 'The URI by which the world knows it.' }),
    code: t.exposeString('code', { nullable: true, description: 'ESCO code.' }),
    iscoCode: t.exposeString('iscoCode', { nullable: true, description: 'ISCO-08 unit group, four digits.' }),
    status: t.expose('status', { type: ConceptStatusEnum, description: 'Whether it is still in use.' }),
    label: t.string({
      description: 'Preferred label; another language where there is none in the one asked.',
      args: { lang: t.arg(LANG) },
      resolve: ({ id }, { lang }, { loaders }) => loaders.label(lang).load(id),
    }),
    altLabels: t.stringList({
      description: 'Other names, trade names included.',
      args: { lang: t.arg(LANG) },
      resolve: ({ id }, { lang }, { loaders }) => loaders.altLabels(lang).load(id),
    }),
    skills: t.field({
      type: [OccupationSkill],
      description: 'What it needs, essential first.',
      resolve: ({ id }, _args, { loaders }) => loaders.occupationSkills.load(id),
    }),
  }),
});

builder.node(Skill, {
  description: 'A skill or a field of knowledge of the taxonomy.',
  id: { resolve: ({ id }) => id },
  isTypeOf: isConcept('SKILL'),
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.conceptOfKind.load(`SKILL ${id}`))),
  fields: (t) => ({
    uri: t.exposeString('uri', { description: 'The URI by which the world knows it.' }),
    skillType: t.exposeString('skillType', {
      nullable: true,
      description: '"skill/competence" or "knowledge".',
    }),
    reuseLevel: t.exposeString('reuseLevel', {
      nullable: true,
      description: 'How widely it is used (ESCO).',
    }),
    status: t.expose('status', { type: ConceptStatusEnum, description: 'Whether it is still in use.' }),
    label: t.string({
      description: 'Preferred label; another language where there is none in the one asked.',
      args: { lang: t.arg(LANG) },
      resolve: ({ id }, { lang }, { loaders }) => loaders.label(lang).load(id),
    }),
    altLabels: t.stringList({
      description: 'Other wordings.',
      args: { lang: t.arg(LANG) },
      resolve: ({ id }, { lang }, { loaders }) => loaders.altLabels(lang).load(id),
    }),
    broader: t.field({
      type: [Skill],
      description: 'Skills of which this one is a case.',
      resolve: ({ id }, _args, { loaders }) => loaders.broaderSkills.load(id),
    }),
    narrower: t.field({
      type: [Skill],
      description: 'Cases of this skill.',
      resolve: ({ id }, _args, { loaders }) => loaders.narrowerSkills.load(id),
    }),
  }),
});

export const DataSource = builder
  .objectRef<{
    readonly code: string;
    readonly title: string;
    readonly url: string;
    readonly licence: string;
    readonly version: string;
    readonly attributionFr: string;
    readonly attributionEn: string;
  }>('DataSource')
  .implement({
    description: 'Where reference data comes from, with the attribution that its licence asks for.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Short name.' }),
      title: t.exposeString('title', { description: 'Full name.' }),
      url: t.exposeString('url', { description: 'Where it is published.' }),
      licence: t.exposeString('licence', { description: 'Terms of reuse.' }),
      version: t.exposeString('version', { description: 'Version loaded.' }),
      attribution: t.string({
        description: 'The sentence to show beside the data.',
        args: { lang: t.arg(LANG) },
        resolve: ({ attributionFr, attributionEn }, { lang }) =>
          lang.toLowerCase().startsWith('fr') ? attributionFr : attributionEn,
      }),
    }),
  });
