import type { Command } from 'commander';
import type { Commands } from './commands.ts';
import { wantsJson, withJson } from './json-option.ts';

interface Flags {
  readonly mapping?: string;
  readonly agency?: string;
  readonly dryRun?: boolean;
  readonly undo?: string;
}

const NOTES = `
Les lignes justes sont inscrites ; les autres sont signalées avec la ligne, la colonne, la valeur et ce qui était
attendu, et le code de sortie est 0. Le même fichier une seconde fois ne change rien. Guide : docs/import/README.md

Exemples :
  seko import candidates candidats.csv --agency AL-KITA --dry-run
  seko import candidates enquete.xlsx --agency AL-KITA --mapping colonnes.json
  seko import candidates --undo 01932c7e-5a0b-7c3e-9d51-2f6a8b1c4d70`;

/** Adds `import candidates` below the command that imports. */
export function addImportCandidates(program: Command, commands: Commands): void {
  const importing = program.commands.find((command) => command.name() === 'import');
  if (importing === undefined) throw new Error('the command "import" is added before what it imports');
  withJson(importing.command('candidates'))
    .description('inscrit les candidats d’un fichier CSV ou .xlsx, ou annule un tel import')
    .argument('[fichier]', 'CSV ou .xlsx, tel que docs/import/modele.csv')
    .usage('<fichier> --agency <code> [options] | --undo <lot>')
    .option('--mapping <fichier>', 'JSON qui dit quelles colonnes du fichier sont lesquelles')
    .option('--agency <code>', 'agence qui inscrit : AL-KITA')
    .option('--dry-run', 'lit et compare tout, n’écrit rien')
    .option('--undo <lot>', 'annule ce lot : retire qui il a inscrit, remet comme avant qui il a changé')
    .addHelpText('after', NOTES)
    .action((file: string | undefined, flags: Flags, command: Command) => {
      if ((file === undefined) === (flags.undo === undefined)) {
        command.error('error: il faut un fichier, ou --undo <lot>');
      }
      if (file !== undefined && flags.agency === undefined) {
        command.error("error: required option '--agency <code>' not specified");
      }
      return commands.importCandidates({
        file: file ?? null,
        mapping: flags.mapping ?? null,
        agency: flags.agency ?? null,
        dryRun: flags.dryRun === true,
        undo: flags.undo ?? null,
        json: wantsJson(command),
      });
    });
}
