import { describe, expect, it } from '@jest/globals';
import { readMapping } from './mapping-file.ts';
import { matchHeaders } from './match-headers.ts';

const match = (headers: readonly string[], mapping: string | null = null) => {
  const { columns, ignored } = matchHeaders(headers, mapping === null ? null : readMapping(mapping));
  return { columns: columns.map(({ field, index }) => [index, field]), ignored };
};

describe('headers', () => {
  it('are known whatever their accents, case and form', () => {
    expect(match(['NOM ', 'Prénom(s)', 'Date Naissance', 'TÉL.', 'Lit / écrit', 'Remarques'])).toEqual({
      columns: [
        [0, 'familyName'],
        [1, 'givenNames'],
        [2, 'birth'],
        [3, 'phone'],
        [4, 'literacies'],
      ],
      ignored: ['Remarques'],
    });
  });

  it('are found in the groups of KoboToolbox and ODK, and their technical ones left out', () => {
    const headers = ['start', 'end', 'identite/nom', 'identite/sexe', 'groupe-telephone', 'langues'];
    const more = [
      'langues/bambara',
      'langues/francais',
      '_id',
      '_uuid',
      '_submission_time',
      '__version__',
      'N°',
    ];
    expect(match([...headers, ...more])).toEqual({
      columns: [
        [2, 'familyName'],
        [3, 'sex'],
        [4, 'phone'],
        [5, 'languages'],
        [9, 'uuid'],
      ],
      ignored: [],
    });
  });

  it('may be given a meaning by a file', () => {
    const mapping =
      '{"colonnes": {"Q1. Votre nom ?": "nom", "Métier du père": "nom du père"}, "ignorer": ["Q9"]}';
    expect(match(['Q1. Votre nom ?', 'Q9', 'métier du père'], mapping)).toEqual({
      columns: [
        [0, 'familyName'],
        [2, 'fatherName'],
      ],
      ignored: [],
    });
    expect(() => match(['nom'], '{"colonnes": {"a": "pointure"}}')).toThrow(
      /"pointure", which does not exist/,
    );
    expect(() => match(['nom'], '{"columns": {}}')).toThrow(/not of the form/);
  });

  it.each([
    [['nom', 'sexe', 'Nom'], 'Nom'],
    [['nom', 'téléphone', 'Tél'], 'Tél'],
    [['nom', 'Remarques', 'remarques'], 'remarques'],
  ])('that stand twice are refused by name: %j', (headers, second) => {
    expect(() => match(headers)).toThrow(
      expect.objectContaining({ key: 'import.headerTwice', values: expect.objectContaining({ second }) }),
    );
  });

  it('need a name', () => {
    expect(() => match(['sexe', 'téléphone'])).toThrow(expect.objectContaining({ key: 'import.noName' }));
  });
});
