import type pg from 'pg';
import type { FeedFollower } from '../../search/embedded/follow-feed.ts';
import type { Database } from '../db/database.ts';
import { createProfileCache } from '../db/profile-reader.ts';
import { inSnapshot } from '../db/snapshot.ts';
import { DomainError } from '../domain/errors.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { type OfferRequirement, readOpenRequirements, readRequirement } from '../offers/index.ts';
import { jurisdictionChain, jurisdictionsWithLaw, regulationOf } from '../recognition/index.ts';
import type { HomeCountry } from './eligibility/condition.ts';
import { type EligibilityStatus, judgeEligibility, type RankedGroup } from './eligibility/judge.ts';
import { belongsTo, type Population } from './population.ts';
import type { Pace } from './ports.ts';
import type { MatchProfile } from './profile.ts';
import { type CandidateRanking, rankCandidates } from './rank-candidates.ts';
import { type OfferRanking, rankOffers } from './rank-offers.ts';
import { type CompiledRequirement, compileRequirement } from './score.ts';
import { SCORING_MODEL } from './scoring-model.ts';
import { chooseIndex } from './service-index.ts';
import type { Knowledge, KnowledgeCache } from './service-knowledge.ts';
import { isFor, namedOnly } from './service-named.ts';
import { paceFor } from './service-pace.ts';

export interface RankingRequest {
  /** Candidates whom the caller may see. */
  readonly scope: Population;
  readonly asOf: IsoDate;
  /** ELIGIBLE_NOW unless given. */
  readonly group?: EligibilityStatus | null | undefined;
  readonly skip: number;
  readonly first: number;
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
        if (!belongsTo(population, profile)) return false;
        return judgeEligibility({ profile, requirement, vocabulary, country, asOf }).status === group;
      });
      return known === null ? null : known + changed.length;
    });
  };

  return {
    rankCandidates: ({ offerId, ...request }) =>
      inSnapshot(database.pool, async (snapshot) => {
        const group = rankedGroup(request.group);
        const knowledge = await knowledgeCache.in(snapshot);
        const offer = await readRequirement(snapshot, offerId);
        if (offer === null) throw notFound('offer.notFound', 'offer', offerId);
        requirePublished(offer);
        const compiled = compile(offer, knowledge, request.asOf);
        const pace = paceFor(budgetMs);
        const { index, fresh, lagging } = await indexFor(snapshot, offer, pace);
        const question = { ...request, compiled, country, population: request.scope, fresh, lagging };
        const ports = { index, reader: profiles.readerOn(snapshot), pace };
        const ranking = await rankCandidates({ ...question, group }, ports);
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
        const ordinals = await ordinalsOf(snapshot, candidateId);
        const [profile] = await profiles.readerOn(snapshot).read(ordinals);
        if (profile === undefined || !belongsTo(request.scope, profile)) {
          throw notFound('candidate.notFound', 'candidate', candidateId);
        }
        const open = (await readOpenRequirements(snapshot, request.asOf)).filter(
          (offer) => sees(offer) && isFor(offer, profile.ordinal),
        );
        const offers = open.map((offer) => compile(offer, knowledge, request.asOf));
        const ranking = await rankOffers({ ...request, profile, offers, country, group }, paceFor(budgetMs));
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
        const ordinals = await ordinalsOf(snapshot, candidateId);
        const [profile] = await profiles.readerOn(snapshot).read(ordinals);
        if (profile === undefined || !belongsTo(scope, profile) || !isFor(offer, profile.ordinal))
          return false;
        const { requirement, vocabulary } = compile(offer, await knowledgeCache.in(snapshot), asOf);
        return judgeEligibility({ profile, requirement, vocabulary, country, asOf }).status !== 'INELIGIBLE';
      }),
  };
}

function compile(
  { requirement }: OfferRequirement,
  knowledge: Knowledge,
  asOf: IsoDate,
): CompiledRequirement {
  const { recognition, vocabulary } = knowledge;
  const { destination, occupations } = requirement;
  const profession = occupations[0]?.isco ?? '';
  // A profession that the law of the destination regulates is regulated whatever the offer says.
  const regulated =
    requirement.regulated || regulationOf(recognition, destination, profession, asOf) !== null;
  // Intervals of a jurisdiction that has law of its own stand for themselves; elsewhere the country's hold.
  const ownLaw = jurisdictionsWithLaw(recognition).includes(destination);
  const destinationPlaces = jurisdictionChain(destination);
  const recognitionPlaces = ownLaw ? [destination] : destinationPlaces;
  return compileRequirement(
    { ...requirement, regulated, destinationPlaces, recognitionPlaces },
    vocabulary,
    SCORING_MODEL,
  );
}

async function ordinalsOf(snapshot: pg.ClientBase, candidateId: string): Promise<readonly number[]> {
  const { rows } = await snapshot.query<{ ordinal: number }>(
    'SELECT ordinal FROM match_profile WHERE candidate_id = $1::uuid',
    [candidateId],
  );
  return rows.map(({ ordinal }) => ordinal);
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
