// Prints the SQL that leads from the Prisma schema of a git revision (or from nothing) to the one in the work tree:
//   node scripts/diff-schema.mjs [REVISION] > prisma/migrations/NNNN_name/migration.sql
// Compares data models only and connects to no database.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

// Node 20 does not import .wasm files, so the module is instantiated by hand.
const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
const { instance } = await WebAssembly.instantiate(readFileSync(entry.replace(/\.js$/, '.wasm')), {
  './schema_engine_bg.js': bindings,
});
bindings.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start?.();

const folder = 'prisma/schema';
const revision = process.argv[2];

function workTreeFiles() {
  return readdirSync(folder).map((name) => ({
    path: `${folder}/${name}`,
    content: readFileSync(`${folder}/${name}`, 'utf8'),
  }));
}

function filesAt(rev) {
  const paths = execFileSync('git', ['ls-tree', '--name-only', rev, `${folder}/`], { encoding: 'utf8' })
    .trim()
    .split('\n');
  return paths.map((path) => ({
    path,
    content: execFileSync('git', ['show', `${rev}:${path}`], { encoding: 'utf8' }),
  }));
}

// The engine insists on a connection, but comparing two data models reads nothing through it.
const nothing = { columnNames: [], columnTypes: [], rows: [] };
const connection = {
  provider: 'postgres',
  adapterName: 'none',
  executeScript: async () => {},
  queryRaw: async (query) => {
    if (process.env.DEBUG) console.error(query);
    return nothing;
  },
  executeRaw: async () => 0,
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: false }),
  dispose: async () => {},
};
const engine = await bindings.SchemaEngine.new(
  { datamodels: workTreeFiles().map((f) => [f.path, f.content]) },
  () => {},
  bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'none',
    connect: async () => connection,
    connectToShadowDb: async () => connection,
  }),
);
const result = await engine.diff({
  from: revision ? { tag: 'schemaDatamodel', files: filesAt(revision) } : { tag: 'empty' },
  to: { tag: 'schemaDatamodel', files: workTreeFiles() },
  script: true,
  exitCode: null,
  shadowDatabaseUrl: null,
  filters: { externalTables: [], externalEnums: [] },
});
process.stdout.write(result.stdout ?? '');
