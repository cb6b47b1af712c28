import type { Command } from 'commander';
import type { Commands } from './commands.ts';
import { wantsJson, withJson } from './json-option.ts';

export function addMigrate(program: Command, commands: Commands): void {
  withJson(program.command('migrate'))
    .description('amène la base de données à la dernière migration et nomme celles qui ont été faites')
    .action((_flags: unknown, command: Command) => commands.migrate({ json: wantsJson(command) }));
}
