import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRecords } from './read-records.ts';

async function* blocksOf(lines: readonly string[], size: number): AsyncGenerator<readonly string[]> {
  for (let at = 0; at < lines.length; at += size) yield lines.slice(at, at + size);
}

/** "2: a|b" for a record, "3! reason" for damage. */
async function read(text: string, blockSize = 2, separator: ',' | '\t' = ','): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const record of readRecords(blocksOf(text.split('\n'), blockSize), separator)) {
    found.push(
      record.sort === 'RECORD'
        ? `${record.line}: ${record.fields.join('|')}`
        : `${record.line}! ${record.reason}`,
    );
  }
  return found;
}

describe('readRecords', () => {
  it('reads quoted fields with commas, line breaks and doubled quotation marks', async () => {
    expect(await read('uri,label\n1,"a, ""b"""\n2,"c\nd"\n3,e')).toEqual([
      '1: uri|label',
      '2: 1|a, "b"',
      '3: 2|c\nd',
      '5: 3|e',
    ]);
  });

  it('passes over empty lines, and counts them', async () => {
    expect(await read('a,b\n\n1,2\n  \n\n3,4\n')).toEqual(['1: a|b', '3: 1|2', '6: 3|4']);
  });

  it('names a row with too few or too many fields', async () => {
    expect(await read('a,b\n1\n2,3\n4,5,6')).toEqual([
      '1: a|b',
      '2! has 1 field(s), the header has 2',
      '3: 2|3',
      '4! has 3 field(s), the header has 2',
    ]);
  });

  it('loses one record to a stray quotation mark', async () => {
    const wrongPlace = 'has a quotation mark in a wrong place';
    const open = 'begins a quoted field that does not end';
    expect(await read('a,b\n1,"x\n2,3\n4,"5"\n6,7')).toEqual([
      '1: a|b',
      `2! ${open}`,
      '3: 2|3',
      '4: 4|5',
      '5: 6|7',
    ]);
    expect(await read('a,b\n1,"x\n2,3\n4,"5\n6"\n7,8')).toEqual([
      '1: a|b',
      `2! ${wrongPlace}`,
      '3: 2|3',
      '4: 4|5\n6',
      '6: 7|8',
    ]);
    expect(await read('a,b\n1,x"y\n2,3')).toEqual(['1: a|b', `2! ${open}`, '3: 2|3']);
    expect(await read('a,b\n1,"x"y\n2,3')).toEqual(['1: a|b', `2! ${wrongPlace}`, '3: 2|3']);
    expect(await read('a,b\n1,"x"y"\n2,3')).toEqual(['1: a|b', `2! ${open}`, '3: 2|3']);
  });

  it('counts the broken lines of one record once', async () => {
    expect(await read('a,b,c\n1,"u\nv\nw"x,2\n3,"y\nz",4\n5,6,7')).toEqual([
      '1: a|b|c',
      '2! has a quotation mark in a wrong place',
      '5: 3|y\nz|4',
      '7: 5|6|7',
    ]);
  });

  it('names the record in which a file breaks off', async () => {
    expect(await read('a,b\n1,2\n3,"x\ny\nz')).toEqual([
      '1: a|b',
      '2: 1|2',
      '3! begins a quoted field that does not end',
    ]);
  });

  it('names a character that PostgreSQL cannot hold', async () => {
    expect(await read('a,b\n1,x\0y')).toEqual(['1: a|b', '2! holds a NUL character']);
  });

  it('takes quotation marks and commas between tabs for letters', async () => {
    expect(await read('a\tb\n1\t"x, y\n2\n3\t""', 1, '\t')).toEqual([
      '1: a|b',
      '2: 1|"x, y',
      '3! has 1 field(s), the header has 2',
      '4: 3|""',
    ]);
  });

  it('gives back whatever was written, however the file is cut', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', ' ', '’'), maxLength: 8 });
    const table = fc.array(fc.tuple(fc.constant('x'), field, field), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 7 }), async (rows, blockSize) => {
        const text = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        const found = await read(text, blockSize);
        expect(found.map((line) => line.replace(/^\d+: /, ''))).toEqual(rows.map((row) => row.join('|')));
      }),
    );
  });
});
