import { describe, expect, it } from '@jest/globals';
import { type IsoDate, isoDate } from '../../domain/iso-date.ts';
import { checkResidence, type Residence, type Territory } from './residence-rules.ts';

const CHANGE = isoDate('2023-03-13');

function territory(code: string, kind: string, name: string, more: Partial<Territory> = {}): Territory {
  return { code, kind, name, parentCode: null, validFrom: null, validTo: null, successorCode: null, ...more };
}

const territories = new Map(
  [
    territory('ML-1', 'REGION', 'Kayes'),
    territory('ML-X-KITA', 'REGION', 'Kita', { validFrom: CHANGE }),
    territory('ML-1-KITA', 'CERCLE', 'Kita', { parentCode: 'ML-1', validTo: CHANGE }),
    territory('ML-X-KITA-KITA', 'CERCLE', 'Kita', { parentCode: 'ML-X-KITA', validFrom: CHANGE }),
    territory('ML-1-KAYES', 'CERCLE', 'Kayes', { parentCode: 'ML-1' }),
    territory('ML-1-GONE', 'CERCLE', 'Gone', { parentCode: 'ML-1', validTo: CHANGE }),
    territory('ML-1-NOW', 'CERCLE', 'Renamed', {
      parentCode: 'ML-1',
      validTo: CHANGE,
      successorCode: 'ML-1-KAYES',
    }),
    territory('ML-BKO', 'DISTRICT', 'Bamako'),
    territory('ML-BKO-C4', 'COMMUNE', 'Commune IV', { parentCode: 'ML-BKO' }),
  ].map((row) => [row.code, row]),
);

const NOWHERE: Residence = { regionCode: null, cercleCode: null, communeCode: null };

function judge(residence: Partial<Residence>, on: IsoDate) {
  return () => checkResidence({ ...NOWHERE, ...residence }, on, territories);
}

describe('a residence', () => {
  it.each<[Partial<Residence>, IsoDate]>([
    [{}, CHANGE],
    [{ regionCode: 'ML-1', cercleCode: 'ML-1-KITA' }, isoDate('2023-03-12')],
    [{ regionCode: 'ML-X-KITA', cercleCode: 'ML-X-KITA-KITA' }, CHANGE],
    [{ cercleCode: 'ML-X-KITA-KITA' }, CHANGE],
    [{ regionCode: 'ML-BKO', communeCode: 'ML-BKO-C4' }, CHANGE],
    [{ regionCode: 'ML-UNKNOWN' }, CHANGE],
  ])('stands: %j on %s', (residence, on) => {
    expect(judge(residence, on)).not.toThrow();
  });

  it('in a division that ended is refused with the one that took its place', () => {
    expect(judge({ cercleCode: 'ML-1-KITA' }, CHANGE)).toThrow(
      expect.objectContaining({
        key: 'territory.endedReplaced',
        path: ['cercleCode'],
        values: { value: 'ML-1-KITA', name: 'Kita', on: CHANGE, date: CHANGE, instead: 'ML-X-KITA-KITA' },
      }),
    );
    expect(judge({ cercleCode: 'ML-1-NOW' }, CHANGE)).toThrow(
      expect.objectContaining({
        key: 'territory.endedReplaced',
        values: expect.objectContaining({ instead: 'ML-1-KAYES' }),
      }),
    );
    expect(judge({ cercleCode: 'ML-1-GONE' }, CHANGE)).toThrow(
      expect.objectContaining({ key: 'territory.ended', path: ['cercleCode'] }),
    );
  });

  it('in a division that has not begun is refused with the one before it', () => {
    const before = isoDate('2020-01-01');
    expect(judge({ cercleCode: 'ML-X-KITA-KITA' }, before)).toThrow(
      expect.objectContaining({
        key: 'territory.notYetReplaced',
        values: expect.objectContaining({ date: CHANGE, instead: 'ML-1-KITA' }),
      }),
    );
    expect(judge({ regionCode: 'ML-X-KITA' }, before)).toThrow(
      expect.objectContaining({ key: 'territory.notYet' }),
    );
  });

  it('in divisions that do not lie in each other is refused', () => {
    expect(judge({ regionCode: 'ML-1', cercleCode: 'ML-X-KITA-KITA' }, CHANGE)).toThrow(
      expect.objectContaining({
        key: 'territory.notWithin',
        path: ['cercleCode'],
        values: { value: 'ML-X-KITA-KITA', name: 'Kita', above: 'ML-1', expected: 'ML-X-KITA' },
      }),
    );
    expect(judge({ regionCode: 'ML-1', communeCode: 'ML-BKO-C4' }, CHANGE)).toThrow(
      expect.objectContaining({ key: 'territory.notWithin', path: ['communeCode'] }),
    );
  });
});
