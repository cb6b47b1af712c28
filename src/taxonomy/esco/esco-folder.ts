import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import { ESCO_TABLES, type EscoTable } from './esco-tables.ts';

/** A file of the download that will be read. */
export interface EscoFile<Table extends EscoTable = EscoTable> {
  readonly path: string;
  /** Its name alone, for messages. */
  readonly name: string;
  readonly table: Table;
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
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new DomainError(
      'NOT_FOUND',
      'esco.noFolder',
      `${directory} is not a folder that can be read (${error.code}); expected the one with ESCO's CSV files`,
      { directory, reason: error.code ?? '' },
      [directory],
    );
  });
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const files = names.flatMap((name) => recognised(directory, name) ?? []);
  if (files.length === 0) throw noFiles(directory, names);
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
    return { path: join(directory, name), name, table, lang };
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

function noFiles(directory: string, names: readonly string[]): DomainError {
  const found = names.length === 0 ? 'nothing' : names.slice(0, 10).join(', ');
  const expected = ESCO_TABLES.map(({ name, sort }) =>
    sort === 'CONCEPTS' ? `${name}_fr.csv` : `${name}.csv`,
  );
  return new DomainError(
    'INVALID_INPUT',
    'esco.noFiles',
    `${directory} holds none of ESCO's files; found ${found}, expected some of ${expected.join(', ')}`,
    { directory, found, expected: expected.join(', ') },
    [directory],
  );
}
