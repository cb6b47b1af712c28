import { readFile } from 'node:fs/promises';
import { StartupError } from '../startup-error.ts';
import { runProgram, type SystemAccount } from './run-program.ts';

/**
 * PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where there is no such user.
 * null: the account of this process will do.
 */
export async function accountForServer(): Promise<SystemAccount | null> {
  if (process.getuid?.() !== 0) return null;
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const entry = lines.find((fields) => fields[0] === name);
    if (entry) return { name, uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new StartupError(
    'PostgreSQL may not run as root, and there is no user “postgres” or “nobody”: add one.',
  );
}

/** Whether the account may pass through every folder down to this one. */
export async function canEnter(folder: string, account: SystemAccount): Promise<boolean> {
  const { code } = await runProgram('/bin/sh', ['-c', 'cd "$0"', folder], account);
  return code === 0;
}
