import type pg from 'pg';
import { type FeedFollower, followFeed } from '../../search/embedded/follow-feed.ts';
import { dayNumber } from '../../src/domain/iso-date.ts';
import { chooseIndex } from '../../src/matching/service-index.ts';
import { type FollowingEngine, TODAY } from './both-ways.ts';

export interface FollowOptions {
  readonly file?: string;
  readonly self?: { readonly host: string; readonly pid: number };
}

/** Follows as a service does; what goes wrong fails the test. */
export function follow(pool: pg.Pool, options: FollowOptions = {}): FeedFollower {
  return followFeed(pool, {
    ...options,
    today: () => dayNumber(TODAY),
    onError: (error) => {
      throw error;
    },
  });
}

export function embeddedEngine(follower: FeedFollower): FollowingEngine {
  let frozen: FeedFollower | null = null;
  return {
    choose: (snapshot, pace) => chooseIndex(snapshot, frozen ?? follower, pace),
    caughtUp: () => follower.caughtUp(),
    paused: async (work) => {
      const state = follower.current();
      frozen = { ...follower, current: () => state };
      try {
        return await work();
      } finally {
        frozen = null;
      }
    },
    stop: () => follower.stop(),
  };
}
