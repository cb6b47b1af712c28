import type { Vocabulary } from '../../matching/vocabulary.ts';
import type { StandardRow, UnitRow } from '../standards/standard-rows.ts';
import type { ComparisonModel } from './model.ts';
import { nearestTo, type PlacedOutcome } from './outcomes.ts';
import type { CoverageMatrix, CoverageState, OutcomeCoverage, UnitCoverage } from './types.ts';

/**
 * How much of each outcome of `asked` the outcomes held cover.
 * One more outcome held never lowers any number; the order of what is held has no meaning.
 */
export function coverageOf(
  asked: StandardRow,
  held: readonly PlacedOutcome[],
  taxonomy: Pick<Vocabulary, 'related'>,
  model: ComparisonModel,
): CoverageMatrix {
  const units = asked.units.map((unit) => unitCoverage(unit, asked.code, held, taxonomy, model));
  const weights = units.reduce((total, { weight }) => total + weight, 0);
  const credits = units.reduce((total, { weight, credit }) => total + weight * credit, 0);
  return { credit: Math.round(credits / weights), units };
}

/** Outcomes that are not covered, in the order of the standard. */
export function uncovered({ units }: CoverageMatrix): readonly OutcomeCoverage[] {
  return units.flatMap(({ outcomes }) => outcomes.filter(({ state }) => state !== 'COVERED'));
}

function unitCoverage(
  { code, nameFr, nameEn, weight, outcomes: asked }: UnitRow,
  standard: string,
  held: readonly PlacedOutcome[],
  taxonomy: Pick<Vocabulary, 'related'>,
  model: ComparisonModel,
): UnitCoverage {
  const outcomes = asked.map((outcome): OutcomeCoverage => {
    const match = nearestTo({ ...outcome, standard, unit: code }, held, taxonomy, model);
    const credit = match?.credit ?? 0;
    return {
      skill: outcome.skill,
      nameFr: outcome.nameFr,
      nameEn: outcome.nameEn,
      level: outcome.level,
      state: stateOf(credit, model),
      credit,
      nearest: match?.nearest ?? null,
    };
  });
  const credit = Math.round(outcomes.reduce((total, one) => total + one.credit, 0) / outcomes.length);
  return { code, nameFr, nameEn, weight, state: stateOf(credit, model), credit, outcomes };
}

function stateOf(credit: number, { coveredFrom }: ComparisonModel): CoverageState {
  if (credit >= coveredFrom) return 'COVERED';
  return credit > 0 ? 'PARTLY' : 'MISSING';
}
