import { statfs } from 'node:fs/promises';
import { StartupError } from '../startup-error.ts';

/** PostgreSQL writes ahead in files of this size; when the next one does not fit, it ends every connection. */
const WRITE_AHEAD_FILE_BYTES = 16 * 1024 * 1024;

/** The failure of something that used the database in `folder`: the full disk when that is behind it, else as it came. */
export async function explainFullDisk(error: unknown, folder: string): Promise<unknown> {
  if (!saysFull(error) && (error instanceof StartupError || (await hasRoom(folder)))) return error;
  return new StartupError(
    `The disk of ${folder} is full: make room and start again; what was saved before is kept.`,
    { cause: error },
  );
}

async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= WRITE_AHEAD_FILE_BYTES;
}

/** Prisma, Node and the migration runner wrap the reason: it stands in any line, or in a cause. */
function saysFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /No space left on device|ENOSPC/.test(error.message) || saysFull(error.cause);
}
