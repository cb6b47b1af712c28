import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatRecord, isAlive, type ProcessRecord, parseRecord, recordOf } from './process-record.ts';

/** Which processes use the embedded database, or are about to: one file each, named after the process. */
const usersOf = (dataFolder: string) => join(dataFolder, 'users');

/** @returns the file with this process's record, which appears whole or not at all */
export async function register(dataFolder: string): Promise<string> {
  const file = ownRecord(dataFolder);
  const record = formatRecord(recordOf(process.pid));
  if ((await readFile(file, 'utf8').catch(() => '')) === record) return file;
  await mkdir(usersOf(dataFolder), { recursive: true });
  const draft = join(dataFolder, `user.${process.pid}`);
  try {
    await writeFile(draft, record);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
  return file;
}

export async function unregister(dataFolder: string): Promise<void> {
  await rm(ownRecord(dataFolder), { force: true });
}

function ownRecord(dataFolder: string): string {
  return join(usersOf(dataFolder), String(process.pid));
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

async function readRecord(file: string): Promise<ProcessRecord | null> {
  return parseRecord(await readFile(file, 'utf8').catch(() => ''));
}
