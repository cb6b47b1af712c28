// Bundles the service and the command line into dist/, and the page into dist/web; packages stay in node_modules.
// Nothing is touched when nothing changed: a service that runs may load a piece of dist/ later.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildPage } from './build-page.mjs';
import { hashOf, root } from './run-step.mjs';

const dist = join(root, 'dist');
const stamp = join(dist, '.stamp');

try {
  await buildProgram();
  await buildPage();
} catch (error) {
  // What does not bundle, esbuild has printed.
  if (!error.errors) console.error(error);
  process.exit(1);
}

async function buildProgram() {
  const fingerprint = hashOf([
    'src',
    'search',
    'prisma',
    'scripts/build.mjs',
    'node_modules/esbuild/package.json',
  ]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(dist)) {
    if (name !== 'web') rmSync(join(dist, name), { recursive: true });
  }
  await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts', 'src/cli.ts'].filter((file) => existsSync(join(root, file))),
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
  writeFileSync(stamp, fingerprint);
}
