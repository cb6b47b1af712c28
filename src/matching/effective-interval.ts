import type { IsoDate } from '../domain/iso-date.ts';
import type { ProfileCredential, RecognitionInterval, RecognitionPurpose } from './profile.ts';

/** What holds wherever a jurisdiction says nothing of its own. */
const ANYWHERE = '*';

/**
 * The interval that speaks for the first of `places` that has one on that day, else that of "*"; inside each, the
 * profession's own before the one that names none. null: not held on that day.
 */
export function effectiveInterval(
  { heldFrom, recognition }: Pick<ProfileCredential, 'heldFrom' | 'recognition'>,
  places: readonly string[],
  purpose: RecognitionPurpose,
  profession: string | null,
  asOf: IsoDate,
): RecognitionInterval | null {
  if (heldFrom !== null && asOf < heldFrom) return null;
  const open = recognition.filter(
    ({ purpose: served, from, to }) =>
      served === purpose && (from === null || from <= asOf) && (to === null || asOf < to),
  );
  for (const place of [...places, ANYWHERE]) {
    const there = open.filter((interval) => interval.jurisdiction === place);
    const found =
      there.find((interval) => interval.profession === profession) ??
      there.find((interval) => interval.profession === null);
    if (found) return found;
  }
  return null;
}
