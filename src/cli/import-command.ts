import type { Command } from 'commander';
import type { Commands } from './commands.ts';
import { wantsJson, withJson } from './json-option.ts';

const NOTES = `
Les lignes refusées sont signalées avec le fichier, la ligne et la raison ; tout le reste est chargé et le code de
sortie est 0. Charger deux fois la même version ne change rien.`;

const CLASSIFICATIONS = [
  {
    classification: 'esco',
    description: 'charge le téléchargement officiel d’ESCO (CSV), dans une ou plusieurs langues',
    files: 'dossier des fichiers CSV',
  },
  {
    classification: 'rome',
    description: 'charge le ROME de France Travail : codes, appellations, correspondances avec ESCO',
    files: 'dossier des fichiers séparés par des tabulations (rome.tsv, rome_appellations.tsv, …)',
  },
] as const;

export function addImport(program: Command, commands: Commands): void {
  const importing = program
    .command('import')
    .description('charge des données de référence')
    .usage('<esco|rome> <dossier> [options]')
    .helpCommand(false);
  for (const { classification, description, files } of CLASSIFICATIONS) {
    withJson(importing.command(classification))
      .description(description)
      .argument('<dossier>', files)
      .usage('<dossier> [options]')
      .addHelpText('after', NOTES)
      .action((directory: string, _flags: unknown, command: Command) =>
        commands.importClassification({ classification, directory, json: wantsJson(command) }),
      );
  }
}
