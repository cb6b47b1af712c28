import type { Command } from 'commander';

/** `--json` may stand before or after the command's name. */
export function withJson(command: Command): Command {
  return command.option('--json', 'un seul document JSON sur la sortie standard');
}

export function wantsJson(command: Command): boolean {
  return command.optsWithGlobals()['json'] === true;
}
