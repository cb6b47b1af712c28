import type { Command } from 'commander';
import type { Commands } from './commands.ts';
import { wantsJson, withJson } from './json-option.ts';
import { languageTag } from './option-values.ts';

interface Flags {
  readonly qualification: string;
  readonly destination: string;
  readonly purpose: string;
  readonly occupation?: string;
  readonly on?: string;
  readonly awardedOn?: string;
  readonly institution?: string;
  readonly field?: string;
  readonly nationality: readonly string[];
  readonly practice: readonly string[];
  readonly evidence: readonly string[];
  readonly lang?: string;
}

const EXAMPLES = `
Exemples :
  seko assess --qualification MLI:BT2 --destination FRA --purpose PROFESSIONAL_NONREGULATED
  seko assess --qualification MLI:DOC-MED --field 0912 --destination SEN --purpose PROFESSIONAL_REGULATED \\
    --occupation ISCO:2211 --nationality MLI --json
  seko assess --qualification MLI:CAP --destination SAU --purpose IMMIGRATION --occupation ISCO:7411 \\
    --evidence SAU:SVP@2021-03-01 --on 2026-01-31`;

const several = (value: string, before: readonly string[]): readonly string[] => [...before, value];

export function addAssess(program: Command, commands: Commands): void {
  withJson(program.command('assess'))
    .description('dit ce que vaut un diplôme à une destination, pour un but, un jour donné')
    .usage('--qualification <code> --destination <pays> --purpose <but> [options]')
    .requiredOption('--qualification <code>', 'type de diplôme, tel que MLI:BT2')
    .requiredOption('--destination <pays>', 'ISO 3166-1 alpha-3 ou ISO 3166-2 (CA-QC)')
    .requiredOption(
      '--purpose <but>',
      'ACADEMIC, PROFESSIONAL_REGULATED, PROFESSIONAL_NONREGULATED, IMMIGRATION ou PUBLIC_SERVICE',
    )
    .option('--occupation <code>', 'métier, groupe de base de la CITP-08, tel que ISCO:2221')
    .option('--on <jour>', 'jour de la question ; sinon aujourd’hui')
    .option('--awarded-on <jour>', 'jour d’obtention')
    .option('--institution <nom>', 'établissement')
    .option('--field <code>', 'domaine CITE-F, là où le type le laisse ouvert')
    .option('--nationality <pays>', 'nationalité, répétable ; sinon inconnue', several, [])
    .option('--practice <pays:mois>', 'pratique, répétable, telle que FRA:36', several, [])
    .option(
      '--evidence <code@jour>',
      'test ou certificat, répétable, tel que SAU:SVP@2021-03-01',
      several,
      [],
    )
    .option('--lang <langue>', 'fr ou en ; sinon fr', languageTag)
    .addHelpText('after', EXAMPLES)
    .action((flags: Flags, command: Command) =>
      commands.assess({
        request: {
          qualification: flags.qualification,
          destination: flags.destination,
          purpose: flags.purpose,
          occupation: flags.occupation ?? null,
          on: flags.on ?? null,
          awardedOn: flags.awardedOn ?? null,
          institution: flags.institution ?? null,
          field: flags.field ?? null,
          nationalities: flags.nationality,
          practice: flags.practice,
          evidence: flags.evidence,
        },
        lang: flags.lang?.startsWith('en') ? 'en' : 'fr',
        json: wantsJson(command),
      }),
    );
}
