import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes, in memory. */
export interface SmallDisk {
  readonly folder: string;
  resize(megabytes: number): void;
}

/** Does the work on a disk of its own; whatever happens, the disk is gone afterwards. */
export async function onDisk<T>(megabytes: number, work: (disk: SmallDisk) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'seko-disk-'));
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder);
    try {
      return await work({
        folder,
        resize: (size) => run('mount', '-o', `remount,size=${size}m`, 'tmpfs', folder),
      });
    } finally {
      run('umount', '--lazy', folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** null when this machine lets us mount, or the reason why not. */
export async function whyNoDisk(): Promise<string | null> {
  try {
    return await onDisk(1, async () => null);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** @throws with what the program said */
function run(program: 'mount' | 'umount', ...parameters: string[]): void {
  const { status, stderr, error } = spawnSync(program, parameters, { encoding: 'utf8', timeout: 10_000 });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr.trim()}`);
}
