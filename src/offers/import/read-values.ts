import type { ContractKind, OfferKind, WageBasis, WageUnit } from '../../db/generated/enums.ts';
import { addDays, type IsoDate, isIsoDate } from '../../domain/iso-date.ts';
import { foldLabel } from '../../people/index.ts';

/** What a cell or a property says; undefined for what it cannot say. */
export type Reading<T> = T | undefined;

const CONTRACTS: Readonly<Record<string, ContractKind>> = {
  saisonnier: 'SEASONAL',
  seasonal: 'SEASONAL',
  'fijo discontinuo': 'SEASONAL_RECURRENT',
  'saisonnier recurrent': 'SEASONAL_RECURRENT',
  'seasonal recurrent': 'SEASONAL_RECURRENT',
  cdd: 'FIXED_TERM',
  'duree determinee': 'FIXED_TERM',
  'fixed term': 'FIXED_TERM',
  temporary: 'FIXED_TERM',
  temporaire: 'FIXED_TERM',
  projet: 'PROJECT',
  chantier: 'PROJECT',
  project: 'PROJECT',
  cdi: 'OPEN_ENDED',
  'duree indeterminee': 'OPEN_ENDED',
  'open ended': 'OPEN_ENDED',
  permanent: 'OPEN_ENDED',
  apprentissage: 'APPRENTICESHIP',
  apprenticeship: 'APPRENTICESHIP',
  stage: 'TRAINEESHIP',
  traineeship: 'TRAINEESHIP',
  internship: 'TRAINEESHIP',
  intern: 'TRAINEESHIP',
  independant: 'SELF_EMPLOYED',
  'self employed': 'SELF_EMPLOYED',
  contractor: 'SELF_EMPLOYED',
  'informal verbal': 'INFORMAL_VERBAL',
};

const UNITS: Readonly<Record<string, WageUnit>> = {
  heure: 'HOUR',
  hour: 'HOUR',
  h: 'HOUR',
  jour: 'DAY',
  day: 'DAY',
  semaine: 'WEEK',
  week: 'WEEK',
  mois: 'MONTH',
  month: 'MONTH',
  an: 'YEAR',
  annee: 'YEAR',
  year: 'YEAR',
  piece: 'PIECE',
  tache: 'PIECE',
};

const BASES: Readonly<Record<string, WageBasis>> = { brut: 'GROSS', gross: 'GROSS', net: 'NET' };

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** What people write for a currency. */
const CURRENCY_NAMES: Readonly<Record<string, string>> = {
  fcfa: 'XOF',
  'f cfa': 'XOF',
  cfa: 'XOF',
  euro: 'EUR',
  euros: 'EUR',
};

const LEVELS: Readonly<Record<string, number>> = { a1: 1, a2: 2, b1: 3, b2: 4, c1: 5, c2: 6 };

const lookUp =
  <T>(table: Readonly<Record<string, T>>) =>
  (text: string): Reading<T> => {
    const key = foldLabel(text);
    return Object.hasOwn(table, key) ? table[key] : undefined;
  };

export const readContract = lookUp(CONTRACTS);
export const readUnit = lookUp(UNITS);
export const readBasis = lookUp(BASES);
export const readLevel = lookUp(LEVELS);

export function readCurrency(text: string): Reading<string> {
  const code = text.trim().toUpperCase();
  if (CURRENCIES.has(code)) return code;
  return lookUp(CURRENCY_NAMES)(text);
}

/** "2027-04-01", "2027-04-01T08:00:00Z", "01/04/2027", "1.4.2027": day before month, as in French. */
export function readDay(text: string): Reading<IsoDate> {
  const trimmed = text.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(trimmed)?.[1];
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed) ?? [];
  const written =
    iso ?? (year === undefined ? '' : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
  return isIsoDate(written) ? written : undefined;
}

/** The first day after a last day. */
export function readLastDay(text: string): Reading<IsoDate> {
  const day = readDay(text);
  return day === undefined ? undefined : addDays(day, 1);
}

export function readWhole(min: number, max: number): (text: string) => Reading<number> {
  return (text) => {
    const value = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
    return value >= min && value <= max ? value : undefined;
  };
}

/** "1 600,50" is "1600.50": spaces group digits, a comma or a point begins the decimals. */
export function plainAmount(text: string): string {
  return text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
}

/** Hours in minutes: "37,5", "40 h". */
export function readWeeklyMinutes(text: string): Reading<number> {
  const [, written] = /^(\d{1,3}(?:[.,]\d{1,2})?) ?h?$/i.exec(text.trim()) ?? [];
  const minutes = written === undefined ? Number.NaN : Math.round(Number(written.replace(',', '.')) * 60);
  return minutes >= 1 && minutes <= 10_080 ? minutes : undefined;
}

/** Which kind of offer a contract stands for, where nothing else says. */
export function kindOfContract(contract: ContractKind): OfferKind {
  switch (contract) {
    case 'SEASONAL':
    case 'SEASONAL_RECURRENT':
      return 'SEASONAL_JOB';
    case 'APPRENTICESHIP':
      return 'APPRENTICESHIP';
    case 'TRAINEESHIP':
      return 'INTERNSHIP';
    case 'FIXED_TERM':
    case 'PROJECT':
    case 'OPEN_ENDED':
    case 'SELF_EMPLOYED':
    case 'INFORMAL_VERBAL':
      return 'JOB';
  }
}

/** A title without what an advertisement adds: "Maçon (h/f) – Lyon" is "Maçon". */
export function occupationIn(title: string): string {
  const [bare = title] = title
    .replace(/\((?:[hfmxdw] ?\/ ?)+[hfmxdw]\)|\b[hf] ?\/ ?[hf]\b/gi, ' ')
    .split(/ [–—-] | ?[:|,] /);
  return bare.replace(/\s+/g, ' ').trim() || title.trim();
}
