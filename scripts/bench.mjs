// Bundles and runs bench/main.ts: npm run bench -- matching --candidates 100000 --offers 1000
import { join } from 'node:path';
import { build } from 'esbuild';
import { requireNode, root, runNode } from './run-step.mjs';

requireNode('scripts/generate.mjs', ['client']);
await build({
  absWorkingDir: root,
  entryPoints: ['bench/main.ts'],
  outfile: 'dist/bench/main.js',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
process.exit(runNode(join('dist', 'bench', 'main.js'), process.argv.slice(2)));
