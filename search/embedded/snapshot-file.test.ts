import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber } from '../../src/domain/iso-date.ts';
import type { MatchProfile } from '../../src/matching/profile.ts';
import { AS_OF, worlds } from '../../test/builders/matching-worlds.ts';
import { parseSnapshot } from './pg-snapshot.ts';
import { profileAt } from './profile-columns.ts';
import { buildSegment } from './segment.ts';
import { atOnce } from './sliced.ts';
import { readSnapshotFile, writeSnapshotFile } from './snapshot-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seko-index-'));
});

afterEach(() => rm(folder, { recursive: true }));

function stateOf(profiles: readonly MatchProfile[]) {
  const horizon = parseSnapshot('10:12:10');
  return {
    segment: atOnce(buildSegment(profiles, dayNumber(AS_OF))),
    overlay: new Map<number, MatchProfile | null>(),
    horizon,
    epoch: 'an epoch',
    edition: 'an edition',
    applied: [],
    appliedFrom: horizon.xmin,
  };
}

describe('snapshot file', () => {
  it('gives back what was kept', async () => {
    await fc.assert(
      fc.asyncProperty(worlds(6), async ({ profiles }) => {
        const file = join(folder, 'candidates.idx');
        await writeSnapshotFile(file, stateOf(profiles));
        const read = await readSnapshotFile(file);
        expect(read).toMatchObject({
          epoch: 'an epoch',
          edition: 'an edition',
          horizon: { text: '10:12:10' },
        });
        const rows = profiles.map((_, row) => read && profileAt(read.segment.columns, row));
        const inOrder = (all: readonly (MatchProfile | null)[]) =>
          [...all].sort((a, b) => (a?.ordinal ?? 0) - (b?.ordinal ?? 0));
        expect(inOrder(rows)).toEqual(inOrder([...profiles]));
      }),
      { numRuns: 20 },
    );
  });

  it('is for its owner only', async () => {
    const file = join(folder, 'candidates.idx');
    await writeSnapshotFile(file, stateOf([]));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('is not read when a byte is wrong, when it was cut off, or when there is none', async () => {
    const [world] = fc.sample(worlds(4), { numRuns: 1, seed: 3 });
    const file = join(folder, 'candidates.idx');
    expect(await readSnapshotFile(file)).toBeNull();
    await writeSnapshotFile(file, stateOf(world?.profiles ?? []));
    const bytes = await readFile(file);
    const damaged = Buffer.from(bytes);
    damaged[bytes.length >> 1] = (damaged[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(file, damaged);
    expect(await readSnapshotFile(file)).toBeNull();
    await writeFile(file, bytes.subarray(0, bytes.length - 100));
    expect(await readSnapshotFile(file)).toBeNull();
    await writeFile(file, bytes);
    expect(await readSnapshotFile(file)).not.toBeNull();
  });

  it('refuses to leave changes out', async () => {
    const state = stateOf([]);
    state.overlay.set(7, null);
    await expect(writeSnapshotFile(join(folder, 'candidates.idx'), state)).rejects.toThrow(
      '1 changes are not in the segment yet',
    );
  });
});
