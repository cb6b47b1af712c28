import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFullName } from './read-full-name.ts';

function read(text: string): string {
  return readFullName(text)
    .map(({ kind, text: name }) => `${kind} ${name}`)
    .join(', ');
}

describe('a full name', () => {
  it.each([
    ['Boubacar Traoré', 'GIVEN Boubacar, FAMILY Traoré'],
    ['TRAORÉ Boubacar', 'FAMILY TRAORÉ, GIVEN Boubacar'],
    ['Cheick F. M. Traoré', 'GIVEN Cheick, GIVEN F., GIVEN M., FAMILY Traoré'],
    [
      'Mme KEÏTA Fatoumata Binta née Coulibaly',
      'TITLE Mme, FAMILY KEÏTA, GIVEN Fatoumata, GIVEN Binta, BIRTH Coulibaly',
    ],
    ['Fatoumata Coulibaly épouse Keïta', 'GIVEN Fatoumata, FAMILY Coulibaly, MARRIED Keïta'],
    ['Awa Diarra Ép. Koné', 'GIVEN Awa, FAMILY Diarra, MARRIED Koné'],
    ['Mme Keïta', 'TITLE Mme, FAMILY Keïta'],
    ['Mamadou dit Madou Traoré', 'GIVEN Mamadou, FAMILY Traoré, ALIAS Madou'],
    ['Traoré Mamadou dit Vieux', 'GIVEN Traoré, FAMILY Mamadou, ALIAS Vieux'],
    ['Alhousseini Ag Mohamed', 'GIVEN Alhousseini, FAMILY Ag Mohamed'],
    ['Fatma Mint Ahmed', 'GIVEN Fatma, FAMILY Mint Ahmed'],
    ['El Hadj Oumar Tall', 'TITLE El Hadj, GIVEN Oumar, FAMILY Tall'],
    ['Cheick N Diaye', 'GIVEN Cheick, FAMILY N’Diaye'],
    ["Cheick N' Diaye", 'GIVEN Cheick, FAMILY N’Diaye'],
    ['Awa', 'GIVEN Awa'],
    ['  ', ''],
  ])('is read: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('loses no word that is a name', () => {
    const word = fc.constantFrom(
      'Awa',
      'TRAORÉ',
      'Ag',
      'Mohamed',
      'dit',
      'Madou',
      'Mme',
      'née',
      'Ép.',
      'N',
      'Diaye',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const kept = readFullName(words.join(' '))
          .map(({ text }) => text)
          .join(' ');
        for (const name of ['Awa', 'TRAORÉ', 'Mohamed', 'Madou', 'Diaye']) {
          const count = (text: string) => text.split(name).length;
          expect(count(kept)).toBe(count(words.join(' ')));
        }
      }),
    );
  });
});
