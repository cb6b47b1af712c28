// Bundles web/ into dist/web: index.html, and assets with hashed names beside compressed copies of them.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { readOperations } from './read-operations.mjs';
import { hashOf, root } from './run-step.mjs';

const outdir = 'dist/web';
const stamp = join(root, outdir, '.stamp');

const workers = {
  editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
  json: 'monaco-editor/esm/vs/language/json/json.worker.js',
  graphql: 'monaco-graphql/esm/graphql.worker.js',
};

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  outdir,
  entryNames: 'assets/[name]-[hash]',
  chunkNames: 'assets/[name]-[hash]',
  assetNames: 'assets/[name]-[hash]',
  metafile: true,
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
};

const operationsModule = {
  name: 'operations',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^seko:operations$/ }, () => ({ path: 'operations', namespace: 'seko' }));
    onLoad({ filter: /./, namespace: 'seko' }, () => {
      const { operations, version } = readOperations();
      return {
        contents: `export const operations = ${JSON.stringify(operations)}; export const version = '${version}';`,
        loader: 'js',
      };
    });
  },
};

/** The explorer's own style sheet holds the editor's, font included. */
const editorStyles = {
  name: 'editor-styles',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]monaco-editor[\\/].*\.css$/ }, () => ({ contents: '', loader: 'css' }));
  },
};

export async function buildPage() {
  const fingerprint = hashOf([
    'web',
    'operations',
    'scripts/build-page.mjs',
    'scripts/read-operations.mjs',
    ...['esbuild', 'graphiql', '@graphiql/plugin-explorer', '@graphiql/react', 'monaco-graphql', 'react'].map(
      (name) => `node_modules/${name}/package.json`,
    ),
  ]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  rmSync(join(root, outdir), { recursive: true, force: true });

  // A worker is one classic script: it shares no pieces with the page.
  const builtWorkers = await build({ ...common, format: 'iife', entryPoints: workers });
  const main = await build({
    ...common,
    entryPoints: { main: 'web/main.tsx' },
    splitting: true,
    jsx: 'automatic',
    plugins: [operationsModule, editorStyles],
    define: { ...common.define, WORKERS: JSON.stringify(addresses(builtWorkers)) },
  });
  const [script] = Object.entries(main.metafile.outputs).filter(
    ([, { entryPoint }]) => entryPoint === 'web/main.tsx',
  );
  const [scriptFile, { cssBundle }] = script;
  const html = readFileSync(join(root, 'web/index.html'), 'utf8')
    .replace('<!-- styles -->', `<link rel="stylesheet" href="${address(cssBundle)}" />`)
    .replace('<!-- scripts -->', `<script type="module" src="${address(scriptFile)}"></script>`);
  mkdirSync(join(root, outdir), { recursive: true });
  writeFileSync(join(root, outdir, 'index.html'), html);
  for (const file of [...Object.keys(builtWorkers.metafile.outputs), ...Object.keys(main.metafile.outputs)]) {
    const content = readFileSync(join(root, file));
    writeFileSync(join(root, `${file}.gz`), gzipSync(content, { level: 9 }));
  }
  writeFileSync(stamp, fingerprint);
}

function address(file) {
  return `/assets/${basename(file)}`;
}

function addresses({ metafile }) {
  return Object.fromEntries(
    Object.keys(metafile.outputs).map((file) => [basename(file).replace(/-[^-]*$/, ''), address(file)]),
  );
}
