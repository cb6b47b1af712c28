import { addDays, type IsoDate, isoDate } from '../domain/iso-date.ts';
import type { RecognitionInterval, RecognitionPurpose, RecognitionWay } from '../matching/profile.ts';
import { ask, assess } from './assess.ts';
import type { CompiledRecognition } from './compile-rules.ts';
import { planFor } from './compile-ruling.ts';
import { ANYWHERE, jurisdictionChain, lawHoldsAt } from './jurisdictions.ts';
import { couldSpeakOf, isOpenToAllFields } from './rule-subject.ts';
import type { Assessment, ConditionKind, Holder, Holding } from './types.ts';
import { turningDays } from './unanswered.ts';
import { inForce } from './validity.ts';

/** Any day: it serves to ask for turning days, which do not depend on it. */
const SOME_DAY = isoDate('2000-01-01');

/** Intervals of holdings of which nothing is recorded that sets them apart, by version of the rules. */
const known = new WeakMap<CompiledRecognition, Map<string, readonly RecognitionInterval[]>>();
const KNOWN_AT_MOST = 20_000;

/**
 * What a holding is worth, as dated intervals for a match profile.
 * The jurisdiction "*" says what holds wherever nothing else is said; a jurisdiction of its own stands
 * there only where it differs. The day of award is not in them. A regulated purpose without profession covers every profession not named.
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
  const undated = withoutDay(compiled, holding);
  if (!isCommon(undated, holder)) return intervalsOf(compiled, undated, holder, destinations, professions);
  let common = known.get(compiled);
  if (!common || common.size > KNOWN_AT_MOST) {
    common = new Map();
    known.set(compiled, common);
  }
  const { type, completion, field, evidenceCheck } = holding;
  const nationalities = [...holder.nationalities].sort();
  const key = JSON.stringify([
    type,
    completion,
    field,
    evidenceCheck,
    nationalities,
    destinations,
    professions,
  ]);
  let intervals = common.get(key);
  if (!intervals) {
    intervals = intervalsOf(compiled, undated, holder, destinations, professions);
    common.set(key, intervals);
  }
  return intervals;
}

/** The day of award says only whether its type existed then: whoever reads intervals knows from when it is held. */
function withoutDay({ types }: CompiledRecognition, holding: Holding): Holding {
  const row = types.get(holding.type);
  const contradicts = row !== undefined && holding.awardedOn !== null && !inForce(row, holding.awardedOn);
  return contradicts ? holding : { ...holding, awardedOn: null };
}

/** Nothing sets it apart from others of its kind. */
function isCommon({ awardedOn, evidence, decisions }: Holding, { practice }: Holder): boolean {
  return awardedOn === null && evidence.length === 0 && decisions.length === 0 && practice.length === 0;
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
  // A field that is open to all and recorded by nobody leads to every profession alike: nothing is known.
  const fieldless = holding.field === null && isOpenToAllFields(question.held.type);
  return [place, ...(compiled.subdivisions.get(place) ?? [])].some(
    (one) =>
      lawHoldsAt(question.held.type.jurisdiction, one) ||
      holding.decisions.some(({ jurisdiction }) => jurisdictionChain(one).includes(jurisdiction)) ||
      planFor(compiled.ruling, one, question.purpose, profession).rules.some(
        (rule) =>
          !(fieldless && rule.row.professionField) && couldSpeakOf(rule, { ...question, destination: one }),
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
  const starts: readonly (IsoDate | null)[] = [null, ...days];
  const intervals: RecognitionInterval[] = [];
  starts.forEach((from, index) => {
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
  answer: Assessment,
  jurisdiction: string,
  purpose: RecognitionPurpose,
  profession: string | null,
  from: IsoDate | null,
  to: IsoDate | null,
): RecognitionInterval {
  const { outcome, binding, effectiveLevel, wholeLevel } = answer;
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
    way: purpose === 'PROFESSIONAL_REGULATED' ? wayOf(answer) : null,
  };
}

function wayOf({ path, conditions, measures, expectedDuration }: Assessment): RecognitionWay | null {
  const last = path.at(-1);
  if (last === undefined) return null;
  return {
    source: last.legalBasis ?? last.source,
    path: path.map(({ from, to, rule, kind }) => `${from}>${to} ${rule ?? kind}`),
    days: expectedDuration?.days ?? null,
    measures,
    open: conditions.some(({ kind, state }) => state !== 'MET' && !ROUTINE.includes(kind)),
  };
}

/** What everybody does who takes up a profession; it keeps nobody from being proposed now. */
const ROUTINE: readonly ConditionKind[] = [
  'EVIDENCE_AUTHENTICATED',
  'REGISTRATION',
  'INDEPENDENT_PRACTICE_AUTHORISED',
  'REGISTRATION_AT_HOME',
];

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
    a.basis === b.basis &&
    (a.way === b.way || JSON.stringify(a.way) === JSON.stringify(b.way))
  );
}
