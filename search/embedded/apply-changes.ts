import type { AppliedChange, IndexState } from './index-state.ts';
import type { PgSnapshot } from './pg-snapshot.ts';
import { type FeedChange, readProfiles, type Snapshot } from './read-feed.ts';

/** Changes remembered for requests that began before they were applied. */
const REMEMBERED = 50_000;

/** The state with these changes as the snapshot sees them; `horizon` is the snapshot's. */
export async function applyChanges(
  state: IndexState,
  snapshot: Snapshot,
  horizon: PgSnapshot,
  changes: readonly FeedChange[],
): Promise<IndexState> {
  if (changes.length === 0) return { ...state, horizon };
  const ordinals = [...new Set(changes.map(({ ordinal }) => ordinal))];
  const overlay = new Map([...state.overlay, ...(await readProfiles(snapshot, ordinals))]);
  return { ...state, ...remembered(state, changes), overlay, horizon };
}

/** What was applied lately, with the oldest forgotten when it becomes too much. */
export function remembered(
  { applied: before, appliedFrom }: Pick<IndexState, 'applied' | 'appliedFrom'>,
  changes: readonly FeedChange[],
): { applied: readonly AppliedChange[]; appliedFrom: bigint } {
  const all = [...before, ...changes];
  if (all.length <= REMEMBERED) return { applied: all, appliedFrom };
  const kept = all.slice(-REMEMBERED / 2);
  const forgotten = all.slice(0, all.length - kept.length);
  const last = forgotten.reduce((highest, { xid }) => (xid > highest ? xid : highest), appliedFrom);
  return { applied: kept, appliedFrom: last + 1n };
}
