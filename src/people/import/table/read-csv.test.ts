import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { examineFile } from './examine-file.ts';
import type { FileContent } from './file-content.ts';
import { readCsv } from './read-csv.ts';

/** The bytes in chunks of that size. */
function content(bytes: Uint8Array, size = 7): FileContent {
  return {
    name: 'essai.csv',
    open: async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

async function read(bytes: Uint8Array, size?: number) {
  const file = content(bytes, size);
  const { encoding } = await examineFile(file.open());
  const table = await readCsv(file, encoding);
  const rows = [];
  for await (const row of table.rows) {
    rows.push(row.sort === 'ROW' ? [row.line, ...row.cells] : [row.line, row.expected.slice(0, 24)]);
  }
  return { form: table.form, header: table.header, rows };
}

const TEXT = 'nom;prénoms\r\nTRAORÉ;Awa\r\n\r\n"N’DIAYE";"Awa\nla jeune"\r\n';
const EXPECTED = {
  header: ['nom', 'prénoms'],
  rows: [
    [2, 'TRAORÉ', 'Awa'],
    [4, 'N’DIAYE', 'Awa\nla jeune'],
  ],
};

/** Of the letters used here. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('’', '\u0092'), 'latin1');
}

describe('a table as text', () => {
  it('is the same in every encoding, with every line end and in chunks of any size', async () => {
    const encodings = [
      (text: string) => Buffer.from(text),
      (text: string) => Buffer.from(`\uFEFF${text}`),
      windows1252,
      (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...encodings),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.integer({ min: 1, max: 60 }),
        async (encode, end, size) => {
          // Inside of a cell a line break is kept as it is; here it is always a line feed.
          expect(await read(encode(TEXT.replaceAll('\r\n', end)), size)).toMatchObject(EXPECTED);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    [',', '« , »'],
    [';', '« ; »'],
    ['\t', 'la tabulation'],
  ])('finds out what separates its cells: %j', async (separator, name) => {
    const { form, rows } = await read(Buffer.from(`nom;sexe;âge\nA;B;C\n`.replaceAll(';', separator)));
    expect(form).toBe(`UTF-8, séparateur ${name}`);
    expect(rows).toEqual([[2, 'A', 'B', 'C']]);
  });

  it('stays UTF-8 with some broken bytes, which its cells show', async () => {
    const bytes = Buffer.from('nom;prénoms\nTRAORÉ;Awa\nKON~;Léa\n');
    bytes[bytes.indexOf('~')] = 0xc9;
    const { form, rows } = await read(bytes);
    expect(form).toContain('UTF-8');
    expect(rows).toEqual([
      [2, 'TRAORÉ', 'Awa'],
      [3, 'KON\uFFFD', 'Léa'],
    ]);
  });

  it('loses one row by a stray quotation mark, and no other', async () => {
    const { rows } = await read(Buffer.from('a;b\n1;"2\n3;4\n5;6"\n7;8\n9;"0\n'));
    expect(rows).toEqual([
      [2, 'un guillemet fermant : u'],
      [3, '3', '4'],
      [4, 'des guillemets seulement'],
      [5, '7', '8'],
      [6, 'un guillemet fermant : u'],
    ]);
  });

  it('keeps little of a line that is too long', async () => {
    const { rows } = await read(Buffer.from(`a;b\n1;${'x'.repeat(3_000_000)}\n3;4\n`), 65_536);
    expect(rows).toEqual([
      [2, 'une ligne de moins de 10'],
      [3, '3', '4'],
    ]);
  });
});
