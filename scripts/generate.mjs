// Writes the code that is generated and not committed. A step is skipped when what it reads has not changed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf, requireNode, root } from './run-step.mjs';

const steps = [
  {
    name: 'database client',
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
];

const everything = process.argv.includes('--force');
for (const { name, reads, stamp, run } of steps) {
  const file = join(root, stamp);
  const fingerprint = hashOf(reads);
  if (!everything && existsSync(file) && readFileSync(file, 'utf8') === fingerprint) continue;
  console.log(`Generating: ${name}`);
  run();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fingerprint);
}
