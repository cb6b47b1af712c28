import { DomainError } from '../../domain/errors.ts';
import type { IsoDate } from '../../domain/iso-date.ts';

/** A division of the country, as far as residence asks about it. */
export interface Territory {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly validFrom: IsoDate | null;
  /** Exclusive */
  readonly validTo: IsoDate | null;
  /** In which the whole of it lies since it ended. */
  readonly successorCode: string | null;
}

export interface Residence {
  readonly regionCode: string | null;
  readonly cercleCode: string | null;
  readonly communeCode: string | null;
}

const PARTS = ['regionCode', 'cercleCode', 'communeCode'] as const;

export function isValidOn({ validFrom, validTo }: Territory, on: IsoDate): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on < validTo);
}

/**
 * Whether the divisions stand on that day and lie in each other.
 * @param territories those that may be named, and those that may stand in their place; unknown codes are not judged
 * @throws DomainError INVALID_INPUT that names the code that stands instead, where one is known
 */
export function checkResidence(
  residence: Residence,
  on: IsoDate,
  territories: ReadonlyMap<string, Territory>,
): void {
  let above: Territory | null = null;
  for (const part of PARTS) {
    const code = residence[part];
    const territory = code === null ? undefined : territories.get(code);
    if (!territory) continue;
    if (!isValidOn(territory, on)) throw notValid(territory, on, territories, part);
    if (above && territory.parentCode !== above.code) throw notWithin(territory, above, part);
    above = territory;
  }
}

function notValid(
  territory: Territory,
  on: IsoDate,
  territories: ReadonlyMap<string, Territory>,
  part: string,
): DomainError {
  const { code, kind, name, validTo } = territory;
  const others = [...territories.values()].filter((other) => other.code !== code && isValidOn(other, on));
  const successor = others.find((other) => other.code === territory.successorCode);
  // A cercle may have become a region; who asks for a cercle is told the cercle of that name first.
  const namesake = others.find((other) => other.kind === kind && other.name === name);
  const instead = successor?.kind === kind ? successor : (namesake ?? successor);
  const ended = validTo !== null && validTo <= on;
  const since = ended ? `it ended on ${validTo}` : `it begins on ${territory.validFrom}`;
  const values = {
    value: code,
    name,
    on,
    date: (ended ? validTo : territory.validFrom) ?? on,
    ...(instead ? { instead: instead.code } : {}),
  };
  const state = ended ? 'ended' : 'notYet';
  return new DomainError(
    'INVALID_INPUT',
    instead ? `territory.${state}Replaced` : `territory.${state}`,
    `The territory "${code}" (${name}) does not stand on ${on}: ${since}${instead ? `; use "${instead.code}"` : ''}`,
    values,
    [part],
  );
}

function notWithin(territory: Territory, above: Territory, part: string): DomainError {
  const { code, name, parentCode } = territory;
  return new DomainError(
    'INVALID_INPUT',
    'territory.notWithin',
    `"${code}" (${name}) does not lie in "${above.code}" (${above.name}) but in "${parentCode ?? '–'}"`,
    { value: code, name, above: above.code, expected: parentCode ?? '–' },
    [part],
  );
}
