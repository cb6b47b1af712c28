import { link, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasCode } from '../error-code.ts';
import { StartupError } from '../startup-error.ts';
import { isAlive, type ProcessRecord, parseRecord } from './process-record.ts';

const PATIENCE_MS = 120_000;

/**
 * Only one process at a time starts or stops the database of a data folder.
 * @param record file with the record of this process. The lock is another name of it: it appears whole or not at all,
 * and on a full disk too.
 */
export async function withLock<T>(dataFolder: string, record: string, work: () => Promise<T>): Promise<T> {
  const file = join(dataFolder, 'lock');
  await takeLock(file, record);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function takeLock(file: string, record: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await linked(record, file))) {
    const holder = await holderOf(file);
    if (holder !== null && !isAlive(holder)) await removeStale(file);
    else if (Date.now() > deadline) {
      throw new StartupError(
        `Process ${holder?.pid ?? 'unknown'} has held ${file} for two minutes: end it, or remove that file.`,
      );
    } else await pause(50);
  }
}

/** Whoever else saw the same dead holder may have the lock by now: then it is given back. */
async function removeStale(file: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch((error) => {
    if (!hasCode(error, 'ENOENT')) throw error;
  });
  const holder = await holderOf(aside);
  if (holder !== null && isAlive(holder)) await linked(aside, file);
  await rm(aside, { force: true });
}

/** @returns false when `file` is there already */
function linked(from: string, file: string): Promise<boolean> {
  return link(from, file).then(
    () => true,
    (error) => {
      if (hasCode(error, 'EEXIST')) return false;
      throw error;
    },
  );
}

async function holderOf(file: string): Promise<ProcessRecord | null> {
  return parseRecord(await readFile(file, 'utf8').catch(() => ''));
}
