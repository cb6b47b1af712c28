import type { FeedFollower } from '../../search/embedded/follow-feed.ts';
import { buildIndex, openKeptIndex } from '../../search/embedded/open-index.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { bamakoDay, dayNumber } from '../domain/iso-date.ts';
import { candidateIndexFile } from '../server/index-file.ts';
import type { MatchOptions } from './commands.ts';

/** The index that answers one command: it follows nothing, and each question asks what it does not know. */
export async function openEngine(
  engine: MatchOptions['engine'],
  config: Config,
  { pool }: Database,
): Promise<FeedFollower | null> {
  if (engine === 'exhaustive') return null;
  const kept = await openKeptIndex(pool, candidateIndexFile(config));
  const state = kept ?? (engine === null ? null : await buildIndex(pool, dayNumber(bamakoDay(new Date()))));
  if (state === null) return null;
  return { current: () => state, caughtUp: async () => {}, stop: async () => {} };
}
