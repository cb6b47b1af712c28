import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvLine } from '../../export/csv-line.ts';
import { splitRecord } from './split-record.ts';

describe('a record', () => {
  it('gives back what an export has written', () => {
    const cell = fc.string().filter((text) => !/^[=+\-@\t\r＝＋－＠]/u.test(text));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const line = csvLine(cells).replace(/\r\n$/, '');
        expect(splitRecord(line, ';')).toEqual({ sort: 'CELLS', cells });
      }),
    );
  });

  it.each([
    ['a;"b', 'OPEN'],
    ['"a;b', 'OPEN'],
    ['a;b"c', 'MALFORMED'],
    ['a;"b"c;d', 'MALFORMED'],
  ])('is told apart from one that is broken: %s', (text, sort) => {
    expect(splitRecord(text, ';')).toEqual({ sort });
  });

  it('may have spaces around quotation marks', () => {
    expect(splitRecord('a ; "b;c" ;d', ';')).toEqual({ sort: 'CELLS', cells: ['a ', 'b;c', 'd'] });
  });
});
