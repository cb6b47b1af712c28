import { DomainError, invalidInput } from '../domain/errors.ts';
import type { PassportSelection } from './passport-facts.ts';

/** Months */
const LONGEST = 36;

export interface PassportRequest extends PassportSelection {
  /** Months for which it is valid. */
  readonly months: number;
}

/** @throws DomainError INVALID_INPUT */
export function checkSelection({ sections, destinations, months }: PassportRequest): void {
  if (!Number.isInteger(months) || months < 1 || months > LONGEST) {
    const message = `A passport is valid for 1 to ${LONGEST} months, not ${months}`;
    throw invalidInput('passport.months', message, { value: months, max: LONGEST }, ['months']);
  }
  once(sections, 'sections');
  once(destinations, 'destinations');
  const asked = sections.includes('RECOGNITION');
  if (asked && destinations.length === 0) {
    throw new DomainError(
      'INVALID_INPUT',
      'passport.noDestination',
      'Recognition is asked for, but no destination is named',
      {},
      ['destinations'],
    );
  }
  if (!asked && destinations.length > 0) {
    throw new DomainError(
      'INVALID_INPUT',
      'passport.destinationsUnused',
      'Destinations are named, but the section RECOGNITION is not asked for',
      {},
      ['destinations'],
    );
  }
}

function once(values: readonly string[], field: string): void {
  values.forEach((value, i) => {
    if (values.indexOf(value) !== i) {
      throw invalidInput('value.twice', `"${value}" is given twice`, { value }, [field, i]);
    }
  });
}
