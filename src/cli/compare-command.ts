import type { Command } from 'commander';
import type { Commands } from './commands.ts';
import { wantsJson, withJson } from './json-option.ts';
import { repeated } from './option-values.ts';

interface Flags {
  readonly from: string;
  readonly to: string;
  readonly field?: string;
  readonly occupation?: string;
  readonly practice: readonly string[];
  readonly on?: string;
}

const NOTES = `
Un titre est nommé par son code (MLI:CAP), ou par celui d’un de ses métiers (FRA:CAP/MACON) ; un test aussi (SAU:SVP).
Sans métier ni domaine, la réponse vaut pour chaque métier que les deux titres connaissent.
Ce n’est qu’une proposition : seule l’autorité compétente décide.

Exemples :
  seko compare --from MLI:CAP --to FRA:CAP
  seko compare --from MLI:CAP --to CAN:RED-SEAL --occupation ISCO:7112 --practice MLI:36
  seko compare --from MLI:CQP --to ESP:CERT-1 --field 0732 --on 2026-01-31 --json`;

export function addCompare(program: Command, commands: Commands): void {
  withJson(program.command('compare'))
    .description('compare les acquis, le niveau et la durée de deux titres, et dit ce qui manque')
    .usage('--from <titre> --to <titre> [options]')
    .requiredOption('--from <titre>', 'code du titre détenu')
    .requiredOption('--to <titre>', 'code du titre auquel le comparer')
    .option('--field <domaine>', 'domaine CITE-F, de deux à quatre chiffres, là où le titre le laisse ouvert')
    .option('--occupation <métier>', 'groupe de base de la CITP, ISCO:7112')
    .option('--practice <pays:mois>', 'mois de pratique, MLI:36 ; se répète', repeated, [])
    .option('--on <jour>', 'jour auquel comparer, AAAA-MM-JJ ; sinon aujourd’hui')
    .addHelpText('after', NOTES)
    .action((flags: Flags, command: Command) =>
      commands.compare({
        from: flags.from,
        to: flags.to,
        field: flags.field ?? null,
        occupation: flags.occupation ?? null,
        practice: flags.practice,
        on: flags.on ?? null,
        json: wantsJson(command),
      }),
    );
}
