import type { CandidateOrdinal, MatchProfile } from '../../src/matching/profile.ts';
import { type PgSnapshot, sees } from './pg-snapshot.ts';
import { profileAt } from './profile-columns.ts';
import type { ProfileSum } from './read-feed.ts';
import type { Segment } from './segment.ts';

/** What an index knows at one horizon; a request that holds it is not disturbed by what is applied afterwards. */
export interface IndexState {
  readonly segment: Segment;
  /** What has changed since the segment was built; null for a candidate that is gone. */
  readonly overlay: ReadonlyMap<CandidateOrdinal, MatchProfile | null>;
  /** Of the database that was read. */
  readonly epoch: string;
  /** The order to read everything anew that this index has followed. */
  readonly edition: string;
  /** The index is equal to the match profiles that this snapshot sees. */
  readonly horizon: PgSnapshot;
  /** Changes applied lately, by the transaction that made them. */
  readonly applied: readonly AppliedChange[];
  /** Transactions before this one have been forgotten among `applied`. */
  readonly appliedFrom: bigint;
}

/** As `readProfileSum` sums the rows of the database. */
export function profileSumOf({ segment, overlay }: IndexState): ProfileSum {
  const { columns } = segment;
  let count = 0;
  let sum = 0n;
  // Whole numbers are many times as fast, as long as they are exact.
  let part = 0;
  const add = (ordinal: number, version: number) => {
    count += 1;
    part += ordinal * 1009 + version;
    if (part < 2 ** 51) return;
    sum += BigInt(part);
    part = 0;
  };
  for (let row = 0; row < columns.size; row += 1) {
    const ordinal = columns.ordinals[row] ?? -1;
    if (!overlay.has(ordinal)) add(ordinal, columns.versions[row] ?? 0);
  }
  for (const [ordinal, profile] of overlay) if (profile !== null) add(ordinal, profile.version);
  return { count, sum: String(sum + BigInt(part)) };
}

/** How many candidates the index has. */
export function sizeOf({ segment, overlay }: IndexState): number {
  let size = segment.columns.size;
  for (const [ordinal, profile] of overlay) {
    const inSegment = segment.documentOf(ordinal) >= 0;
    if (profile !== null && !inSegment) size += 1;
    if (profile === null && inSegment) size -= 1;
  }
  return size;
}

/** The candidate as the index has it; null when it has not. */
export function profileIn({ segment, overlay }: IndexState, ordinal: CandidateOrdinal): MatchProfile | null {
  const changed = overlay.get(ordinal);
  if (changed !== undefined) return changed;
  const doc = segment.documentOf(ordinal);
  return doc < 0 ? null : profileAt(segment.columns, doc);
}

export interface AppliedChange {
  readonly xid: bigint;
  readonly ordinal: CandidateOrdinal;
}

/**
 * Candidates of whom the index knows more than a request's snapshot sees; null when the snapshot is so old that
 * nobody remembers.
 */
export function appliedBeyond(
  { applied, appliedFrom }: Pick<IndexState, 'applied' | 'appliedFrom'>,
  snapshot: PgSnapshot,
): readonly CandidateOrdinal[] | null {
  if (snapshot.xmin < appliedFrom) return null;
  return applied.flatMap(({ xid, ordinal }) => (sees(snapshot, xid) ? [] : [ordinal]));
}
