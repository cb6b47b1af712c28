import { LICENCE_CATEGORIES } from '../../matching/eligibility/licence-categories.ts';
import { foldLabel } from '../../people/index.ts';
import { minorOf } from '../money-rules.ts';
import type { ImportedOffer, ImportNames, ReadOffer, RowProblem } from './imported-offer.ts';
import type { MatchedHeaders, OfferField } from './offer-headers.ts';
import {
  kindOfContract,
  occupationIn,
  plainAmount,
  type Reading,
  readBasis,
  readContract,
  readCurrency,
  readDay,
  readLastDay,
  readLevel,
  readUnit,
  readWeeklyMinutes,
  readWhole,
} from './read-values.ts';

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Letters that a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=@]|^[+-](?!\d)/;
const LONGEST_CELL = 20_000;

/** What one row of a table says: an offer, or everything that is wrong with the row. */
export function readOfferRow(row: Row, headers: MatchedHeaders, names: ImportNames): ReadOffer {
  const problems: RowProblem[] = [];
  const cell = (field: OfferField): string => {
    const column = headers.columns.get(field);
    return column === undefined ? '' : (row.cells[column] ?? '').trim();
  };
  const refuse = (column: OfferField, value: string, expected: string) => {
    problems.push({ column: NAMES[column], value: value.slice(0, 100), expected });
  };
  const read = <T>(field: OfferField, reader: (text: string) => Reading<T>, expected: string): T | null => {
    const text = cell(field);
    if (text === '') return null;
    const value = reader(text);
    if (value !== undefined) return value;
    refuse(field, text, expected);
    return null;
  };
  for (const [field] of headers.columns) {
    const text = cell(field);
    if (text.length > LONGEST_CELL) refuse(field, text, `au plus ${LONGEST_CELL} caractères`);
    else if (FORMULA.test(text)) refuse(field, text, 'un texte, et non une formule');
    else if (text.includes('\uFFFD'))
      refuse(field, text, 'un texte lisible : enregistrez le fichier en UTF-8');
  }

  const title = cell('title');
  if (title === '') refuse('title', '', 'le titre de l’offre');
  const contractKind = read(
    'contract',
    readContract,
    'CDD, CDI, saisonnier, projet, apprentissage, stage ou indépendant',
  );
  if (cell('contract') === '') refuse('contract', '', 'le type de contrat');
  const destination = read(
    'destination',
    (text) => names.places.get(foldLabel(text)),
    'un pays : Espagne, ESP',
  );
  if (cell('destination') === '') refuse('destination', '', 'le pays de l’offre');
  const posts = read('posts', readWhole(1, 100_000), 'un nombre entier de 1 à 100 000');
  const startsOn = read('startsOn', readDay, 'un jour : 2027-04-01 ou 01/04/2027');
  const endsOn = read('lastDay', readLastDay, 'un jour : 2027-09-30 ou 30/09/2027');
  const intakeUntil = read('intakeUntil', readDay, 'un jour : 2027-02-15 ou 15/02/2027');
  if (startsOn !== null && endsOn !== null && endsOn <= startsOn) {
    refuse('lastDay', cell('lastDay'), `un jour à partir du ${startsOn}`);
  }
  const months = read('months', readWhole(0, 600), 'un nombre entier de mois, de 0 à 600');
  const years = read('years', readWhole(0, 50), 'un nombre entier d’années, de 0 à 50');
  const weeklyMinutes = read('hours', readWeeklyMinutes, 'des heures par semaine, 168 au plus : 37,5');
  const wage = readWage(cell, read, refuse);
  const languages = cell('languages')
    .split(/[,;|]/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .flatMap((text) => {
      const [, name = text, level = ''] = /^(.*?)[ :(]*\b([abc][12])\)?$/i.exec(text) ?? [];
      const language = names.languages.get(foldLabel(name));
      if (language !== undefined) return [{ language, level: readLevel(level) ?? 1 }];
      refuse('languages', text, 'des langues et leur niveau : français B1, espagnol A2');
      return [];
    });
  const licences = cell('licences')
    .toUpperCase()
    .split(/[,;|/\s]+/)
    .filter((text) => text !== '' && text !== 'PERMIS');
  const unknown = licences.filter((category) => !LICENCE_CATEGORIES.includes(category));
  for (const category of unknown) {
    refuse('licences', category, `des catégories de permis : ${LICENCE_CATEGORIES.join(', ')}`);
  }
  if (problems.length > 0 || contractKind === null || destination === null) {
    return { sort: 'REFUSED', line: row.line, problems };
  }
  const offer: ImportedOffer = {
    line: row.line,
    key: cell('key') || null,
    title,
    description: cell('description') || null,
    occupation: cell('occupation') || occupationIn(title),
    skills: cell('skills')
      .split(/[;|\n]/)
      .map((text) => text.trim())
      .filter((text) => text !== ''),
    kind: kindOfContract(contractKind),
    contractKind,
    posts: posts ?? 1,
    destination,
    place: cell('place') || null,
    startsOn,
    endsOn,
    intakeUntil,
    wage,
    minimumMonths: months ?? (years === null ? null : years * 12),
    weeklyMinutes,
    licences: [...new Set(licences)],
    languages: languages.filter(
      ({ language }, i) => languages.findIndex((other) => other.language === language) === i,
    ),
    remarks: posts === null ? ['Nombre de postes non précisé : 1 supposé.'] : [],
  };
  return { sort: 'OFFER', offer };
}

/** Columns as a report names them. */
const NAMES: Readonly<Record<OfferField, string>> = {
  key: 'référence',
  title: 'titre',
  occupation: 'métier',
  description: 'description',
  posts: 'postes',
  destination: 'pays',
  place: 'lieu',
  contract: 'contrat',
  startsOn: 'début',
  lastDay: 'fin',
  intakeUntil: 'date limite',
  wage: 'salaire',
  currency: 'monnaie',
  unit: 'unité',
  basis: 'base',
  months: 'expérience (mois)',
  years: 'expérience (années)',
  hours: 'heures par semaine',
  languages: 'langues',
  skills: 'compétences',
  licences: 'permis',
};

function readWage(
  cell: (field: OfferField) => string,
  read: <T>(field: OfferField, reader: (text: string) => Reading<T>, expected: string) => T | null,
  refuse: (column: OfferField, value: string, expected: string) => void,
): ImportedOffer['wage'] {
  const written = cell('wage');
  const currency = read('currency', readCurrency, 'une monnaie : EUR, XOF');
  const unit = read('unit', readUnit, 'heure, jour, semaine, mois, an ou pièce');
  const basis = read('basis', readBasis, 'brut ou net');
  if (written === '') return null;
  if (cell('currency') === '') refuse('currency', '', 'la monnaie du salaire');
  if (cell('unit') === '') refuse('unit', '', 'par heure, jour, semaine, mois ou an');
  if (currency === null || unit === null) return null;
  const minor = minorOf(plainAmount(written), currency);
  if (minor !== null) return { minor, currency, unit, basis: basis ?? 'GROSS' };
  refuse('wage', written, `un montant possible en ${currency}`);
  return null;
}
