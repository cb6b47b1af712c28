import { join } from 'node:path';
import type { Config } from '../config.ts';

/** Where the candidate index is kept between two runs. */
export function candidateIndexFile({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'index', 'candidates.idx');
}
