import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../../domain/iso-date.ts';
import type { FileValue } from './compare-files-rules.ts';
import { type FileNames, sayValue } from './file-wording.ts';

const CODES: FileNames = {
  occupation: (id) => `métier ${id}`,
  territory: (code) => `lieu ${code}`,
  country: (code) => `pays ${code}`,
};

type Birth = Extract<FileValue, { kind: 'BIRTH' }>;

function birth(from: string, to: string, precision: Birth['precision']): FileValue {
  return { kind: 'BIRTH', from: isoDate(from), to: isoDate(to), precision };
}

describe('a value of a file', () => {
  it.each<[FileValue, string, string]>([
    [birth('1990-05-01', '1990-05-02', 'DAY'), '1er mai 1990', '1 May 1990'],
    [birth('1990-05-01', '1990-06-01', 'MONTH'), 'mai 1990', 'May 1990'],
    [birth('1990-01-01', '1991-01-01', 'YEAR'), '1990', '1990'],
    [birth('1985-01-01', '1986-01-01', 'ESTIMATED'), 'vers 1985', 'around 1985'],
    [birth('1983-01-01', '1988-01-01', 'ESTIMATED'), 'entre 1983 et 1987', 'between 1983 and 1987'],
    [
      { kind: 'PHONE', number: '+22370001001', use: 'FAMILY_SHARED' },
      '+22370001001 (partagé en famille)',
      '+22370001001 (shared in the family)',
    ],
    [{ kind: 'ISCO', code: '7112' }, 'CITP 7112', 'ISCO 7112'],
    [
      { kind: 'CREDENTIAL', fr: 'Licence', en: 'Bachelor', title: 'Droit' },
      'Licence (Droit)',
      'Bachelor (Droit)',
    ],
    [{ kind: 'TERRITORY', code: 'KAYES' }, 'lieu KAYES', 'lieu KAYES'],
  ])('%j reads as it would be said', (value, french, english) => {
    expect([sayValue(value, 'fr', CODES), sayValue(value, 'en', CODES)]).toEqual([french, english]);
  });
});
