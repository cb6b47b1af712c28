// Everything that must hold before a change lands, quick things first; the first failure ends it. Needs no database.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, runNode } from './run-step.mjs';

const modules = (path) => `node_modules/${path}`;
const cruiser = modules('dependency-cruiser/bin/dependency-cruise.mjs');
const rules = '.dependency-cruiser.cjs';

const steps = [
  { name: 'Generated database client', script: 'scripts/generate.mjs', args: ['client'] },
  { name: 'Generated documents', script: 'scripts/generate.mjs', args: ['documents'] },
  { name: 'Types of the page', script: modules('typescript/bin/tsc'), args: ['--noEmit', '-p', 'web'] },
  { name: 'Lint and format', script: modules('@biomejs/biome/bin/biome'), args: ['check', '.'] },
  {
    name: 'Forbidden imports',
    script: cruiser,
    args: [
      '--config',
      rules,
      ...['src', 'search', 'test', 'prisma', 'bench'].filter((folder) => existsSync(join(root, folder))),
    ],
  },
  { name: 'Forbidden imports of types alone are found', run: findsForbiddenTypeImport },
  { name: 'schema.graphql', script: 'scripts/generate.mjs', args: ['--check'] },
  { name: 'Unused code', script: modules('knip/bin/knip.js'), args: [] },
  { name: 'Types', script: modules('typescript/bin/tsc'), args: ['--noEmit', '-p', '.'] },
  {
    name: 'Unit tests',
    script: modules('jest/bin/jest.js'),
    args: ['--selectProjects', 'unit'],
    env: { NODE_OPTIONS: '--experimental-vm-modules --no-warnings', NODE_ENV: 'test' },
  },
];

for (const { name, script, args, env, run = () => runNode(script, args, env) } of steps) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const status = run();
  if (status !== 0) {
    console.error(`\nThe check failed at: ${name}`);
    process.exit(status);
  }
  console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`);
}
console.log('\nThe check passed.');

/** A parser that overlooks `import type` would let everything pass. */
function findsForbiddenTypeImport() {
  const folder = mkdtempSync(join(tmpdir(), 'seko-imports-'));
  const write = (file, text) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  try {
    write('src/db/table.ts', 'export interface Table { readonly name: string }\n');
    write(
      'src/matching/impure.ts',
      "import type { Table } from '../db/table.ts';\nexport type Impure = Table;\n",
    );
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, cruiser), '--config', join(root, rules), '--output-type', 'err', 'src'],
      { cwd: folder, encoding: 'utf8' },
    );
    if (/core-is-pure: src\/matching\/impure\.ts/.test(stdout)) return 0;
    console.error(`A forbidden type import was not found:\n${stdout}${stderr}`);
    return 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
