import type pg from 'pg';
import type { FeedFollower } from '../../search/embedded/follow-feed.ts';
import type { Database } from '../db/database.ts';
import { createProfileCache } from '../db/profile-reader.ts';
import { inSnapshot } from '../db/snapshot.ts';
import { DomainError } from '../domain/errors.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { type OfferRequirement, readRequirement } from '../offers/index.ts';
import type { HomeCountry } from './eligibility/condition.ts';
import { type EligibilityStatus, judgeEligibility, type RankedGroup, standsIn } from './eligibility/judge.ts';
import type { PlanRecorder } from './plan.ts';
import { belongsTo, type Population } from './population.ts';
import type { Pace } from './ports.ts';
import type { MatchProfile } from './profile.ts';
import { type CandidateRanking, rankCandidates } from './rank-candidates.ts';
import { type OfferRanking, rankOffers } from './rank-offers.ts';
import type { CompiledRequirement } from './score.ts';
import { SCORING_MODEL } from './scoring-model.ts';
import { compile } from './service-compile.ts';
import { chooseIndex } from './service-index.ts';
import type { Knowledge, KnowledgeCache } from './service-knowledge.ts';
import { isFor, namedOnly } from './service-named.ts';
import { createOpenOffers } from './service-open-offers.ts';
import { paceFor } from './service-pace.ts';

export interface RankingRequest {
  /** Candidates whom the caller may see. */
  readonly scope: Population;
  readonly asOf: IsoDate;
  /** ELIGIBLE_NOW unless given. */
  readonly group?: EligibilityStatus | null | undefined;
  readonly skip: number;
  readonly first: number;
  /** Gets what the ranking did. */
  readonly plan?: PlanRecorder | undefined;
}

export interface CandidateRankingRequest extends RankingRequest {
  readonly offerId: string;
}

export interface OfferRankingRequest extends RankingRequest {
  readonly candidateId: string;
  /** Offers that the caller may see. */
  readonly sees: (offer: Pick<OfferRequirement, 'status' | 'employerId'>) => boolean;
}

export interface StandingQuestion extends Pick<RankingRequest, 'scope' | 'asOf'> {
  readonly offerId: string;
  readonly candidateId: string;
}

/** What every answer says beside its places. */
export interface RankingContext {
  readonly group: RankedGroup;
  /** When nobody is in the group: the one to ask for instead. */
  readonly nextGroup: RankedGroup | null;
  /** Scoring model, taxonomy and rules. */
  readonly modelVersion: string;
  readonly knowledge: Knowledge;
}

export interface CandidateRankingAnswer extends CandidateRanking, RankingContext {
  readonly compiled: CompiledRequirement;
  /** Size of the group, counted when it is asked for; null when that takes too long. */
  readonly count: () => Promise<number | null>;
}

export interface OfferRankingAnswer extends OfferRanking, RankingContext {
  /** The candidate, as it was scored. */
  readonly profile: MatchProfile;
}

export type { Knowledge } from './service-knowledge.ts';

export interface MatchingService {
  /** @throws DomainError NOT_FOUND, ILLEGAL_STATE for an offer that was never published, INVALID_INPUT */
  rankCandidates(request: CandidateRankingRequest): Promise<CandidateRankingAnswer>;
  /** Over the offers that take candidates in. @throws DomainError NOT_FOUND, INVALID_INPUT */
  rankOffers(request: OfferRankingRequest): Promise<OfferRankingAnswer>;
  /** Whether a candidate has a place in an offer's ranking at all. @throws DomainError as rankCandidates */
  isRanked(question: StandingQuestion): Promise<boolean>;
  /** Arranges the open offers, which otherwise the first ranking of offers sets going. */
  prepare(asOf: IsoDate): Promise<void>;
  /** Ends what goes on in the background. */
  close(): Promise<void>;
}

export interface MatchingParts {
  readonly database: Pick<Database, 'pool'>;
  readonly knowledge: KnowledgeCache;
  readonly country: HomeCountry;
  /** Milliseconds after which a ranking answers with what it has proven. */
  readonly budgetMs: number;
  /** Keeps this process's index; null: every candidate is looked at. */
  readonly follower: FeedFollower | null;
}

/** Every answer is of one snapshot of the database: offer, profiles, taxonomy and rules. */
export function createMatchingService({
  database,
  knowledge: knowledgeCache,
  country,
  budgetMs,
  follower,
}: MatchingParts): MatchingService {
  const profiles = createProfileCache();
  const openOffers = createOpenOffers(database.pool, knowledgeCache);

  const indexFor = async (snapshot: pg.ClientBase, { named }: OfferRequirement, pace: Pace) =>
    named === null ? chooseIndex(snapshot, follower, pace) : namedOnly(named);

  /** In a snapshot of its own: the ranking has gone by then. */
  const countCandidates = async (
    { scope: population, asOf, group: asked }: RankingRequest,
    offerId: string,
    { groupSizes }: CandidateRanking,
  ): Promise<number | null> => {
    const group = rankedGroup(asked);
    if (groupSizes !== null) return groupSizes[group];
    return inSnapshot(database.pool, async (snapshot) => {
      const knowledge = await knowledgeCache.in(snapshot);
      const offer = await readRequirement(snapshot, offerId);
      if (offer === null) return null;
      const compiled = compile(offer, knowledge, asOf);
      const { index, fresh, lagging } = await indexFor(snapshot, offer, paceFor(budgetMs));
      if (lagging) return null;
      const excluded = new Set(fresh);
      const known = await index.count({ compiled, population, country, group, asOf, excluded });
      const changed = (await profiles.readerOn(snapshot).read(fresh)).filter((profile) => {
        const { requirement, vocabulary } = compiled;
        const question = { profile, requirement, vocabulary, country, asOf };
        return belongsTo(population, profile) && standsIn(group, question);
      });
      return known === null ? null : known + changed.length;
    });
  };

  return {
    prepare: (asOf) => openOffers.prepare(asOf),
    close: () => openOffers.close(),
    rankCandidates: ({ offerId, ...request }) =>
      inSnapshot(database.pool, async (snapshot) => {
        const group = rankedGroup(request.group);
        const knowledge = await knowledgeCache.in(snapshot);
        const offer = await readRequirement(snapshot, offerId);
        if (offer === null) throw notFound('offer.notFound', 'offer', offerId);
        requirePublished(offer);
        const compiled = compile(offer, knowledge, request.asOf);
        const pace = paceFor(budgetMs);
        const { name, index, fresh, lagging } = await indexFor(snapshot, offer, pace);
        request.plan?.engine(name, fresh.length, lagging);
        const question = { ...request, compiled, country, population: request.scope, fresh, lagging };
        const ports = { index, reader: profiles.readerOn(snapshot), pace };
        const ranking = await rankCandidates({ ...question, group }, { ...ports, plan: request.plan });
        const isEmpty = ranking.exact && ranking.places.length === 0 && request.skip === 0;
        const other = otherGroup(group);
        const next = isEmpty
          ? await rankCandidates(
              { ...question, group: other, first: 1 },
              { ...ports, pace: paceFor(budgetMs) },
            )
          : null;
        return {
          ...ranking,
          ...contextOf(group, next !== null && next.places.length > 0 ? other : null, knowledge),
          compiled,
          count: () => countCandidates(request, offerId, ranking),
        };
      }),

    rankOffers: ({ candidateId, sees, ...request }) =>
      inSnapshot(database.pool, async (snapshot) => {
        const group = rankedGroup(request.group);
        const knowledge = await knowledgeCache.in(snapshot);
        const { ordinals, number } = await nameOf(snapshot, candidateId);
        const [profile] = await profiles.readerOn(snapshot).read(ordinals);
        if (profile === undefined || !belongsTo(request.scope, profile)) {
          throw notFound('candidate.notFound', 'candidate', candidateId);
        }
        const pace = paceFor(budgetMs);
        const asked = { candidateNumber: number, asOf: request.asOf, knowledge, seesOffer: sees, pace };
        const { name, index, offers, unacknowledged } = await openOffers.in(snapshot, asked);
        request.plan?.engine(name, unacknowledged, false);
        const question = { ...request, profile, offers, country, group };
        const ranking = await rankOffers(question, { index, pace, plan: request.plan });
        const sizes = ranking.groupSizes;
        const other = otherGroup(group);
        const next = sizes !== null && sizes[group] === 0 && sizes[other] > 0 ? other : null;
        return { ...ranking, ...contextOf(group, next, knowledge), profile };
      }),

    isRanked: ({ offerId, candidateId, scope, asOf }) =>
      inSnapshot(database.pool, async (snapshot) => {
        const offer = await readRequirement(snapshot, offerId);
        if (offer === null) throw notFound('offer.notFound', 'offer', offerId);
        requirePublished(offer);
        const { ordinals } = await nameOf(snapshot, candidateId);
        const [profile] = await profiles.readerOn(snapshot).read(ordinals);
        if (profile === undefined || !belongsTo(scope, profile) || !isFor(offer, profile.ordinal))
          return false;
        const { requirement, vocabulary } = compile(offer, await knowledgeCache.in(snapshot), asOf);
        return judgeEligibility({ profile, requirement, vocabulary, country, asOf }).status !== 'INELIGIBLE';
      }),
  };
}

/** Ordinal and number of a candidate; no ordinal when there is none. */
async function nameOf(
  snapshot: pg.ClientBase,
  candidateId: string,
): Promise<{ readonly ordinals: readonly number[]; readonly number: string }> {
  const { rows } = await snapshot.query<{ ordinal: number; number: string }>(
    `SELECT m.ordinal, c.number FROM match_profile m JOIN candidate c ON c.id = m.candidate_id
     WHERE m.candidate_id = $1::uuid`,
    [candidateId],
  );
  return { ordinals: rows.map(({ ordinal }) => ordinal), number: rows[0]?.number ?? '' };
}

function rankedGroup(asked: EligibilityStatus | null | undefined): RankedGroup {
  if (asked !== 'INELIGIBLE') return asked ?? 'ELIGIBLE_NOW';
  throw new DomainError(
    'INVALID_INPUT',
    'match.notRanked',
    'INELIGIBLE candidates are not ranked: ask for ELIGIBLE_NOW or ELIGIBLE_AFTER',
    { group: asked },
    ['eligibility'],
  );
}

function requirePublished({ status, number }: OfferRequirement): void {
  if (status === 'PUBLISHED' || status === 'CLOSED') return;
  throw new DomainError(
    'ILLEGAL_STATE',
    'match.notOpen',
    `Offer ${number} is not published (${status}): there is no ranking yet`,
    { number, status },
    ['id'],
  );
}

function otherGroup(group: RankedGroup): RankedGroup {
  return group === 'ELIGIBLE_NOW' ? 'ELIGIBLE_AFTER' : 'ELIGIBLE_NOW';
}

function contextOf(group: RankedGroup, nextGroup: RankedGroup | null, knowledge: Knowledge): RankingContext {
  const { vocabulary, recognition } = knowledge;
  return {
    group,
    nextGroup,
    modelVersion: `model-${SCORING_MODEL.version}/taxonomy-${vocabulary.version}/rules-${recognition.version}`,
    knowledge,
  };
}

function notFound(key: string, what: string, id: string): DomainError {
  return new DomainError('NOT_FOUND', key, `There is no ${what} ${id}`, { id }, ['id']);
}
