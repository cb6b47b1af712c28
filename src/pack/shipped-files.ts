import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PackContents } from './validate-pack.ts';
import type { WorldContents } from './validate-world.ts';

const FOLDER = new URL('../../prisma/reference/', import.meta.url);

function parsed(path: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(path, FOLDER)), 'utf8'));
}

/** The files of Mali's pack as they are shipped, for tests. */
export function shippedPack(): PackContents {
  return {
    pack: parsed('packs/mli/pack.json'),
    territories: parsed('packs/mli/territories.json'),
    agencies: parsed('packs/mli/agencies.json'),
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
