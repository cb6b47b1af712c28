import type { Population } from './population.ts';
import type { CandidateOrdinal, MatchProfile } from './profile.ts';
import type { CompiledRequirement } from './score.ts';

/** What an index is asked: it may deliver too many candidates, never too few. */
export interface RetrievalQuery {
  readonly compiled: CompiledRequirement;
  readonly population: Population;
}

export interface RetrievedBatch {
  readonly ids: readonly CandidateOrdinal[];
  /** No candidate that is not delivered yet scores more micro-points; below 0 when none is left. */
  readonly bound: number;
}

/** Delivers candidates in batches, each with a bound on whatever it has not delivered. It never ranks. */
export interface CandidateIndex {
  retrieve(query: RetrievalQuery): AsyncIterable<RetrievedBatch>;
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
