import type { Transaction } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';
import type { CandidateInput } from './candidate-input.ts';

type Path = readonly (string | number)[];
type Place = readonly [value: string | null, path: Path];

/** What an input may name that the database must know; also the first half of the key of the error. */
type Reference = 'skill' | 'occupation' | 'qualificationType' | 'territory' | 'jurisdiction';

/** @throws DomainError INVALID_INPUT for what an input refers to and the database does not know */
export async function checkReferences(tx: Transaction, inputs: readonly CandidateInput[]): Promise<void> {
  for (const reference of [
    'skill',
    'occupation',
    'qualificationType',
    'territory',
    'jurisdiction',
  ] as const) {
    const named = places(inputs, PLACES[reference]);
    if (named.size === 0) continue;
    const known = new Set(await find(tx, reference, [...named.keys()]));
    for (const [value, path] of named) {
      if (known.has(value)) continue;
      throw new DomainError(
        'INVALID_INPUT',
        `${reference}.unknown`,
        `There is no ${reference} "${value}"`,
        { value },
        path,
      );
    }
  }
}

const PLACES: Readonly<Record<Reference, (input: CandidateInput) => readonly Place[]>> = {
  skill: ({ skills }) => skills.map(({ skillId }, i) => [skillId, ['skills', i, 'skill']]),
  occupation: ({ workPeriods, wishes }) => [
    ...workPeriods.map(({ occupationId }, i): Place => [occupationId, ['workPeriods', i, 'occupation']]),
    ...wishes.occupationIds.map((id, i): Place => [id, ['wishes', 'occupations', i]]),
  ],
  qualificationType: ({ credentials }) =>
    credentials.map(({ typeCode }, i) => [typeCode, ['credentials', i, 'type']]),
  territory: ({ regionCode, cercleCode, communeCode }) => [
    [regionCode, ['regionCode']],
    [cercleCode, ['cercleCode']],
    [communeCode, ['communeCode']],
  ],
  jurisdiction: ({ nationalities, workPeriods, wishes }) => [
    ...nationalities.map((code, i): Place => [code, ['nationalities', i]]),
    ...workPeriods.map(({ country }, i): Place => [country, ['workPeriods', i, 'country']]),
    ...wishes.destinations.map((code, i): Place => [code, ['wishes', 'destinations', i]]),
  ],
};

/** Each value with the place where it stands first. */
function places(inputs: readonly CandidateInput[], of: (input: CandidateInput) => readonly Place[]) {
  const found = new Map<string, Path>();
  for (const input of inputs) {
    for (const [value, path] of of(input)) if (value !== null && !found.has(value)) found.set(value, path);
  }
  return found;
}

async function find(tx: Transaction, reference: Reference, values: string[]): Promise<readonly string[]> {
  const codes = { where: { code: { in: values } }, select: { code: true } };
  switch (reference) {
    case 'skill':
      return conceptIds(tx, 'SKILL', values);
    case 'occupation':
      return conceptIds(tx, 'OCCUPATION', values);
    case 'qualificationType':
      return codesOf(await tx.qualificationType.findMany(codes));
    case 'territory':
      return codesOf(await tx.territory.findMany(codes));
    case 'jurisdiction':
      return codesOf(await tx.jurisdiction.findMany(codes));
  }
}

async function conceptIds(tx: Transaction, kind: 'SKILL' | 'OCCUPATION', ids: string[]) {
  const rows = await tx.concept.findMany({ where: { id: { in: ids }, kind }, select: { id: true } });
  return rows.map(({ id }) => id);
}

function codesOf(rows: readonly { readonly code: string }[]): string[] {
  return rows.map(({ code }) => code);
}
