// Everything that must hold before a change lands, in order; the first failure ends it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from './run-step.mjs';

const modules = (path) => `node_modules/${path}`;
const steps = [
  { name: 'Generated code', script: 'scripts/generate.mjs', args: [] },
  { name: 'Types', script: modules('typescript/bin/tsc'), args: ['--noEmit', '-p', '.'] },
  {
    name: 'Types of the page',
    script: modules('typescript/bin/tsc'),
    args: ['--noEmit', '-p', 'web'],
    needs: 'web/tsconfig.json',
  },
  { name: 'Lint and format', script: modules('@biomejs/biome/bin/biome'), args: ['check', '.'] },
  { name: 'Unused code', script: modules('knip/bin/knip.js'), args: [] },
  {
    name: 'Forbidden imports',
    script: modules('dependency-cruiser/bin/dependency-cruise.mjs'),
    args: ['--config', '.dependency-cruiser.cjs', 'src', 'search', 'test', 'prisma', 'bench'].filter(
      (arg) => !/^[a-z]/.test(arg) || existsSync(join(root, arg)),
    ),
    needs: '.dependency-cruiser.cjs',
  },
  {
    name: 'Unit tests',
    script: modules('jest/bin/jest.js'),
    args: ['--selectProjects', 'unit'],
    env: { NODE_OPTIONS: '--experimental-vm-modules --no-warnings', NODE_ENV: 'test' },
  },
];

for (const { name, script, args, env, needs } of steps) {
  console.log(`\n── ${name}`);
  if (needs && !existsSync(join(root, needs))) {
    console.log(`skipped: there is no ${needs}`);
    continue;
  }
  const status = runNode(script, args, env);
  if (status !== 0) {
    console.error(`\nThe check failed at: ${name}`);
    process.exit(status);
  }
}
console.log('\nThe check passed.');
