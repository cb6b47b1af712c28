import { DomainError } from '../../domain/errors.ts';
import { readLines } from './read-lines.ts';
import { type FileDamage, readRecords } from './read-records.ts';
import type { FieldOf, TableFile } from './table-file.ts';

/** A row of a file whose fields are asked by the name of their column. */
export interface TableRow {
  readonly sort: 'ROW';
  readonly line: number;
  readonly fieldOf: FieldOf;
  /** As it stands in the file, for what a message or a look-out for names needs. */
  readonly fields: readonly string[];
}

/**
 * Reads only the header.
 * @throws DomainError INVALID_INPUT when a column is missing that the file needs, or stands there twice
 */
export async function checkHeader(file: TableFile): Promise<void> {
  for await (const record of readRecords(readLines(file.path, file.name), file.separator)) {
    columnsOf(file, record.sort === 'RECORD' ? record.fields : []);
    return;
  }
  columnsOf(file, []);
}

/** The rows below the header, columns in any order. */
export async function* readTable(
  file: TableFile,
  onBytes: (bytes: Uint8Array) => void,
): AsyncGenerator<TableRow | FileDamage> {
  let columns: ReadonlyMap<string, number> | null = null;
  for await (const record of readRecords(readLines(file.path, file.name, onBytes), file.separator)) {
    if (record.sort === 'DAMAGE') yield record;
    else if (columns === null) columns = columnsOf(file, record.fields);
    else yield toRow(columns, record.line, record.fields);
  }
}

function toRow(columns: ReadonlyMap<string, number>, line: number, fields: readonly string[]): TableRow {
  return {
    sort: 'ROW',
    line,
    fields,
    fieldOf: (column) => {
      const position = columns.get(column);
      return position === undefined ? null : (fields[position] ?? null);
    },
  };
}

function columnsOf({ name, needed }: TableFile, header: readonly string[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [position, text] of header.entries()) {
    const column = text.trim();
    if (columns.has(column) && needed.includes(column)) {
      throw headerError(name, `the column ${column} twice`, `${column} once`);
    }
    if (!columns.has(column)) columns.set(column, position);
  }
  const missing = needed.filter((column) => !columns.has(column));
  if (missing.length > 0) {
    const found = header.length === 0 ? 'no header' : `the columns ${header.join(', ').slice(0, 200)}`;
    throw headerError(name, found, `also ${missing.join(', ')}`);
  }
  return columns;
}

function headerError(file: string, found: string, expected: string): DomainError {
  return new DomainError(
    'INVALID_INPUT',
    'taxonomyImport.header',
    `${file}: found ${found}; expected ${expected}`,
    { file, found, expected },
    [file, 1],
  );
}
