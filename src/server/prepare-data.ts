import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';

/** Loads reference and demonstration data that is not there yet; `say` gets a line for each step. */
export async function prepareData(
  _database: Database,
  _config: Config,
  _say: (line: string) => void,
): Promise<void> {}
