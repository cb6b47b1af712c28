import { invalidInput } from '../domain/errors.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { CandidateInput, ConsentInput } from './candidate-input.ts';

type Path = readonly (string | number)[];

const ISCO = /^[0-9]{1,4}$/;

/** What an input contradicts by itself. @throws DomainError INVALID_INPUT */
export function checkCandidate(input: CandidateInput, today: IsoDate): void {
  checkPerson(input, today);
  checkAbilities(input, today);
  const { wishes } = input;
  inOrder(wishes.availableFrom, wishes.availableTo, ['wishes', 'availableTo']);
  if (wishes.minimumWage) {
    inRange(wishes.minimumWage.minor, 0, 2_147_483_647, ['wishes', 'minimumWage', 'minor']);
  }
  once(wishes.occupationIds, (id) => id, ['wishes', 'occupations']);
  once(wishes.destinations, (code) => code, ['wishes', 'destinations']);
}

/** Those with which a file is opened; later ones come one by one. @throws DomainError INVALID_INPUT */
export function checkConsents(consents: readonly ConsentInput[], today: IsoDate): void {
  consents.forEach((consent, i) => {
    checkConsent(consent, today, ['consents', i]);
  });
  const open = consents.map(({ purpose, withdrawnOn }) => (withdrawnOn === null ? purpose : null));
  once(open, (purpose) => purpose, ['consents']);
}

/**
 * What was said counts only with who heard it and in which language it was explained.
 * @throws DomainError INVALID_INPUT
 */
export function checkConsent(
  { form, language, witness, givenOn }: Omit<ConsentInput, 'withdrawnOn'>,
  today: IsoDate,
  path: Path,
): void {
  notInFuture(givenOn, today, [...path, 'givenOn']);
  if (form !== 'ORAL_WITNESSED') return;
  if (witness === null || witness.trim() === '') {
    throw invalidInput('consent.witnessMissing', 'An oral consent needs a witness', {}, [...path, 'witness']);
  }
  if (language === null) {
    throw invalidInput(
      'consent.languageMissing',
      'An oral consent needs the language in which it was explained',
      {},
      [...path, 'language'],
    );
  }
}

/** @throws DomainError INVALID_INPUT */
export function notInFuture(date: IsoDate, today: IsoDate, path: Path): void {
  if (date > today) throw invalidInput('date.future', `The day ${date} lies in the future`, { date }, path);
}

function checkPerson({ names, birth, identifiers }: CandidateInput, today: IsoDate): void {
  once(identifiers, ({ kind }) => kind, ['identifiers']);
  if (names.every(({ kind }) => kind === 'TITLE')) {
    throw invalidInput('candidate.nameMissing', 'A candidate needs at least one name', {}, ['names']);
  }
  names.forEach(({ text }, i) => {
    if (text.trim() === '')
      throw invalidInput('value.empty', 'A name must not be empty', {}, ['names', i, 'text']);
  });
  if (!birth) return;
  inOrder(birth.from, birth.to, ['birth', 'to']);
  notInFuture(birth.from, today, ['birth', 'from']);
}

function checkAbilities(
  { skills, workPeriods, languages, literacies }: CandidateInput,
  today: IsoDate,
): void {
  skills.forEach(({ level }, i) => {
    if (level !== null) inRange(level, 1, 4, ['skills', i, 'level']);
  });
  workPeriods.forEach(({ from, to, occupationId, iscoCode }, i) => {
    inOrder(from, to, ['workPeriods', i, 'to']);
    if (from) notInFuture(from, today, ['workPeriods', i, 'from']);
    if (occupationId === null && iscoCode === null) {
      throw invalidInput(
        'period.occupationMissing',
        'A work period needs an occupation or an ISCO code',
        {},
        ['workPeriods', i],
      );
    }
    if (iscoCode !== null && !ISCO.test(iscoCode)) {
      throw invalidInput(
        'isco.malformed',
        `"${iscoCode}" is not an ISCO-08 code of one to four digits`,
        { value: iscoCode },
        ['workPeriods', i, 'iscoCode'],
      );
    }
  });
  languages.forEach(({ listening, speaking, reading, writing }, i) => {
    for (const [modality, level] of Object.entries({ listening, speaking, reading, writing })) {
      if (level !== null) inRange(level, 0, 7, ['languages', i, modality]);
    }
  });
  once(skills, ({ skillId }) => skillId, ['skills']);
  once(languages, ({ language }) => language, ['languages']);
  once(literacies, ({ language, script }) => `${language}-${script}`, ['literacies']);
}

function inOrder(from: IsoDate | null, to: IsoDate | null, path: Path): void {
  if (from !== null && to !== null && from >= to) {
    throw invalidInput(
      'date.order',
      `The period ends on ${to}, before it starts on ${from}`,
      { from, to },
      path,
    );
  }
}

function inRange(value: number, min: number, max: number, path: Path): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  throw invalidInput(
    'value.range',
    `${value} is not a whole number from ${min} to ${max}`,
    { value, min, max },
    path,
  );
}

/** Rows without a key may repeat. */
function once<T>(rows: readonly T[], key: (row: T) => string | null, path: Path): void {
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const value = key(row);
    if (value === null) return;
    if (seen.has(value))
      throw invalidInput('value.twice', `"${value}" is given twice`, { value }, [...path, index]);
    seen.add(value);
  });
}
