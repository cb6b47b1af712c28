import type { Command } from 'commander';
import type { Commands } from './commands.ts';
import { wantsJson, withJson } from './json-option.ts';

interface Flags {
  readonly employer: string;
  readonly dryRun?: boolean;
}

const NOTES = `
Chaque ligne juste devient un brouillon ; les autres sont signalées avec la ligne, la colonne, la valeur et ce qui était
attendu, et le code de sortie est 0. Un métier qui n’est pas certain reste ouvert, avec des propositions. Le même fichier
une seconde fois ne change rien ; une offre déjà soumise reste comme elle est.

Exemples :
  seko import offers offres.csv --employer 01932c7e-5a0b-7c3e-9d51-2f6a8b1c4d70 --dry-run
  seko import offers annonces.json --employer RW1wbG95ZXI6MDE5MzJjN2U… --json`;

/** Adds `import offers` below the command that imports. */
export function addImportOffers(program: Command, commands: Commands): void {
  const importing = program.commands.find((command) => command.name() === 'import');
  if (importing === undefined) throw new Error('the command "import" is added before what it imports');
  withJson(importing.command('offers'))
    .description('fait des brouillons des offres d’un fichier CSV, .xlsx ou JSON-LD (schema.org JobPosting)')
    .argument('<fichier>', 'CSV ou .xlsx à en-têtes français ou anglais, ou JSON-LD')
    .usage('<fichier> --employer <employeur> [options]')
    .requiredOption('--employer <employeur>', 'UUID ou identifiant de l’API de l’employeur')
    .option('--dry-run', 'lit et vérifie tout, n’écrit rien')
    .addHelpText('after', NOTES)
    .action((file: string, { employer, dryRun }: Flags, command: Command) =>
      commands.importOffers({ file, employer, dryRun: dryRun === true, json: wantsJson(command) }),
    );
}
