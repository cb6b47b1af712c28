/** A text in lower case without accents, each of its letters with the place in the original from which it comes. */
export interface FoldedText {
  readonly text: string;
  /** Index in the original of each letter, and the original's length at the end. */
  readonly origins: readonly number[];
}

const APOSTROPHES = /[’‘ʼ`´]/u;
/** Invisible, and good for nothing but to hide a word from a reader. */
const INVISIBLE = /\p{Cf}/u;

export function foldText(original: string): FoldedText {
  let text = '';
  const origins: number[] = [];
  for (let start = 0; start < original.length; ) {
    const letter = String.fromCodePoint(original.codePointAt(start) ?? 0);
    for (const folded of foldLetter(letter)) {
      text += folded;
      origins.push(start);
    }
    start += letter.length;
  }
  return { text, origins: [...origins, original.length] };
}

function foldLetter(letter: string): string {
  if (INVISIBLE.test(letter)) return '';
  if (APOSTROPHES.test(letter)) return "'";
  if (/\s/u.test(letter)) return ' ';
  return letter
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
}

/** What stands in the original where the folded text has `[from, to)`. */
export function originalPassage(original: string, { origins }: FoldedText, from: number, to: number): string {
  return original.slice(origins[from] ?? 0, origins[to] ?? original.length).trim();
}
