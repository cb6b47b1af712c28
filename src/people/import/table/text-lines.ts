import type { TextEncoding } from './utf8-count.ts';

export interface TextLine {
  /** From 1. */
  readonly line: number;
  /** Without its end; only the beginning of one that is too long. */
  readonly text: string;
  readonly tooLong: boolean;
}

/** Characters; a line that is longer is no row of a register. */
const LONGEST_LINE = 100_000;
/** Characters that are kept of one, for the report. */
const KEPT = 500;

/** Lines of a text in bounded memory, whatever ends them: CR LF, LF or CR. */
export async function* textLines(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<TextLine> {
  // Bytes that are not of the encoding become U+FFFD and are found in the cell; the byte order mark is left out.
  const decoder = new TextDecoder(encoding);
  let line = 1;
  let rest = '';
  let tooLong = false;
  const finished = (end: string): TextLine => {
    const text = rest + end;
    const over = tooLong || text.length > LONGEST_LINE;
    rest = '';
    tooLong = false;
    return { line: line++, text: over ? text.slice(0, KEPT) : text, tooLong: over };
  };
  for await (const chunk of chunks) {
    const parts = decoder.decode(chunk, { stream: true });
    // A carriage return at the very end may be the first half of a line end.
    const carried = rest.endsWith('\r') ? '\r' : '';
    if (carried !== '') rest = rest.slice(0, -1);
    const pieces = `${carried}${parts}`.split(/\r\n|\n|\r(?!$)/);
    const last = pieces.pop() ?? '';
    for (const piece of pieces) yield finished(piece);
    rest += last;
    if (rest.length > LONGEST_LINE) {
      tooLong = true;
      rest = rest.slice(0, KEPT);
    }
  }
  rest += decoder.decode();
  if (rest.endsWith('\r')) rest = rest.slice(0, -1);
  if (rest !== '' || tooLong) yield finished('');
}
