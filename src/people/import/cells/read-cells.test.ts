import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CandidateStatus } from '../../../db/generated/enums.ts';
import { isoDate } from '../../../domain/iso-date.ts';
import { csvLine } from '../../export/csv-line.ts';
import { CellRefusal, shortened } from '../cell-refusal.ts';
import { foldLabel } from '../fold-label.ts';
import { cleanCell } from './clean-cell.ts';
import { nameIndex } from './name-index.ts';
import { readBirth } from './read-birth.ts';
import { diplomaIndex, readDiplomas } from './read-diplomas.ts';
import { readExperience } from './read-experience.ts';
import { readLanguages, readLiteracies } from './read-languages.ts';
import { readNames, readWholeName } from './read-names.ts';
import { readPhones } from './read-phones.ts';
import { readCercle, readCommune } from './read-residence.ts';
import { readStatus, writtenStatus } from './read-status.ts';

const TODAY = isoDate('2026-03-01');
const LANGUAGES = nameIndex([
  ['bambara', 'bam'],
  ['français', 'fra'],
  ['francais', 'fra'],
]);

describe('a birth', () => {
  it.each([
    ['1985', '1985-01-01', '1986-01-01', 'YEAR'],
    ['12/03/1985', '1985-03-12', '1985-03-13', 'DAY'],
    ['1985-03-12', '1985-03-12', '1985-03-13', 'DAY'],
    ['1er mars 1985', '1985-03-01', '1985-03-02', 'DAY'],
    ['31.12.1985', '1985-12-31', '1986-01-01', 'DAY'],
    ['mars 1985', '1985-03-01', '1985-04-01', 'MONTH'],
    ['12/1985', '1985-12-01', '1986-01-01', 'MONTH'],
    ['vers 1985', '1984-01-01', '1987-01-01', 'ESTIMATED'],
    ['Né vers 1985', '1984-01-01', '1987-01-01', 'ESTIMATED'],
    ['~1985', '1984-01-01', '1987-01-01', 'ESTIMATED'],
    ['entre 1980 et 1984', '1980-01-01', '1985-01-01', 'ESTIMATED'],
  ])('keeps how exact it is: %s', (text, from, to, precision) => {
    expect(readBirth(text, TODAY)).toEqual({ from, to, precision });
  });

  it.each(['31/02/1985', '0000', '1985/1990', 'vers', '85', '2027', 'vers 1850', '99999'])(
    'is refused when it is none: %s',
    (text) => {
      expect(() => readBirth(text, TODAY)).toThrow(CellRefusal);
    },
  );
});

describe('an experience', () => {
  it.each([
    ['5 ans', [['2021-03-01', '2026-03-01']]],
    ['2,5', [['2023-09-01', '2026-03-01']]],
    ['8 mois', [['2025-07-01', '2026-03-01']]],
    ['aucune', []],
    ['2012-2018', [['2012-01-01', '2019-01-01']]],
    [
      '2012 à 2014 ; depuis 2019',
      [
        ['2012-01-01', '2015-01-01'],
        ['2019-01-01', null],
      ],
    ],
    ['03/2020-06/2021', [['2020-03-01', '2021-07-01']]],
    ['2020 - 2026', [['2020-01-01', null]]],
  ])('is times of work: %s', (text, periods) => {
    expect(readExperience(text, TODAY).map(({ from, to }) => [from, to])).toEqual(periods);
  });

  it('is never longer than asked, nor later than today', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 40_000 }), (years, days) => {
        const today = isoDate(new Date(days * 86_400_000).toISOString().slice(0, 10));
        const [period] = readExperience(`${years} ans`, today);
        expect(period?.to).toBe(today);
        expect(Number(today.slice(0, 4)) - Number(period?.from?.slice(0, 4))).toBe(years);
      }),
    );
  });
});

describe('names', () => {
  it('are read as at the counter', () => {
    expect(readNames('Mme TRAORÉ née DIARRA', 'FAMILY')).toEqual([
      { kind: 'TITLE', text: 'Mme' },
      { kind: 'FAMILY', text: 'TRAORÉ' },
      { kind: 'BIRTH', text: 'DIARRA' },
    ]);
    expect(readNames('Fatoumata Binta', 'GIVEN').map(({ kind }) => kind)).toEqual(['GIVEN', 'GIVEN']);
    expect(readWholeName('TRAORÉ Awa')).toEqual([
      { kind: 'FAMILY', text: 'TRAORÉ' },
      { kind: 'GIVEN', text: 'Awa' },
    ]);
    expect(() => readWholeName('TRAORÉ')).toThrow(CellRefusal);
  });
});

describe('phones', () => {
  it.each([
    ['76 12 34 56', ['+22376123456']],
    ['00223 76.12.34.56', ['+22376123456']],
    ['76123456 / +33 6 12 34 56 78', ['+22376123456', '+33612345678']],
  ])('are numbers of the country unless they say another: %s', (text, numbers) => {
    expect(readPhones(text, 'ML')).toEqual(numbers);
  });
});

describe('languages', () => {
  it('have levels, or are choices apart by spaces', () => {
    expect(readLanguages('bambara (natif) ; français : A2', LANGUAGES)).toEqual([
      { language: 'bam', listening: 7, speaking: 7, reading: null, writing: null },
      { language: 'fra', listening: 2, speaking: 2, reading: null, writing: null },
    ]);
    const chosen = readLanguages('bambara francais', LANGUAGES);
    expect(chosen.map(({ language, speaking }) => [language, speaking])).toEqual([
      ['bam', null],
      ['fra', null],
    ]);
    expect(readLiteracies('bambara (n’ko) : lit ; français : lit et écrit', LANGUAGES)).toEqual([
      { language: 'bam', script: 'Nkoo', level: 'READS' },
      { language: 'fra', script: 'Latn', level: 'READS_WRITES' },
    ]);
  });
});

describe('diplomas', () => {
  const type = (code: string, nameFr: string, completion: 'FULL' | 'PART_1' = 'FULL') => ({
    code,
    nameFr,
    completion,
    jurisdiction: code.slice(0, 3),
  });
  const index = diplomaIndex(
    [
      type('MLI:CAP', "Certificat d'aptitude professionnelle"),
      type('MLI:BT1', 'Brevet de technicien, première partie (examen intermédiaire)', 'PART_1'),
      type('MLI:BT2', 'Brevet de technicien (deuxième partie, diplôme final)'),
      type('MLI:LIC', 'Licence (LMD, 180 crédits)'),
      type('FRA:CAP', "Certificat d'aptitude professionnelle"),
    ],
    'MLI',
  );
  const codes = (text: string) => readDiplomas(text, index).map(({ typeCode }) => typeCode);

  it.each([
    ['CAP maçonnerie', ['MLI:CAP']],
    ['fra:cap', ['FRA:CAP']],
    ['B.T.1', ['MLI:BT1']],
    ['BT 2 comptabilité', ['MLI:BT2']],
    ['Licence en droit ; CAP', ['MLI:LIC', 'MLI:CAP']],
    ['Sans diplôme', []],
  ])('go by code or usual name: %s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('are not guessed', () => {
    expect(() => codes('Brevet de technicien')).toThrow(/MLI:BT1 ou MLI:BT2/);
    expect(() => codes('capable')).toThrow(CellRefusal);
  });

  it('keep what part of them is held, and what was written', () => {
    expect(readDiplomas('BT1 électricité', index)).toEqual([
      expect.objectContaining({ completion: 'PART_1', title: 'BT1 électricité' }),
    ]);
  });
});

describe('a cercle', () => {
  const territory = (code: string, level: number, parent: string | null, ended = false) => ({
    code,
    kind: 'CERCLE',
    label: code,
    level,
    parent,
    names: [code.split('-').at(-1)?.toLowerCase() ?? ''],
    validFrom: ended ? null : isoDate('2023-03-13'),
    validTo: ended ? isoDate('2023-03-13') : null,
  });
  const known = {
    today: TODAY,
    all: [
      territory('OLD-KITA', 2, 'KAYES', true),
      territory('NEW-KITA', 2, 'X-KITA'),
      territory('KATI', 2, 'KK'),
    ],
  };

  it('of the old division is that of the new one', () => {
    expect(readCercle('Kita', 'KAYES', known)).toEqual({ cercle: 'NEW-KITA', region: 'X-KITA' });
    expect(readCercle('cercle de Kita', null, known)).toEqual({ cercle: 'NEW-KITA', region: 'X-KITA' });
    expect(() => readCercle('Kati', 'KAYES', known)).toThrow(/de la région donnée/);
  });
});

describe('a commune', () => {
  const place = (code: string, kind: string, parent: string | null, ...names: readonly string[]) => ({
    code,
    kind,
    label: names[0] ?? code,
    level: kind === 'DISTRICT' ? 1 : 2,
    parent,
    names: names.map(foldLabel),
    validFrom: null,
    validTo: null,
  });
  const known = {
    today: TODAY,
    all: [
      place('BKO', 'DISTRICT', null, 'Bamako'),
      place('BKO-C4', 'COMMUNE', 'BKO', 'Commune IV de Bamako', 'Commune IV', 'C4'),
      place('ABJ-C4', 'COMMUNE', 'ABJ', 'Commune IV'),
      place('KATI', 'CERCLE', 'KK', 'Kati'),
    ],
  };
  const inBamako = { region: 'BKO', cercle: null };
  const nowhere = { region: null, cercle: null };

  it('is found by its name or code, with what it lies in', () => {
    const found = { commune: 'BKO-C4', parent: 'BKO' };
    expect(readCommune('commune IV', inBamako, known)).toEqual(found);
    expect(readCommune('c4', nowhere, known)).toEqual(found);
  });

  it('is not guessed, and not one of another region', () => {
    expect(() => readCommune('Commune IV', nowhere, known)).toThrow(/plusieurs/);
    expect(() => readCommune('C4', { region: 'KK', cercle: 'KATI' }, known)).toThrow(
      /de la région ou du cercle/,
    );
    expect(() => readCommune('Kati', nowhere, known)).toThrow(
      /une commune connue du service \(Bamako\), ou une case vide/,
    );
  });
});

describe('a status', () => {
  it.each<[string, CandidateStatus]>([
    ['Candidat au départ', 'POTENTIAL_MIGRANT'],
    ['DIASPORA', 'DIASPORA'],
    ['à l’étranger', 'DIASPORA'],
    ['en_mission', 'ON_ASSIGNMENT'],
    ['Retournée', 'RETURNED'],
    ['POTENTIAL_MIGRANT', 'POTENTIAL_MIGRANT'],
  ])('%s is %s', (text, status) => {
    expect(readStatus(text)).toBe(status);
    expect(readStatus(writtenStatus(status))).toBe(status);
  });

  it('is not guessed', () => {
    expect(() => readStatus('parti')).toThrow(/diaspora, en mission ou de retour/);
  });
});

describe('a cell', () => {
  it('that a spreadsheet program would run is refused, however it is hidden', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '＝', "'=", ' =', '\t='),
        fc.string(),
        (start, rest) => {
          expect(() => cleanCell(`${start}A${rest}`, 'familyName')).toThrow(CellRefusal);
        },
      ),
    );
    expect(cleanCell('+223 76 12 34 56', 'phone')).toBe('+223 76 12 34 56');
    expect(cleanCell("'+22376123456", 'phone')).toBe('+22376123456');
    expect(cleanCell(' - ', 'familyName')).toBe('');
  });

  it('of an export is never a formula', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(csvLine([text]).replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('is shortened in a report to 80 characters, however long it was', () => {
    expect(shortened('x'.repeat(10_000_000))).toHaveLength(80);
    expect(shortened(' Awa\r\n\tTRAORÉ ')).toBe('Awa TRAORÉ');
  });
});
