import { CODE_BITS, CODE_MASK } from './skill-code.ts';
import type { Steps } from './sliced.ts';

/** Documents between two steps. */
const STEP = 2048;

/** For each skill and partition the documents that have the skill, in document order, with the skill's low bits. */
export interface Postings {
  readonly documents: number;
  /** document << CODE_BITS | low bits */
  readonly entries: Uint32Array;
  /** Beside each entry its document's hints, so that most documents are dismissed without a look elsewhere. */
  readonly hints: Hints;
  /** null when nobody in the partition has the skill. */
  listOf(partition: number, skill: number): PostingList | null;
  /** All documents of a partition in document order, with their hints. */
  membersOf(partition: number): Members;
}

export interface Members {
  readonly documents: Uint32Array;
  readonly hints: Hints;
}

/** Twice 32 bits a document. */
export interface Hints {
  readonly first: Uint32Array;
  /** The same array as the first where one is enough. */
  readonly second: Uint32Array;
}

export interface PostingList {
  readonly from: number;
  readonly to: number;
}

export interface PostingSource {
  readonly documents: number;
  /** Dense skills count from 0. */
  readonly skills: number;
  readonly partitions: number;
  /** Skill codes of a document: dense skill << CODE_BITS | low bits. */
  readonly start: Uint32Array;
  readonly codes: Uint32Array;
  partitionsOf(doc: number): readonly number[];
  /** 32 bits of whatever the queries dismiss documents by. */
  hintOf(doc: number): number;
  /** 32 bits more, where those are not enough. */
  readonly secondHintOf?: (doc: number) => number;
}

/** Two passes: count, then place. A document that belongs to several partitions is listed in each. */
export function* buildPostings(source: PostingSource): Steps<Postings> {
  const { documents, skills, partitions, start, codes, partitionsOf, hintOf, secondHintOf } = source;
  const offsets = new Uint32Array(skills * partitions + 1);
  const sizes = new Uint32Array(partitions + 1);
  for (let doc = 0; doc < documents; doc += 1) {
    if (doc % STEP === 0) yield;
    for (const partition of partitionsOf(doc)) {
      sizes[partition + 1] = (sizes[partition + 1] ?? 0) + 1;
      for (let i = start[doc] ?? 0; i < (start[doc + 1] ?? 0); i += 1) {
        const key = partition * skills + ((codes[i] ?? 0) >>> CODE_BITS) + 1;
        offsets[key] = (offsets[key] ?? 0) + 1;
      }
    }
  }
  accumulate(offsets);
  accumulate(sizes);
  const entries = new Uint32Array(offsets.at(-1) ?? 0);
  const hints = hintsFor(entries.length, secondHintOf !== undefined);
  const members = new Uint32Array(sizes.at(-1) ?? 0);
  const memberHints = hintsFor(members.length, secondHintOf !== undefined);
  const nextEntry = offsets.slice();
  const nextMember = sizes.slice();
  for (let doc = 0; doc < documents; doc += 1) {
    if (doc % STEP === 0) yield;
    const hint = hintOf(doc);
    const second = secondHintOf?.(doc) ?? hint;
    for (const partition of partitionsOf(doc)) {
      const member = nextMember[partition] ?? 0;
      members[member] = doc;
      memberHints.second[member] = second;
      memberHints.first[member] = hint;
      nextMember[partition] = member + 1;
      for (let i = start[doc] ?? 0; i < (start[doc + 1] ?? 0); i += 1) {
        const code = codes[i] ?? 0;
        const key = partition * skills + (code >>> CODE_BITS);
        const at = nextEntry[key] ?? 0;
        entries[at] = ((doc << CODE_BITS) | (code & CODE_MASK)) >>> 0;
        hints.second[at] = second;
        hints.first[at] = hint;
        nextEntry[key] = at + 1;
      }
    }
  }
  return {
    documents,
    entries,
    hints,
    listOf: (partition, skill) => {
      const key = partition * skills + skill;
      const from = offsets[key] ?? 0;
      const to = offsets[key + 1] ?? 0;
      return from === to ? null : { from, to };
    },
    membersOf: (partition) => {
      const [from, to] = [sizes[partition] ?? 0, sizes[partition + 1] ?? 0];
      const { first, second } = memberHints;
      return {
        documents: members.subarray(from, to),
        hints: { first: first.subarray(from, to), second: second.subarray(from, to) },
      };
    },
  };
}

function hintsFor(length: number, two: boolean): Hints {
  const first = new Uint32Array(length);
  return { first, second: two ? new Uint32Array(length) : first };
}

function accumulate(counts: Uint32Array): void {
  for (let i = 1; i < counts.length; i += 1) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
}
