import readSheets from 'read-excel-file/node';
import { DomainError } from '../../../domain/errors.ts';
import type { FileContent } from './file-content.ts';
import type { Table, TableRow } from './table-row.ts';
import { unpackedSize } from './unpacked-size.ts';

/** Bytes; a workbook is read as a whole. */
const LARGEST_PACKED = 20_000_000;
const LARGEST_UNPACKED = 300_000_000;

/** Opens the first sheet of an .xlsx workbook. @throws DomainError INVALID_INPUT for one that cannot be read */
export async function readWorkbook(file: FileContent): Promise<Table> {
  const bytes = await wholeOf(file);
  const sheets = await read(bytes);
  const [sheet] = sheets;
  const [header, ...rows] = sheet?.data ?? [];
  if (sheet === undefined || header === undefined) {
    throw new DomainError('INVALID_INPUT', 'import.empty', 'The file holds no header and no row');
  }
  return {
    form: `classeur, feuille « ${sheet.sheet} »`,
    header: header.map(cellText),
    rows: sheetRows(rows, header.length),
  };
}

async function* sheetRows(rows: readonly (readonly unknown[])[], width: number): AsyncGenerator<TableRow> {
  for (const [index, row] of rows.entries()) {
    const cells = Array.from({ length: width }, (_, at) => cellText(row[at]));
    if (cells.every((cell) => cell === '')) continue;
    yield { sort: 'ROW', line: index + 2, cells };
  }
}

/** Dates in ISO form, numbers without exponent, truth in French. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return String(value).trim();
}

async function wholeOf(file: FileContent): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.open()) {
    size += chunk.length;
    if (size > LARGEST_PACKED) throw tooLarge(LARGEST_PACKED);
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (unpackedSize(bytes) > LARGEST_UNPACKED) throw tooLarge(LARGEST_UNPACKED);
  return bytes;
}

async function read(bytes: Buffer) {
  try {
    return await readSheets(bytes);
  } catch {
    throw new DomainError(
      'INVALID_INPUT',
      'import.workbook',
      'The workbook cannot be read: save it again as .xlsx, without a password',
    );
  }
}

function tooLarge(max: number): DomainError {
  const megabytes = max / 1_000_000;
  return new DomainError(
    'INVALID_INPUT',
    'import.tooLarge',
    `The workbook is larger than ${megabytes} MB: split it, or save it as CSV`,
    { max: megabytes },
  );
}
