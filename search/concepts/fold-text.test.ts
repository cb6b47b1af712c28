import { describe, expect, it } from '@jest/globals';
import { foldText } from './fold-text.ts';

describe('foldText', () => {
  it.each([
    ['Manœuvre', 'manoeuvre'],
    ['MÉCANICIEN', 'mecanicien'],
    ['ouvrier d’élevage', 'ouvrier elevage'],
    ["ouvrier d'élevage", 'ouvrier elevage'],
    ['agent de l’eau', 'agent de eau'],
    ['aide-soignante', 'aide soignante'],
    ['soudeur (h/f)', 'soudeur'],
    ['Soudeur H/F/X', 'soudeur'],
    ['(m/w/d) Schweißer', 'schweisser'],
    ['sɛnɛkɛla', 'senekela'],
    ['masɔn', 'mason'],
    ['ŋɔmi', 'nomi'],
    ['C++', 'c++'],
    ['langage C', 'langage c'],
    ['  ', ''],
  ])('folds "%s" to "%s"', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});
