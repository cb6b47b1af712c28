import { Argument, type Command } from 'commander';
import type { Commands, SearchOptions } from './commands.ts';
import { wantsJson, withJson } from './json-option.ts';
import { languageTag, wholeNumber } from './option-values.ts';

interface Flags {
  readonly lang?: string;
  readonly first?: number;
  readonly stdin?: boolean;
}

const EXAMPLES = `
Exemples :
  seko search occupations "maçon"
  seko search skills "carrelage" --first 5 --json
  seko search occupations --stdin --json < metiers.txt`;

export function addSearch(program: Command, commands: Commands): void {
  withJson(program.command('search'))
    .description('cherche des métiers ou des compétences par leur nom')
    .addArgument(
      new Argument('<liste>', 'occupations : métiers ; skills : compétences').choices([
        'occupations',
        'skills',
      ]),
    )
    .argument('[texte]', 'ce que l’on cherche, tel qu’on le dit')
    .usage('<occupations|skills> "texte" [options]')
    .option('--lang <langue>', 'langue cherchée et affichée, BCP 47 ; sinon fr', languageTag)
    .option('--first <n>', 'nombre de réponses au plus ; sinon 10', wholeNumber(1, 1000))
    .option('--stdin', 'un texte par ligne sur l’entrée standard, une réponse par texte, dans l’ordre')
    .addHelpText('after', EXAMPLES)
    .action((list: SearchOptions['list'], text: string | undefined, flags: Flags, command: Command) => {
      if (flags.stdin && text !== undefined) {
        command.error('error: un texte et --stdin ne vont pas ensemble');
      }
      if (!flags.stdin && text === undefined) {
        command.error("error: missing required argument 'texte'");
      }
      const { lang = 'fr', first = 10 } = flags;
      return commands.search({ list, text: text ?? null, lang, first, json: wantsJson(command) });
    });
}
