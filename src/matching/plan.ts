import type { SkillOrdinal } from './profile.ts';

/** Where an answer comes from. NAMED: the offer names its workers, and nobody else is looked at. */
export type EngineName = 'EMBEDDED' | 'EXHAUSTIVE' | 'NAMED' | 'OFFER_INDEX';

/** What a ranking did to find its places, for whoever asks why it took so long. Milliseconds are since the question. */
export interface RankingPlan {
  readonly engine: EngineName;
  /** Changes that the index did not know as the snapshot sees them: they were scored from their rows. */
  readonly unacknowledged: number;
  /** They were too many, so that the index answered alone. */
  readonly lagging: boolean;
  readonly batches: readonly PlannedBatch[];
  /** The search in the index; null for an engine that has none. */
  readonly search: IndexSearch | null;
  /** The search in the index of open offers; null where candidates are ranked, or without an index. */
  readonly offers: OfferIndexSearch | null;
  /** Profiles, or offers, that were judged and scored one by one from what the database holds. */
  readonly read: number;
  readonly ms: number;
}

export interface PlannedBatch {
  readonly delivered: number;
  /** No candidate that is not delivered yet scores more; null without a bound, below 0 when none is left. */
  readonly bound: number | null;
  readonly ms: number;
}

export interface IndexSearch {
  /** How many the index has, its changes included. */
  readonly size: number;
  /** Changes that are not merged into the lists yet, and are scored one by one. */
  readonly changes: number;
  /** What was demanded, in the order in which it was opened. */
  readonly demands: readonly OpenedDemand[];
  /** Documents whose other skills were looked up. */
  readonly completed: number;
  /** Documents that were judged and scored. */
  readonly scored: number;
  /** Documents without any demanded skill that were looked at. */
  readonly swept: number;
  /** Nobody whom the lists did not show can score more; null when everybody was looked at. */
  readonly bound: number | null;
}

export interface OpenedDemand {
  readonly skill: SkillOrdinal;
  /** Micro-points that it is worth at most. */
  readonly maximum: number;
  /** Of the skill and its related ones, a destination each. */
  readonly lists: number;
  readonly postings: number;
  /** Postings read before the proof closed the lists. */
  readonly read: number;
}

export interface OfferIndexSearch {
  /** Open offers in the index: every one of them is judged and scored. */
  readonly size: number;
  /** Of demanded skills for which the candidate has something. */
  readonly lists: number;
  readonly postings: number;
  /** What offers ask beside skills, each judged once however many ask it. */
  readonly classes: number;
}

/** Gets what a ranking does, while it does it; a ranking without one counts nothing. */
export interface PlanRecorder {
  engine(name: EngineName, unacknowledged: number, lagging: boolean): void;
  batch(delivered: number, bound: number): void;
  search(search: IndexSearch): void;
  offers(search: OfferIndexSearch): void;
  read(profiles: number): void;
}

/** @param now milliseconds of any clock that only goes forward */
export function recordPlan(now: () => number): PlanRecorder & { readonly plan: () => RankingPlan } {
  const began = now();
  const elapsed = () => Number((now() - began).toFixed(3));
  const batches: PlannedBatch[] = [];
  let engine: Pick<RankingPlan, 'engine' | 'unacknowledged' | 'lagging'> = {
    engine: 'EXHAUSTIVE',
    unacknowledged: 0,
    lagging: false,
  };
  let search: IndexSearch | null = null;
  let offers: OfferIndexSearch | null = null;
  let read = 0;
  return {
    engine: (name, unacknowledged, lagging) => {
      engine = { engine: name, unacknowledged, lagging };
    },
    batch: (delivered, bound) => {
      batches.push({ delivered, bound: Number.isFinite(bound) ? bound : null, ms: elapsed() });
    },
    search: (found) => {
      search = found;
    },
    offers: (found) => {
      offers = found;
    },
    read: (profiles) => {
      read += profiles;
    },
    plan: () => ({ ...engine, batches, search, offers, read, ms: elapsed() }),
  };
}
