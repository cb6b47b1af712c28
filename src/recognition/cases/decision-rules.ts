import { addDays, type IsoDate } from '../../domain/iso-date.ts';
import type { CaseFile, TakenDecision } from './case-file-rules.ts';
import type { CaseOutcome } from './case-vocabulary.ts';

/** What a decision is worth from a day until another (exclusive). */
export interface DecisionEffect {
  readonly outcome: CaseOutcome;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export type DecisionStanding =
  | 'IN_FORCE'
  /** Its certificate has run out. */
  | 'EXPIRED'
  /** Another one stands in its place, or none. */
  | 'OVERTURNED'
  | 'REVOKED';

/** The day on which every measure, or one of each choice, was passed; null while one is open. */
export function fulfilledOn({ measures, measureResults }: TakenDecision): IsoDate | null {
  if (measures.length === 0) return null;
  const passedOn = measures.map(
    (_, index) => measureResults.find(({ measure, passed }) => passed && measure === index + 1)?.on ?? null,
  );
  const days = measures.map(({ choice }, index) => {
    if (choice === null) return passedOn[index] ?? null;
    const chosen = passedOn.filter((on, other) => on !== null && measures[other]?.choice === choice);
    return chosen.reduce((first, on) => (first === null || (on !== null && on < first) ? on : first), null);
  });
  return days.reduce((last, on) => (last === null || on === null ? null : on > last ? on : last));
}

/** Measures that are still to be passed, by number: of a choice all, until one of them is. */
export function openMeasures(decision: TakenDecision): readonly number[] {
  if (decision.outcome !== 'CONDITIONAL') return [];
  const passed = (index: number) =>
    decision.measureResults.some((result) => result.passed && result.measure === index + 1);
  return decision.measures.flatMap(({ choice }, index) => {
    const met =
      choice === null
        ? passed(index)
        : decision.measures.some((other, at) => other.choice === choice && passed(at));
    return met ? [] : [index + 1];
  });
}

/** What a decision is worth over time: conditional until its measures are passed, nothing once it has ended. */
export function effectsOf(decision: TakenDecision): readonly DecisionEffect[] {
  const { outcome, decidedOn } = decision;
  const to = endOf(decision);
  const whole = { outcome, from: decidedOn, to };
  const fulfilled = outcome === 'CONDITIONAL' ? fulfilledOn(decision) : null;
  const parts: readonly DecisionEffect[] =
    fulfilled === null
      ? [whole]
      : [
          { ...whole, to: fulfilled },
          { outcome: 'FULL', from: fulfilled, to },
        ];
  return parts
    .map((part) => ({ ...part, to: to !== null && (part.to === null || to < part.to) ? to : part.to }))
    .filter(({ from, to: end }) => end === null || from < end);
}

/** First day on which it no longer holds. */
function endOf({ ended, validUntil }: TakenDecision): IsoDate | null {
  const expires = validUntil === null ? null : addDays(validUntil, 1);
  if (ended === null) return expires;
  return expires === null || ended.on < expires ? ended.on : expires;
}

export function standingOf({ ended, validUntil }: TakenDecision, asOf: IsoDate): DecisionStanding {
  if (ended !== null && ended.on <= asOf) return ended.how === 'REVOKED' ? 'REVOKED' : 'OVERTURNED';
  return validUntil !== null && validUntil < asOf ? 'EXPIRED' : 'IN_FORCE';
}

/** What holds on a day after all decisions of a case; null before the first and after the last has ended. */
export function effectOn({ decisions }: Pick<CaseFile, 'decisions'>, asOf: IsoDate): DecisionEffect | null {
  return (
    decisions.flatMap(effectsOf).find(({ from, to }) => from <= asOf && (to === null || asOf < to)) ?? null
  );
}

/** Units obtained so far, in the order in which they were. */
export function unitsObtained({ decisions }: Pick<CaseFile, 'decisions'>): readonly string[] {
  const standing = decisions.filter(({ ended }) => ended === null || ended.how === 'REOPENED');
  return [...new Set(standing.flatMap(({ units }) => units))];
}
