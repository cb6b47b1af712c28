/** Columns of a file as a survey brings it home, in the order of the template. */
const COLUMNS = [
  'identifiant',
  'numéro de candidat',
  'nom',
  'prénoms',
  'surnom',
  'sexe',
  'date de naissance',
  'année de naissance',
  'lieu de naissance',
  'nationalité',
  'région',
  'cercle',
  'commune',
  'téléphone',
  'usage du téléphone',
  'langues parlées',
  'lit/écrit',
  'métier',
  'expérience',
  'compétences',
  'diplôme',
  'NINA',
  'passeport valable jusqu’au',
  'statut',
  'métier souhaité',
  'destinations',
  'consentement',
  'forme du consentement',
  'langue du consentement',
  'témoin',
  'lien du témoin',
  'date du consentement',
] as const;

type Column = (typeof COLUMNS)[number];
type Cells = Readonly<Partial<Record<Column, string>>>;

const GIVEN = [
  'Awa',
  'Boubacar',
  'Fanta',
  'Issa',
  'Mariam',
  'Seydou',
  'Oumou',
  'Modibo',
  'Kadiatou',
  'Drissa',
];
const FAMILY = [
  'COULIBALY',
  'DIARRA',
  'KEÏTA',
  'KONÉ',
  'SANGARÉ',
  'SISSOKO',
  'TOURÉ',
  'TRAORÉ',
  'N’DIAYE',
  'MAÏGA',
];
const OCCUPATIONS = ['maçon', 'Maçonne', 'plombier', 'couturière', 'homme à tout faire', 'cuisinier'];
const EXPERIENCES = ['5 ans', '2012-2018', 'depuis 2019', '8 mois', '03/2020-06/2021'];
const DIPLOMAS = ['sans diplôme', 'CAP maçonnerie', 'BT1', 'DEF', 'MLI:CAP', 'Bac'];

/** Births as registers write them. */
function birth(n: number): string {
  const year = 1960 + (n % 45);
  const forms = [`12/03/${year}`, `${year}-07-0${1 + (n % 9)}`, `${year}`, `vers ${year}`, `mars ${year}`];
  return forms[n % forms.length] ?? '';
}

/** A row that is good, the n-th of many. */
export function goodRow(n: number): Cells {
  const at = (list: readonly string[], step = 1) => list[Math.floor(n / step) % list.length] ?? '';
  return {
    identifiant: `L${n}`,
    nom: at(FAMILY),
    prénoms: at(GIVEN, 7),
    sexe: n % 2 === 0 ? 'F' : 'homme',
    'date de naissance': birth(n),
    'lieu de naissance': 'Kita',
    nationalité: 'malienne',
    région: n % 3 === 0 ? 'Kayes' : 'Ségou',
    téléphone: `7${String(n % 10_000_000).padStart(7, '0')}`,
    'usage du téléphone': n % 4 === 0 ? 'famille' : 'propre',
    'langues parlées': 'bambara (natif) ; français : A2',
    'lit/écrit': n % 5 === 0 ? 'français : lit et écrit' : 'non',
    métier: at(OCCUPATIONS),
    expérience: at(EXPERIENCES),
    compétences: 'préparer le mortier (3) ; lire un plan de construction',
    diplôme: at(DIPLOMAS),
    statut: n % 6 === 0 ? 'diaspora' : 'candidat au départ',
    'métier souhaité': n % 2 === 0 ? 'plombier, cuisinier' : '',
    destinations: 'France, Espagne',
    consentement: 'oui',
    'forme du consentement': 'oral',
    'langue du consentement': 'bambara',
    témoin: 'Awa',
    'lien du témoin': 'sa sœur',
    'date du consentement': '01/02/2026',
  };
}

export interface BadRow {
  readonly name: string;
  /** Column that the report names; empty where it is about the whole row. */
  readonly column: Column | '';
  readonly expected: RegExp;
  /** Bytes of the line of a row that is otherwise good. */
  readonly line: (n: number) => Buffer;
}

/** A row with one wrong cell. */
function bad(name: string, column: Column, value: string, expected: RegExp, more: Cells = {}): BadRow {
  return {
    name,
    column,
    expected,
    line: (n) => Buffer.from(csvLine({ ...goodRow(n), ...more, [column]: value })),
  };
}

/** A line that is no row. */
function damaged(name: string, expected: RegExp, damage: (line: string) => string): BadRow {
  return {
    name,
    column: '',
    expected,
    line: (n) => Buffer.from(damage(csvLine({ ...goodRow(n), prénoms: 'Léa', surnom: 'x' }))),
  };
}

const FORMULA = /formule/;
const READABLE = /lisibles/;

export const BAD_ROWS: readonly BadRow[] = [
  { ...bad('nobody', 'nom', '', /au moins un nom/, { prénoms: '' }), column: '' },
  bad('a name in digits', 'nom', 'TRAORE 2', /un nom en lettres/),
  bad('a name of marks', 'prénoms', '???!', /un nom en lettres/),
  bad('a name of 150 letters', 'nom', 'A'.repeat(150), /au plus 120/),
  bad('a formula', 'nom', '=HYPERLINK("http://exemple.invalid";"Awa")', FORMULA),
  bad('a formula after @', 'prénoms', '@SUM(1+1)', FORMULA),
  bad('a formula after +', 'surnom', '+cmd|calc', FORMULA),
  bad('a formula after -', 'témoin', '-2+3', FORMULA),
  bad('a formula with a wide sign', 'lieu de naissance', '＝1+1', FORMULA),
  bad('a formula behind an apostrophe', 'lieu de naissance', "'=1+1", FORMULA),
  bad('a sex that there is not', 'sexe', 'X', /F ou femme/),
  bad('an impossible date', 'date de naissance', '31/02/1985', /une date/),
  bad('a date as Americans write it', 'date de naissance', '03/25/1985', /une date/),
  bad('a birth in the future', 'date de naissance', '12/03/2031', /avenir/),
  bad('a birth before 1900', 'date de naissance', '1850', /depuis 1900/),
  bad('a year of two digits', 'date de naissance', '12/03/85', /une date/),
  bad('a birth in words', 'date de naissance', 'il y a longtemps', /vers 1985/),
  bad('a number of days', 'date de naissance', '31118', /une date/),
  bad('two births', 'année de naissance', '1899', /depuis 1900/),
  bad('two births that differ', 'année de naissance', '1931', /l’année de la date/, {
    'date de naissance': '1985',
  }),
  bad('a country that there is not', 'nationalité', 'Syldavie', /un pays/),
  bad('a region that there is not', 'région', 'Bourgogne', /une région/),
  bad('a cercle that there is not', 'cercle', 'Quelque part', /un cercle/),
  bad('a cercle of another region', 'cercle', 'Kadiolo', /de la région donnée/, { région: 'Kayes' }),
  bad('a commune that there is not', 'commune', 'Quelque part', /une commune connue du service/),
  bad('a commune of another region', 'commune', 'Commune IV', /de la région ou du cercle donnés/, {
    région: 'Kayes',
  }),
  bad('a status that there is not', 'statut', 'parti sans laisser d’adresse', /diaspora, en mission/),
  bad('six wishes', 'métier souhaité', 'a ; b ; c ; d ; e ; f', /au plus 5/),
  bad('a phone that is too short', 'téléphone', '1234', /numéro de téléphone/),
  bad('a phone in words', 'téléphone', 'soixante-seize', /numéro de téléphone/),
  bad('a phone that was a number', 'téléphone', '7,6E+07', /numéro de téléphone/),
  bad('a phone of another country, cut off', 'téléphone', '+33 1 23', /numéro de téléphone/),
  bad('an unknown use of a phone', 'usage du téléphone', 'parfois', /intermédiaire/),
  bad('an unknown language', 'langues parlées', 'klingon (B1)', /une langue connue/),
  bad('a level out of scale', 'langues parlées', 'français (9)', /A1 à C2/),
  bad('a language twice', 'langues parlées', 'français (A1) ; fra : B2', /une seule fois/),
  bad('an unknown way to read', 'lit/écrit', 'français : parfois', /lit et écrit/),
  bad('an unknown script', 'lit/écrit', 'bambara (cunéiforme) : lit', /une écriture/),
  bad('an experience in words', 'expérience', 'beaucoup', /des années/),
  bad('an experience of two hundred years', 'expérience', '200 ans', /au plus 60 ans/),
  bad('an experience to come', 'expérience', '2040-2045', /des années/),
  bad('an experience that ends before it begins', 'expérience', '2018-2012', /des années/),
  {
    ...bad('an experience in nothing', 'expérience', '5 ans', /le métier/, { métier: '' }),
    column: 'métier',
  },
  bad('an unknown skill', 'compétences', 'dompter des dragons', /inconnue : « dompter des dragons »/),
  bad('a level of skill out of scale', 'compétences', 'préparer le mortier (7)', /de 1 .* à 4/),
  bad('a skill twice', 'compétences', 'préparer le mortier (1) ; Préparer le mortier', /une seule fois/),
  bad('an unknown diploma', 'diplôme', 'Brevet de sorcellerie', /un diplôme connu/),
  bad('half a diploma', 'diplôme', 'BT', /MLI:BT1 ou MLI:BT2/),
  bad('a NINA of another form', 'NINA', '12345', /un NINA/),
  bad(
    'a passport until an impossible day',
    'passeport valable jusqu’au',
    '31/06/2027',
    /un jour du calendrier/,
  ),
  bad('a destination that there is not', 'destinations', 'France, Lune', /un pays/),
  bad('an unknown consent', 'consentement', 'peut-être', /oui, non/),
  bad('a consent in no form', 'forme du consentement', '', /la forme du consentement/),
  bad('a consent in an unknown form', 'forme du consentement', 'télépathie', /empreinte/),
  { ...bad('an oral consent that nobody heard', 'témoin', '', /témoin/), column: '' },
  bad('a consent in an unknown language', 'langue du consentement', 'klingon', /une langue connue/),
  { ...bad('a consent to come', 'date du consentement', '01/02/2031', /avenir/), column: '' },
  bad('a control character', 'prénoms', 'Awa\u0007', READABLE),
  bad('an encoding read wrong', 'nom', 'TraorÃ©', READABLE),
  bad('a cell of 3,000 characters', 'lieu de naissance', 'Kita '.repeat(600), /au plus 2000/),
  bad('somebody who has a number', 'numéro de candidat', 'ML-000001-2', /cellule vide/),
  {
    name: 'a broken encoding',
    column: 'nom',
    expected: READABLE,
    line: (n) => {
      const bytes = Buffer.from(csvLine({ ...goodRow(n), nom: 'TRAOR~' }));
      bytes[bytes.indexOf('~')] = 0xe9;
      return bytes;
    },
  },
  damaged('too few cells', /valeurs séparées par « ; »/, (line) =>
    line.replace(';F;', ';').replace(';homme;', ';'),
  ),
  damaged('too many cells', /valeurs séparées par « ; »/, (line) => line.replace('\r\n', ';;un;deux\r\n')),
  damaged('another separator', /le séparateur « ; ».*« , »/, (line) =>
    line.replaceAll(', ', ' ').replaceAll(' ; ', ' ').replaceAll(';', ','),
  ),
  damaged('a quotation mark that is never closed', /guillemet fermant/, (line) =>
    line.replace('01/02/2026\r', '"01/02/2026\r'),
  ),
  damaged('a stray quotation mark', /des guillemets seulement/, (line) => line.replace('Léa', 'L"é"a')),
];

/** A line of a file, quoted where it must be. */
export function csvLine(row: Cells): string {
  const cells = COLUMNS.map((column) => {
    const text = row[column] ?? '';
    return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${cells.join(';')}\r\n`;
}

export interface BulkFile {
  readonly bytes: Buffer;
  readonly good: number;
  /** Line on which each bad row stands. */
  readonly bad: ReadonlyMap<number, BadRow>;
}

/** A file with so many rows, bad ones among them: each kind at least once, spread over the whole. */
export function bulkFile(rows: number, timesEach = 1): BulkFile {
  const kinds = Array.from({ length: timesEach }, () => BAD_ROWS).flat();
  const gap = Math.floor(rows / (kinds.length + 1));
  const parts: Buffer[] = [Buffer.from(`${COLUMNS.join(';')}\r\n`)];
  const found = new Map<number, BadRow>();
  for (let n = 0; n < rows; n++) {
    const kind = gap > 0 && n % gap === gap - 1 ? kinds[Math.floor(n / gap)] : undefined;
    parts.push(kind === undefined ? Buffer.from(csvLine(goodRow(n))) : kind.line(n));
    if (kind !== undefined) found.set(n + 2, kind);
  }
  return { bytes: Buffer.concat(parts), good: rows - found.size, bad: found };
}
