// Writes what is generated: the database client, schema.graphql, and the typed documents of operations/ and the tests.
//   node scripts/generate.mjs [STEP …]    all steps, or the steps named: client, schema, moves, documents
//   node scripts/generate.mjs --check     fails when schema.graphql is not what the code says; writes nothing
// A step is skipped when what it reads has not changed; --force does it all the same.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf, requireNode, root } from './run-step.mjs';

const schemaFile = join(root, 'schema.graphql');
const casesPage = join(root, 'docs/recognition-cases.md');

const steps = [
  {
    name: 'client',
    what: 'database client',
    reads: ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'],
    stamp: 'src/db/generated/.stamp',
    run: () =>
      requireNode('node_modules/prisma/build/index.js', ['generate', '--no-hints'], {
        // Generating needs no native engine; naming any executable keeps the CLI from downloading one.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      }),
  },
  {
    name: 'schema',
    what: 'schema.graphql',
    reads: [
      'src',
      'search',
      'schema.graphql',
      'node_modules/graphql/package.json',
      'node_modules/@pothos/core/package.json',
    ],
    stamp: 'test/generated/.schema-stamp',
    run: async () => {
      const sdl = await printedSchema();
      if (!existsSync(schemaFile) || readFileSync(schemaFile, 'utf8') !== sdl) writeFileSync(schemaFile, sdl);
    },
  },
  {
    name: 'moves',
    what: 'tables of docs/recognition-cases.md',
    reads: ['src/recognition/cases', 'docs/recognition-cases.md'],
    stamp: 'test/generated/.moves-stamp',
    run: async () => writeFileSync(casesPage, await withMoveTables(readFileSync(casesPage, 'utf8'))),
  },
  {
    name: 'documents',
    what: 'typed documents',
    reads: [
      'schema.graphql',
      'operations',
      'test/operations',
      'codegen.ts',
      'node_modules/@graphql-codegen/cli/package.json',
    ],
    stamp: 'test/generated/.documents-stamp',
    run: () =>
      requireNode('node_modules/@graphql-codegen/cli/esm/bin.js', [
        '--config',
        'codegen.ts',
        '--errors-only',
      ]),
  },
];

const given = process.argv.slice(2);
const names = given.filter((argument) => !argument.startsWith('--'));
const unknown = names.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0)
  fail(`There is no step “${unknown[0]}”; expected ${steps.map(({ name }) => name).join(', ')}.`);

if (given.includes('--check')) {
  const current = existsSync(schemaFile) ? readFileSync(schemaFile, 'utf8') : '';
  if (current !== (await printedSchema()))
    fail('schema.graphql is not what the code says: run npm run generate.');
} else {
  for (const step of steps) {
    if (names.length === 0 || names.includes(step.name)) await generate(step);
  }
}

async function generate({ what, reads, stamp, run }) {
  const file = join(root, stamp);
  if (!given.includes('--force') && existsSync(file) && readFileSync(file, 'utf8') === hashOf(reads)) return;
  console.log(`Generating: ${what}`);
  await run();
  mkdirSync(dirname(file), { recursive: true });
  // Only now: a step may write what it reads.
  writeFileSync(file, hashOf(reads));
}

/** The API as the code defines it, in an order that does not depend on that of the code. */
async function printedSchema() {
  const { tsImport } = await import('tsx/esm/api');
  const { lexicographicSortSchema, printSchema } = await import('graphql');
  const { schema } = await tsImport('../src/schema/index.ts', import.meta.url);
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** The page with each table between its two marks as the code has it now. */
async function withMoveTables(page) {
  const { tsImport } = await import('tsx/esm/api');
  const { moveTable } = await tsImport('../src/recognition/cases/case-moves-rules.ts', import.meta.url);
  return page.replace(/(<!-- moves (\w+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, start, kind, end) =>
    [start, moveTable(kind), '\n', end].join(''),
  );
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
