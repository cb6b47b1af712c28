import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartupError } from '../startup-error.ts';
import { formatRecord, isAlive, type ProcessRecord, parseRecord, recordOf } from './process-record.ts';

const LOCK_PATIENCE_MS = 120_000;

/** Which processes use the embedded database: one file each, named after the process. */
const usersOf = (dataFolder: string) => join(dataFolder, 'users');

export async function register(dataFolder: string): Promise<void> {
  await mkdir(usersOf(dataFolder), { recursive: true });
  await writeFile(join(usersOf(dataFolder), String(process.pid)), formatRecord(recordOf(process.pid)));
}

export async function unregister(dataFolder: string): Promise<void> {
  await rm(join(usersOf(dataFolder), String(process.pid)), { force: true });
}

/** Other living processes that use the database; the files of dead ones are removed. */
export async function otherUsers(dataFolder: string): Promise<readonly number[]> {
  const names = await readdir(usersOf(dataFolder)).catch(() => []);
  const living: number[] = [];
  for (const name of names) {
    const record = await readRecord(join(usersOf(dataFolder), name));
    if (record === null || !isAlive(record)) await rm(join(usersOf(dataFolder), name), { force: true });
    else if (record.pid !== process.pid) living.push(record.pid);
  }
  return living;
}

/** Only one process at a time starts or stops the database of a data folder. */
export async function withLock<T>(dataFolder: string, work: () => Promise<T>): Promise<T> {
  const file = join(dataFolder, 'lock');
  await takeLock(file);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function takeLock(file: string): Promise<void> {
  const deadline = Date.now() + LOCK_PATIENCE_MS;
  for (;;) {
    try {
      await writeFile(file, formatRecord(recordOf(process.pid)), { flag: 'wx' });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = await readRecord(file);
    if (holder !== null && !isAlive(holder)) await rm(file, { force: true });
    else if (Date.now() > deadline) {
      throw new StartupError(
        `Process ${holder?.pid ?? 'unknown'} has held ${file} for two minutes: end it, or remove that file.`,
      );
    } else await pause(50);
  }
}

async function readRecord(file: string): Promise<ProcessRecord | null> {
  return parseRecord(await readFile(file, 'utf8').catch(() => ''));
}
