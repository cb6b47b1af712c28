import { addDays, type IsoDate, isoDate } from '../domain/iso-date.ts';
import type { RecognitionInterval, RecognitionPurpose } from '../matching/profile.ts';
import { ask, assess } from './assess.ts';
import type { CompiledRecognition } from './compile-rules.ts';
import { planFor } from './compile-ruling.ts';
import { ANYWHERE, jurisdictionChain, lawHoldsAt } from './jurisdictions.ts';
import { couldSpeakOf } from './rule-subject.ts';
import type { Assessment, Holder, Holding } from './types.ts';
import { turningDays } from './unanswered.ts';

/** Any day: it serves to ask for turning days, which do not depend on it. */
const SOME_DAY = isoDate('2000-01-01');

/** Intervals of holdings that differ in their day of award alone, by version of the rules. */
const known = new WeakMap<CompiledRecognition, Map<string, readonly RecognitionInterval[]>>();
const KNOWN_AT_MOST = 20_000;

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
  if (!isCommon(compiled, holding, holder)) {
    return intervalsOf(compiled, holding, holder, destinations, professions);
  }
  let common = known.get(compiled);
  if (!common || common.size > KNOWN_AT_MOST) {
    common = new Map();
    known.set(compiled, common);
  }
  const key = JSON.stringify([
    holding.type,
    holding.completion,
    holding.field,
    holding.evidenceCheck,
    [...holder.nationalities].sort(),
    destinations,
    professions,
  ]);
  let intervals = common.get(key);
  if (!intervals) {
    const undated = { ...holding, awardedOn: null };
    intervals = intervalsOf(compiled, undated, holder, destinations, professions);
    common.set(key, intervals);
  }
  return sinceAward(intervals, holding.awardedOn);
}

/** Nothing but its day of award, which decides nothing else, sets it apart from others of its kind. */
function isCommon(
  { types }: CompiledRecognition,
  { type, evidence, decisions }: Holding,
  { practice }: Holder,
): boolean {
  const row = types.get(type);
  const dated = row === undefined || row.validFrom !== null || row.validTo !== null;
  return !dated && evidence.length === 0 && decisions.length === 0 && practice.length === 0;
}

function sinceAward(
  intervals: readonly RecognitionInterval[],
  awardedOn: IsoDate | null,
): readonly RecognitionInterval[] {
  if (awardedOn === null) return intervals;
  return intervals
    .filter(({ to }) => to === null || to > awardedOn)
    .map((one) => (one.from === null || one.from < awardedOn ? { ...one, from: awardedOn } : one));
}

function intervalsOf(
  compiled: CompiledRecognition,
  holding: Holding,
  holder: Holder,
  destinations: readonly string[],
  professions: readonly string[],
): readonly RecognitionInterval[] {
  const over = (jurisdiction: string, purpose: RecognitionPurpose, profession: string | null) =>
    intervalsFor(compiled, holding, holder, jurisdiction, purpose, profession);
  const open = over(ANYWHERE, 'PROFESSIONAL_NONREGULATED', null);
  const regulated = over(ANYWHERE, 'PROFESSIONAL_REGULATED', null);
  const home = compiled.types.get(holding.type)?.jurisdiction;
  const decided = holding.decisions.map(({ jurisdiction }) => jurisdiction);
  const places = [...new Set([...(home === undefined ? [] : [home]), ...decided, ...destinations])].sort();
  const mayDiffer = (place: string, purpose: RecognitionPurpose, profession: string | null) =>
    canDiffer(compiled, holding, holder, place, purpose, profession);
  const special = places.flatMap((place) => [
    ...(mayDiffer(place, 'PROFESSIONAL_NONREGULATED', null)
      ? differing(over(place, 'PROFESSIONAL_NONREGULATED', null), open)
      : []),
    ...professions
      .filter((profession) => mayDiffer(place, 'PROFESSIONAL_REGULATED', profession))
      .flatMap((profession) => differing(over(place, 'PROFESSIONAL_REGULATED', profession), regulated)),
  ]);
  return [...open, ...regulated, ...special];
}

/** Whether the law of award, a decision or a rule can say more of the place than what holds everywhere. */
function canDiffer(
  compiled: CompiledRecognition,
  holding: Holding,
  holder: Holder,
  place: string,
  purpose: RecognitionPurpose,
  profession: string | null,
): boolean {
  const question = ask(compiled, holding, holder, place, purpose, profession, SOME_DAY);
  return [place, ...(compiled.subdivisions.get(place) ?? [])].some(
    (one) =>
      lawHoldsAt(question.held.type.jurisdiction, one) ||
      holding.decisions.some(({ jurisdiction }) => jurisdictionChain(one).includes(jurisdiction)) ||
      planFor(compiled.ruling, one, question.purpose, profession).rules.some((rule) =>
        couldSpeakOf(rule, { ...question, destination: one }),
      ),
  );
}

function intervalsFor(
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
    const next = intervalOf(answer, jurisdiction, purpose, profession, from, to);
    const previous = intervals.at(-1);
    if (previous && sameWorth(previous, next)) intervals.splice(-1, 1, { ...previous, to });
    else intervals.push(next);
  });
  return intervals;
}

function intervalOf(
  { outcome, binding, effectiveLevel, wholeLevel }: Assessment,
  jurisdiction: string,
  purpose: RecognitionPurpose,
  profession: string | null,
  from: IsoDate | null,
  to: IsoDate | null,
): RecognitionInterval {
  return {
    jurisdiction,
    purpose,
    profession,
    from,
    to,
    outcome,
    binding: binding === 'BINDING',
    eqf: effectiveLevel?.eqf ?? null,
    wholeEqf: wholeLevel?.eqf ?? null,
    basis: effectiveLevel?.basis ?? wholeLevel?.basis ?? null,
  };
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
