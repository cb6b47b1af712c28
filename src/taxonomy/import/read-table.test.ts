import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkHeader, readTable } from './read-table.ts';
import type { TableFile } from './table-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seko-table-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileWith(content: string | Uint8Array): Promise<TableFile> {
  const path = join(folder, 'skills_fr.csv');
  await writeFile(path, content);
  return {
    path,
    name: 'skills_fr.csv',
    separator: ',',
    needed: ['conceptUri', 'preferredLabel', 'skillType'],
  };
}

async function labelsOf(file: TableFile): Promise<readonly string[]> {
  const labels: string[] = [];
  for await (const row of readTable(file, () => {})) {
    labels.push(`${row.line} ${row.sort === 'ROW' ? row.fieldOf('preferredLabel') : row.reason}`);
  }
  return labels;
}

async function refusalOf(file: TableFile): Promise<string> {
  return checkHeader(file).then(
    () => 'accepted',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe('readTable', () => {
  it('finds columns by name, behind a byte order mark and before carriage returns', async () => {
    const file = await fileWith('\uFEFFpreferredLabel,new,conceptUri,skillType\r\nsouder,x,u,knowledge\r\n');
    await expect(checkHeader(file)).resolves.toBeUndefined();
    expect(await labelsOf(file)).toEqual(['2 souder']);
  });

  it('joins what two blocks of a long file share', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `u${i},"étamer ${i}\nétain",skill/competence`);
    const labels = await labelsOf(await fileWith(`conceptUri,preferredLabel,skillType\n${rows.join('\n')}`));
    expect(labels).toHaveLength(10_000);
    expect(labels[9_999]).toBe('20000 étamer 9999\nétain');
  });

  it('names the line that is not UTF-8', async () => {
    const file = await fileWith(
      Buffer.from('conceptUri,preferredLabel,skillType\nu,a,b\nu,pl\u00e2trer,b\n', 'latin1'),
    );
    await expect(labelsOf(file)).rejects.toMatchObject({
      key: 'taxonomyImport.notUtf8',
      message: 'skills_fr.csv, line 3: found bytes that are not UTF-8; expected text in UTF-8',
    });
  });
});

describe('checkHeader', () => {
  it('says which column is missing and which there are', async () => {
    expect(await refusalOf(await fileWith('conceptUri;preferredLabel;skillType\n'))).toBe(
      'skills_fr.csv: found the columns conceptUri;preferredLabel;skillType; expected also conceptUri, preferredLabel, skillType',
    );
    expect(await refusalOf(await fileWith('conceptUri,preferredLabel\n'))).toContain(
      'expected also skillType',
    );
  });

  it('refuses an empty file and a column that stands there twice', async () => {
    expect(await refusalOf(await fileWith(''))).toContain('found no header');
    expect(await refusalOf(await fileWith('conceptUri,preferredLabel,skillType,conceptUri\n'))).toBe(
      'skills_fr.csv: found the column conceptUri twice; expected conceptUri once',
    );
  });
});
