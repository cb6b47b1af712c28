import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileReader } from '../../reference/file-reader.ts';

export type StarterFile =
  | 'occupations.json'
  | 'skills.json'
  | 'isco-groups.json'
  | 'questions.json'
  | 'answer-scale.json';

export const { fileRefusal, readRows, refusal } = fileReader<StarterFile>('taxonomy.referenceInvalid');

/** @throws DomainError INVALID_INPUT for a file that is not JSON */
export async function readContent(directory: string, file: StarterFile): Promise<unknown> {
  const text = await readFile(join(directory, file), 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fileRefusal(file, error instanceof Error ? error.message : 'is not JSON', text);
  }
}
