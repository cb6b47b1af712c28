/** What commander says about wrong usage, in French; its own messages are English. */
const SENTENCES: readonly (readonly [pattern: RegExp, french: string])[] = [
  [/unknown command '(.*?)'/, 'commande inconnue « $1 »'],
  [/unknown option '(.*?)'/, 'option inconnue « $1 »'],
  [/missing required argument '(.*?)'/, 'il manque l’argument « $1 »'],
  [/required option '(.*?)' not specified/, 'il manque l’option « $1 »'],
  [/option '(.*?)' argument missing/, 'l’option « $1 » demande une valeur'],
  [/option '(.*?)' cannot be used with option '(.*?)'/, 'les options « $1 » et « $2 » ne vont pas ensemble'],
  [
    /option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*?)\./,
    '« $2 » ne convient pas à l’option « $1 » ; possible : $3',
  ],
  [/option '(.*?)' argument '(.*?)' is invalid\./, '« $2 » ne convient pas à l’option « $1 ».'],
  [
    /command-argument value '(.*?)' is invalid for argument '(.*?)'\. Allowed choices are (.*?)\./,
    '« $1 » ne convient pas ; possible : $3',
  ],
  [/argument '(.*?)' is invalid\. Allowed choices are (.*?)\./, '« $1 » ne convient pas ; possible : $2'],
  [
    /too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+)(?:: .*?)?\./,
    'trop d’arguments : $3 au lieu de $2',
  ],
  [/\(Did you mean one of (.*?)\?\)/, '(voulez-vous dire $1 ?)'],
  [/\(Did you mean (.*?)\?\)/, '(voulez-vous dire « $1 » ?)'],
  [/^error: /, 'Erreur : '],
];

export function inFrench(message: string): string {
  return SENTENCES.reduce((text, [pattern, french]) => text.replace(pattern, french), message);
}

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Emploi :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};

export function headingInFrench(heading: string): string {
  return HEADINGS[heading] ?? heading;
}
