import type { IsoDate } from '../domain/iso-date.ts';
import { compileRuling, type Ruling, ruledPlaces } from './compile-ruling.ts';
import { jurisdictionChain } from './jurisdictions.ts';
import type {
  FrameworkLevelRow,
  FrameworkRow,
  QualificationTypeRow,
  RecognitionReference,
  RegulatedProfessionRow,
} from './reference-rows.ts';
import type { EffectiveLevel } from './types.ts';
import { inForce } from './validity.ts';

/** Reference rows arranged for look-up; made once a version. */
export interface CompiledRecognition {
  readonly version: number;
  /** By code, and by the other codes that a type goes by. */
  readonly types: ReadonlyMap<string, QualificationTypeRow>;
  /** The part that is examined on the way, by the code of the whole type. */
  readonly parts: ReadonlyMap<string, QualificationTypeRow>;
  readonly levels: ReadonlyMap<string, FrameworkLevelRow>;
  readonly frameworks: ReadonlyMap<string, readonly FrameworkRow[]>;
  readonly levelsByScale: ReadonlyMap<string, readonly FrameworkLevelRow[]>;
  /** By jurisdiction and unit group: "FRA:2221". */
  readonly professions: ReadonlyMap<string, readonly RegulatedProfessionRow[]>;
  /** ISCED-F of a profession by its unit group. */
  readonly professionFields: ReadonlyMap<string, string>;
  /** Subdivisions of which something is known, by their country. */
  readonly subdivisions: ReadonlyMap<string, readonly string[]>;
  /** Places of which some row speaks. */
  readonly places: ReadonlySet<string>;
  readonly ruling: Ruling;
  /** Levels that were read, by type and destination, with the day on which they were. */
  readonly levelsRead: Map<QualificationTypeRow, Map<string, ReadLevel>>;
}

interface ReadLevel {
  readonly asOf: IsoDate;
  readonly level: EffectiveLevel | null;
}

/** The same rows in any order compile to the same answers. */
export function compileRecognition(reference: RecognitionReference, version: number): CompiledRecognition {
  const types = sorted(reference.types, ({ code }) => code);
  return {
    version,
    types: new Map([
      ...types.flatMap((row) => row.aliases.map((alias) => [alias, row] as const)),
      ...types.map((row) => [row.code, row] as const),
    ]),
    parts: new Map(types.flatMap((row) => (row.partOf === null ? [] : [[row.partOf, row]]))),
    levels: new Map(reference.levels.map((row) => [levelKey(row.scale, row.level), row])),
    frameworks: grouped(
      sorted(reference.frameworks, ({ scale }) => scale),
      ({ jurisdiction }) => jurisdiction ?? '',
    ),
    levelsByScale: grouped(
      sorted(reference.levels, ({ scale, rank }) => `${scale} ${String(rank).padStart(3, '0')}`),
      ({ scale }) => scale,
    ),
    professions: grouped(
      sorted(reference.professions, ({ code }) => code),
      ({ jurisdiction, isco }) => `${jurisdiction}:${isco}`,
    ),
    professionFields: new Map(
      sorted(reference.professions, ({ code }) => code).flatMap(({ isco, field }) =>
        field === null ? [] : [[isco, field]],
      ),
    ),
    subdivisions: subdivisionsIn([
      ...reference.types.map(({ jurisdiction }) => jurisdiction),
      ...reference.professions.map(({ jurisdiction }) => jurisdiction),
      ...reference.rules.flatMap(({ destinations }) => destinations ?? []),
    ]),
    places: new Set([
      ...reference.frameworks.flatMap(({ jurisdiction }) => jurisdiction ?? []),
      ...reference.types.map(({ jurisdiction }) => jurisdiction),
      ...reference.professions.map(({ jurisdiction }) => jurisdiction),
      ...reference.rules.flatMap(({ destinations }) => destinations ?? []),
      ...reference.instruments.flatMap(({ parties }) => parties.map(({ jurisdiction }) => jurisdiction)),
    ]),
    ruling: compileRuling(reference),
    levelsRead: new Map(),
  };
}

/** What a level of a scale is worth; null where the scale or the level does not exist. */
export function levelReference(
  compiled: CompiledRecognition,
  scale: string,
  level: string,
): FrameworkLevelRow | null {
  return compiled.levels.get(levelKey(scale, level)) ?? null;
}

const NO_LAWS: readonly RegulatedProfessionRow[] = [];

/** Laws on the profession at the destination, its own first, then its country's; whatever their dates. */
export function lawsOn(
  compiled: CompiledRecognition,
  destination: string,
  profession: string,
): readonly RegulatedProfessionRow[] {
  const [place = destination, country] = jurisdictionChain(destination);
  const there = compiled.professions.get(`${place}:${profession}`) ?? NO_LAWS;
  if (country === undefined) return there;
  return [...there, ...(compiled.professions.get(`${country}:${profession}`) ?? NO_LAWS)];
}

/** The law without which no one may practise the profession there on that day; null when none is known. */
export function regulationOf(
  compiled: CompiledRecognition,
  destination: string,
  profession: string,
  asOf: IsoDate,
): RegulatedProfessionRow | null {
  const laws = lawsOn(compiled, destination, profession);
  return laws.find((law) => law.practice === 'ALL' && inForce(law, asOf)) ?? null;
}

/** Unit groups that some jurisdiction regulates, in ascending order. */
export function regulatedUnitGroups(compiled: CompiledRecognition): readonly string[] {
  const laws = [...compiled.professions.values()].flat();
  return [...new Set(laws.filter(({ practice }) => practice === 'ALL').map(({ isco }) => isco))].sort();
}

/** Jurisdictions with a framework, a regulated profession or a rule: elsewhere only levels are compared. */
export function jurisdictionsWithLaw(compiled: CompiledRecognition): readonly string[] {
  const laws = [...compiled.professions.values()].flat();
  const places = [
    ...compiled.frameworks.keys(),
    ...laws.map(({ jurisdiction }) => jurisdiction),
    ...ruledPlaces(compiled.ruling),
  ];
  return [...new Set(places.filter((place) => place !== ''))].sort();
}

function subdivisionsIn(places: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const subdivisions = [...new Set(places.filter((place) => place.includes('-')))].sort();
  return grouped(subdivisions, (place) => jurisdictionChain(place)[1] ?? place);
}

function levelKey(scale: string, level: string): string {
  return `${scale} ${level}`;
}

function sorted<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function grouped<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
