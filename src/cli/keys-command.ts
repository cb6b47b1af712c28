import type { Command } from 'commander';
import type { Commands } from './commands.ts';
import { wantsJson, withJson } from './json-option.ts';
import { wholeNumber } from './option-values.ts';

const EXPORT_NOTES = `
Écrit jwks.json et status-<n>.jwt, signées maintenant et bonnes pour sept jours : ce qu’il faut à « seko verify » hors
ligne. Un service qui tourne donne les mêmes à /.well-known/jwks.json et /passports/status/<n>.

Exemple :
  seko keys export verification`;

const ROTATE_NOTES = `
La nouvelle clé est publiée tout de suite et signe à partir du délai : qui vérifie hors ligne a le temps de la prendre.
Les anciennes restent publiées, et ce qu’elles ont signé reste valable.

Exemple :
  seko keys rotate --in-days 14`;

export function addKeys(program: Command, commands: Commands): void {
  const keys = program
    .command('keys')
    .description('clés qui signent les passeports')
    .usage('export <dossier> | rotate')
    .helpCommand(false);
  withJson(keys.command('export'))
    .description('écrit les clés et les listes des révocations, pour vérifier hors ligne')
    .argument('<dossier>', 'dossier où écrire ; il est créé au besoin')
    .usage('<dossier> [options]')
    .addHelpText('after', EXPORT_NOTES)
    .action((folder: string, _flags: unknown, command: Command) =>
      commands.exportKeys({ folder, json: wantsJson(command) }),
    );
  withJson(keys.command('rotate'))
    .description('ajoute une clé qui prend la suite')
    .usage('[options]')
    .option('--in-days <n>', 'jours avant qu’elle signe ; sinon 7', wholeNumber(0, 365))
    .addHelpText('after', ROTATE_NOTES)
    .action(({ inDays }: { readonly inDays?: number }, command: Command) =>
      commands.rotateKeys({ inDays: inDays ?? 7, json: wantsJson(command) }),
    );
}
