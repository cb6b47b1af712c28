import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { recordOf } from '../../src/db/process-record.ts';
import { replaceFile } from './replace-file.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seko-file-'));
  file = join(folder, 'candidates.idx');
});

afterEach(() => rm(folder, { recursive: true }));

const content = () => readFile(file, 'utf8');

describe('replaceFile', () => {
  it('leaves the old file and nothing else when writing fails half-way', async () => {
    await writeFile(file, 'old');
    const writing = replaceFile(file, async (handle) => {
      await handle.write('half of the n');
      throw new Error('no space left');
    });
    await expect(writing).rejects.toThrow('no space left');
    expect(await content()).toBe('old');
    expect(await readdir(folder)).toEqual(['candidates.idx']);
  });

  it('lets two writers of one process finish, the later one last', async () => {
    let finishFirst = () => {};
    const held = new Promise<void>((resolve) => {
      finishFirst = resolve;
    });
    const first = replaceFile(file, async (handle) => {
      await handle.write('first');
      await held;
    });
    await replaceFile(file, async (handle) => {
      await handle.write('second');
    });
    expect(await content()).toBe('second');
    finishFirst();
    await first;
    expect(await content()).toBe('first');
    expect(await readdir(folder)).toEqual(['candidates.idx']);
  });

  it('sweeps what a killed process left, and nothing of one that lives', async () => {
    const { pid: dead } = spawnSync(process.execPath, ['--version']);
    const { pid, started } = recordOf(process.ppid);
    const living = `candidates.idx.${pid}.${started}.00ff.draft`;
    const leftovers = [`candidates.idx.${dead}.12.00ff.draft`, `candidates.idx.${pid}.7.00ff.draft`];
    const others = ['candidates.idx.old', `another.idx.${dead}.12.00ff.draft`];
    for (const name of [living, ...leftovers, ...others]) await writeFile(join(folder, name), '');
    await replaceFile(file, async (handle) => {
      await handle.write('new');
    });
    expect((await readdir(folder)).sort()).toEqual(['candidates.idx', living, ...others].sort());
  });
});
