import { join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import { listFolder, noFiles } from '../import/list-folder.ts';
import type { TableFile } from '../import/table-file.ts';
import { ESCO_TABLES, type EscoTable } from './esco-tables.ts';

/** A file of the download that will be read. */
export interface EscoFile extends TableFile {
  readonly table: EscoTable;
  /** BCP 47; null for relations, which have none. */
  readonly lang: string | null;
}

export interface EscoFolder {
  /** Concepts before relations, then by name. */
  readonly files: readonly EscoFile[];
  /** Other CSV files. */
  readonly ignored: readonly string[];
}

const LANGUAGE = '[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*';

/**
 * The files of a folder that the official download has too.
 * @throws DomainError NOT_FOUND when there is no such folder
 * @throws DomainError INVALID_INPUT when it holds none of them, or two for one language
 */
export async function openEscoFolder(directory: string): Promise<EscoFolder> {
  const names = await listFolder(directory, "the one with ESCO's CSV files");
  const files = names.flatMap((name) => recognised(directory, name) ?? []);
  if (files.length === 0) throw noFiles(directory, names, 'ESCO', ESCO_TABLES.map(exampleOf));
  refuseDoubles(files);
  return {
    files: [...files.filter(isConceptFile), ...files.filter((file) => !isConceptFile(file))],
    ignored: names.filter((name) => /\.csv$/i.test(name) && !files.some((file) => file.name === name)),
  };
}

function isConceptFile({ table }: EscoFile): boolean {
  return table.sort === 'CONCEPTS';
}

function recognised(directory: string, name: string): EscoFile | null {
  for (const table of ESCO_TABLES) {
    const suffix = table.sort === 'CONCEPTS' ? `_(${LANGUAGE})` : `(?:_(${LANGUAGE}))?`;
    const match = new RegExp(`^${table.name}${suffix}\\.csv$`, 'i').exec(name);
    if (!match) continue;
    const lang = table.sort === 'CONCEPTS' ? languageOf(match[1] ?? '') : null;
    return { path: join(directory, name), name, separator: ',', needed: table.needed, table, lang };
  }
  return null;
}

function languageOf(tag: string): string {
  return Intl.getCanonicalLocales(tag)[0] ?? tag;
}

function refuseDoubles(files: readonly EscoFile[]): void {
  const seen = new Map<string, string>();
  for (const { name, table, lang } of files) {
    if (lang === null) continue;
    const key = `${table.name} ${lang}`;
    const other = seen.get(key);
    if (other !== undefined) {
      throw new DomainError(
        'INVALID_INPUT',
        'esco.fileTwice',
        `${other} and ${name} both hold ${table.name} in "${lang}": leave one of them`,
        { file: name, other },
        [name],
      );
    }
    seen.set(key, name);
  }
}

function exampleOf({ name, sort }: EscoTable): string {
  return sort === 'CONCEPTS' ? `${name}_fr.csv` : `${name}.csv`;
}
