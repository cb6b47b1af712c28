/** A cell that says nothing acceptable; `message` is what was expected, in French, for whoever filled the file in. */
export class CellRefusal extends Error {}

/** Longest part of a refused value that a report repeats, in characters. */
const SHOWN = 80;

/** One reason why a row is refused. */
export interface RowIssue {
  /** Of the file, from 1; the header stands on the first. */
  readonly line: number;
  /** Header of the column; empty where it is about the whole row. */
  readonly column: string;
  readonly value: string;
  /** In French. */
  readonly expected: string;
}

/** A value as a report shows it: one line, of at most 80 characters. */
export function shortened(value: string): string {
  // More than enough of a field of ten megabytes.
  const text = value
    .slice(0, SHOWN * 4)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  const letters = [...text];
  return letters.length > SHOWN || value.length > SHOWN * 4
    ? `${letters.slice(0, SHOWN - 1).join('')}…`
    : text;
}
