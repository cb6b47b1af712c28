#!/usr/bin/env node
// Makes a fresh or changed clone ready, then becomes the command line. Nothing to do costs a moment.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

if (!packagesFitLockfile()) prepare('install.mjs');
prepare('generate.mjs', 'client');
prepare('build.mjs');
await import('../dist/cli.js');

/** As install.mjs notes it; npx may bring another Node, whose ABI must not install everything anew. */
function packagesFitLockfile() {
  const stamp = new URL('../node_modules/.seko-stamp', import.meta.url);
  const lockfile = readFileSync(new URL('../package-lock.json', import.meta.url));
  const digest = createHash('sha256').update(lockfile).digest('hex');
  return existsSync(stamp) && readFileSync(stamp, 'utf8').startsWith(digest);
}

/** Standard output belongs to the command, so preparation speaks on standard error. */
function prepare(script, ...words) {
  const path = fileURLToPath(new URL(`../scripts/${script}`, import.meta.url));
  const { status } = spawnSync(process.execPath, [path, ...words], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(1);
}
