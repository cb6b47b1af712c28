/** Letters that no Unicode decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ɛ: 'e', ɔ: 'o', ŋ: 'n', ɲ: 'ny' };

/** The form under which headers and choices are compared: "Prénom(s)", "prenom_s" and "PRÉNOM S" are "prenom s". */
export function foldLabel(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæɛɔŋɲ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
