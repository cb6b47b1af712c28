import type { MatchProfile } from '../../src/matching/profile.ts';
import type { IndexState } from './index-state.ts';
import { buildColumns, profileAt } from './profile-columns.ts';
import { arrange, type Segment } from './segment.ts';
import { inSlices, type Steps } from './sliced.ts';

/** Changes after which the segment is built anew: this many, or so large a share of it. */
const COMPACT_AT = { least: 500, share: 0.02 };

export function needsCompaction({ overlay, segment }: IndexState): boolean {
  return overlay.size > Math.max(COMPACT_AT.least, segment.columns.size * COMPACT_AT.share);
}

/** @param today day number */
export async function compacted(state: IndexState, today: number): Promise<IndexState> {
  return { ...state, segment: await inSlices(merged(state, today)), overlay: new Map() };
}

function* merged({ segment, overlay }: IndexState, today: number): Steps<Segment> {
  const builder = buildColumns();
  const { columns } = segment;
  for (let row = 0; row < columns.size; row += 1) {
    if (row % 256 === 0) yield;
    if (!overlay.has(columns.ordinals[row] ?? -1)) builder.add(profileAt(columns, row));
  }
  const fresh = [...overlay.values()].filter((profile): profile is MatchProfile => profile !== null);
  for (const profile of fresh) builder.add(profile);
  return yield* arrange(builder.finish(), today);
}
