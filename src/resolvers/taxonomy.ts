import { readQualificationTypes } from '../recognition/index.ts';
import { builder } from '../schema/builder.ts';
import { type Page, type PageRequest, pageOf, toPage } from '../schema/connection.ts';
import { QualificationType } from '../schema/recognition/qualification-type.ts';
import { DataSource, Occupation, Skill } from '../schema/taxonomy/concepts.ts';
import '../schema/taxonomy/job-title.ts';
import { MatchedLabel } from '../schema/taxonomy/matched-label.ts';
import { countConcepts, type ListedKind, listConcepts } from '../server/concept-list.ts';
import type { ConceptMatch } from '../server/concept-search.ts';
import type { Context } from '../server/context.ts';
import { type ConceptRow, readDataSources } from '../taxonomy/index.ts';

interface ConceptQuery extends PageRequest {
  readonly search?: string | null | undefined;
  readonly lang: string;
}

/** Beyond these hits of a ranked search lie only worse ones: a longer word finds what is missed. */
const SEARCH_DEPTH = 1000;

/** A page of concepts: the ranked hits of a search, or all by their label. */
async function conceptPage(kind: ListedKind, query: ConceptQuery, { services, loaders }: Context) {
  const { database, conceptSearch } = services;
  const { lang } = query;
  const text = query.search?.trim() ?? '';
  const list = kind === 'OCCUPATION' ? 'occupations' : 'skills';
  const { first, position } = pageOf(list, query);
  const offset = position === null ? 0 : position + 1;
  const rowsOf = (ids: readonly string[]) =>
    Promise.all(
      ids.map(async (id, index) => ({ position: offset + index, node: await loaders.concepts.load(id) })),
    );

  if (text === '') {
    const { ids, hasMore } = await listConcepts(database, kind, lang, offset, first);
    const page = toPage(list, await rowsOf(ids), hasMore, offset > 0, () => countConcepts(database, kind));
    return withMatched(page, []);
  }
  const hits = await conceptSearch.search(kind, text, lang, Math.min(offset + first + 1, SEARCH_DEPTH));
  const shown = hits.slice(offset, offset + first);
  const rows = await rowsOf(shown.map(({ id }) => id));
  const page = toPage(list, rows, hits.length > offset + first, offset > 0, async () => {
    const all = await conceptSearch.search(kind, text, lang, SEARCH_DEPTH);
    return all.length < SEARCH_DEPTH ? all.length : null;
  });
  return withMatched(page, shown);
}

/** Edges with the names by which they were found. */
function withMatched(page: Page<ConceptRow>, hits: readonly Pick<ConceptMatch, 'matched'>[]) {
  const edges = page.edges.map((edge, at) => ({ ...edge, matched: hits[at]?.matched ?? null }));
  return { ...page, edges };
}

const MATCHED = {
  type: MatchedLabel,
  nullable: true,
  description: 'The name that was found; null where the words stand in several names, or none was searched.',
} as const;

const LANG = {
  type: 'LanguageTag',
  required: true,
  defaultValue: 'fr',
  description: 'BCP 47: the language searched in and sorted by.',
} as const;

const SEARCH = 'Words in any order, misspelt or cut short, or a trade name; all, by label, when left out.';

builder.queryField('occupations', (t) =>
  t.connection(
    {
      type: Occupation,
      description: 'Occupations of the taxonomy: best match first, or by label.',
      args: { search: t.arg.string({ description: SEARCH }), lang: t.arg(LANG) },
      resolve: (_root, query, context) => conceptPage('OCCUPATION', query, context),
    },
    { name: 'OccupationConnection', description: 'A page of occupations.' },
    {
      name: 'OccupationEdge',
      description: 'One of them.',
      fields: (edge) => ({
        matched: edge.field({ ...MATCHED, resolve: ({ matched }) => matched }),
      }),
    },
  ),
);

builder.queryField('skills', (t) =>
  t.connection(
    {
      type: Skill,
      description: 'Skills of the taxonomy: best match first, or by label.',
      args: { search: t.arg.string({ description: SEARCH }), lang: t.arg(LANG) },
      resolve: (_root, query, context) => conceptPage('SKILL', query, context),
    },
    { name: 'SkillConnection', description: 'A page of skills.' },
    {
      name: 'SkillEdge',
      description: 'One of them.',
      fields: (edge) => ({
        matched: edge.field({ ...MATCHED, resolve: ({ matched }) => matched }),
      }),
    },
  ),
);

builder.queryField('qualificationTypes', (t) =>
  t.field({
    type: [QualificationType],
    description: 'Diplomas, certificates and titles that a candidate may hold, by code.',
    complexity: { field: 5, multiplier: 30 },
    args: {
      jurisdiction: t.arg({
        type: 'JurisdictionCode',
        description: 'Where they are awarded; all when left out.',
      }),
    },
    resolve: (_root, { jurisdiction }, { services }) =>
      readQualificationTypes(services.database.pool, jurisdiction ?? null),
  }),
);

builder.queryField('dataSources', (t) =>
  t.field({
    type: [DataSource],
    description: 'Where the reference data comes from, with the attributions that licences ask for.',
    resolve: (_root, _args, { services }) => readDataSources(services.database.pool),
  }),
);
