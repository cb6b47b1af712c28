const KEPT_LETTERS = 3;

/**
 * The common form of plural and singular, feminine and masculine, for French and English words alike:
 * "maçonnes" and "maçon" meet in "macon", "directrice" and "directeur" in "directeur". Takes folded words.
 * Light on purpose, after J. Savoy, Light Stemming Approaches for the French … Languages (2006).
 */
export function stem(word: string): string {
  if (word.length <= KEPT_LETTERS || /\d/.test(word)) return word;
  return singular(word)
    .replace(/(?<=.{3})e+$/, '')
    .replace(/eus$/, 'eur')
    .replace(/(?<=..)tric$/, 'teur')
    .replace(/(?<=..)v$/, 'f')
    .replace(/(?<=..)y$/, 'i')
    .replace(/(\p{L})\1+/gu, '$1');
}

function singular(word: string): string {
  if (/[ey]aux$/.test(word)) return word.slice(0, -1);
  if (/..aux$/.test(word)) return `${word.slice(0, -3)}al`;
  return word.replace(/(?<=.{3})[sx]$/, '');
}

/** Endings that turn one trade into its tool, its place or its doer. */
const DERIVATIONS =
  /(?:isation|ation|ateur|ement|icien|icit|iqu|iseri|eri|anc|ant|age?|eur|ur|ier|er|ing|ist)$/;

/** What a trade and its doer have in common: "soudure", "soudage" and "soudeur" meet in "soud". Takes stems. */
export function root(stemmed: string): string {
  const shorter = stemmed.replace(DERIVATIONS, '');
  return shorter.length > KEPT_LETTERS ? shorter : stemmed;
}
