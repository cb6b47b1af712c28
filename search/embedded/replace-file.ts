import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive, recordOf } from '../../src/db/process-record.ts';

/**
 * Writes a file anew, whole or not at all, readable for its owner only: whatever fails, the one that was there stays
 * as it was. Drafts that a process left behind when it was killed are removed.
 */
export async function replaceFile(file: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await sweepDrafts(file);
  const draft = draftOf(file);
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Names its process, and its start, since numbers of processes come again; several of one process differ. */
function draftOf(file: string): string {
  const { pid, started } = recordOf(process.pid);
  return `${file}.${pid}.${started}.${randomBytes(6).toString('hex')}.draft`;
}

async function sweepDrafts(file: string): Promise<void> {
  const folder = dirname(file);
  const prefix = `${basename(file)}.`;
  for (const name of await readdir(folder)) {
    const [, pid, started = ''] = /^(\d+)\.(\d*)\.[0-9a-f]+\.draft$/.exec(name.slice(prefix.length)) ?? [];
    if (!name.startsWith(prefix) || pid === undefined) continue;
    if (!isAlive({ pid: Number(pid), started })) await rm(join(folder, name), { force: true });
  }
}
