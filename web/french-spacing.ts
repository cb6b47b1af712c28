/** Keeps French punctuation on the line of its word, as its typography asks. */
export function frenchSpacing(text: string): string {
  return text.replace(/« /g, '«\u00a0').replace(/ (?=[»:;!?])/g, '\u00a0');
}
