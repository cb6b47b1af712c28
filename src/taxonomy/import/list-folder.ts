import { readdir } from 'node:fs/promises';
import { DomainError } from '../../domain/errors.ts';

/**
 * The names of the files of a folder, sorted.
 * @param expected "the one with ESCO's CSV files", for the message
 * @throws DomainError NOT_FOUND when it cannot be read
 */
export async function listFolder(directory: string, expected: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new DomainError(
      'NOT_FOUND',
      'taxonomyImport.noFolder',
      `${directory} is not a folder that can be read (${error.code}); expected ${expected}`,
      { directory, reason: error.code ?? '' },
      [directory],
    );
  });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The error for a folder with none of the files of a classification. */
export function noFiles(
  directory: string,
  names: readonly string[],
  classification: string,
  expected: readonly string[],
): DomainError {
  const found = names.length === 0 ? 'nothing' : names.slice(0, 10).join(', ');
  return new DomainError(
    'INVALID_INPUT',
    'taxonomyImport.noFiles',
    `${directory} holds none of ${classification}'s files; found ${found}, expected some of ${expected.join(', ')}`,
    { directory, classification, found, expected: expected.join(', ') },
    [directory],
  );
}
