import { addDays, type IsoDate, isoDate } from '../domain/iso-date.ts';
import type { RecognitionInterval, RecognitionPurpose } from '../matching/profile.ts';
import { ask, assess } from './assess.ts';
import { type CompiledRecognition, lawsOn } from './compile-rules.ts';
import { ANYWHERE } from './jurisdictions.ts';
import { turningDays } from './question.ts';
import type { Holder, Holding } from './types.ts';

/** Any day: it serves to ask for turning days, which do not depend on it. */
const SOME_DAY = isoDate('2000-01-01');

/**
 * What a holding is worth, as dated intervals for a match profile.
 * The jurisdiction "*" says what holds wherever nothing else is said; a jurisdiction of its own stands
 * there only where it differs. A regulated purpose without profession covers every profession not named.
 * @param destinations jurisdictions looked at besides the one of award; a subdivision only when listed
 * @param professions ISCO-08 unit groups looked at where they are regulated
 * @throws DomainError as `assess`
 */
export function recognitionIntervals(
  compiled: CompiledRecognition,
  holding: Holding,
  holder: Holder,
  destinations: readonly string[],
  professions: readonly string[],
): readonly RecognitionInterval[] {
  const over = (jurisdiction: string, purpose: RecognitionPurpose, profession: string | null) =>
    intervalsOf(compiled, holding, holder, jurisdiction, purpose, profession);
  const open = over(ANYWHERE, 'PROFESSIONAL_NONREGULATED', null);
  const regulated = over(ANYWHERE, 'PROFESSIONAL_REGULATED', null);
  const home = compiled.types.get(holding.type)?.jurisdiction;
  const decided = holding.decisions.map(({ jurisdiction }) => jurisdiction);
  const places = [...new Set([...(home === undefined ? [] : [home]), ...decided, ...destinations])].sort();
  const special = places.flatMap((place) => [
    ...differing(over(place, 'PROFESSIONAL_NONREGULATED', null), open),
    ...professions
      .filter((profession) => lawsOn(compiled, place, profession).some(({ practice }) => practice === 'ALL'))
      .flatMap((profession) => differing(over(place, 'PROFESSIONAL_REGULATED', profession), regulated)),
  ]);
  return [...open, ...regulated, ...special];
}

function intervalsOf(
  compiled: CompiledRecognition,
  holding: Holding,
  holder: Holder,
  jurisdiction: string,
  purpose: RecognitionPurpose,
  profession: string | null,
): readonly RecognitionInterval[] {
  const days = turningDays(ask(compiled, holding, holder, jurisdiction, purpose, profession, SOME_DAY));
  const starts: readonly (IsoDate | null)[] = holding.awardedOn === null ? [null, ...days] : days;
  const intervals: RecognitionInterval[] = [];
  starts.forEach((from, index) => {
    if (holding.awardedOn !== null && from !== null && from < holding.awardedOn) return;
    const to = starts[index + 1] ?? null;
    const day = from ?? (to === null ? SOME_DAY : addDays(to, -1));
    const answer = assess(compiled, holding, holder, jurisdiction, purpose, profession, day);
    const next: RecognitionInterval = {
      jurisdiction,
      purpose,
      profession,
      from,
      to,
      outcome: answer.outcome,
      binding: answer.binding === 'BINDING',
      eqf: answer.effectiveLevel?.eqf ?? null,
      wholeEqf: answer.wholeLevel?.eqf ?? null,
      basis: answer.effectiveLevel?.basis ?? answer.wholeLevel?.basis ?? null,
    };
    const previous = intervals.at(-1);
    if (previous && sameWorth(previous, next)) intervals.splice(-1, 1, { ...previous, to });
    else intervals.push(next);
  });
  return intervals;
}

/** Those that say something else than the general ones do on the same days. */
function differing(
  special: readonly RecognitionInterval[],
  general: readonly RecognitionInterval[],
): readonly RecognitionInterval[] {
  return special.filter((one) => !general.every((other) => sameWorth(one, other)));
}

function sameWorth(a: RecognitionInterval, b: RecognitionInterval): boolean {
  return (
    a.outcome === b.outcome &&
    a.binding === b.binding &&
    a.eqf === b.eqf &&
    a.wholeEqf === b.wholeEqf &&
    a.basis === b.basis
  );
}
