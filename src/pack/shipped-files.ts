import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PackContents } from './validate-pack.ts';
import type { WorldContents } from './validate-world.ts';

const FOLDER = new URL('../../prisma/reference/', import.meta.url);

function parsed(path: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(path, FOLDER)), 'utf8'));
}

/** The files of a pack as they are shipped, for tests. */
export function shippedPack(code: 'mli' | 'civ' = 'mli'): PackContents {
  return {
    pack: parsed(`packs/${code}/pack.json`),
    territories: parsed(`packs/${code}/territories.json`),
    agencies: parsed(`packs/${code}/agencies.json`),
  };
}

/** The files of the world as they are shipped, for tests. */
export function shippedWorld(): WorldContents {
  return {
    source: parsed('world/source.json'),
    languages: parsed('world/languages.json'),
    subdivisions: parsed('world/subdivisions.json'),
  };
}
