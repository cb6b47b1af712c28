import { addDays, type IsoDate } from '../../domain/iso-date.ts';
import type { ConditionQuestion, ConditionResult, Measure } from './condition.ts';
import { CONDITIONS } from './registry.ts';

export type EligibilityStatus = 'ELIGIBLE_NOW' | 'ELIGIBLE_AFTER' | 'INELIGIBLE';

/** The groups that are ranked; whoever is ineligible is not. */
export type RankedGroup = Exclude<EligibilityStatus, 'INELIGIBLE'>;

export interface Eligibility {
  readonly status: EligibilityStatus;
  /** When the longest chain of measures ends; asOf without measures, null for who is ineligible. */
  readonly earliestDate: IsoDate | null;
  /** Each once, though several conditions may ask for it. */
  readonly measures: readonly Measure[];
  readonly conditions: readonly ConditionResult[];
}

export function judgeEligibility(question: ConditionQuestion): Eligibility {
  const conditions = CONDITIONS.flatMap((condition) => condition(question));
  if (conditions.some(({ state }) => state === 'NOT_MET')) {
    return { status: 'INELIGIBLE', earliestDate: null, measures: [], conditions };
  }
  const measures = distinct(conditions.flatMap((condition) => condition.measures));
  return {
    status: measures.length === 0 ? 'ELIGIBLE_NOW' : 'ELIGIBLE_AFTER',
    earliestDate: addDays(question.asOf, longestChain(measures)),
    measures,
    conditions,
  };
}

/** Whether `judgeEligibility` puts the candidate into the group, without saying why. */
export function standsIn(group: RankedGroup, question: ConditionQuestion): boolean {
  let needsMeasures = false;
  for (const condition of CONDITIONS) {
    for (const { state, measures } of condition(question)) {
      if (state === 'NOT_MET') return false;
      needsMeasures ||= measures.length > 0;
    }
    if (needsMeasures && group === 'ELIGIBLE_NOW') return false;
  }
  return needsMeasures === (group === 'ELIGIBLE_AFTER');
}

/** Two that do the same are done once, in the longer time. */
function distinct(measures: readonly Measure[]): readonly Measure[] {
  const byKey = new Map<string, Measure>();
  for (const one of measures) {
    const key = `${one.kind} ${JSON.stringify(one.subject)}`;
    const known = byKey.get(key);
    if (known === undefined || one.days > known.days) byKey.set(key, one);
  }
  return [...byKey.values()];
}

/** Days until everything is done: measures run beside each other unless one must wait for another. */
export function longestChain(measures: readonly Measure[]): number {
  const endOf = (one: Measure, waiting: readonly Measure[]): number => {
    const before = measures.filter((other) => one.after.includes(other.kind) && !waiting.includes(other));
    return one.days + Math.max(0, ...before.map((other) => endOf(other, [...waiting, one])));
  };
  return Math.max(0, ...measures.map((one) => endOf(one, [])));
}
