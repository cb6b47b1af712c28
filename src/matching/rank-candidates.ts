import type { IsoDate } from '../domain/iso-date.ts';
import { drawKey } from './draw.ts';
import { bandFrom, drawnPage } from './drawn-page.ts';
import type { HomeCountry } from './eligibility/condition.ts';
import {
  type Eligibility,
  type EligibilityStatus,
  judgeEligibility,
  type RankedGroup,
} from './eligibility/judge.ts';
import type { PlanRecorder } from './plan.ts';
import { belongsTo, type Population } from './population.ts';
import type { CandidateIndex, Pace, ProfileReader, Standing } from './ports.ts';
import type { CandidateOrdinal, MatchProfile } from './profile.ts';
import { type CompiledRequirement, score } from './score.ts';
import type { Trace } from './trace.ts';

export interface RankingQuestion {
  readonly compiled: CompiledRequirement;
  readonly population: Population;
  readonly country: HomeCountry;
  readonly group: RankedGroup;
  readonly asOf: IsoDate;
  /** Places to leave out before the page begins. */
  readonly skip: number;
  readonly first: number;
  /** Candidates whom the index does not know as this snapshot sees them: they are scored from their rows. */
  readonly fresh: readonly CandidateOrdinal[];
  /** There are too many of those: the index answers alone, and says so. */
  readonly lagging: boolean;
}

export interface RankingPorts {
  readonly index: CandidateIndex;
  readonly reader: ProfileReader;
  readonly pace: Pace;
  readonly plan?: PlanRecorder | undefined;
}

export interface RankedCandidate {
  readonly profile: MatchProfile;
  /** One more than the number with a strictly higher score. */
  readonly rank: number;
  readonly score: number;
  /** Others have the same score. */
  readonly tied: boolean;
  readonly eligibility: Eligibility;
  readonly trace: Trace;
}

export type InexactReason = 'LAG' | 'BUDGET';

/** What is known about the exactness of a ranking. */
export interface Certificate {
  readonly exact: boolean;
  readonly reason: InexactReason | null;
  readonly asOf: IsoDate;
  /** No score that was not looked at is higher; null when every one was. */
  readonly unseenScoreBound: number | null;
  /** The equals among whom the page ends; null on an empty page. */
  readonly bandAtCut: Band | null;
}

export interface Band {
  readonly score: number;
  readonly size: number;
  /** How many of them stand on this page or before it. */
  readonly shown: number;
}

export interface CandidateRanking extends Certificate {
  readonly places: readonly RankedCandidate[];
  readonly hasMore: boolean;
  /** Sizes of the groups; null when not every candidate was looked at. */
  readonly groupSizes: Readonly<Record<EligibilityStatus, number>> | null;
}

/** Pulls candidates from the index until nobody unseen can reach the page, and ranks them exactly. */
export async function rankCandidates(
  question: RankingQuestion,
  ports: RankingPorts,
): Promise<CandidateRanking> {
  const { compiled, population, country, group, asOf, skip, first, fresh, lagging } = question;
  const wanted = skip + first;
  const tally = createTally(question, ports);
  // One place more tells of a next page.
  const { plan } = ports;
  const query = {
    compiled,
    population,
    country,
    group,
    asOf,
    wanted: wanted + 1,
    excluded: new Set(fresh),
    plan,
  };
  let bound = Number.POSITIVE_INFINITY;
  await tally.readAll(fresh);
  for await (const batch of ports.index.retrieve(query)) {
    if ('standings' in batch) tally.add(batch.standings);
    else await tally.readAll(batch.ids);
    plan?.batch('standings' in batch ? batch.standings.length : batch.ids.length, batch.bound);
    if (tally.overdue()) break;
    bound = batch.bound;
    // At equality the search goes on: the draw decides among the whole band at the cut.
    if (bound >= 0 && tally.standings.length > wanted && scoreAt(tally.standings, wanted) > bound) break;
  }
  const standings = [...tally.standings].sort((a, b) => b.score - a.score);
  const { seed } = compiled.requirement;
  const page = drawnPage(standings, equal, ({ candidateId }) => drawKey(seed, candidateId), skip, wanted);
  const overdue = tally.overdue();
  const everybodySeen = !overdue && !lagging && bound < 0;
  return {
    places: await shown(question, ports.reader, page, standings),
    hasMore: standings.length > wanted,
    groupSizes: everybodySeen ? tally.groupSizes() : null,
    exact: !overdue && !lagging,
    reason: overdue ? 'BUDGET' : lagging ? 'LAG' : null,
    asOf,
    unseenScoreBound: everybodySeen ? null : lagging ? 1_000_000 : Math.min(bound, 1_000_000),
    bandAtCut: bandAtCut(standings, wanted),
  };
}

interface Tally {
  readonly standings: readonly Standing[];
  /** Judges and scores candidates one by one. */
  readAll(ordinals: readonly CandidateOrdinal[]): Promise<void>;
  /** Takes over what an index has judged and scored. */
  add(standings: readonly Standing[]): void;
  overdue(): boolean;
  /** null when an index left candidates out. */
  groupSizes(): Readonly<Record<EligibilityStatus, number>> | null;
}

function createTally(question: RankingQuestion, { reader, pace, plan }: RankingPorts): Tally {
  const { compiled, population, group, asOf } = question;
  const standings: Standing[] = [];
  const sizes: Record<EligibilityStatus, number> = { ELIGIBLE_NOW: 0, ELIGIBLE_AFTER: 0, INELIGIBLE: 0 };
  let complete = true;
  let overdue = false;
  return {
    standings,
    overdue: () => overdue,
    groupSizes: () => (complete ? sizes : null),
    add: (found) => {
      complete = false;
      for (const standing of found) standings.push(standing);
      overdue ||= pace.overdue();
    },
    readAll: async (ordinals) => {
      for (const profile of await reader.read(ordinals)) {
        const turn = pace.turn();
        if (turn !== null) await turn;
        overdue ||= pace.overdue();
        if (overdue) return;
        plan?.read(1);
        if (!belongsTo(population, profile)) continue;
        const { status } = judge(question, profile);
        sizes[status] += 1;
        if (status !== group) continue;
        const { ordinal, candidateId } = profile;
        standings.push({ ordinal, candidateId, score: score(compiled, profile.scored, asOf).score });
      }
    },
  };
}

function judge({ compiled, country, asOf }: RankingQuestion, profile: MatchProfile): Eligibility {
  return judgeEligibility({
    profile,
    requirement: compiled.requirement,
    vocabulary: compiled.vocabulary,
    country,
    asOf,
  });
}

/** The score at a place counted from 1, which is not empty. */
function scoreAt(standings: readonly Standing[], place: number): number {
  return standings.map(({ score: points }) => points).sort((a, b) => b - a)[place - 1] ?? -1;
}

function equal(one: Standing, other: Standing): boolean {
  return one.score === other.score;
}

function bandAtCut(standings: readonly Standing[], wanted: number): Band | null {
  const last = standings[Math.min(wanted, standings.length) - 1];
  if (last === undefined) return null;
  const before = standings.findIndex(({ score: points }) => points === last.score);
  const size = bandFrom(standings, equal, before).length;
  return { score: last.score, size, shown: Math.min(wanted - before, size) };
}

/** Those on the page once more, with all reasons; whoever no longer belongs there, since an index lags, is left out. */
async function shown(
  question: RankingQuestion,
  reader: ProfileReader,
  page: readonly Standing[],
  standings: readonly Standing[],
): Promise<readonly RankedCandidate[]> {
  const { compiled, population, group, asOf } = question;
  const profiles = new Map(
    (await reader.read(page.map(({ ordinal }) => ordinal))).map((one) => [one.ordinal, one]),
  );
  return page.flatMap(({ ordinal, score: standing }) => {
    const profile = profiles.get(ordinal);
    if (profile === undefined || !belongsTo(population, profile)) return [];
    const eligibility = judge(question, profile);
    if (eligibility.status !== group) return [];
    const trace = score(compiled, profile.scored, asOf);
    const first = standings.findIndex(({ score: points }) => points === standing);
    return {
      profile,
      rank: first + 1,
      score: trace.score,
      tied: standings[first + 1]?.score === standing,
      eligibility,
      trace,
    };
  });
}
