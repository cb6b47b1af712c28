import type { IsoDate } from '../domain/iso-date.ts';
import type { HomeCountry } from './eligibility/condition.ts';
import type { EligibilityStatus, RankedGroup } from './eligibility/judge.ts';
import type { PlanRecorder } from './plan.ts';
import type { Population } from './population.ts';
import type { CandidateOrdinal, MatchProfile } from './profile.ts';
import type { CompiledRequirement } from './score.ts';

/** What an index is asked. */
export interface RetrievalQuery {
  readonly compiled: CompiledRequirement;
  readonly population: Population;
  readonly country: HomeCountry;
  readonly group: RankedGroup;
  readonly asOf: IsoDate;
  /** Places that the caller wants to fill. */
  readonly wanted: number;
  /** Candidates whom the caller answers for itself. */
  readonly excluded: { has(ordinal: CandidateOrdinal): boolean };
  /** Gets what the search did. */
  readonly plan?: PlanRecorder | undefined;
}

/** Somebody in the population and the group, with the exact score. */
export interface Standing {
  readonly ordinal: CandidateOrdinal;
  readonly candidateId: string;
  readonly score: number;
}

/**
 * Candidates to be judged and scored, who may be too many and never too few; or standings, which are final.
 * `bound`: no candidate that is not delivered yet scores more micro-points; below 0 when none is left.
 */
export type RetrievedBatch =
  | { readonly ids: readonly CandidateOrdinal[]; readonly bound: number }
  | { readonly standings: readonly Standing[]; readonly bound: number };

/** Delivers candidates in batches, each with a bound on whatever it has not delivered. It never ranks. */
export interface CandidateIndex {
  retrieve(query: RetrievalQuery): AsyncIterable<RetrievedBatch>;
  /** How many belong to the population and the group; null when the time was over before they were counted. */
  count(query: Omit<RetrievalQuery, 'wanted'>): Promise<number | null>;
}

/** What an index of offers is asked. */
export interface OfferQuery {
  readonly profile: MatchProfile;
  readonly country: HomeCountry;
  readonly group: RankedGroup;
  readonly asOf: IsoDate;
  /** Places that the caller wants to fill. */
  readonly wanted: number;
  readonly plan?: PlanRecorder | undefined;
}

/** An offer of the group, with the exact score. */
export interface OfferStanding {
  readonly compiled: CompiledRequirement;
  readonly score: number;
  /** Closeness of the nearest occupation wished, in hundredths; null when no wish is recorded. */
  readonly wishFit: number | null;
}

export interface FoundOffers {
  /** No fewer than the best that were wanted, with all equals of the last of them; in no order. */
  readonly standings: readonly OfferStanding[];
  readonly sizes: Readonly<Record<EligibilityStatus, number>>;
}

export interface OfferIndex {
  /** null when the time was over first. */
  search(query: OfferQuery): Promise<FoundOffers | null>;
}

/** Reads match profiles in the snapshot of one request. */
export interface ProfileReader {
  read(ids: readonly CandidateOrdinal[]): Promise<readonly MatchProfile[]>;
}

/** Lets others work in between, and says when the time for a proof is over. */
export interface Pace {
  /** A promise when it is somebody else's turn. */
  turn(): Promise<void> | null;
  overdue(): boolean;
}
