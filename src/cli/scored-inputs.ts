import type { MatchProfile } from '../matching/profile.ts';
import type { Requirement } from '../matching/requirement.ts';
import type { RankedPlace } from './match-report.ts';

export interface ScoredInputs {
  /** Of a ranking of candidates: what the offer asks. */
  readonly requirement: Omit<Requirement, 'seed'> | null;
  /** Of a ranking of offers: the candidate. */
  readonly profile: MatchProfile | null;
  /** The other side of each place, in its order. */
  readonly places: readonly { readonly id: string; readonly compared: object }[];
}

/**
 * What was compared, exactly as it was scored. The seed of the draw is left out: it decides among equals alone and
 * is not to be known before the offer closes.
 */
export function scoredInputs(kind: 'OFFER' | 'CANDIDATE', places: readonly RankedPlace[]): ScoredInputs {
  const [first] = places;
  return {
    requirement: kind === 'OFFER' && first ? withoutSeed(first.requirement) : null,
    profile: kind === 'CANDIDATE' && first ? first.profile : null,
    places: places.map(({ ranked, profile, requirement }) => ({
      id: ranked.id,
      compared: kind === 'OFFER' ? profile : withoutSeed(requirement),
    })),
  };
}

function withoutSeed({ seed: _, ...requirement }: Requirement): Omit<Requirement, 'seed'> {
  return requirement;
}

/** Ordinals of the skills and occupations that the places speak of. */
export function ordinalsIn(places: readonly RankedPlace[]): readonly number[] {
  const all = places.flatMap(({ requirement, profile, trace }) => [
    ...requirement.skills.map(({ skill }) => skill),
    ...requirement.occupations.map(({ occupation }) => occupation),
    ...profile.scored.skills.map(({ skill }) => skill),
    ...profile.scored.periods.flatMap(({ occupation }) => occupation ?? []),
    ...profile.conditionsOnly.wishedOccupations,
    ...trace.components.flatMap(({ requirements }) =>
      requirements.flatMap(({ detail }) => (detail.kind === 'SKILL' ? (detail.hint ?? []) : [])),
    ),
  ]);
  return [...new Set(all)].sort((one, other) => one - other);
}
