import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { StartupError } from '../startup-error.ts';
import { explainFullDisk } from './full-disk.ts';

describe('explainFullDisk', () => {
  it('finds the reason in whatever wraps it', async () => {
    const cause = new Error('could not extend file "base/1/2": No space left on device');
    const wrapped = new StartupError('The migration “x” failed', { cause });
    expect(await explainFullDisk(wrapped, tmpdir())).toEqual(
      new StartupError(
        `The disk of ${tmpdir()} is full: make room and start again; what was saved before is kept.`,
      ),
    );
  });

  it('leaves other failures as they came', async () => {
    const error = new Error('a mistake');
    expect(await explainFullDisk(error, tmpdir())).toBe(error);
  });
});
