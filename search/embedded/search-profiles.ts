import { dayNumber, type IsoDate } from '../../src/domain/iso-date.ts';
import { closenessOf } from '../../src/matching/closeness.ts';
import type { ConditionResult, HomeCountry } from '../../src/matching/eligibility/condition.ts';
import { judgeEligibility, type RankedGroup } from '../../src/matching/eligibility/judge.ts';
import { passport } from '../../src/matching/eligibility/passport.ts';
import { pointsOf } from '../../src/matching/points.ts';
import { belongsTo, type Population } from '../../src/matching/population.ts';
import { type CompiledRequirement, score } from '../../src/matching/score.ts';
import { scoreQualification } from '../../src/matching/score-qualification.ts';
import { strengthScale } from '../../src/matching/vocabulary.ts';
import { contractBit, passportCannotOutlast, readHint, workDaysAtMost } from './hint.ts';
import { createScratch, type Demand, type KernelAnswer, type KernelQuery, searchSegment } from './kernel.ts';
import { NO_DAY, profileAt } from './profile-columns.ts';
import { ANY_DESTINATION, type Segment } from './segment.ts';
import type { Steps } from './sliced.ts';

export interface ProfileSearch {
  readonly compiled: CompiledRequirement;
  readonly population: Population;
  readonly group: RankedGroup;
  readonly country: HomeCountry;
  readonly asOf: IsoDate;
  readonly wanted: number;
  /** Ordinals that are answered from elsewhere. */
  readonly excluded: { has(ordinal: number): boolean };
}

/** The best of a segment, exactly as the scorer scores them: the index only saves it from looking at the others. */
export function* searchProfiles(segment: Segment, search: ProfileSearch): Steps<KernelAnswer> {
  const { compiled, population, group, country, asOf, wanted, excluded } = search;
  const { requirement, vocabulary } = compiled;
  const { columns } = segment;
  const ceilingOf = restCeilings(segment, search);
  const dismiss = dismissal(segment, search);
  const bound = restBound(segment, search);
  const query: KernelQuery = {
    demands: demandsOf(segment, compiled),
    partitions: partitionsOf(segment, search),
    wanted,
    slack: 0,
    ceilings: Float64Array.from(segment.experienceDays, ceilingOf),
    rest: (hint) => (dismiss(hint) ? -1 : ceilingOf(workDaysAtMost(hint))),
    score: (doc, skills, floor) => {
      if (skills + bound(doc) < floor || excluded.has(columns.ordinals[doc] ?? 0)) return -1;
      const profile = profileAt(columns, doc);
      if (!belongsTo(population, profile)) return -1;
      const { status } = judgeEligibility({ profile, requirement, vocabulary, country, asOf });
      return status === group ? score(compiled, profile.scored, asOf).score : -1;
    },
  };
  const scratch = segment.scratches.pop() ?? createScratch(columns.size, segment.skillNumbers.size);
  // A search that is given up keeps its scratch memory, which holds half of a query.
  const answer = yield* searchSegment(segment.postings, segment.forward, scratch, query);
  segment.scratches.push(scratch);
  return answer;
}

/** How many of a segment belong to the population and the group. */
export function* countProfiles(segment: Segment, search: ProfileSearch): Steps<number> {
  const { compiled, population, group, country, asOf, excluded } = search;
  const { requirement, vocabulary } = compiled;
  const { columns } = segment;
  const dismiss = dismissal(segment, search);
  const counted = new Uint8Array(columns.size);
  let count = 0;
  for (const partition of partitionsOf(segment, search)) {
    const { documents, hints } = segment.postings.membersOf(partition);
    for (let at = 0; at < documents.length; at += 1) {
      if (at % 512 === 511) yield;
      const doc = documents[at] ?? 0;
      if (counted[doc] === 1 || dismiss(hints[at] ?? 0) || excluded.has(columns.ordinals[doc] ?? 0)) continue;
      counted[doc] = 1;
      const profile = profileAt(columns, doc);
      if (!belongsTo(population, profile)) continue;
      const { status } = judgeEligibility({ profile, requirement, vocabulary, country, asOf });
      if (status === group) count += 1;
    }
  }
  return count;
}

/** Who accepts the destination, or has not said. */
function partitionsOf({ partitionNumbers }: Segment, { compiled }: ProfileSearch): readonly number[] {
  const places = [...compiled.requirement.destinationPlaces, ANY_DESTINATION];
  return places.flatMap((place) => partitionNumbers.get(place) ?? []);
}

/** Each required skill with what every related skill is worth at every level. */
function demandsOf(segment: Segment, { components, capped }: CompiledRequirement): readonly Demand[] {
  return components.flatMap(({ demands }) =>
    demands.flatMap(({ demand, maximum }): readonly Demand[] => {
      if (demand.kind !== 'SKILL') return [];
      const { related, minimumLevel } = demand.target;
      const terms = [...related].flatMap(([ordinal, { similarity, confidenceRequired, confidenceHeld }]) => {
        const skill = segment.skillNumbers.get(ordinal);
        if (skill === undefined) return [];
        const strength = similarity * confidenceRequired * confidenceHeld;
        const worth = Float64Array.from({ length: 16 }, (_, code) => {
          const level = (capped ? code & 3 : code >>> 2) + 1;
          return pointsOf(maximum, {
            n: strength * Math.min(level, minimumLevel),
            d: strengthScale * minimumLevel,
          });
        });
        return [{ skill, worth }];
      });
      return [{ maximum, terms }];
    }),
  );
}

/** What nobody with so many days of work can pass beside the skills. */
function restCeilings({ builtOn }: Segment, { compiled, asOf }: ProfileSearch): (days: number) => number {
  const growth = Math.max(0, dayNumber(asOf) - builtOn);
  let others = 0;
  let experience: { maximum: number; months: number } | null = null;
  for (const { demands } of compiled.components) {
    for (const { demand, maximum } of demands) {
      if (demand.kind === 'EXPERIENCE') experience = { maximum, months: demand.months };
      else if (demand.kind !== 'SKILL') others += maximum;
    }
  }
  if (experience === null) return () => others;
  const { maximum, months } = experience;
  const d = months * 487;
  return (days) => others + pointsOf(maximum, { n: Math.min(d, (days + growth) * 16), d });
}

/** Whether a hint tells that a document cannot be in the group. */
function dismissal({ builtOn }: Segment, search: ProfileSearch): (hint: number) => boolean {
  const { compiled, group, country, asOf } = search;
  const { requirement, vocabulary } = compiled;
  const contract = contractBit(requirement.terms.contractKind);
  // Hints were made on the day of building and say nothing of days before it.
  const later = dayNumber(asOf) >= builtOn;
  const needed = passportNeededUntil(requirement, vocabulary, country, asOf);
  return (packed) => {
    const hint = readHint(packed);
    if ((hint.contractKinds & contract) === 0) return true;
    if (!later) return false;
    if (hint.consent === 'ENDED') return true;
    if (group !== 'ELIGIBLE_NOW') return false;
    if (hint.consent === 'NONE') return true;
    if (needed === null) return false;
    if (hint.passportMonths === null) return true;
    const last = passportCannotOutlast(hint.passportMonths, builtOn);
    return last !== null && last < needed;
  };
}

/** Asks the condition itself, of somebody of whom nothing is known; null where no passport is asked. */
function passportNeededUntil(
  requirement: ProfileSearch['compiled']['requirement'],
  vocabulary: ProfileSearch['compiled']['vocabulary'],
  country: HomeCountry,
  asOf: IsoDate,
): number | null {
  const results: readonly ConditionResult[] = passport({
    profile: NOBODY,
    requirement,
    vocabulary,
    country,
    asOf,
  });
  const detail = results[0]?.detail;
  return detail?.kind === 'PASSPORT' ? dayNumber(detail.neededUntil) : null;
}

const NOBODY = {
  ordinal: 0,
  candidateId: '',
  agencyPath: '',
  version: 0,
  scored: { skills: [], periods: [], languages: [], credentials: [] },
  mobility: {
    destinations: null,
    contractKinds: null,
    availableFrom: null,
    availableTo: null,
    minimumWage: null,
    passportValidUntil: null,
  },
  consents: [],
  conditionsOnly: {
    birthFrom: null,
    birthTo: null,
    nationalities: [],
    region: null,
    cercle: null,
    literacies: [],
    wishedOccupations: [],
  },
};

/** What a document cannot pass beside its skills, from its columns alone. */
function restBound({ columns }: Segment, { compiled, asOf }: ProfileSearch): (doc: number) => number {
  const { requirement, vocabulary, model } = compiled;
  const end = dayNumber(asOf) + 1;
  const closeness = new Map<number, number>();
  const near = (occupation: number, isco: number) => {
    const key = (occupation + 1) * 65_536 + isco;
    const known = closeness.get(key);
    if (known !== undefined) return known;
    const period = {
      occupation: occupation < 0 ? null : occupation,
      isco: columns.tables.texts[isco] ?? null,
    };
    const { value } = closenessOf(period, requirement.occupations, vocabulary, model);
    closeness.set(key, value);
    return value;
  };
  const worthOfCredential = new Map<number, number>();
  let languages = 0;
  const parts: ((doc: number) => number)[] = [];
  for (const { demands } of compiled.components) {
    for (const { demand, maximum } of demands) {
      if (demand.kind === 'LANGUAGE') languages += maximum;
      if (demand.kind === 'EXPERIENCE') {
        const d = demand.months * 48_700;
        parts.push((doc) => {
          let weighed = 0;
          for (let i = columns.periodStart[doc] ?? 0; i < (columns.periodStart[doc + 1] ?? 0); i += 1) {
            const from = columns.periodFroms[i] ?? NO_DAY;
            if (from === NO_DAY) continue;
            const to = columns.periodTos[i] ?? NO_DAY;
            const days = (to === NO_DAY ? end : Math.min(to, end)) - from;
            if (days > 0)
              weighed += days * near(columns.periodOccupations[i] ?? -1, columns.periodIscos[i] ?? 0);
          }
          return pointsOf(maximum, { n: Math.min(d, weighed * 16), d });
        });
      }
      if (demand.kind === 'QUALIFICATION') {
        parts.push((doc) => {
          let best = 0;
          for (
            let i = columns.credentialStart[doc] ?? 0;
            i < (columns.credentialStart[doc + 1] ?? 0);
            i += 1
          ) {
            const number = columns.credentials[i] ?? 0;
            let worth = worthOfCredential.get(number);
            if (worth === undefined) {
              const credential = columns.tables.credentials[number];
              const held = credential === undefined ? [] : [credential];
              const { credit } = scoreQualification(demand.asked, requirement.recognitionPlaces, held, asOf);
              worth = pointsOf(maximum, credit);
              worthOfCredential.set(number, worth);
            }
            if (worth > best) best = worth;
          }
          return best;
        });
      }
    }
  }
  return (doc) => parts.reduce((sum, part) => sum + part(doc), languages);
}
