import { join } from 'node:path';
import { type Config, projectRoot } from '../config.ts';

const REFERENCE = join(projectRoot, 'prisma/reference');

export interface ReferenceFolders {
  readonly world: string;
  readonly pack: string;
  readonly recognition: string;
  readonly taxonomy: string;
}

/** Reference data that the project itself wrote, with the country pack of the settings. */
export function referenceFolders({ packFolder }: Pick<Config, 'packFolder'>): ReferenceFolders {
  return {
    world: join(REFERENCE, 'world'),
    pack: packFolder,
    recognition: join(REFERENCE, 'recognition'),
    taxonomy: join(REFERENCE, 'taxonomy'),
  };
}
