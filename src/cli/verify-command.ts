import { type Command, Option } from 'commander';
import type { Commands } from './commands.ts';
import { wantsJson, withJson } from './json-option.ts';

interface Flags {
  readonly keys?: string;
  readonly status?: string;
  readonly lang: 'fr' | 'en';
}

const NOTES = `
Sans --keys, les clés sont celles du service de cette machine (SEKO_PUBLIC_URL), s’il répond : jamais celles que le
passeport désigne lui-même. Sans --status, la liste est prise à l’adresse que le passeport nomme, une fois la signature
vérifiée. Hors ligne, donnez les deux fichiers de « seko keys export ».

Codes de sortie :
   0 valable                     13 expiré
   1 fichier illisible           14 révoqué
   2 emploi incorrect            15 liste des révocations manquante
  10 signé par une autre clé     16 liste périmée
  11 modifié                     17 liste qui n’est pas de l’émetteur
  12 pas encore valable          18 liste d’un autre numéro
                                 19 clés manquantes

Exemples :
  seko verify passeport.jwt
  seko verify passeport.jwt --keys jwks.json --status status-1.jwt --json`;

export function addVerify(program: Command, commands: Commands): void {
  withJson(program.command('verify'))
    .description('vérifie un passeport de compétences signé, même hors ligne')
    .argument('<fichier>', 'le passeport signé (passeport.jwt)')
    .usage('<fichier> [options]')
    .option('--keys <fichier|url>', 'clés de l’émetteur (JWK Set)')
    .option('--status <fichier|url>', 'liste des révocations que le passeport nomme')
    .addOption(
      new Option('--lang <langue>', 'langue de la réponse, fr ou en ; sinon fr')
        .choices(['fr', 'en'])
        .default('fr'),
    )
    .addHelpText('after', NOTES)
    .action((file: string, { keys, status, lang }: Flags, command: Command) =>
      commands.verify({ file, keys: keys ?? null, status: status ?? null, lang, json: wantsJson(command) }),
    );
}
