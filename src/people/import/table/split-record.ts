export type SplitRecord =
  | { readonly sort: 'CELLS'; readonly cells: readonly string[] }
  /** A quotation mark opens a cell and none closes it. */
  | { readonly sort: 'OPEN' }
  /** A quotation mark stands where none may. */
  | { readonly sort: 'MALFORMED' };

/** Splits one record (RFC 4180) with the given separator; spaces around a quoted cell are no part of it. */
export function splitRecord(text: string, separator: string): SplitRecord {
  if (!text.includes('"')) return { sort: 'CELLS', cells: text.split(separator) };
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const start = skipSpaces(text, at);
    if (text[start] !== '"') {
      const end = text.indexOf(separator, at);
      const cell = text.slice(at, end === -1 ? undefined : end);
      if (cell.includes('"')) return { sort: 'MALFORMED' };
      cells.push(cell);
      if (end === -1) return { sort: 'CELLS', cells };
      at = end + 1;
      continue;
    }
    const close = closingQuote(text, start + 1);
    if (close === -1) return { sort: 'OPEN' };
    cells.push(text.slice(start + 1, close).replaceAll('""', '"'));
    at = skipSpaces(text, close + 1);
    if (at === text.length) return { sort: 'CELLS', cells };
    if (text[at] !== separator) return { sort: 'MALFORMED' };
    at++;
  }
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

/** -1 when there is none. A doubled mark is a letter of the cell. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
