import type { IsoDate } from '../domain/iso-date.ts';
import type { RecognitionInterval, RecognitionPurpose } from '../matching/profile.ts';
import { ANYWHERE } from './jurisdictions.ts';

/**
 * The interval that speaks for a jurisdiction on a day: its own, else that of "*"; inside each, the
 * profession's own before the one that names none. null: not held on that day.
 */
export function effectiveInterval(
  intervals: readonly RecognitionInterval[],
  jurisdiction: string,
  purpose: RecognitionPurpose,
  profession: string | null,
  asOf: IsoDate,
): RecognitionInterval | null {
  const open = intervals.filter(
    ({ purpose: served, from, to }) =>
      served === purpose && (from === null || from <= asOf) && (to === null || asOf < to),
  );
  for (const place of [jurisdiction, ANYWHERE]) {
    const there = open.filter((interval) => interval.jurisdiction === place);
    const found =
      there.find((interval) => interval.profession === profession) ??
      there.find((interval) => interval.profession === null);
    if (found) return found;
  }
  return null;
}
