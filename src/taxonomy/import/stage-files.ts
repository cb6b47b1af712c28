import { createHash } from 'node:crypto';
import type { ImportProgress, RejectedRow } from './import-report.ts';
import { readTable, type TableRow } from './read-table.ts';
import type { Refused, TableFile } from './table-file.ts';

/** What reading has found besides the rows that were taken. */
export interface Staged {
  readonly rejected: readonly RejectedRow[];
  readonly rows: number;
  /** From a column "version"; null when no file has one. */
  readonly version: string | null;
  /** SHA-256 of the files read, hexadecimal. */
  readonly contentHash: string;
}

/** Takes a row of a file; null unless it refuses it. */
export type TakeRow = (row: TableRow) => Promise<Refused | null>;

export interface Staging<File extends TableFile> {
  /** Called once a file, before its first row. */
  readonly takerOf: (file: File) => TakeRow;
  /** Given a refused row as it stands there, to keep what it names from being taken for gone. */
  readonly spare: (file: File, text: string) => Promise<void>;
  readonly onProgress: (progress: ImportProgress) => void;
}

const PROGRESS_ROWS = 5_000;
const SHOWN = 120;

/** Reads the files one after another, row by row. */
export async function stageFiles<File extends TableFile>(
  files: readonly File[],
  { takerOf, spare, onProgress }: Staging<File>,
): Promise<Staged> {
  const rejected: RejectedRow[] = [];
  const hash = createHash('sha256');
  let version: string | null = null;
  let total = 0;

  for (const file of files) {
    const fileHash = createHash('sha256');
    const take = takerOf(file);
    const reject = async (line: number, reason: string, value: string, text: string) => {
      rejected.push({ file: file.name, line, reason, value: value.slice(0, SHOWN) });
      await spare(file, text);
    };
    let rows = 0;
    onProgress({ step: 'READING', file: file.name, rows });
    for await (const row of readTable(file, (bytes) => fileHash.update(bytes))) {
      rows += 1;
      if (rows % PROGRESS_ROWS === 0) onProgress({ step: 'READING', file: file.name, rows });
      if (row.sort === 'DAMAGE') await reject(row.line, row.reason, row.text, row.text);
      else {
        version ??= row.fieldOf('version')?.trim() || null;
        const refused = await take(row);
        if (refused) await reject(row.line, refused.refused, refused.value, row.fields.join(' '));
      }
    }
    onProgress({ step: 'READING', file: file.name, rows });
    total += rows;
    hash.update(`${file.name} ${fileHash.digest('hex')}\n`);
  }
  return { rejected, rows: total, version, contentHash: hash.digest('hex') };
}
