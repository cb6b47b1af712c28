import type { IsoDate } from '../domain/iso-date.ts';
import { type CompiledRecognition, levelReference } from './compile-rules.ts';
import { jurisdictionChain, lawHoldsAt } from './jurisdictions.ts';
import type { QualificationTypeRow } from './reference-rows.ts';
import type { EffectiveLevel, Holding } from './types.ts';
import { inForce } from './validity.ts';

/** What of a type is really held. */
export interface Held {
  readonly type: QualificationTypeRow;
  readonly extent: 'NOTHING' | 'PART' | 'WHOLE';
  /** Carries the level of what is held; null when no level is known for it. */
  readonly held: QualificationTypeRow | null;
  /** Carries the level of the whole. */
  readonly whole: QualificationTypeRow;
}

/** A first part is held as a part, whether the credential names the part's type or the whole with PART_1. */
export function heldOf(compiled: CompiledRecognition, type: QualificationTypeRow, holding: Holding): Held {
  if (type.completion === 'NONE') return { type, extent: 'NOTHING', held: type, whole: type };
  const whole = (type.partOf === null ? null : compiled.types.get(type.partOf)) ?? type;
  if (holding.completion === 'NONE') return { type, extent: 'NOTHING', held: null, whole };
  if (type.completion === 'PART_1') return { type, extent: 'PART', held: type, whole };
  if (holding.completion === 'PART_1') {
    return { type, extent: 'PART', held: compiled.parts.get(type.code) ?? null, whole };
  }
  return { type, extent: 'WHOLE', held: type, whole };
}

/**
 * A type's level as it reads at the destination on that day.
 * The destination's own scale is named only where exactly one officially referenced level fits.
 */
export function levelAt(
  compiled: CompiledRecognition,
  type: QualificationTypeRow,
  destination: string,
  asOf: IsoDate,
): EffectiveLevel | null {
  let read = compiled.levelsRead.get(type);
  if (!read) {
    read = new Map();
    compiled.levelsRead.set(type, read);
  }
  const known = read.get(destination);
  if (known?.asOf === asOf) return known.level;
  const level = readLevel(compiled, type, destination, asOf);
  read.set(destination, { asOf, level });
  return level;
}

function readLevel(
  compiled: CompiledRecognition,
  type: QualificationTypeRow,
  destination: string,
  asOf: IsoDate,
): EffectiveLevel | null {
  const { scale, level, eqf, isced } = type;
  const referenced = scale === null || level === null ? null : levelReference(compiled, scale, level);
  const verified = type.verified['level'] === true && (referenced?.verified ?? true);
  const worth = { eqf, isced, basis: eqf === null ? null : type.eqfBasis, verified };
  if (scale !== null && level !== null && lawHoldsAt(type.jurisdiction, destination)) {
    return { scale, level, ...worth };
  }
  if (eqf === null) return isced === null ? null : { scale: 'ISCED2011', level: String(isced), ...worth };
  const local = officialLevels(compiled, destination, eqf, asOf);
  const [only] = local;
  return only && local.length === 1
    ? { scale: only.scale, level: only.level, ...worth, verified: verified && only.verified }
    : { scale: 'EQF8', level: String(eqf), ...worth };
}

function officialLevels(compiled: CompiledRecognition, destination: string, eqf: number, asOf: IsoDate) {
  return jurisdictionChain(destination)
    .flatMap((place) => compiled.frameworks.get(place) ?? [])
    .filter((framework) => inForce(framework, asOf))
    .flatMap(({ scale }) => compiled.levelsByScale.get(scale) ?? [])
    .filter((row) => row.eqf === eqf && row.basis === 'OFFICIAL');
}
