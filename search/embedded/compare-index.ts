import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { inSnapshot } from '../../src/db/snapshot.ts';
import type { CandidateOrdinal, MatchProfile } from '../../src/matching/profile.ts';
import { applyChanges } from './apply-changes.ts';
import { type IndexState, profileIn, sizeOf } from './index-state.ts';
import { follows } from './open-index.ts';
import { profileAt } from './profile-columns.ts';
import { MOST_CHANGES, readAllProfiles, readChangesSince, readHead } from './read-feed.ts';
import { inSlices, type Steps } from './sliced.ts';

/**
 * MISSING: the index lacks a candidate. EXTRA: it has one that is gone, or twice. STALE: it has another version.
 * DIFFERENT: the same version with other content.
 */
export type DifferenceKind = 'MISSING' | 'EXTRA' | 'STALE' | 'DIFFERENT';

export interface ProfileDifference {
  readonly kind: DifferenceKind;
  readonly ordinal: CandidateOrdinal;
  readonly candidateId: string;
  /** null where there is none. */
  readonly indexVersion: number | null;
  readonly databaseVersion: number | null;
  /** Parts of the profile that differ; empty unless the kind is DIFFERENT. */
  readonly parts: readonly string[];
}

export interface IndexComparison {
  /** How many the database has. */
  readonly candidates: number;
  /** How many the index has. */
  readonly indexed: number;
  readonly counts: Readonly<Record<DifferenceKind, number>>;
  /** The first of each kind. */
  readonly differences: readonly ProfileDifference[];
}

/** Differences of one kind that are listed one by one. */
const LISTED = 1_000;

/**
 * Compares an index, brought up to date, with all match profiles of one snapshot, candidate by candidate.
 * @returns null when the feed no longer tells what has happened since the index was read
 */
export function compareIndex(pool: pg.Pool, state: IndexState): Promise<IndexComparison | null> {
  return inSnapshot(pool, async (snapshot) => {
    const head = await readHead(snapshot);
    if (!follows(state, head)) return null;
    const changes = await readChangesSince(snapshot, state.horizon, 'CANDIDATE');
    if (changes.length > MOST_CHANGES) return null;
    const index = await applyChanges(state, snapshot, head.horizon, changes);
    const found = createFindings();
    const seen = new Set<CandidateOrdinal>();
    for await (const profiles of readAllProfiles(snapshot)) {
      await inSlices(compareAll(index, profiles, seen, found));
    }
    await inSlices(findExtra(index, seen, found));
    return { candidates: seen.size, indexed: sizeOf(index), ...found.all() };
  });
}

interface Findings {
  add(difference: ProfileDifference): void;
  all(): Pick<IndexComparison, 'counts' | 'differences'>;
}

function createFindings(): Findings {
  const counts: Record<DifferenceKind, number> = { MISSING: 0, EXTRA: 0, STALE: 0, DIFFERENT: 0 };
  const differences: ProfileDifference[] = [];
  return {
    add: (difference) => {
      counts[difference.kind] += 1;
      if (counts[difference.kind] <= LISTED) differences.push(difference);
    },
    all: () => ({ counts, differences }),
  };
}

function* compareAll(
  index: IndexState,
  profiles: readonly MatchProfile[],
  seen: Set<CandidateOrdinal>,
  found: Findings,
): Steps<void> {
  for (const profile of profiles) {
    yield;
    const { ordinal, candidateId, version } = profile;
    seen.add(ordinal);
    const known = profileIn(index, ordinal);
    if (known === null) {
      found.add({
        kind: 'MISSING',
        ordinal,
        candidateId,
        indexVersion: null,
        databaseVersion: version,
        parts: [],
      });
      continue;
    }
    const both = { ordinal, candidateId, indexVersion: known.version, databaseVersion: version };
    if (known.version !== version) {
      found.add({ kind: 'STALE', ...both, parts: [] });
      continue;
    }
    const parts = differingParts(known, profile);
    if (parts.length > 0) found.add({ kind: 'DIFFERENT', ...both, parts });
  }
}

function* findExtra(
  { segment, overlay }: IndexState,
  seen: ReadonlySet<CandidateOrdinal>,
  found: Findings,
): Steps<void> {
  const { columns } = segment;
  const extra = ({ ordinal, candidateId, version }: MatchProfile) =>
    found.add({
      kind: 'EXTRA',
      ordinal,
      candidateId,
      indexVersion: version,
      databaseVersion: null,
      parts: [],
    });
  for (let row = 0; row < columns.size; row += 1) {
    if (row % 1024 === 0) yield;
    const ordinal = columns.ordinals[row] ?? -1;
    if (overlay.has(ordinal)) continue;
    if (!seen.has(ordinal) || segment.documentOf(ordinal) !== row) extra(profileAt(columns, row));
  }
  for (const [ordinal, profile] of overlay) if (profile !== null && !seen.has(ordinal)) extra(profile);
}

/** "scored.skills", "mobility": as a profile has them. */
function differingParts(one: MatchProfile, other: MatchProfile): readonly string[] {
  const parts: readonly (readonly [string, (profile: MatchProfile) => unknown])[] = [
    ['candidateId', ({ candidateId }) => candidateId],
    ['agencyPath', ({ agencyPath }) => agencyPath],
    ['scored.skills', ({ scored }) => scored.skills],
    ['scored.periods', ({ scored }) => scored.periods],
    ['scored.languages', ({ scored }) => scored.languages],
    ['scored.credentials', ({ scored }) => scored.credentials],
    ['mobility', ({ mobility }) => mobility],
    ['consents', ({ consents }) => consents],
    ['conditionsOnly', ({ conditionsOnly }) => conditionsOnly],
  ];
  return parts.flatMap(([name, of]) => (isDeepStrictEqual(of(one), of(other)) ? [] : [name]));
}
