import { invalidInput } from '../domain/errors.ts';
import { type IsoDate, isIsoDate } from '../domain/iso-date.ts';
import { isJurisdiction } from '../recognition/index.ts';

/** @throws DomainError INVALID_INPUT for what is no day */
export function readDay(option: string, text: string): IsoDate {
  if (isIsoDate(text)) return text;
  throw invalidInput('date.malformed', `"${text}" is no day in the form YYYY-MM-DD`, { value: text }, [
    option,
  ]);
}

/** The unit group of "ISCO:7112". @throws DomainError INVALID_INPUT for anything else */
export function readOccupation(text: string): string {
  const group = /^ISCO:(\d{4})$/.exec(text)?.[1];
  if (group !== undefined) return group;
  throw invalidInput(
    'occupation.malformed',
    `"${text}" is no occupation: expected a unit group of ISCO-08 such as ISCO:7112`,
    { value: text },
    ['occupation'],
  );
}

/** Months of practice in a country, "MLI:36". @throws DomainError INVALID_INPUT for anything else */
export function readPractice(text: string): { readonly jurisdiction: string; readonly months: number } {
  const [, jurisdiction = '', months = ''] = /^([A-Z0-9-]+):(\d{1,3})$/.exec(text) ?? [];
  if (isJurisdiction(jurisdiction)) return { jurisdiction, months: Number(months) };
  throw invalidInput(
    'practice.malformed',
    `"${text}" is no practice: expected a country and months such as MLI:36`,
    { value: text },
    ['practice'],
  );
}
