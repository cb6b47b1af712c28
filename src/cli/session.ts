import { type Config, readConfig } from '../config.ts';
import { type AttachedDatabase, type AttachOptions, attachDatabase } from '../db/attach-database.ts';
import { whileNobodyElseLoads } from '../server/load-lock.ts';
import { loadReference } from '../server/load-reference.ts';
import { referenceFolders } from '../server/reference-folders.ts';
import type { Shutdown } from '../shutdown.ts';
import type { CommandOutput } from './command-output.ts';

/** What a command works in: the settings of this machine and the end of the process. */
export interface Session {
  readonly output: CommandOutput;
  readonly shutdown: Shutdown;
}

export interface OpenDatabase {
  readonly config: Config;
  readonly attached: AttachedDatabase;
}

/** The migrated database; the shutdown releases it. `say` gets a line for each step. */
export async function openDatabase(
  { shutdown }: Session,
  say: NonNullable<AttachOptions['say']>,
): Promise<OpenDatabase> {
  const config = readConfig(process.env, process.cwd());
  const attached = await shutdown.open(
    attachDatabase(config, { say }),
    ({ release }) => release(),
    'essential',
  );
  return { config, attached };
}

/** As `openDatabase`, with the reference data that every service has; nothing is demonstrated. */
export async function openPrepared(session: Session): Promise<OpenDatabase> {
  const { note } = session.output;
  const { config, attached } = await openDatabase(session, note);
  await whileNobodyElseLoads(attached.database, note, () =>
    loadReference(attached.database, referenceFolders(config), note),
  );
  return { config, attached };
}
