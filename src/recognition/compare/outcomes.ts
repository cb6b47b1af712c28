import type { Vocabulary } from '../../matching/vocabulary.ts';
import type { OutcomeRow, StandardRow } from '../standards/standard-rows.ts';
import { type ComparisonModel, WHOLE } from './model.ts';
import type { NearestOutcome } from './types.ts';

/** An outcome and where it stands. */
export interface PlacedOutcome extends OutcomeRow {
  readonly standard: string;
  readonly unit: string;
}

interface Match {
  /** Millionths */
  readonly credit: number;
  readonly nearest: NearestOutcome;
}

export function placedOutcomes({ code, units }: StandardRow): readonly PlacedOutcome[] {
  return units.flatMap((unit) =>
    unit.outcomes.map((outcome) => ({ ...outcome, standard: code, unit: unit.code })),
  );
}

/**
 * The held outcome that gives most for the one asked; null when none gives anything.
 * Of equal ones the one that stands nearest, then by unit and skill: the order of what is held has no meaning.
 */
export function nearestTo(
  asked: PlacedOutcome,
  held: readonly PlacedOutcome[],
  taxonomy: Pick<Vocabulary, 'related'>,
  model: ComparisonModel,
): Match | null {
  let best: Match | null = null;
  for (const one of held) {
    const match = matchOf(asked, one, taxonomy, model);
    if (match !== null && (best === null || precedes(match, best, model))) best = match;
  }
  return best;
}

/**
 * As in the matching core: one step at most between what is asked and what is held (narrower, broader, related),
 * whether the taxonomy makes it or the match of an outcome to its skill; confidences multiply.
 */
function matchOf(
  asked: PlacedOutcome,
  held: PlacedOutcome,
  taxonomy: Pick<Vocabulary, 'related'>,
  { similarity }: ComparisonModel,
): Match | null {
  const nearest = (relation: NearestOutcome['relation']): NearestOutcome => ({
    unit: held.unit,
    skill: held.skill,
    nameFr: held.nameFr,
    nameEn: held.nameEn,
    relation,
    level: held.level,
  });
  if (isSame(asked, held)) return { credit: WHOLE, nearest: nearest('SAME') };
  const between = taxonomy.related(asked.skill).get(held.skill);
  if (between === undefined) return null;
  const steps = [stepAsked(asked), between.kind, stepHeld(held)].filter((kind) => kind !== 'SAME');
  if (steps.length > 1) return null;
  const relation = steps[0] ?? 'SAME';
  const confidence = asked.confidence * held.confidence * between.confidenceRequired * between.confidenceHeld;
  const level = Math.min(held.level, asked.level) / asked.level;
  const credit = Math.round((similarity[relation] * confidence * level * WHOLE) / 100 ** 5);
  return credit === 0 ? null : { credit, nearest: nearest(relation) };
}

function isSame(a: PlacedOutcome, b: PlacedOutcome): boolean {
  return a.standard === b.standard && a.unit === b.unit && a.skill === b.skill;
}

/** Whoever holds the skill of an outcome that is narrower than it holds something broader. */
function stepAsked({ match }: OutcomeRow): NearestOutcome['relation'] {
  if (match === 'NARROW') return 'BROADER';
  return match === 'BROAD' ? 'NARROWER' : 'SAME';
}

function stepHeld({ match }: OutcomeRow): NearestOutcome['relation'] {
  if (match === 'NARROW') return 'NARROWER';
  return match === 'BROAD' ? 'BROADER' : 'SAME';
}

function precedes(a: Match, b: Match, { similarity }: ComparisonModel): boolean {
  if (a.credit !== b.credit) return a.credit > b.credit;
  const difference = similarity[a.nearest.relation] - similarity[b.nearest.relation];
  if (difference !== 0) return difference > 0;
  if (a.nearest.unit !== b.nearest.unit) return a.nearest.unit < b.nearest.unit;
  return a.nearest.skill < b.nearest.skill;
}
