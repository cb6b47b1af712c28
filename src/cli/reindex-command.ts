import type { Command } from 'commander';
import type { Commands } from './commands.ts';
import { wantsJson, withJson } from './json-option.ts';

interface Flags {
  readonly check?: boolean;
}

const AFTER = `
Sans --check, tout est relu dans la base de données : par chaque service qui tourne, à côté de l’index qui continue de
répondre, et pour le fichier du dossier de données. Les classements restent exacts pendant ce temps.
Avec --check, rien ne change : le fichier et l’index de chaque service qui tourne sont comparés à la base de données,
candidat par candidat. Code de sortie 0 : pareils ; 1 : différents.`;

export function addReindex(program: Command, commands: Commands): void {
  withJson(program.command('reindex'))
    .description('reconstruit l’index des candidats, ou le compare à la base de données')
    .option('--check', 'compare seulement, et montre les différences')
    .addHelpText('after', AFTER)
    .action((flags: Flags, command: Command) =>
      commands.reindex({ check: flags.check === true, json: wantsJson(command) }),
    );
}
