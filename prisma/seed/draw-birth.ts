import { addDays, type IsoDate, isoDate } from '../../src/domain/iso-date.ts';
import type { CandidateInput } from '../../src/people/index.ts';
import type { Random } from './random.ts';

type Birth = CandidateInput['birth'];

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
export const firstOf = (year: number, month = 1): IsoDate =>
  isoDate(`${year}-${String(month).padStart(2, '0')}-01`);

/** Years, most between 20 and 35. */
export function drawAge(random: Random): number {
  return random.weighted<() => number>([
    [() => random.between(18, 24), 27],
    [() => random.between(25, 34), 42],
    [() => random.between(35, 44), 21],
    [() => random.between(45, 58), 10],
  ])();
}

/** What the register says: half know the day; many were given the first or last day of the year, or "about" a year. */
export function drawBirth(random: Random, age: number, today: IsoDate): Birth {
  const year = yearOf(today) - age - 1;
  const day = (from: IsoDate): Birth => ({ from, to: addDays(from, 1), precision: 'DAY' });
  return random.weighted<() => Birth>([
    [() => day(addDays(firstOf(year), random.between(1, 363))), 47],
    [() => day(isoDate(`${year}-12-31`)), 13],
    [() => day(firstOf(year)), 9],
    [() => month(year, random.between(1, 12)), 4],
    [() => ({ from: firstOf(year), to: firstOf(year + 1), precision: 'YEAR' }), 15],
    [() => ({ from: firstOf(year - 1), to: firstOf(year + 2), precision: 'ESTIMATED' }), 10],
    [() => null, 2],
  ])();
}

function month(year: number, number: number): Birth {
  const to = number === 12 ? firstOf(year + 1) : firstOf(year, number + 1);
  return { from: firstOf(year, number), to, precision: 'MONTH' };
}
