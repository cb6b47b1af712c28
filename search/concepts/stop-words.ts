/** French and English words without a meaning of their own, folded. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a au aux avec ce ces chez d dans de des du elle en et il l la le les leur leurs ou par pour qu que qui sa se ses son sur un une ' +
    'an and as at by for from in into of on or the their to with'
  ).split(' '),
);

/** Without stop words, unless nothing else is there. */
export function withoutStopWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}
