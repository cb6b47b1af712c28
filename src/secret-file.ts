import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from './error-code.ts';
import { StartupError } from './startup-error.ts';

/** The secret of a development machine: made once, kept in `folder`, readable for its owner only. */
export function keepSecret(folder: string): string {
  const file = join(folder, 'secret');
  mkdirSync(folder, { recursive: true });
  const secret = read(file) ?? make(file);
  if (secret.length < 32) {
    throw new StartupError(
      `${file} holds ${secret.length} characters; expected at least 32: restore it, or set SEKO_SECRET.`,
    );
  }
  return secret;
}

/** Two processes that start at once must agree: the file appears whole, and only one of them can make it. */
function make(file: string): string {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
