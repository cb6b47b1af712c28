import { join } from 'node:path';
import { listFolder, noFiles } from '../import/list-folder.ts';
import type { TableFile } from '../import/table-file.ts';
import { ROME_TABLES, type RomeTable } from './rome-tables.ts';

export interface RomeFile extends TableFile {
  readonly table: RomeTable;
}

export interface RomeFolder {
  /** In the order of `ROME_TABLES`. */
  readonly files: readonly RomeFile[];
  /** Other tab-separated files, and one that says nothing without others. */
  readonly ignored: readonly string[];
}

/**
 * The files of ROME in a folder.
 * @throws DomainError NOT_FOUND when there is no such folder
 * @throws DomainError INVALID_INPUT when it holds none of them
 */
export async function openRomeFolder(directory: string): Promise<RomeFolder> {
  const names = await listFolder(directory, "the one with ROME's tab-separated files");
  const found = ROME_TABLES.filter(({ name }) => names.includes(name));
  // ISCO codes are attributes of codes and titles.
  const tables = found.filter(
    ({ sort }) =>
      sort !== 'ISCO' || found.some((other) => other.sort === 'GROUPS' || other.sort === 'TITLES'),
  );
  if (tables.length === 0) {
    throw noFiles(
      directory,
      names,
      'ROME',
      ROME_TABLES.map(({ name }) => name),
    );
  }
  return {
    files: tables.map((table) => ({
      path: join(directory, table.name),
      name: table.name,
      separator: '\t',
      needed: table.needed,
      table,
    })),
    ignored: names.filter((name) => /\.tsv$/i.test(name) && !tables.some((table) => table.name === name)),
  };
}
