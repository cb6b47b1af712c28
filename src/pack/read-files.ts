import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '../domain/errors.ts';
import type { CountryPack } from './country-pack.ts';
import { validatePack } from './validate-pack.ts';
import { validateWorld, type World } from './validate-world.ts';

/**
 * @param folder holds pack.json, territories.json and agencies.json
 * @throws DomainError as `validatePack`
 */
export async function readPack(folder: string): Promise<CountryPack> {
  return validatePack({
    pack: await parsed(folder, 'pack.json'),
    territories: await parsed(folder, 'territories.json'),
    agencies: await parsed(folder, 'agencies.json'),
  });
}

/**
 * @param folder holds source.json, languages.json and subdivisions.json
 * @throws DomainError as `validateWorld`
 */
export async function readWorld(folder: string): Promise<World> {
  return validateWorld({
    source: await parsed(folder, 'source.json'),
    languages: await parsed(folder, 'languages.json'),
    subdivisions: await parsed(folder, 'subdivisions.json'),
  });
}

async function parsed(folder: string, file: string): Promise<unknown> {
  const path = join(folder, file);
  const content = await readFile(path, 'utf8');
  try {
    return JSON.parse(content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const values = { file, row: 0, name: '', value: reason };
    throw new DomainError('INVALID_INPUT', 'pack.fileInvalid', `${path} is no JSON: ${reason}`, values, [
      file,
    ]);
  }
}
