// Child processes of the build scripts: their output is this program's, and a failure ends it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs Node on a script of this project or of a package; gives its exit code, 1 when a signal ended it. */
export function runNode(script, args = [], env = {}) {
  const { status, error } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** As `runNode`, and ends this program with the exit code of a step that fails. */
export function requireNode(script, args, env) {
  const status = runNode(script, args, env);
  if (status !== 0) process.exit(status);
}

/** SHA-256 over the names and contents of files and folders, given relative to the project. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return;
  try {
    hash.update(`${path}\0`).update(readFileSync(absolute));
  } catch (error) {
    if (error.code !== 'EISDIR') throw error;
    for (const name of readdirSync(absolute).sort()) addTo(hash, `${path}/${name}`);
  }
}
