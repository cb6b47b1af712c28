import type pg from 'pg';
import { type FeedFollower, followFeed } from '../../search/embedded/follow-feed.ts';
import { dayNumber } from '../../src/domain/iso-date.ts';
import { AS_OF } from './full-world.ts';

/** With an index of this process that knows whatever was committed before. */
export async function withFollower<Result>(
  pool: pg.Pool,
  work: (follower: FeedFollower) => Promise<Result>,
): Promise<Result> {
  const follower = followFeed(pool, {
    today: () => dayNumber(AS_OF),
    onError: (error) => {
      throw error;
    },
  });
  try {
    await follower.caughtUp();
    return await work(follower);
  } finally {
    await follower.stop();
  }
}
