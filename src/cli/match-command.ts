import { type Command, Option } from 'commander';
import type { Commands, MatchOptions } from './commands.ts';
import { wantsJson, withJson } from './json-option.ts';
import { wholeNumber } from './option-values.ts';

interface Flags {
  readonly offer?: string;
  readonly candidate?: string;
  readonly eligibility?: 'now' | 'after';
  readonly first?: number;
  readonly after?: number;
  readonly inputs?: boolean;
  readonly explainPlan?: boolean;
  readonly engine?: 'embedded' | 'exhaustive';
}

const EXAMPLES = `
Exemples :
  seko match --offer OFF-000001
  seko match --offer OFF-000001 --eligibility after --first 5
  seko match --candidate ML-000123-7 --json --inputs
  seko match --offer OFF-000001 --explain-plan --engine embedded`;

export function addMatch(program: Command, commands: Commands): void {
  withJson(program.command('match'))
    .description('classe les candidats d’une offre, ou les offres d’un candidat, et dit pourquoi')
    .usage('--offer <offre> | --candidate <candidat> [options]')
    .addOption(
      new Option('--offer <offre>', 'numéro (OFF-000001), UUID ou identifiant de l’API').conflicts(
        'candidate',
      ),
    )
    .option('--candidate <candidat>', 'numéro (ML-000123-7), UUID ou identifiant de l’API')
    .addOption(
      new Option(
        '--eligibility <groupe>',
        'now : admissibles dès maintenant ; after : après des démarches ; sinon now',
      ).choices(['now', 'after']),
    )
    .option('--first <n>', 'nombre de places ; sinon 20', wholeNumber(1, 1000))
    .option('--after <n>', 'commence après la n-ième place', wholeNumber(0, 1_000_000))
    .option('--inputs', 'montre aussi la demande et chaque profil, tels qu’ils ont été comptés')
    .option('--explain-plan', 'montre aussi comment la réponse a été trouvée')
    .addOption(
      new Option(
        '--engine <moteur>',
        'embedded : par l’index ; exhaustive : en regardant tout ; sinon l’index gardé, s’il y en a un',
      ).choices(['embedded', 'exhaustive']),
    )
    .addHelpText('after', EXAMPLES)
    .action((flags: Flags, command: Command) =>
      commands.match({
        subject: subjectOf(flags, command),
        group: flags.eligibility === 'after' ? 'ELIGIBLE_AFTER' : 'ELIGIBLE_NOW',
        first: flags.first ?? 20,
        after: flags.after ?? 0,
        inputs: flags.inputs === true,
        explainPlan: flags.explainPlan === true,
        engine: flags.engine ?? null,
        json: wantsJson(command),
      }),
    );
}

function subjectOf({ offer, candidate }: Flags, command: Command): MatchOptions['subject'] {
  if (offer !== undefined) return { kind: 'OFFER', id: offer };
  if (candidate !== undefined) return { kind: 'CANDIDATE', id: candidate };
  return command.error('error: il faut --offer ou --candidate');
}
