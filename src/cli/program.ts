import { Command } from 'commander';
import { addAssess } from './assess-command.ts';
import type { Commands } from './commands.ts';
import { addCompare } from './compare-command.ts';
import { addExport } from './export-command.ts';
import { addImportCandidates } from './import-candidates-command.ts';
import { addImport } from './import-command.ts';
import { addImportOffers } from './import-offers-command.ts';
import { addKeys } from './keys-command.ts';
import { addMatch } from './match-command.ts';
import { addMigrate } from './migrate-command.ts';
import { addReindex } from './reindex-command.ts';
import { addSearch } from './search-command.ts';
import { headingInFrench, inFrench } from './usage-wording.ts';
import { addVerify } from './verify-command.ts';

/** Where commander prints: help that was asked for, and what is wrong with the usage. */
export interface ProgramOutput {
  readonly help: (text: string) => void;
  readonly error: (text: string) => void;
}

const FOOTER = `
Codes de sortie : 0 fait, 1 entrée refusée, 2 emploi incorrect.
Les commandes trouvent la base de données d’un service qui tourne, et la démarrent s’il n’y en a pas.
Aide d’une commande : seko <commande> --help`;

/** The grammar of the command line; parsing throws CommanderError for wrong usage and for help. */
export function createProgram(commands: Commands, { help, error }: ProgramOutput): Command {
  const program = new Command('seko')
    .exitOverride()
    .helpOption('-h, --help', 'affiche cette aide')
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')
    .configureHelp({
      styleTitle: headingInFrench,
      // The descriptions name choices themselves; commander would add them in English.
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
    })
    .configureOutput({
      writeOut: help,
      writeErr: error,
      outputError: (message, write) => write(inFrench(message)),
    })
    .description('Seko : compétences, métiers et rapprochement d’offres et de candidats.')
    .usage('<commande> [options]')
    .option('--json', 'un seul document JSON sur la sortie standard, tout le reste sur la sortie d’erreur')
    .addHelpText('after', FOOTER);
  addImport(program, commands);
  addImportCandidates(program, commands);
  addImportOffers(program, commands);
  addExport(program, commands);
  addSearch(program, commands);
  addMatch(program, commands);
  addCompare(program, commands);
  addVerify(program, commands);
  addKeys(program, commands);
  addReindex(program, commands);
  addAssess(program, commands);
  addMigrate(program, commands);
  return program;
}
