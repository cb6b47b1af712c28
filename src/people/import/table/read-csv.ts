import { DomainError } from '../../../domain/errors.ts';
import type { FileContent } from './file-content.ts';
import { splitRecord } from './split-record.ts';
import type { Table, TableRow } from './table-row.ts';
import { type TextLine, textLines } from './text-lines.ts';
import type { TextEncoding } from './utf8-count.ts';

const SEPARATORS = [';', ',', '\t'] as const;

const NAMES: Readonly<Record<string, string>> = { ';': '« ; »', ',': '« , »', '\t': 'la tabulation' };

/** Lines over which one record may go, where cells hold line breaks. */
const LONGEST_RECORD = 20;

/** Opens a comma-, semicolon- or tab-separated text. @throws DomainError INVALID_INPUT for one without a header */
export async function readCsv(file: FileContent, encoding: TextEncoding): Promise<Table> {
  const lines = new LineQueue(textLines(file.open(), encoding));
  // A line for the spreadsheet program may stand before the header.
  let first = await lines.next();
  const told = /^sep=([;,\t])$/.exec(first?.text ?? '')?.[1];
  if (told !== undefined) first = await lines.next();
  while (first !== null && first.text.trim() === '') first = await lines.next();
  if (first === null || first.tooLong) {
    throw new DomainError('INVALID_INPUT', 'import.empty', 'The file holds no header and no row');
  }
  const separator = told ?? likeliestSeparator(first.text);
  const texts = [first.text];
  let header = splitRecord(first.text, separator);
  while (header.sort === 'OPEN' && texts.length < LONGEST_RECORD) {
    const next = await lines.next();
    if (next === null) break;
    texts.push(next.text);
    header = splitRecord(texts.join('\n'), separator);
  }
  if (header.sort !== 'CELLS') {
    throw new DomainError(
      'INVALID_INPUT',
      'import.headerQuotes',
      'The quotation marks of the header are not closed',
    );
  }
  return {
    form: `${encoding === 'windows-1252' ? 'Windows-1252' : encoding.toUpperCase()}, séparateur ${NAMES[separator]}`,
    header: header.cells,
    rows: records(lines, separator, header.cells.length),
  };
}

/** The one that splits the header into most columns. */
function likeliestSeparator(header: string): string {
  const widths = SEPARATORS.map((separator) => {
    const split = splitRecord(header, separator);
    return { separator, width: split.sort === 'CELLS' ? split.cells.length : 0 };
  });
  return widths.reduce((best, other) => (other.width > best.width ? other : best)).separator;
}

/**
 * Rows as wide as the header. After a record that cannot be read the search for the next begins on the line below its
 * first, so that a stray quotation mark costs its own row and no other.
 */
async function* records(lines: LineQueue, separator: string, width: number): AsyncGenerator<TableRow> {
  for (let first = await lines.next(); first !== null; first = await lines.next()) {
    if (first.text.trim() === '' && !first.tooLong) continue;
    const taken: TextLine[] = [];
    let split = first.tooLong ? null : splitRecord(first.text, separator);
    while (split?.sort === 'OPEN' && taken.length < LONGEST_RECORD) {
      const next = await lines.next();
      if (next === null) break;
      taken.push(next);
      if (next.tooLong) break;
      split = splitRecord([first, ...taken].map(({ text }) => text).join('\n'), separator);
    }
    const swallowed = taken.some(({ text }) => isWhole(text, separator, width));
    const cells = split?.sort === 'CELLS' && !swallowed ? fitted(split.cells, width) : null;
    if (cells !== null) {
      yield { sort: 'ROW', line: first.line, cells };
      continue;
    }
    lines.giveBack(taken);
    const { line, text } = first;
    const alone = swallowed ? splitRecord(text, separator) : split;
    yield { sort: 'DAMAGE', line, text, expected: expectedOf(first, alone, separator, width) };
  }
}

/** A row of its own inside of a cell: the mark that opened the cell was a stray one. */
function isWhole(text: string, separator: string, width: number): boolean {
  const split = splitRecord(text, separator);
  return width > 1 && split.sort === 'CELLS' && split.cells.length === width;
}

/** Spreadsheets add empty cells at the end; null for another width. */
function fitted(cells: readonly string[], width: number): readonly string[] | null {
  if (cells.length === width) return cells;
  const tooMany = cells.length > width && cells.slice(width).every((cell) => cell.trim() === '');
  return tooMany ? cells.slice(0, width) : null;
}

function expectedOf(
  { text, tooLong }: TextLine,
  split: ReturnType<typeof splitRecord> | null,
  separator: string,
  width: number,
): string {
  if (tooLong || split === null) return 'une ligne de moins de 100 000 caractères';
  const other = SEPARATORS.find((candidate) => {
    const again = candidate === separator ? null : splitRecord(text, candidate);
    return again?.sort === 'CELLS' && again.cells.length === width;
  });
  if (other !== undefined && width > 1) {
    return `le séparateur ${NAMES[separator]}, comme dans l’en-tête, et non ${NAMES[other]}`;
  }
  switch (split.sort) {
    case 'OPEN':
      return 'un guillemet fermant : un guillemet est ouvert et jamais refermé';
    case 'MALFORMED':
      return 'des guillemets seulement autour d’une valeur, et doublés à l’intérieur';
    case 'CELLS':
      return `${width} valeurs séparées par ${NAMES[separator]}, comme dans l’en-tête (trouvé : ${split.cells.length})`;
  }
}

/** Lines to be read, of which some may have been given back. */
class LineQueue {
  private readonly back: TextLine[] = [];
  private readonly source: AsyncGenerator<TextLine>;

  constructor(source: AsyncGenerator<TextLine>) {
    this.source = source;
  }

  async next(): Promise<TextLine | null> {
    const kept = this.back.shift();
    if (kept !== undefined) return kept;
    const { value, done } = await this.source.next();
    return done === true ? null : value;
  }

  giveBack(lines: readonly TextLine[]): void {
    this.back.unshift(...lines);
  }
}
