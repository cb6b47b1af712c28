#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../dist/cli.js', import.meta.url);

// A fresh clone has no dist/ yet. Standard output belongs to the command, so preparation speaks on standard error.
if (!existsSync(program)) {
  for (const step of ['install', 'generate', 'build']) {
    const script = fileURLToPath(new URL(`../scripts/${step}.mjs`, import.meta.url));
    const { status } = spawnSync(process.execPath, [script], { stdio: ['ignore', 2, 2] });
    if (status !== 0) process.exit(1);
  }
}
await import(program.href);
