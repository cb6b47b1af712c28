import { DomainError, invalidInput } from '../../domain/errors.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { CompiledRecognition } from '../compile-rules.ts';
import { isIscedField } from '../isced-fields.ts';
import { isUnitGroup } from '../isco-unit-groups.ts';
import { isJurisdiction } from '../jurisdictions.ts';
import { type Candidates, pairStandards } from '../standards/pair-standards.ts';
import type { StandardRow } from '../standards/standard-rows.ts';
import type { Practice } from '../types.ts';
import { inForce } from '../validity.ts';
import { type ComparisonKnowledge, compare } from './compare.ts';
import type { Compared, Comparison } from './types.ts';

export interface ComparisonRequest {
  /** Code of a qualification type or test ("MLI:CAP", "SAU:SVP"), or of one of its trades ("FRA:CAP/MACON"). */
  readonly from: string;
  readonly to: string;
  /** ISCED-F, two to four digits; null when not stated. */
  readonly field: string | null;
  /** ISCO-08 unit group of the trade; null when not stated. */
  readonly profession: string | null;
  readonly practice: readonly Practice[];
  readonly asOf: IsoDate;
}

/** One comparison a trade that both sides know; one without a trade where none is known to both. */
export interface ComparisonAnswer {
  readonly request: ComparisonRequest;
  readonly comparisons: readonly Comparison[];
}

/** The qualification or test that a code stands for, by its own code: MLI:BT2 for "MLI:BT", FRA:CAP for "FRA:CAP/MACON". */
export function titleOf(code: string, { types }: Pick<CompiledRecognition, 'types'>): string {
  const title = code.replace(/\/.*$/, '');
  return types.get(title)?.code ?? title;
}

/**
 * Compares two qualifications in every trade that the request leaves open.
 * @param standards of both, of every trade and edition
 * @throws DomainError INVALID_INPUT for a code, a field or a profession that is not known or unreadable
 */
export function compareQualifications(
  request: ComparisonRequest,
  standards: readonly StandardRow[],
  knowledge: ComparisonKnowledge,
): ComparisonAnswer {
  checkCode('field', request.field, isIscedField, 'two to four digits of ISCED-F such as 0732');
  checkCode('profession', request.profession, isUnitGroup, 'a unit group of ISCO-08 such as 7112');
  for (const practice of request.practice) checkPractice(practice);
  const { compiled } = knowledge;
  const named = {
    ...request,
    from: filedCode(request.from, compiled),
    to: filedCode(request.to, compiled),
  };
  const from = candidatesFor('from', named, standards, knowledge);
  const to = candidatesFor('to', named, standards, knowledge);
  const side = (code: string, standard: StandardRow | null) =>
    comparedOf(code, standard, request.field, knowledge);
  const pairs = pairStandards(from, to);
  return {
    request: named,
    comparisons: pairs.map(([a, b]) =>
      compare(side(named.from, a), side(named.to, b), knowledge, request.practice, request.asOf),
    ),
  };
}

/** The same code with that of its qualification as it is filed; the trade stays. */
function filedCode(code: string, compiled: CompiledRecognition): string {
  const trade = code.indexOf('/');
  return `${titleOf(code, compiled)}${trade < 0 ? '' : code.slice(trade)}`;
}

/** The standards that a code may mean, by code. @throws DomainError INVALID_INPUT for a code that is not known */
function candidatesFor(
  end: 'from' | 'to',
  request: ComparisonRequest,
  standards: readonly StandardRow[],
  { compiled }: ComparisonKnowledge,
): Candidates {
  const code = request[end];
  const own = standards
    .filter(({ titleCode }) => titleCode === code)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const named = standards.filter((standard) => standard.code === code);
  if (named.length > 0) return { standards: named, definite: true };
  if (own.length === 0 && !compiled.types.has(code)) {
    throw new DomainError(
      'INVALID_INPUT',
      'recognition.typeUnknown',
      `"${code}" is no qualification type: expected one such as MLI:CAP`,
      { type: code },
      [end],
    );
  }
  const { field, profession, asOf } = request;
  const fits = own.filter(
    (standard) =>
      inForce(standard, asOf) &&
      (field === null || standard.field.startsWith(field)) &&
      (profession === null || standard.isco === profession),
  );
  return { standards: fits, definite: (compiled.types.get(code)?.field ?? null) !== null };
}

function comparedOf(
  code: string,
  standard: StandardRow | null,
  statedField: string | null,
  { compiled }: ComparisonKnowledge,
): Compared {
  const title = titleOf(code, compiled);
  const type = compiled.types.get(title) ?? null;
  const named = standard ?? type;
  return {
    code: title,
    nameFr: named?.nameFr ?? title,
    nameEn: named?.nameEn ?? title,
    jurisdiction: title.slice(0, title.indexOf(':')),
    type,
    standard,
    field: standard?.field ?? type?.field ?? statedField,
  };
}

function checkPractice({ jurisdiction, months, profession }: Practice): void {
  checkCode('practice.profession', profession, isUnitGroup, 'a unit group of ISCO-08 such as 7112');
  if (isJurisdiction(jurisdiction) && months >= 0) return;
  const value = `${jurisdiction}:${months}`;
  throw invalidInput(
    'practice.malformed',
    `"${value}" is no practice: expected a country and months such as MLI:36`,
    { value },
    ['practice'],
  );
}

function checkCode(
  name: string,
  value: string | null,
  isKnown: (code: string) => boolean,
  expected: string,
): void {
  if (value === null || isKnown(value)) return;
  throw invalidInput(
    'recognition.comparedMalformed',
    `${name} is "${value}": expected ${expected}`,
    { name, value, expected },
    [name],
  );
}
