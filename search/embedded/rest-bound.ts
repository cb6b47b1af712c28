import { dayNumber } from '../../src/domain/iso-date.ts';
import { closenessOf } from '../../src/matching/closeness.ts';
import { pointsOf } from '../../src/matching/points.ts';
import { scoreLanguage } from '../../src/matching/score-language.ts';
import { scoreQualification } from '../../src/matching/score-qualification.ts';
import { qualificationPointsAtMost } from './credential-hint.ts';
import { credentialsIn, MOST_WORK, WORK_SHIFT, workDaysAtMost } from './hint.ts';
import { languagePointsAtMost } from './language-hint.ts';
import { heldLanguage, NO_DAY } from './profile-columns.ts';
import type { ProfileSearch } from './profile-search.ts';
import type { Segment } from './segment.ts';

/** What hints and places in the order of documents tell that nobody passes beside the skills. */
export interface RestCeilings {
  /** At each of the segment's `ceilingPlaces`, of everybody from there on. */
  readonly along: Float64Array;
  of(first: number, second: number): number;
}

export function restCeilings(segment: Segment, search: ProfileSearch): RestCeilings {
  const { vocabulary, components } = search.compiled;
  const demands = components.flatMap((component) => component.demands);
  const desired = demands.flatMap(({ demand, maximum }) =>
    demand.kind === 'LANGUAGE' ? [{ asked: demand.asked, maximum }] : [],
  );
  const languages = languagePointsAtMost(segment.languages, desired, vocabulary);
  const asked = demands.flatMap(({ demand, maximum }) =>
    demand.kind === 'QUALIFICATION' ? [{ asked: demand.asked, maximum }] : [],
  )[0];
  const qualification =
    asked === undefined ? new Float64Array(4) : qualificationPointsAtMost(asked.asked, asked.maximum);
  const ofDays = experienceCeiling(segment, search);
  const ofMonths = byMonths(ofDays);
  const others = desired.reduce((sum, { maximum }) => sum + maximum, asked?.maximum ?? 0);
  return {
    along: Float64Array.from(segment.experienceDays, (days) => others + ofDays(days)),
    of: (first, second) =>
      (ofMonths[first >>> WORK_SHIFT] ?? 0) + (qualification[credentialsIn(second)] ?? 0) + languages(second),
  };
}

/** What nobody with so many days of work of any kind passes for experience. */
function experienceCeiling(
  { builtOn }: Segment,
  { compiled, asOf }: ProfileSearch,
): (days: number) => number {
  const growth = Math.max(0, dayNumber(asOf) - builtOn);
  for (const { demands } of compiled.components) {
    for (const { demand, maximum } of demands) {
      if (demand.kind !== 'EXPERIENCE') continue;
      const d = demand.months * 487;
      return (days) => pointsOf(maximum, { n: Math.min(d, (days + growth) * 16), d });
    }
  }
  return () => 0;
}

function byMonths(ceilingOf: (days: number) => number): Float64Array {
  const highest = ceilingOf(workDaysAtMost(MOST_WORK));
  const ceilings = new Float64Array(MOST_WORK + 1).fill(highest);
  for (let months = 0; months < MOST_WORK; months += 1) {
    const ceiling = ceilingOf(workDaysAtMost(months));
    if (ceiling === highest) break;
    ceilings[months] = ceiling;
  }
  return ceilings;
}

type PointsOf = (doc: number) => number;

/** What a document cannot pass beside its skills, from its columns alone. */
export function restBound(segment: Segment, search: ProfileSearch): PointsOf {
  const { compiled, asOf } = search;
  const { columns } = segment;
  const parts: PointsOf[] = [];
  for (const { demands } of compiled.components) {
    for (const { demand, maximum } of demands) {
      if (demand.kind === 'EXPERIENCE') {
        parts.push(experienceAtMost(segment, search, demand.months, maximum));
      }
      if (demand.kind === 'QUALIFICATION') {
        const worthOf = (number: number) => {
          const credential = columns.tables.credentials[number];
          const held = credential === undefined ? [] : [credential];
          const { recognitionPlaces } = compiled.requirement;
          return pointsOf(maximum, scoreQualification(demand.asked, recognitionPlaces, held, asOf).credit);
        };
        parts.push(bestOf(columns.credentialStart, columns.credentials, worthOf));
      }
      if (demand.kind === 'LANGUAGE') {
        const worthOf = (code: number) => {
          const held = [heldLanguage(columns, code)];
          return pointsOf(maximum, scoreLanguage(demand.asked, held, compiled.vocabulary).credit);
        };
        parts.push(bestOf(columns.languageStart, columns.languages, worthOf));
      }
    }
  }
  return (doc) => {
    let sum = 0;
    for (const part of parts) sum += part(doc);
    return sum;
  };
}

/** Periods that overlap count twice here, and only here. */
function experienceAtMost(
  { columns }: Segment,
  { compiled, asOf }: ProfileSearch,
  months: number,
  maximum: number,
): PointsOf {
  const { requirement, vocabulary, model } = compiled;
  const { periodStart, periodFroms, periodTos, periodOccupations, periodIscos, tables } = columns;
  const end = dayNumber(asOf) + 1;
  const d = months * 48_700;
  const closeness = new Map<number, number>();
  const near = (occupation: number, isco: number) => {
    const key = (occupation + 1) * 65_536 + isco;
    const known = closeness.get(key);
    if (known !== undefined) return known;
    const period = { occupation: occupation < 0 ? null : occupation, isco: tables.texts[isco] ?? null };
    const { value } = closenessOf(period, requirement.occupations, vocabulary, model);
    closeness.set(key, value);
    return value;
  };
  return (doc) => {
    let weighed = 0;
    for (let i = periodStart[doc] ?? 0; i < (periodStart[doc + 1] ?? 0); i += 1) {
      const from = periodFroms[i] ?? NO_DAY;
      if (from === NO_DAY) continue;
      const to = periodTos[i] ?? NO_DAY;
      const days = (to === NO_DAY ? end : Math.min(to, end)) - from;
      if (days > 0) weighed += days * near(periodOccupations[i] ?? -1, periodIscos[i] ?? 0);
    }
    return pointsOf(maximum, { n: Math.min(d, weighed * 16), d });
  };
}

/** The highest worth of what a document has, each asked for once a search. */
function bestOf(start: Uint32Array, numbers: Uint32Array, worthOf: (number: number) => number): PointsOf {
  const worths = new Map<number, number>();
  return (doc) => {
    let best = 0;
    for (let i = start[doc] ?? 0; i < (start[doc + 1] ?? 0); i += 1) {
      const number = numbers[i] ?? 0;
      let worth = worths.get(number);
      if (worth === undefined) {
        worth = worthOf(number);
        worths.set(number, worth);
      }
      if (worth > best) best = worth;
    }
    return best;
  };
}
