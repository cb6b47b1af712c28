import { describe, expect, it } from '@jest/globals';
import { readGroupEntry, readIscoEntry, readMatchEntry, readTitleEntry } from './rome-entries.ts';

type Row = Readonly<Record<string, string>>;

const fields = (row: Row) => (column: string) => row[column] ?? null;

const MASON = { ogr: '16250', codeRome: 'F1703', label: 'Maçon / Maçonne', labelCourt: 'Maçon / Maçonne' };
const OCCUPATION = '05f321f8-055b-407d-bf19-e0ddabda56b7';

describe('a job title', () => {
  it('is read with what its file has, composed and trimmed', () => {
    expect(readTitleEntry(fields({ ...MASON, label: ' Mac\u0327on / Mac\u0327onne ' }))).toEqual({
      ogr: '16250',
      code: 'F1703',
      parentCode: null,
      label: 'Maçon / Maçonne',
      shortLabel: null,
    });
    const row = { ...MASON, codeRomeParent: 'F1700', labelCourt: 'Maçon(ne)' };
    expect(readTitleEntry(fields(row))).toMatchObject({ parentCode: 'F1700', shortLabel: 'Maçon(ne)' });
  });

  it.each<[Row, string]>([
    [{ ...MASON, ogr: 'x1' }, 'has an ogr that is not a number'],
    [{ ...MASON, codeRome: '1703' }, 'has a codeRome that is not one such as F1703'],
    [{ ...MASON, label: ' ' }, 'has no label'],
  ])('is refused: %j', (row, refused) => {
    expect(readTitleEntry(fields(row))).toMatchObject({ refused });
  });
});

describe('a code', () => {
  it('is read with the one above it and its ISCO group', () => {
    const row = { codeRome: 'F1707', labelFr: 'Maçon du paysage', codeRomeParent: 'F1703' };
    expect(readGroupEntry(fields(row))).toEqual({
      code: 'F1707',
      parentCode: 'F1703',
      label: 'Maçon du paysage',
    });
    expect(readIscoEntry(fields({ codeRomeParent: 'F1703', isco: '7112' }))).toEqual({
      code: 'F1703',
      isco: '7112',
    });
  });

  it('is refused without a name, and an ISCO group that is none', () => {
    expect(readGroupEntry(fields({ codeRome: 'F1707' }))).toEqual({
      refused: 'has no labelFr',
      value: 'F1707',
    });
    expect(readIscoEntry(fields({ codeRomeParent: 'F1703', isco: '711' }))).toMatchObject({ value: '711' });
  });
});

describe('a match', () => {
  it.each([
    ['exactMatch', 'EXACT'],
    ['closeMatch', 'CLOSE'],
    // The occupation is the broader of the two, so the title is the narrower.
    ['broadMatch', 'NARROW'],
    ['narrowMatch', 'BROAD'],
  ])('%s is %s', (relation, kind) => {
    expect(readMatchEntry(fields({ ogr: '16250', occupationId: OCCUPATION, relation }))).toEqual({
      ogr: '16250',
      occupationUri: `http://data.europa.eu/esco/occupation/${OCCUPATION}`,
      kind,
    });
  });

  it('takes the whole URI too', () => {
    const occupationId = `http://data.europa.eu/esco/occupation/${OCCUPATION}`;
    expect(readMatchEntry(fields({ ogr: '1625', occupationId, relation: 'closeMatch' }))).toMatchObject({
      occupationUri: occupationId,
    });
  });

  it.each<[Row, string]>([
    [{ ogr: '16250', occupationId: 'mason', relation: 'closeMatch' }, 'mason'],
    [{ ogr: '16250', occupationId: OCCUPATION, relation: 'related' }, 'related'],
    [{ occupationId: OCCUPATION, relation: 'closeMatch' }, ''],
  ])('is refused: %j', (row, value) => {
    expect(readMatchEntry(fields(row))).toMatchObject({ refused: expect.any(String), value });
  });
});
