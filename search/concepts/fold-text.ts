/** Letters that no Unicode decomposition takes apart; ɛ ɔ ŋ ɲ are Bambara's. */
const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ɛ: 'e',
  ɔ: 'o',
  ŋ: 'n',
  ɲ: 'ny',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  ı: 'i',
};

/** "(h/f)", "H/F/X", "(m/w/d)": says that everybody may apply. */
const EVERYBODY = /\(?\s*(?<![\p{L}\p{N}])[hfmwx](?:\s*\/\s*[hfmwxdn]){1,2}(?![\p{L}\p{N}])\s*\)?/giu;

export function withoutNoise(text: string): string {
  return text.replace(EVERYBODY, ' ');
}

const APOSTROPHES = /[’‘ʼ`´′]/g;

/** The words that French elides before a vowel. */
const ELISIONS = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'/gu;

/**
 * Lower case without accents, ligatures, elided words or punctuation, words apart by one space:
 * "L’Aide-maçon (h/f)" becomes "aide macon". `+` and `#` stay, for "C++" and "C#".
 */
export function foldText(text: string): string {
  return withoutNoise(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæɛɔŋɲßøłı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(APOSTROPHES, "'")
    .replace(ELISIONS, '')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}
