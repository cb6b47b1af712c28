import { type Command, Option } from 'commander';
import type { Commands } from './commands.ts';

interface Flags {
  readonly agency?: string;
  readonly format?: 'csv' | 'json';
}

const NOTES = `
Le CSV est en UTF-8, à points-virgules, pour un tableur ; aucune cellule n’y est calculée.

Exemple :
  seko export candidates --agency AL-KITA > candidats.csv`;

export function addExport(program: Command, commands: Commands): void {
  const exporting = program
    .command('export')
    .description('écrit des données sur la sortie standard')
    .usage('candidates [options]')
    .helpCommand(false);
  exporting
    .command('candidates')
    .description('écrit les candidats, avec une entrée dans le journal d’audit')
    .usage('[options]')
    .option('--agency <code>', 'ceux d’une agence et de celles qui en dépendent ; sinon tous')
    .addOption(new Option('--format <format>', 'csv ou json ; sinon csv').choices(['csv', 'json']))
    .addHelpText('after', NOTES)
    .action((flags: Flags, command: Command) =>
      commands.exportCandidates({
        agency: flags.agency ?? null,
        format: flags.format === 'json' || command.optsWithGlobals()['json'] === true ? 'JSON' : 'CSV',
      }),
    );
}
