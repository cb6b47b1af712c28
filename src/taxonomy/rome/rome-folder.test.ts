import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openRomeFolder } from './rome-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seko-rome-folder-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function holding(...names: readonly string[]) {
  for (const name of names) await writeFile(join(folder, name), '');
  return openRomeFolder(folder);
}

describe('openRomeFolder', () => {
  it('reads ISCO groups before the codes and titles that they are of, and names the rest', async () => {
    const { files, ignored } = await holding(
      'rome_appellations.tsv',
      'rome.tsv',
      'rome_isco.tsv',
      'rome_mobility.tsv',
      'notes.txt',
    );
    expect(files.map(({ name }) => name)).toEqual(['rome_isco.tsv', 'rome.tsv', 'rome_appellations.tsv']);
    expect(ignored).toEqual(['rome_mobility.tsv']);
  });

  it('leaves ISCO groups aside that belong to nothing', async () => {
    const { files, ignored } = await holding('rome_esco.tsv', 'rome_isco.tsv');
    expect(files.map(({ name }) => name)).toEqual(['rome_esco.tsv']);
    expect(ignored).toEqual(['rome_isco.tsv']);
  });

  it('says what it found where there is nothing to import', async () => {
    await expect(holding('skills_fr.csv')).rejects.toMatchObject({
      key: 'taxonomyImport.noFiles',
      message: expect.stringContaining(
        "none of ROME's files; found skills_fr.csv, expected some of rome_isco.tsv",
      ),
    });
  });
});
