import type { Demand, ForwardSkills, KernelScratch, Term } from './kernel-query.ts';
import type { Members, PostingList, Postings } from './postings.ts';
import { createThreshold } from './score-threshold.ts';
import { CODE_BITS, CODE_MASK } from './skill-code.ts';
import { createCompletion } from './skill-completion.ts';
import type { Steps } from './sliced.ts';

/** Documents looked at between two steps. */
const STEP = 1024;

/** Documents that are completed together. */
const HANDFUL = 16;

export interface KernelQuery {
  readonly demands: readonly Demand[];
  /** Documents outside of these partitions are not looked at. */
  readonly partitions: readonly number[];
  readonly wanted: number;
  /** Scores that differ by no more are equal. */
  readonly slack: number;
  /**
   * At each place of `ceilingPlaces` what no document from there on passes beside its skills; never rising. A search
   * asks it so often that it must stand in little memory.
   */
  readonly ceilings: Float64Array;
  /** Never below what a document with these hints gets beside its skills; below 0 when none can belong. */
  rest(first: number, second: number): number;
  /** The score of a document with this worth of skills; below 0 when it does not belong, or is below `floor`. */
  score(doc: number, skills: number, floor: number): number;
}

export interface KernelHit {
  readonly doc: number;
  readonly score: number;
}

/** What a search did, for those who want to know why it took so long. */
export interface KernelPlan {
  readonly demands: readonly {
    /** Which of the query's demands, counted from 0. */
    readonly demand: number;
    readonly maximum: number;
    readonly lists: number;
    readonly postings: number;
    /** Postings read before the proof closed the list. */
    read: number;
  }[];
  completed: number;
  scored: number;
  /** Documents without any demanded skill that were looked at. */
  swept: number;
  /** Of the best score that nobody unseen can reach; null when everything was looked at. */
  bound: number | null;
}

export interface KernelAnswer {
  /** All documents that score no less than the wanted-th best, in no order. */
  readonly hits: readonly KernelHit[];
  readonly plan: KernelPlan;
}

export function createScratch(documents: number, skills: number): KernelScratch {
  return { seen: new Uint8Array(documents), generation: 0, touched: 0, slot: new Uint16Array(skills) };
}

/**
 * The best documents, proven: demands are opened from the rarest on; a document first met in one of them can have at
 * most what that and the later ones give, and lists run from the highest ceiling down, so that each ends where its
 * next document can no longer reach the wanted-th best. At equality it goes on.
 */
export function* searchSegment(
  postings: Postings,
  forward: ForwardSkills,
  scratch: KernelScratch,
  query: KernelQuery,
): Steps<KernelAnswer> {
  const { partitions, wanted, slack, ceilings } = query;
  const highest = ceilings[0] ?? 0;
  const opened = open(postings, query);
  const { entries, documents } = postings;
  const { first, second } = postings.hints;
  const best = createThreshold(wanted);
  const hits: KernelHit[] = [];
  const plan: KernelPlan = {
    demands: opened.map(({ demand, lists }) => ({
      demand: query.demands.indexOf(demand),
      maximum: demand.maximum,
      lists: lists.length,
      postings: lists.reduce((sum, { to, from }) => sum + to - from, 0),
      read: 0,
    })),
    completed: 0,
    scored: 0,
    swept: 0,
    bound: null,
  };
  const generation = nextGeneration(scratch);
  const { seen } = scratch;
  const completion = createCompletion(
    opened.map(({ demand }) => demand),
    forward,
    scratch,
  );
  const consider = (doc: number, skills: number, rest: number) => {
    if (skills + rest < closed) return;
    plan.scored += 1;
    const score = query.score(doc, skills, closed);
    if (score < 0 || score < closed) return;
    best.add(score);
    hits.push({ doc, score });
    closed = best.floor - slack;
  };
  /** From this document on no ceiling reaches the page, were anybody to have so much of skills. */
  const endFor = (skills: number) => {
    const place = firstWhere(ceilings.length, (one) => skills + (ceilings[one] ?? 0) < closed);
    return place === ceilings.length ? documents : placeOf(place, documents);
  };

  const docs = new Uint32Array(HANDFUL);
  const rests = new Float64Array(HANDFUL);
  const bounds = new Float64Array(HANDFUL);
  let touched = 0;
  let closed = best.floor - slack;
  let remaining = opened.reduce((sum, { demand }) => sum + demand.maximum, 0);

  /** Reads a list from `at` until `to` or until its proof closes it; gives where it stopped, inverted when closed. */
  const readList = (demand: Demand, at: number, to: number): number => {
    const alone = demand.terms.length === 1 ? demand.terms[0]?.worth : undefined;
    let end = endFor(remaining);
    while (at < to) {
      // A handful at a time: what completing them reads is asked of memory for all at once.
      let waiting = 0;
      for (; at < to && waiting < HANDFUL; at += 1) {
        const entry = entries[at] ?? 0;
        const doc = entry >>> CODE_BITS;
        if (doc >= end) break;
        // Of a demand with one term a posting says all that the document gets for it.
        const lost = alone ? demand.maximum - (alone[entry & CODE_MASK] ?? 0) : 0;
        // What most documents fail comes first: it costs no look elsewhere.
        const rest = query.rest(first[at] ?? 0, second[at] ?? 0);
        if (rest < 0 || remaining - lost + rest < closed || seen[doc] === generation) continue;
        seen[doc] = generation;
        docs[waiting] = doc;
        rests[waiting] = rest;
        bounds[waiting] = remaining - lost + rest;
        waiting += 1;
      }
      for (let i = 0; i < waiting; i += 1) touched += completion.touch(docs[i] ?? 0);
      const closedThen = closed;
      for (let i = 0; i < waiting; i += 1) {
        if ((bounds[i] ?? 0) < closed) continue;
        const doc = docs[i] ?? 0;
        plan.completed += 1;
        consider(doc, completion.worthOf(doc), rests[i] ?? 0);
      }
      if (closed !== closedThen) end = endFor(remaining);
      if (at < to && (entries[at] ?? 0) >>> CODE_BITS >= end) return ~at;
    }
    return at;
  };

  /** As `readList`, over documents that have none of the skills. */
  const sweep = (members: Members, at: number, to: number): number => {
    let closedThen = closed;
    let end = endFor(0);
    for (; at < to; at += 1) {
      const doc = members.documents[at] ?? 0;
      if (doc >= end) {
        plan.bound = closed;
        return -1;
      }
      plan.swept += 1;
      const rest = query.rest(members.hints.first[at] ?? 0, members.hints.second[at] ?? 0);
      if (rest < 0 || rest < closed || seen[doc] === generation) continue;
      seen[doc] = generation;
      consider(doc, 0, rest);
      if (closed !== closedThen) {
        closedThen = closed;
        end = endFor(0);
      }
    }
    return at;
  };

  let proven = false;
  for (let i = 0; i < opened.length && !proven; i += 1) {
    const { demand, lists } = opened[i] ?? NOTHING;
    const statistics = plan.demands[i];
    for (const { from, to } of lists) {
      for (let at = from; at >= 0 && at < to; ) {
        const next = readList(demand, at, Math.min(to, at + STEP));
        if (statistics) statistics.read += (next < 0 ? ~next : next) - at;
        at = next;
        if (at >= 0 && at < to) yield;
      }
    }
    remaining -= demand.maximum;
    if (remaining + highest < closed) {
      plan.bound = remaining + highest;
      proven = true;
    }
  }
  // Whoever has none of the skills can still stand on the page by the rest alone.
  if (!proven) {
    for (const partition of partitions) {
      const members = postings.membersOf(partition);
      const size = members.documents.length;
      for (let at = 0; at >= 0 && at < size; ) {
        at = sweep(members, at, Math.min(size, at + STEP));
        if (at >= 0 && at < size) yield;
      }
    }
  }
  completion.release();
  // Read and thrown away, or the compiler would not read it at all.
  scratch.touched = touched;
  return { hits: hits.filter(({ score }) => score >= closed), plan };
}

const NOTHING: Opened = { demand: { maximum: 0, terms: [] }, lists: [] };

interface Opened {
  readonly demand: Demand;
  readonly lists: readonly PostingList[];
}

/** Demands with their lists, the fewest postings a point first. */
function open(postings: Postings, { demands, partitions }: KernelQuery): readonly Opened[] {
  const opened: (Opened & { readonly cost: number })[] = [];
  for (const demand of demands) {
    const lists: PostingList[] = [];
    const terms = bestFirst(demand.terms);
    let count = 0;
    for (const partition of partitions) {
      for (const { skill } of terms) {
        const list = postings.listOf(partition, skill);
        if (list === null) continue;
        lists.push(list);
        count += list.to - list.from;
      }
    }
    opened.push({ demand, lists, cost: count / Math.max(demand.maximum, Number.MIN_VALUE) });
  }
  return opened.sort((a, b) => a.cost - b.cost);
}

function bestFirst(terms: readonly Term[]): readonly Term[] {
  if (terms.length < 2) return terms;
  return [...terms].sort((a, b) => (b.worth[CODE_MASK] ?? 0) - (a.worth[CODE_MASK] ?? 0));
}

/** How many places along the documents have a ceiling. */
const CEILINGS = 256;

/** The documents at which ceilings are taken. */
export function ceilingPlaces(documents: number): Uint32Array {
  return Uint32Array.from({ length: CEILINGS }, (_, place) => placeOf(place, documents));
}

function placeOf(place: number, documents: number): number {
  return Math.floor((place * documents) / CEILINGS);
}

/** The first number from 0 up to `end` for which the test holds, given that it holds for all that follow. */
function firstWhere(end: number, holds: (value: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function nextGeneration(scratch: KernelScratch): number {
  scratch.generation += 1;
  if (scratch.generation > 255) {
    scratch.seen.fill(0);
    scratch.generation = 1;
  }
  return scratch.generation;
}
