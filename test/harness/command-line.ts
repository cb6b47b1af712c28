import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/config.ts';
import { testConfig } from './test-config.ts';
import type { TestDatabase } from './test-database.ts';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string;
  /** Stops reading standard output after its first piece. */
  readonly readLittle?: boolean;
  /** Called with each piece of standard error. */
  readonly onError?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs the command line on a test's database, in a folder that also takes its data. */
export function runSeko(
  folder: string,
  database: Pick<TestDatabase, 'serviceUrl' | 'ownerUrl'>,
  words: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [join(projectRoot, 'bin/seko.js'), ...words], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: database.serviceUrl,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      SEKO_DATA: join(folder, 'data'),
      SEKO_SECRET: testConfig().secret,
    },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (options.readLittle) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    options.onError?.(text, (signal) => child.kill(signal));
  });
  // A program that has enough closes its input early.
  child.stdin.on('error', () => {}).end(options.input ?? '');
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}
