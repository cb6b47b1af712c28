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
  return Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
}

export function fromDayNumber(day: number): IsoDate {
  return isoDate(new Date(day * MS_PER_DAY).toISOString().slice(0, 10));
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The day on which it is `now` in Bamako (UTC all year). */
export function bamakoDay(now: Date): IsoDate {
  return isoDate(now.toISOString().slice(0, 10));
}

/** For the driver's DATE columns, which are midnights in UTC. */
export function fromSqlDate(value: Date): IsoDate {
  return isoDate(value.toISOString().slice(0, 10));
}

export function toSqlDate(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
