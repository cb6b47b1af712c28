import { describe, expect, it } from '@jest/globals';
import { displayName } from './display-name.ts';

const names = (text: string) =>
  text.split(', ').map((one) => ({ kind: one.split(' ')[0] ?? '', text: one.split(' ').slice(1).join(' ') }));

describe('displayName', () => {
  it.each([
    ['FAMILY N’Diaye, GIVEN Cheick', null, 'Cheick N’Diaye'],
    [
      'GIVEN Fatoumata, GIVEN Binta, FAMILY Coulibaly, MARRIED Keïta',
      null,
      'Fatoumata Binta Keïta Coulibaly',
    ],
    ['TITLE Mme, GIVEN Awa, MARRIED Keïta, BIRTH Koné', 'FEMALE', 'Mme Awa Keïta née Koné'],
    ['GIVEN Mamadou, FAMILY Traoré, ALIAS Madou', 'MALE', 'Mamadou Traoré dit Madou'],
    ['GIVEN Fanta, ALIAS Fily', 'FEMALE', 'Fanta dite Fily'],
    ['GIVEN Issa, BIRTH Sow', 'MALE', 'Issa né Sow'],
  ] as const)('of %s', (parts, sex, expected) => {
    expect(displayName(names(parts), sex)).toBe(expected);
  });
});
