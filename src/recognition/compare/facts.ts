import type { QualificationTypeRow } from '../reference-rows.ts';
import type { Practice } from '../types.ts';
import type { Compared, DurationFact, FieldFact, LevelFact, PracticeFact, Standing } from './types.ts';

/** Levels by EQF where both have one, else by ISCED; the level of a whole is not that of its part. */
export function levelFact({ type: from }: Compared, { type: to }: Compared): LevelFact {
  const unknown: LevelFact = { from, to, standing: 'UNKNOWN', gap: null, by: null, basis: null };
  if (from === null || to === null) return unknown;
  if (from.code === to.code) return { ...unknown, standing: 'EQUAL', gap: 0 };
  if (from.eqf !== null && to.eqf !== null) {
    const official = from.eqfBasis === 'OFFICIAL' && to.eqfBasis === 'OFFICIAL';
    const basis = official ? 'OFFICIAL' : 'ANALOGY';
    return { ...unknown, ...standingOf(to.eqf - from.eqf), by: 'EQF', basis };
  }
  if (from.isced === null || to.isced === null) return unknown;
  return { ...unknown, ...standingOf(to.isced - from.isced), by: 'ISCED' };
}

/**
 * Nominal years. They are comparable only where both are counted from the end of the cycle before: inside one ISCED
 * level from 3 to 6; of masters and doctorates some countries count from the baccalaureate, of schools from the start.
 */
export function durationFact(from: Compared, to: Compared): DurationFact {
  const hours = { fromHours: from.standard?.hours ?? null, toHours: to.standard?.hours ?? null };
  const years = { fromYears: from.type?.years ?? null, toYears: to.type?.years ?? null };
  const unknown: DurationFact = { ...years, ...hours, standing: 'UNKNOWN', gapYears: null };
  const { type: a } = from;
  const { type: b } = to;
  if (a !== null && a.code === b?.code) return { ...unknown, standing: 'EQUAL', gapYears: 0 };
  if (a === null || b === null || a.isced !== b.isced || !countsItsCycle(a) || !countsItsCycle(b))
    return unknown;
  const { standing, gap } = standingOf((b.years ?? 0) - (a.years ?? 0));
  return { ...unknown, standing, gapYears: gap };
}

/** Longer ones are counted from the first year of school. */
const LONGEST_CYCLE = 5;

function countsItsCycle({ isced, years }: QualificationTypeRow): boolean {
  return isced !== null && isced >= 3 && isced <= 6 && years !== null && years <= LONGEST_CYCLE;
}

/** @param gap what is missing; negative when more is held */
function standingOf(gap: number): { readonly standing: Standing; readonly gap: number } {
  if (gap === 0) return { standing: 'EQUAL', gap };
  return { standing: gap > 0 ? 'BELOW' : 'ABOVE', gap };
}

/** One trade is one field, whatever code its country files it under. */
export function fieldFact(from: Compared, to: Compared): FieldFact {
  const fields = { from: from.field, to: to.field };
  const oneTrade = from.standard !== null && from.standard.isco === to.standard?.isco;
  if (oneTrade) return { ...fields, standing: 'SAME' };
  if (from.field === null || to.field === null) return { ...fields, standing: 'UNKNOWN' };
  if (from.field.startsWith(to.field) || to.field.startsWith(from.field))
    return { ...fields, standing: 'SAME' };
  const narrow = (field: string) => field.slice(0, 3);
  return { ...fields, standing: narrow(from.field) === narrow(to.field) ? 'NEAR' : 'DIFFERENT' };
}

/**
 * Practice in the trade, wherever it was had; what is not said to be of another profession counts.
 * @param practice empty: nothing is stated
 */
export function practiceFact(from: Compared, to: Compared, practice: readonly Practice[]): PracticeFact {
  const requiredMonths = to.standard?.practiceMonths ?? null;
  const isco = to.standard?.isco ?? null;
  const counted = practice.filter(
    ({ profession }) => profession === null || isco === null || profession === isco,
  );
  const statedMonths =
    practice.length === 0 ? null : counted.reduce((total, { months }) => total + months, 0);
  const fact = { requiredMonths, statedMonths };
  if (requiredMonths === null || from.code === to.code)
    return { ...fact, standing: 'NOT_ASKED', gapMonths: null };
  if (statedMonths === null) return { ...fact, standing: 'UNKNOWN', gapMonths: null };
  const gapMonths = Math.max(0, requiredMonths - statedMonths);
  return { ...fact, standing: gapMonths === 0 ? 'MET' : 'SHORT', gapMonths };
}
