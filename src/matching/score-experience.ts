import { dayNumber, type IsoDate } from '../domain/iso-date.ts';
import { closenessOf } from './closeness.ts';
import { type Credit, FULL_CREDIT, NO_CREDIT } from './points.ts';
import type { WorkPeriod } from './profile.ts';
import type { Requirement } from './requirement.ts';
import type { ScoringModel } from './scoring-model.ts';
import type { ExperienceDetail } from './trace.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A month is 487/16 days: 365.25 days in twelve of them. */
const DAYS_PER_MONTH = { n: 487, d: 16 };

/** Days of work, half-open. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Days of work weighed by the best closeness of each day, over the days asked; at most 1.
 * @param monthsAsked at least 1
 */
export function scoreExperience(
  monthsAsked: number,
  accepted: Requirement['occupations'],
  periods: readonly WorkPeriod[],
  vocabulary: Vocabulary,
  model: ScoringModel,
  asOf: IsoDate,
): { readonly credit: Credit; readonly detail: ExperienceDetail } {
  // asOf counts, whether a period goes on or ends later.
  const end = dayNumber(asOf) + 1;
  const spans = new Map<number, Span[]>();
  let byException = false;
  for (const period of periods) {
    // A period without a start counts nothing.
    if (period.from === null) continue;
    const from = dayNumber(period.from);
    const to = period.to === null ? end : Math.min(dayNumber(period.to), end);
    if (from >= to) continue;
    const near = closenessOf(period, accepted, vocabulary, model);
    if (near.value === 0) continue;
    byException ||= near.byException;
    const there = spans.get(near.value);
    if (there) there.push({ from, to });
    else spans.set(near.value, [{ from, to }]);
  }
  const daysByCloseness = bestDays(spans);
  const weighed = daysByCloseness.reduce((sum, { closeness, days }) => sum + closeness * days, 0);
  const detail = { kind: 'EXPERIENCE', monthsAsked, daysByCloseness, byException } as const;
  if (weighed === 0) return { credit: NO_CREDIT, detail };
  const n = weighed * DAYS_PER_MONTH.d;
  const d = monthsAsked * DAYS_PER_MONTH.n * 100;
  return { credit: n >= d ? FULL_CREDIT : { n, d }, detail };
}

/** Each day once, under its best closeness: what the union grows by when the next closeness joins it. */
function bestDays(spans: ReadonlyMap<number, readonly Span[]>): ExperienceDetail['daysByCloseness'] {
  const joined: Span[] = [];
  let counted = 0;
  return [...spans.keys()]
    .sort((a, b) => b - a)
    .flatMap((closeness) => {
      joined.push(...(spans.get(closeness) ?? []));
      const days = unionLength(joined) - counted;
      counted += days;
      return days === 0 ? [] : [{ closeness, days }];
    });
}

function unionLength(spans: readonly Span[]): number {
  let length = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (to <= reached) continue;
    length += to - Math.max(from, reached);
    reached = to;
  }
  return length;
}
