/** Who may import whom. The architecture in one file; `npm run check` holds the code to it. */
const CONTEXTS = 'access|people|recognition|offers|passport|taxonomy|pack|training';
// Files named service… are the impure side of matching.
const CORE = '^src/matching/(?!service)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-is-pure',
      comment: 'The matching core reads plain data: no database, no search client, no clock, no server.',
      severity: 'error',
      from: { path: CORE, pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^(src/(matching|domain)/|(node:)?crypto$)' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '-rules\\.ts$' },
      to: { path: '^(src/(db|server|schema|resolvers)|search)/' },
    },
    {
      name: 'domain-imports-nothing',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'schema-has-no-services',
      comment:
        'Nouns know the builder, enums and pure helpers. Of a context they may import types, through its index: ' +
        'that they are types alone is what src/schema/type-imports.test.ts holds to account.',
      severity: 'error',
      from: { path: '^src/schema/(?!index\\.ts)' },
      to: {
        path: `^(src/(resolvers|db|server|matching|${CONTEXTS})|search)/`,
        pathNot: `^src/(${CONTEXTS})/index\\.ts$|^src/access/permissions\\.ts$|^src/server/context\\.ts$`,
      },
    },
    {
      name: 'only-the-schema-index-imports-resolvers',
      severity: 'error',
      from: { pathNot: '^src/(schema/index\\.ts|resolvers/)' },
      to: { path: '^src/resolvers/' },
    },
    {
      name: 'services-know-no-graphql',
      severity: 'error',
      from: { path: `^src/(matching|db|domain|reference|${CONTEXTS})/`, pathNot: '\\.test\\.ts$' },
      to: { path: '^(src/(schema|resolvers|server)/|node_modules/(graphql|@pothos|@apollo|express)/)' },
    },
    {
      name: 'search-knows-no-resolvers',
      severity: 'error',
      from: { path: '^search/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(schema|resolvers|server)/' },
    },
    ...CONTEXTS.split('|').map((context) => ({
      name: `${context}-through-its-index`,
      comment: 'Another context is entered through its index file, never deep.',
      severity: 'error',
      from: { path: '^(src|search|test|bench)/', pathNot: `^src/${context}/|\\.test\\.ts$` },
      to: {
        path: `^src/${context}/`,
        pathNot: `^src/${context}/index\\.ts$|^src/access/permissions\\.ts$`,
        dependencyTypesNot: ['type-only'],
      },
    })),
    {
      name: 'process-env-has-one-reader',
      severity: 'error',
      from: { path: '^src/(?!config\\.ts|main\\.ts|cli)' },
      to: { path: '^(node:)?process$' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(generated|dist)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
