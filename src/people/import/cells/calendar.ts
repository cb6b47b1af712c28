import { addDays, type IsoDate, isIsoDate } from '../../../domain/iso-date.ts';

/** Days from the first to the one after the last. */
export interface Span {
  readonly from: IsoDate;
  /** Exclusive */
  readonly to: IsoDate;
}

const MONTHS = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['aout'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
] as const;

const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name as string, index + 1])),
);

/** A day as it is written in French or in ISO form; null when it is none of the calendar. */
export function readDay(folded: string): IsoDate | null {
  const iso = /^(\d{4}) (\d{1,2}) (\d{1,2})(?: (?:t|00).*)?$/.exec(folded);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const french = /^(\d{1,2}) (\d{1,2}|[a-z]+) (\d{4})$/.exec(folded.replace(/^1er /, '1 '));
  if (!french) return null;
  const month = french[2] ?? '';
  return day(french[3], /^\d/.test(month) ? month : String(MONTH_NUMBERS.get(month) ?? ''), french[1]);
}

/** "mars 1985", "03 1985", "1985 03"; null when it is no month. */
export function readMonth(folded: string): Span | null {
  const named = /^([a-z]+) (\d{4})$/.exec(folded);
  if (named) return monthOf(named[2], MONTH_NUMBERS.get(named[1] ?? ''));
  const numbered = /^(\d{1,2}) (\d{4})$/.exec(folded);
  if (numbered) return monthOf(numbered[2], Number(numbered[1]));
  const iso = /^(\d{4}) (\d{1,2})$/.exec(folded);
  return iso ? monthOf(iso[1], Number(iso[2])) : null;
}

export function readYear(folded: string): number | null {
  return /^\d{4}$/.test(folded) ? Number(folded) : null;
}

/** The first of January; four digits. @throws RangeError for a year that has none */
export function newYear(year: number): IsoDate {
  const text = `${String(year).padStart(4, '0')}-01-01`;
  if (!isIsoDate(text)) throw new RangeError(`${year} is no year of four digits`);
  return text;
}

export function oneDay(from: IsoDate): Span {
  return { from, to: addDays(from, 1) };
}

function monthOf(year: string | undefined, month: number | undefined): Span | null {
  if (month === undefined || month < 1 || month > 12) return null;
  const from = day(year, String(month), '1');
  const next = month === 12 ? day(String(Number(year) + 1), '1', '1') : day(year, String(month + 1), '1');
  return from === null || next === null ? null : { from, to: next };
}

function day(year = '', month = '', date = ''): IsoDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}
