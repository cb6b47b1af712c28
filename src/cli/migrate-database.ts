import type { CommonOptions } from './commands.ts';
import { openDatabase, type Session } from './session.ts';

/** Every opening migrates; this command does nothing else and says what was done. */
export async function migrateDatabase({ json }: CommonOptions, session: Session): Promise<void> {
  const migrations: string[] = [];
  await openDatabase(session, (line) => {
    const [, name] = /^Migration (\S+)$/.exec(line) ?? [];
    if (name === undefined) session.output.note(line);
    else migrations.push(name);
  });
  if (json) session.output.json({ migrations });
  else if (migrations.length === 0) session.output.line('La base de données est à jour.');
  else for (const name of migrations) session.output.line(name);
}
