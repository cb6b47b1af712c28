// Bundles the service and the command line into dist/; packages stay in node_modules.
// Nothing is touched when nothing changed: a service that runs may load a piece of dist/ later.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { hashOf, root } from './run-step.mjs';

const entryPoints = ['src/main.ts', 'src/cli.ts'].filter((file) => existsSync(join(root, file)));
const stamp = join(root, 'dist/.stamp');
const fingerprint = hashOf([
  'src',
  'search',
  'prisma',
  'scripts/build.mjs',
  'node_modules/esbuild/package.json',
]);
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) process.exit(0);

rmSync(join(root, 'dist'), { recursive: true, force: true });
try {
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
} catch {
  // esbuild has printed what is wrong.
  process.exit(1);
}
writeFileSync(stamp, fingerprint);
