import { StartupError } from '../startup-error.ts';

export interface ServerVersion {
  /** As in server_version_num: 150004 is 15.4 */
  readonly number: number;
  /** As in server_version */
  readonly text: string;
}

const OLDEST = 150_000;

/** @throws StartupError for a PostgreSQL that lacks what the migrations use */
export function requireSupported({ number, text }: ServerVersion): void {
  if (number < OLDEST)
    throw new StartupError(`The database is PostgreSQL ${text}; Seko needs PostgreSQL 15 or newer.`);
}
