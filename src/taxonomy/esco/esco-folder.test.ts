import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openEscoFolder } from './esco-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seko-esco-folder-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function holding(...names: readonly string[]) {
  for (const name of names) await writeFile(join(folder, name), '');
  return openEscoFolder(folder);
}

describe('openEscoFolder', () => {
  it('knows the files of the download, with a language or without, and names the rest', async () => {
    const { files, ignored } = await holding(
      'skillSkillRelations_en.csv',
      'occupations_pt-br.csv',
      'broaderRelationsOccPillar.csv',
      'ISCOGroups_fr.csv',
      'greenSkillsCollection_fr.csv',
      'notes.txt',
    );
    expect(files.map(({ name, lang }) => [name, lang])).toEqual([
      ['ISCOGroups_fr.csv', 'fr'],
      ['occupations_pt-br.csv', 'pt-BR'],
      ['broaderRelationsOccPillar.csv', null],
      ['skillSkillRelations_en.csv', null],
    ]);
    expect(ignored).toEqual(['greenSkillsCollection_fr.csv']);
  });

  it('says what it found where there is nothing to import', async () => {
    await expect(holding('rome.tsv')).rejects.toMatchObject({
      key: 'taxonomyImport.noFiles',
      message: expect.stringContaining(
        'found rome.tsv, expected some of ISCOGroups_fr.csv, occupations_fr.csv',
      ),
    });
  });

  it('refuses a folder that does not exist, and two files for one language', async () => {
    await expect(openEscoFolder(join(folder, 'gone'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
      key: 'taxonomyImport.noFolder',
    });
    await expect(holding('skills_FR.csv', 'skills_fr.csv')).rejects.toMatchObject({ key: 'esco.fileTwice' });
  });
});
