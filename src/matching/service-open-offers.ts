import type pg from 'pg';
import { remembered } from '../../search/embedded/apply-changes.ts';
import { appliedBeyond } from '../../search/embedded/index-state.ts';
import { follows } from '../../search/embedded/open-index.ts';
import { readChangesSince, readHead } from '../../search/embedded/read-feed.ts';
import { inSlices, paced } from '../../search/embedded/sliced.ts';
import { needsRenewal, type OfferIndexState } from '../../search/offers/offer-index-state.ts';
import { buildOfferSegment, type OpenOffer } from '../../search/offers/offer-segment.ts';
import { searchOffers } from '../../search/offers/search-offers.ts';
import { inSnapshot } from '../db/snapshot.ts';
import { unnoted } from '../db/statement-log.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import {
  type OfferRequirement,
  readOpenRequirements,
  readOpenRequirementsAfter,
  readOpenRequirementsOf,
} from '../offers/index.ts';
import type { EngineName } from './plan.ts';
import type { OfferIndex, Pace } from './ports.ts';
import type { CompiledRequirement } from './score.ts';
import { compile, isRegulated } from './service-compile.ts';
import type { Knowledge, KnowledgeCache } from './service-knowledge.ts';

/** Who asks for open offers. */
export interface OpenOffersQuestion {
  /** As nominative offers name the candidate. */
  readonly candidateNumber: string;
  readonly asOf: IsoDate;
  readonly knowledge: Knowledge;
  readonly seesOffer: (offer: Pick<OfferRequirement, 'status' | 'employerId'>) => boolean;
  readonly pace: Pace;
}

/** The offers that the asker may see, some behind an index, all others one by one: together each of them once. */
export interface AskedOffers {
  readonly name: EngineName;
  readonly index: OfferIndex | null;
  readonly offers: readonly CompiledRequirement[];
  /** Offers that the index did not know as this snapshot sees them. */
  readonly unacknowledged: number;
}

export interface OpenOffers {
  in(snapshot: pg.ClientBase, question: OpenOffersQuestion): Promise<AskedOffers>;
  prepare(asOf: IsoDate): Promise<void>;
  close(): Promise<void>;
}

interface Kept extends OfferIndexState {
  readonly knowledge: Knowledge;
  /** An offer of each profession and destination, with what the law said of it on the day of building. */
  readonly professions: readonly { readonly offer: OfferRequirement; readonly regulated: boolean }[];
  readonly builtFor: IsoDate;
  /** Days on which the law regulates the same professions as on the day of building. */
  readonly sameLawOn: Set<IsoDate>;
}

/** Offers read in one go. */
const BATCH = 500;
/** So many changes are not read one by one any more. */
const MOST_CHANGES = 5_000;

/**
 * Keeps the open offers arranged in memory. Whoever asks brings them up to date: each request learns in its own snapshot
 * what has changed, and answers for that itself. While there is no index, or only one of another taxonomy, law or
 * database, all open offers are read, and an index is built in the background.
 */
export function createOpenOffers(pool: pg.Pool, knowledgeCache: KnowledgeCache): OpenOffers {
  const stopped = new AbortController();
  const { signal } = stopped;
  let kept: Kept | null = null;
  let building: Promise<void> | null = null;

  const build = (asOf: IsoDate): Promise<void> => {
    if (signal.aborted) return Promise.resolve();
    building ??= unnoted(() => buildKept(pool, knowledgeCache, asOf, signal))
      .then(
        (fresh) => {
          kept = fresh;
        },
        // Whoever asks next reads all open offers, and sets it going again.
        () => {},
      )
      .finally(() => {
        building = null;
      });
    return building;
  };

  return {
    in: async (snapshot, question) => {
      const state = kept;
      const unknown = state === null ? null : await readUnknown(snapshot, state, question);
      if (state === null || unknown === null) {
        void build(question.asOf);
        return readAll(snapshot, question);
      }
      const { changes, beyond, horizon } = unknown;
      const ordinals = [...new Set([...changes.map(({ ordinal }) => ordinal), ...beyond])];
      const overlay = new Map([...state.overlay, ...(await readOffers(snapshot, question, ordinals))]);
      if (beyond.length === 0) {
        const next = { ...state, ...remembered(state, changes), overlay, horizon };
        // When somebody else was quicker, what this request has read is read once more.
        if (kept === state) kept = next;
        if (needsRenewal(next)) void build(question.asOf);
      }
      const apart = [...overlay.values()].flatMap((offer) =>
        offer !== null && isShown(offer, question) ? [offer.compiled] : [],
      );
      const index = indexOver(state, overlay, question);
      return { name: 'OFFER_INDEX', index, offers: apart, unacknowledged: ordinals.length };
    },
    prepare: build,
    close: async () => {
      stopped.abort();
      await building;
    },
  };
}

/** What this snapshot sees and the index does not, and the reverse; null when the index does not fit the question. */
async function readUnknown(snapshot: pg.ClientBase, state: Kept, { knowledge, asOf }: OpenOffersQuestion) {
  if (state.knowledge !== knowledge || !hasSameLaw(state, asOf)) return null;
  const head = await readHead(snapshot);
  const beyond = appliedBeyond(state, head.horizon);
  if (!follows(state, head) || beyond === null) return null;
  const changes = await readChangesSince(snapshot, state.horizon, 'OFFER');
  return changes.length > MOST_CHANGES ? null : { changes, beyond, horizon: head.horizon };
}

/** Whether offers that were compiled for one day are compiled alike for another, later one. */
function hasSameLaw({ builtFor, sameLawOn, professions, knowledge }: Kept, asOf: IsoDate): boolean {
  if (sameLawOn.has(asOf)) return true;
  const same =
    asOf >= builtFor &&
    professions.every(({ offer, regulated }) => isRegulated(offer, knowledge, asOf) === regulated);
  if (same) sameLawOn.add(asOf);
  return same;
}

async function readAll(snapshot: pg.ClientBase, question: OpenOffersQuestion): Promise<AskedOffers> {
  const { knowledge, asOf } = question;
  const open = (await readOpenRequirements(snapshot, asOf)).map((offer) => openOffer(offer, knowledge, asOf));
  const offers = open.filter((offer) => isShown(offer, question)).map(({ compiled }) => compiled);
  return { name: 'EXHAUSTIVE', index: null, offers, unacknowledged: 0 };
}

/** Offers by ordinal; null where one is not open. */
async function readOffers(
  snapshot: pg.ClientBase,
  { knowledge, asOf }: OpenOffersQuestion,
  ordinals: readonly number[],
): Promise<ReadonlyMap<number, OpenOffer | null>> {
  const found = new Map<number, OpenOffer | null>(ordinals.map((ordinal) => [ordinal, null]));
  for (const offer of await readOpenRequirementsOf(snapshot, asOf, ordinals)) {
    found.set(offer.ordinal, openOffer(offer, knowledge, asOf));
  }
  return found;
}

function indexOver(
  { segment }: Kept,
  excluded: ReadonlyMap<number, unknown>,
  { candidateNumber, seesOffer, pace }: OpenOffersQuestion,
): OfferIndex {
  const seesEmployer = (employerId: string) => seesOffer({ status: 'PUBLISHED', employerId });
  return {
    search: (query) =>
      paced(searchOffers(segment, { ...query, candidateNumber, seesEmployer, excluded }), pace),
  };
}

function openOffer(offer: OfferRequirement, knowledge: Knowledge, asOf: IsoDate): OpenOffer {
  const { ordinal, employerId, intakeUntil, namedWorkers } = offer;
  return { ordinal, employerId, intakeUntil, namedWorkers, compiled: compile(offer, knowledge, asOf) };
}

function isShown(
  { employerId, intakeUntil, namedWorkers }: OpenOffer,
  { seesOffer, candidateNumber, asOf }: OpenOffersQuestion,
): boolean {
  if (intakeUntil !== null && intakeUntil < asOf) return false;
  if (namedWorkers !== null && !namedWorkers.includes(candidateNumber)) return false;
  return seesOffer({ status: 'PUBLISHED', employerId });
}

function buildKept(
  pool: pg.Pool,
  knowledgeCache: KnowledgeCache,
  asOf: IsoDate,
  signal: AbortSignal,
): Promise<Kept> {
  return inSnapshot(pool, async (snapshot) => {
    const knowledge = await knowledgeCache.in(snapshot);
    const { horizon, epoch } = await readHead(snapshot);
    const open: OpenOffer[] = [];
    const professions = new Map<string, Kept['professions'][number]>();
    for (let after = -1; ; ) {
      signal.throwIfAborted();
      const batch = await readOpenRequirementsAfter(snapshot, asOf, after, BATCH);
      for (const offer of batch) {
        const { destination, occupations } = offer.requirement;
        const key = `${destination} ${occupations[0]?.isco ?? ''}`;
        if (!professions.has(key)) {
          professions.set(key, { offer, regulated: isRegulated(offer, knowledge, asOf) });
        }
        open.push(openOffer(offer, knowledge, asOf));
      }
      const last = batch.at(-1);
      if (last === undefined || batch.length < BATCH) break;
      after = last.ordinal;
    }
    return {
      segment: await inSlices(buildOfferSegment(open)),
      overlay: new Map(),
      epoch,
      horizon,
      applied: [],
      appliedFrom: horizon.xmin,
      knowledge,
      professions: [...professions.values()],
      builtFor: asOf,
      sameLawOn: new Set([asOf]),
    };
  });
}
