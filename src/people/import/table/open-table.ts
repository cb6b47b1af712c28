import { DomainError } from '../../../domain/errors.ts';
import { examineFile } from './examine-file.ts';
import type { FileContent } from './file-content.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Table } from './table-row.ts';

export interface OpenedTable {
  readonly table: Table;
  readonly sha256: Uint8Array<ArrayBuffer>;
}

/** Tells a workbook from a text by what it holds, whatever its name. @throws DomainError INVALID_INPUT for anything else */
export async function openTable(file: FileContent): Promise<OpenedTable> {
  const { kind, bytes, sha256, encoding } = await examineFile(file.open());
  if (bytes === 0) {
    throw new DomainError('INVALID_INPUT', 'import.empty', 'The file holds no header and no row');
  }
  switch (kind) {
    case 'TEXT':
      return { table: await readCsv(file, encoding), sha256 };
    case 'WORKBOOK':
      return { table: await readWorkbook(file), sha256 };
    case 'OLD_WORKBOOK':
      throw new DomainError(
        'INVALID_INPUT',
        'import.oldWorkbook',
        'An old .xls workbook cannot be read: save it as .xlsx or CSV',
      );
    case 'OTHER':
      throw new DomainError('INVALID_INPUT', 'import.notText', 'The file is neither a text nor a workbook');
  }
}
