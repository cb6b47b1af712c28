import type { Branded } from './brand.ts';

/** A calendar day, "2026-01-31". Two of them compare as strings. */
export type IsoDate = Branded<string, 'IsoDate'>;

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

export function isIsoDate(text: string): text is IsoDate {
  if (!PATTERN.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** @throws RangeError that names the text, when it is no day of the Gregorian calendar. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`"${text}" is not a date: expected YYYY-MM-DD`);
  return text;
}

/** Days since 1970-01-01. */
export function dayNumber(date: IsoDate): number {
  return daysFromCivil(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

function daysFromCivil(year: number, month: number, day: number): number {
  // Years that begin in March end with the day that some years have more (Howard Hinnant, "chrono-compatible date algorithms").
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Days that were asked for: a life has some thirty thousand, and every profile speaks of the same ones. */
const known = new Map<number, IsoDate>();
const KNOWN_AT_MOST = 100_000;

export function fromDayNumber(day: number): IsoDate {
  const before = known.get(day);
  if (before !== undefined) return before;
  const date = isoDate(new Date(day * MS_PER_DAY).toISOString().slice(0, 10));
  if (known.size < KNOWN_AT_MOST) known.set(day, date);
  return date;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day of a later month, or the last day of that month where it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const monthsSinceZero = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const start = firstOfMonth(monthsSinceZero);
  const last = firstOfMonth(monthsSinceZero + 1) - 1;
  return fromDayNumber(Math.min(start + Number(date.slice(8, 10)) - 1, last));
}

/** Day number of the first of a month counted from January of the year 0. */
function firstOfMonth(month: number): number {
  return daysFromCivil(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** The day on which it is `now` in Bamako (UTC all year). */
export function bamakoDay(now: Date): IsoDate {
  return isoDate(now.toISOString().slice(0, 10));
}

/** For the driver's DATE columns, which are midnights in UTC. */
export function fromSqlDate(value: Date): IsoDate;
export function fromSqlDate(value: Date | null): IsoDate | null;
export function fromSqlDate(value: Date | null): IsoDate | null {
  return value === null ? null : isoDate(value.toISOString().slice(0, 10));
}

export function toSqlDate(date: IsoDate): Date;
export function toSqlDate(date: IsoDate | null): Date | null;
export function toSqlDate(date: IsoDate | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`);
}
