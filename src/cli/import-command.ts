import type { Command } from 'commander';
import type { Commands } from './commands.ts';
import { wantsJson, withJson } from './json-option.ts';

const NOTES = `
Les lignes refusées sont signalées avec le fichier, la ligne et la raison ; tout le reste est chargé et le code de
sortie est 0. Charger deux fois la même version ne change rien.`;

export function addImport(program: Command, commands: Commands): void {
  const importing = program
    .command('import')
    .description('charge des données de référence')
    .usage('esco <dossier> [options]')
    .helpCommand(false);
  withJson(importing.command('esco'))
    .description('charge le téléchargement officiel d’ESCO (CSV), dans une ou plusieurs langues')
    .argument('<dossier>', 'dossier des fichiers CSV')
    .usage('<dossier> [options]')
    .addHelpText('after', NOTES)
    .action((directory: string, _flags: unknown, command: Command) =>
      commands.importEsco({ directory, json: wantsJson(command) }),
    );
}
