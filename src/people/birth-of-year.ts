import { DomainError } from '../domain/errors.ts';
import { type IsoDate, isoDate } from '../domain/iso-date.ts';
import type { CandidateInput } from './candidate-input.ts';

const EARLIEST = 1900;

/**
 * "Né en 1985" is that year; "né vers 1985" is that year or a neighbour.
 * @throws DomainError INVALID_INPUT for a year before 1900 or after this one
 */
export function birthOfYear(
  year: number,
  approximate: boolean,
  today: IsoDate,
): NonNullable<CandidateInput['birth']> {
  const latest = Number(today.slice(0, 4));
  if (!Number.isInteger(year) || year < EARLIEST || year > latest) {
    throw new DomainError(
      'INVALID_INPUT',
      'value.range',
      `${year} is not a whole number from ${EARLIEST} to ${latest}`,
      { value: year, min: EARLIEST, max: latest },
      ['birthYear'],
    );
  }
  const margin = approximate ? 1 : 0;
  return {
    from: isoDate(`${year - margin}-01-01`),
    to: isoDate(`${year + 1 + margin}-01-01`),
    precision: approximate ? 'ESTIMATED' : 'YEAR',
  };
}
