import { standsIn } from '../../src/matching/eligibility/judge.ts';
import { pointsOf } from '../../src/matching/points.ts';
import { belongsTo } from '../../src/matching/population.ts';
import { type CompiledRequirement, pointsBesideSkills } from '../../src/matching/score.ts';
import { strengthScale } from '../../src/matching/vocabulary.ts';
import { dismissal } from './dismissal.ts';
import { createScratch, type KernelAnswer, type KernelQuery, searchSegment } from './kernel.ts';
import type { Demand } from './kernel-query.ts';
import type { ProfileSearch } from './profile-search.ts';
import { ProfileView } from './profile-view.ts';
import { restBound, restCeilings } from './rest-bound.ts';
import { ANY_DESTINATION, type Segment } from './segment.ts';
import { CODE_BITS } from './skill-code.ts';
import type { Steps } from './sliced.ts';

/**
 * The best of a segment, with the scores that the scorer gives them. Skills are added up from tables of its own
 * points; conditions and everything else it is asked itself, of the few whom hints and bounds leave.
 */
export function* searchProfiles(segment: Segment, search: ProfileSearch): Steps<KernelAnswer> {
  const { compiled, asOf, wanted } = search;
  const { columns } = segment;
  const ceilings = restCeilings(segment, search);
  const dismissed = dismissal(segment, search);
  const bound = restBound(segment, search);
  const belongs = membership(search);
  const query: KernelQuery = {
    demands: demandsOf(segment, compiled),
    partitions: partitionsOf(segment, search),
    wanted,
    slack: 0,
    ceilings: ceilings.along,
    rest: (first, second) => (dismissed(first, second) ? -1 : ceilings.of(first, second)),
    score: (doc, skills, floor) => {
      if (skills + bound(doc) < floor) return -1;
      const profile = new ProfileView(columns, doc);
      return belongs(profile) ? skills + pointsBesideSkills(compiled, profile.scored, asOf) : -1;
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
  const { columns, postings } = segment;
  const dismissed = dismissal(segment, search);
  const belongs = membership(search);
  const counted = new Uint8Array(columns.size);
  let count = 0;
  for (const partition of partitionsOf(segment, search)) {
    const { documents, hints } = postings.membersOf(partition);
    for (let at = 0; at < documents.length; at += 1) {
      if (at % 512 === 511) yield;
      const doc = documents[at] ?? 0;
      if (counted[doc] === 1 || dismissed(hints.first[at] ?? 0, hints.second[at] ?? 0)) continue;
      counted[doc] = 1;
      if (belongs(new ProfileView(columns, doc))) count += 1;
    }
  }
  return count;
}

/** Whether somebody is to be ranked at all. */
function membership({
  compiled,
  population,
  group,
  country,
  asOf,
  excluded,
}: ProfileSearch): (profile: ProfileView) => boolean {
  const { requirement, vocabulary } = compiled;
  return (profile) =>
    !excluded.has(profile.ordinal) &&
    belongsTo(population, profile) &&
    standsIn(group, { profile, requirement, vocabulary, country, asOf });
}

/** Who accepts the destination, or has not said. */
function partitionsOf({ partitionNumbers }: Segment, { compiled }: ProfileSearch): readonly number[] {
  const places = [...compiled.requirement.destinationPlaces, ANY_DESTINATION];
  return places.flatMap((place) => partitionNumbers.get(place) ?? []);
}

/** Each required skill with what every related skill is worth at every level. */
function demandsOf(segment: Segment, { components, capped }: CompiledRequirement): readonly Demand[] {
  const demands: Demand[] = [];
  for (const component of components) {
    for (const { demand, maximum } of component.demands) {
      if (demand.kind !== 'SKILL') continue;
      const { related, minimumLevel } = demand.target;
      const worths = new Map<number, Float64Array>();
      const terms: { skill: number; worth: Float64Array }[] = [];
      for (const [ordinal, { similarity, confidenceRequired, confidenceHeld }] of related) {
        const skill = segment.skillNumbers.get(ordinal);
        if (skill === undefined) continue;
        const strength = similarity * confidenceRequired * confidenceHeld;
        let worth = worths.get(strength);
        if (worth === undefined) {
          worth = worthByCode(maximum, strength, minimumLevel, capped);
          worths.set(strength, worth);
        }
        terms.push({ skill, worth });
      }
      demands.push({ maximum, terms });
    }
  }
  return demands;
}

function worthByCode(maximum: number, strength: number, minimumLevel: number, capped: boolean): Float64Array {
  const worth = new Float64Array(1 << CODE_BITS);
  for (let code = 0; code < worth.length; code += 1) {
    const level = (capped ? code & 3 : code >>> 2) + 1;
    const n = strength * Math.min(level, minimumLevel);
    worth[code] = pointsOf(maximum, { n, d: strengthScale * minimumLevel });
  }
  return worth;
}
