import { addDays, addMonths, dayNumber, type IsoDate } from '../../domain/iso-date.ts';

/** A time that law sets. The day of the event that starts it does not count; its last day does. */
export interface Term {
  readonly count: number;
  readonly unit: 'CALENDAR_DAYS' | 'WORKING_DAYS' | 'MONTHS';
}

/** Half-open; null while it lasts. */
export interface Suspension {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/**
 * Last day of a term. Days of a suspension do not count; a term in months ends as many days later as were suspended.
 * Public holidays count as working days: no calendar of them is kept.
 * @param weekend days of the week without work, 1 for Monday
 */
export function endOfTerm(
  start: IsoDate,
  term: Term,
  weekend: readonly number[],
  suspensions: readonly Suspension[] = [],
): IsoDate {
  const stands = (day: IsoDate) =>
    suspensions.some(({ from, to }) => day >= from && (to === null || day < to));
  const counts = (day: IsoDate) =>
    !stands(day) && (term.unit !== 'WORKING_DAYS' || !weekend.includes(weekday(day)));
  let left = term.unit === 'MONTHS' ? dayNumber(addMonths(start, term.count)) - dayNumber(start) : term.count;
  let day = start;
  while (left > 0) {
    day = addDays(day, 1);
    if (counts(day)) left -= 1;
  }
  return day;
}

/** Days after `from` until `to` inclusive, of those that the unit counts; negative when `to` is before. */
export function daysBetween(
  from: IsoDate,
  to: IsoDate,
  unit: Term['unit'],
  weekend: readonly number[],
): number {
  if (unit !== 'WORKING_DAYS') return dayNumber(to) - dayNumber(from);
  if (to < from) return -daysBetween(to, from, unit, weekend);
  let days = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (!weekend.includes(weekday(day))) days += 1;
  }
  return days;
}

/** 1 for Monday to 7 for Sunday. */
function weekday(date: IsoDate): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}
