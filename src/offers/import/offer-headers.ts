import { foldLabel } from '../../people/index.ts';

export type OfferField =
  | 'key'
  | 'title'
  | 'occupation'
  | 'description'
  | 'posts'
  | 'destination'
  | 'place'
  | 'contract'
  | 'startsOn'
  | 'lastDay'
  | 'intakeUntil'
  | 'wage'
  | 'currency'
  | 'unit'
  | 'basis'
  | 'months'
  | 'years'
  | 'hours'
  | 'languages'
  | 'skills'
  | 'licences';

/** Headers in French and English, as `foldLabel` makes them. */
const HEADERS: Readonly<Record<OfferField, readonly string[]>> = {
  key: ['reference', 'ref', 'identifiant', 'id', 'numero', 'reference number', 'key'],
  title: ['titre', 'intitule', 'intitule du poste', 'poste', 'offre', 'title', 'job title'],
  occupation: ['metier', 'profession', 'occupation'],
  description: ['description', 'missions', 'descriptif'],
  posts: ['postes', 'nombre de postes', 'effectif', 'posts', 'positions', 'vacancies', 'openings'],
  destination: ['destination', 'pays', 'country'],
  place: ['lieu', 'ville', 'lieu de travail', 'place', 'city', 'town', 'location'],
  contract: [
    'contrat',
    'type de contrat',
    'nature du contrat',
    'contract',
    'contract kind',
    'contract type',
    'employment type',
  ],
  startsOn: ['debut', 'date de debut', 'premier jour', 'start', 'start date', 'first day', 'starts on'],
  lastDay: ['fin', 'date de fin', 'dernier jour', 'end', 'end date', 'last day'],
  intakeUntil: [
    'date limite',
    'candidatures jusqu au',
    'limite de candidature',
    'deadline',
    'apply before',
    'valid through',
  ],
  wage: ['salaire', 'remuneration', 'wage', 'salary', 'pay'],
  currency: ['monnaie', 'devise', 'currency'],
  unit: ['unite', 'par', 'periode', 'unit', 'per', 'wage unit'],
  basis: ['base', 'brut net', 'brut ou net', 'basis', 'gross net'],
  months: ['experience', 'experience mois', 'experience en mois', 'mois d experience', 'experience months'],
  years: ['experience annees', 'experience en annees', 'annees d experience', 'experience years'],
  hours: ['heures', 'heures par semaine', 'heures hebdomadaires', 'hours', 'weekly hours', 'hours per week'],
  languages: ['langues', 'langue', 'languages', 'language'],
  skills: ['competences', 'competence', 'skills', 'skill'],
  licences: [
    'permis',
    'permis de conduire',
    'categories de permis',
    'categorie de permis',
    'driving licence',
    'driving license',
    'licence categories',
  ],
};

export interface MatchedHeaders {
  /** Column of each field that the file has. */
  readonly columns: ReadonlyMap<OfferField, number>;
  /** Headers that nothing is read from. */
  readonly ignored: readonly string[];
  /** Headers that say the same as an earlier one. */
  readonly repeated: readonly string[];
}

export function matchOfferHeaders(header: readonly string[]): MatchedHeaders {
  const fields = new Map(
    Object.entries(HEADERS).flatMap(([field, names]) => names.map((name) => [name, field] as const)),
  );
  const columns = new Map<OfferField, number>();
  const ignored: string[] = [];
  const repeated: string[] = [];
  header.forEach((text, column) => {
    const field = fields.get(foldLabel(text));
    if (!isField(field)) {
      if (text.trim() !== '') ignored.push(text.trim());
    } else if (columns.has(field)) repeated.push(text.trim());
    else columns.set(field, column);
  });
  return { columns, ignored, repeated };
}

function isField(name: string | undefined): name is OfferField {
  return name !== undefined && Object.hasOwn(HEADERS, name);
}
