import type pg from 'pg';
import { exhaustiveIndex } from '../../search/engines/exhaustive.ts';
import { createProfileCache } from '../../src/db/profile-reader.ts';
import { bamakoDay } from '../../src/domain/iso-date.ts';
import type { RankedGroup } from '../../src/matching/eligibility/judge.ts';
import type { Population } from '../../src/matching/population.ts';
import type { Pace } from '../../src/matching/ports.ts';
import { type CandidateRanking, rankCandidates } from '../../src/matching/rank-candidates.ts';
import { type CompiledRequirement, compileRequirement } from '../../src/matching/score.ts';
import { SCORING_MODEL } from '../../src/matching/scoring-model.ts';
import type { ChosenIndex } from '../../src/matching/service-index.ts';
import { createKnowledgeCache } from '../../src/matching/service-knowledge.ts';
import { readOpenRequirements } from '../../src/offers/index.ts';
import { TEST_NOW } from '../harness/test-config.ts';

export const TODAY = bamakoDay(TEST_NOW);
export const COUNTRY = { jurisdiction: 'MLI', identityCardSuffices: ['CIV'] };
export const PATIENT: Pace = { turn: () => null, overdue: () => false };

/** An engine that follows a database, whatever it is made of. */
export interface FollowingEngine {
  /** As the service chooses: the index, and whom it does not know as this snapshot sees them. */
  choose(snapshot: pg.ClientBase, pace: Pace): Promise<ChosenIndex>;
  /** Resolves when it knows whatever was committed before the call. */
  caughtUp(): Promise<void>;
  /** Does the work while the engine follows nothing. */
  paused<T>(work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

export interface Page {
  readonly compiled: CompiledRequirement;
  readonly population: Population;
  readonly group: RankedGroup;
  readonly skip: number;
  readonly first: number;
}

/** The first places of everybody whom a measure makes eligible. */
export function topOf(compiled: CompiledRequirement, first: number): Page {
  return { compiled, population: { kind: 'ALL' }, group: 'ELIGIBLE_AFTER', skip: 0, first };
}

const profiles = createProfileCache();

/** A page by the engine. */
export async function ranked(
  snapshot: pg.ClientBase,
  engine: Pick<FollowingEngine, 'choose'>,
  page: Page,
  pace: Pace = PATIENT,
) {
  const question = { ...page, country: COUNTRY, asOf: TODAY };
  const { index, fresh, lagging } = await engine.choose(snapshot, pace);
  const ports = { index, reader: profiles.readerOn(snapshot), pace };
  return { ranking: await rankCandidates({ ...question, fresh, lagging }, ports), fresh };
}

/** The same page by looking at everybody. */
export function scanned(snapshot: pg.ClientBase, page: Page): Promise<CandidateRanking> {
  return rankCandidates(
    { ...page, country: COUNTRY, asOf: TODAY, fresh: [], lagging: false },
    { index: exhaustiveIndex(snapshot), reader: profiles.readerOn(snapshot), pace: PATIENT },
  );
}

/** What must be equal, whoever has ranked. */
export function placesOf({ places, hasMore, bandAtCut }: CandidateRanking) {
  return {
    places: places.map(({ profile, rank, score, tied }) => ({ id: profile.candidateId, rank, score, tied })),
    hasMore,
    bandAtCut,
  };
}

const knowledgeCache = createKnowledgeCache();

/** The open offers of a demonstration. */
export async function openOffers(snapshot: pg.ClientBase): Promise<readonly CompiledRequirement[]> {
  const { vocabulary } = await knowledgeCache.in(snapshot);
  return (await readOpenRequirements(snapshot, TODAY)).map(({ requirement }) =>
    compileRequirement(
      {
        ...requirement,
        destinationPlaces: [requirement.destination],
        recognitionPlaces: [requirement.destination],
      },
      vocabulary,
      SCORING_MODEL,
    ),
  );
}
