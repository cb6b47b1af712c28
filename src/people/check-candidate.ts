import type { Transaction } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { CandidateInput } from './candidate-input.ts';

type Path = readonly (string | number)[];

/** What an input contradicts by itself. @throws DomainError INVALID_INPUT */
export function checkCandidate(input: CandidateInput, today: IsoDate): void {
  if (!input.names.some(({ text }) => text.trim() !== '')) {
    throw invalid('candidate.nameMissing', 'A candidate needs at least one name', {}, ['names']);
  }
  input.names.forEach(({ text }, i) => {
    if (text.trim() === '') throw invalid('value.empty', 'A name must not be empty', {}, ['names', i, 'text']);
  });
  if (input.birth) inOrder(input.birth.from, input.birth.to, ['birth']);
  if (input.birth && input.birth.from > today) {
    throw invalid('date.future', `The birth ${input.birth.from} lies in the future`, { date: input.birth.from }, [
      'birth',
    ]);
  }
  inOrder(input.wishes.availableFrom, input.wishes.availableTo, ['wishes', 'availableTo']);
  input.workPeriods.forEach((period, i) => {
    inOrder(period.from, period.to, ['workPeriods', i, 'to']);
    if (period.from && period.from > today) {
      throw invalid('date.future', `The work period starts on ${period.from}, in the future`, { date: period.from }, [
        'workPeriods',
        i,
        'from',
      ]);
    }
    if (period.occupationId === null && period.iscoCode === null) {
      throw invalid('period.occupationMissing', 'A work period needs an occupation or an ISCO code', {}, [
        'workPeriods',
        i,
      ]);
    }
  });
  once(input.skills, ({ skillId }) => skillId, 'skills');
  once(input.languages, ({ language }) => language, 'languages');
  once(input.literacies, ({ language, script }) => `${language}-${script}`, 'literacies');
  once(input.wishes.occupationIds, (id) => id, 'wishedOccupations');
}

/** What an input refers to and the database does not know. @throws DomainError INVALID_INPUT */
export async function checkReferences(tx: Transaction, inputs: readonly CandidateInput[]): Promise<void> {
  const skills = places(inputs, (input) =>
    input.skills.map(({ skillId }, i) => [skillId, ['skills', i, 'skillId']]),
  );
  const occupations = places(inputs, (input) => [
    ...input.workPeriods.map(({ occupationId }, i): Place => [occupationId, ['workPeriods', i, 'occupationId']]),
    ...input.wishes.occupationIds.map((id, i): Place => [id, ['wishedOccupations', i]]),
  ]);
  const types = places(inputs, (input) =>
    input.credentials.map(({ typeCode }, i) => [typeCode, ['credentials', i, 'type']]),
  );
  const territories = places(inputs, (input) => [
    [input.regionCode, ['regionCode']],
    [input.cercleCode, ['cercleCode']],
  ]);
  const jurisdictions = places(inputs, (input) =>
    input.wishes.destinations.map((code, i) => [code, ['wishes', 'destinations', i]]),
  );
  const concepts = (kind: 'SKILL' | 'OCCUPATION') => async (ids: string[]) => {
    const rows = await tx.concept.findMany({ where: { id: { in: ids }, kind }, select: { id: true } });
    return rows.map(({ id }) => id);
  };
  await allKnown(skills, 'skill', concepts('SKILL'));
  await allKnown(occupations, 'occupation', concepts('OCCUPATION'));
  await allKnown(types, 'qualification type', async (codes) => {
    const rows = await tx.qualificationType.findMany({ where: { code: { in: codes } }, select: { code: true } });
    return rows.map(({ code }) => code);
  });
  await allKnown(territories, 'territory', async (codes) => {
    const rows = await tx.territory.findMany({ where: { code: { in: codes } }, select: { code: true } });
    return rows.map(({ code }) => code);
  });
  await allKnown(jurisdictions, 'jurisdiction', async (codes) => {
    const rows = await tx.jurisdiction.findMany({ where: { code: { in: codes } }, select: { code: true } });
    return rows.map(({ code }) => code);
  });
}

type Place = readonly [value: string | null, path: Path];

function places(inputs: readonly CandidateInput[], of: (input: CandidateInput) => readonly Place[]) {
  const found = new Map<string, Path>();
  for (const input of inputs) {
    for (const [value, path] of of(input)) if (value !== null && !found.has(value)) found.set(value, path);
  }
  return found;
}

async function allKnown(
  asked: ReadonlyMap<string, Path>,
  what: string,
  find: (values: string[]) => Promise<readonly string[]>,
): Promise<void> {
  if (asked.size === 0) return;
  const known = new Set(await find([...asked.keys()]));
  for (const [value, path] of asked) {
    if (!known.has(value)) {
      throw invalid('reference.unknown', `There is no ${what} "${value}"`, { what, value }, path);
    }
  }
}

function inOrder(from: IsoDate | null, to: IsoDate | null, path: Path): void {
  if (from !== null && to !== null && from >= to) {
    throw invalid('date.order', `The period ends on ${to}, before it starts on ${from}`, { from, to }, path);
  }
}

function once<T>(rows: readonly T[], key: (row: T) => string, field: string): void {
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const value = key(row);
    if (seen.has(value)) throw invalid('value.twice', `"${value}" is given twice`, { value }, [field, index]);
    seen.add(value);
  });
}

function invalid(
  key: string,
  message: string,
  values: Readonly<Record<string, string | number>>,
  path: Path,
): DomainError {
  return new DomainError('INVALID_INPUT', key, message, values, path);
}
