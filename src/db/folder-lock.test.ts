import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { otherUsers, register, unregister } from './embedded-users.ts';
import { withLock } from './folder-lock.ts';
import { formatRecord, recordOf } from './process-record.ts';

/** A process with this number exists, but it began at another time. */
const DEAD = formatRecord({ pid: process.pid, started: 'once' });

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seko-lock-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('withLock', () => {
  it('lets one work at a time, and leaves nothing behind', async () => {
    const record = await register(folder);
    let working = 0;
    let most = 0;
    const work = async () => {
      working += 1;
      most = Math.max(most, working);
      await new Promise((resolve) => setImmediate(resolve));
      working -= 1;
    };
    await Promise.all([withLock(folder, record, work), withLock(folder, record, work)]);
    await expect(withLock(folder, record, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual(['users']);
  });

  it('takes over from a process that is gone', async () => {
    writeFileSync(join(folder, 'lock'), DEAD);
    expect(await withLock(folder, await register(folder), async () => 'done')).toBe('done');
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });
});

describe('users of a data folder', () => {
  it('are the living ones but this process', async () => {
    await register(folder);
    const users = join(folder, 'users');
    const parent = process.ppid;
    writeFileSync(join(users, String(parent)), formatRecord(recordOf(parent)));
    writeFileSync(join(users, '1234'), DEAD);
    writeFileSync(join(users, '1235'), 'half a re');
    expect(await otherUsers(folder)).toEqual([parent]);
    await unregister(folder);
    expect(readdirSync(users)).toEqual([String(parent)]);
  });
});
