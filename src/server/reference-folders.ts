import { join } from 'node:path';
import { projectRoot } from '../config.ts';

const REFERENCE = join(projectRoot, 'prisma/reference');

export interface ReferenceFolders {
  readonly world: string;
  readonly pack: string;
  readonly recognition: string;
  readonly taxonomy: string;
}

/** Reference data that the project itself wrote. */
export const referenceFolders: ReferenceFolders = {
  world: join(REFERENCE, 'world'),
  pack: join(REFERENCE, 'packs/mli'),
  recognition: join(REFERENCE, 'recognition'),
  taxonomy: join(REFERENCE, 'taxonomy'),
};
