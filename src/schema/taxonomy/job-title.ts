import type { ConceptRow, JobTitleMatch } from '../../taxonomy/index.ts';
import { builder } from '../builder.ts';
import { Occupation } from './concepts.ts';
import { ConceptStatusEnum, MappingKindEnum } from './enums.ts';

const LANG = {
  type: 'LanguageTag',
  required: true,
  defaultValue: 'fr',
  description: 'BCP 47; French by default.',
} as const;

const JobTitle = builder.objectRef<ConceptRow>('JobTitle');

const JobGroup = builder.objectRef<ConceptRow>('JobGroup').implement({
  description: 'What a national classification gathers job titles under: a ROME code.',
  fields: (t) => ({
    code: t.string({ description: '"F1703"', resolve: ({ code, uri }) => code ?? uri }),
    iscoCode: t.exposeString('iscoCode', { nullable: true, description: 'ISCO-08 unit group, four digits.' }),
    label: t.string({
      description: 'Its name; another language where there is none in the one asked.',
      args: { lang: t.arg(LANG) },
      resolve: ({ id }, { lang }, { loaders }) => loaders.label(lang).load(id),
    }),
  }),
});

const Match = builder.objectRef<JobTitleMatch>('JobTitleMatch').implement({
  description: 'A job title and an occupation that it means.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: MappingKindEnum,
      description: 'How the title relates to the occupation.',
    }),
    confidence: t.float({
      description: 'How sure the match is: 0.00 to 1.00.',
      resolve: ({ confidence }) => confidence / 100,
    }),
    title: t.field({
      type: JobTitle,
      description: 'The title.',
      resolve: ({ titleId }, _args, { loaders }) => loaders.concepts.load(titleId),
    }),
    occupation: t.field({
      type: Occupation,
      description: 'The occupation.',
      resolve: ({ occupationId }, _args, { loaders }) => loaders.concepts.load(occupationId),
    }),
  }),
});

builder.node(JobTitle, {
  description: 'A name under which offers are written, from a national classification (ROME).',
  id: { resolve: ({ id }) => id },
  isTypeOf: (value) =>
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'JOB_TITLE',
  loadMany: (ids, { loaders }) => Promise.all(ids.map((id) => loaders.conceptOfKind.load(`JOB_TITLE ${id}`))),
  fields: (t) => ({
    code: t.string({ description: 'Its number in ROME.', resolve: ({ code, uri }) => code ?? uri }),
    iscoCode: t.exposeString('iscoCode', { nullable: true, description: 'ISCO-08 unit group, four digits.' }),
    status: t.expose('status', { type: ConceptStatusEnum, description: 'Whether it is still in use.' }),
    label: t.string({
      description: 'As published; another language where there is none in the one asked.',
      args: { lang: t.arg(LANG) },
      resolve: ({ id }, { lang }, { loaders }) => loaders.label(lang).load(id),
    }),
    group: t.field({
      type: JobGroup,
      nullable: true,
      description: 'The code under which it stands.',
      resolve: ({ id }, _args, { loaders }) => loaders.titleGroups.load(id),
    }),
    occupations: t.field({
      type: [Match],
      description: 'What it means, the surest first; occupations that were not imported are left out.',
      resolve: ({ id }, _args, { loaders }) => loaders.titleOccupations.load(id),
    }),
  }),
});

builder.objectField(Occupation, 'jobTitles', (t) =>
  t.field({
    type: [Match],
    description: 'Job titles of national classifications that lead to it, the surest first.',
    resolve: ({ id }, _args, { loaders }) => loaders.jobTitles.load(id),
  }),
);
