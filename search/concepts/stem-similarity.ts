import { editDistance } from './edit-distance.ts';
import { root } from './stem.ts';

const SHORTEST_PREFIX = 3;
/** While somebody types, the last word is unfinished. */
const SHORTEST_LAST_PREFIX = 2;

/** Whether words that merely begin with the stem count. */
export function prefixCounts(stem: string, last: boolean): boolean {
  return stem.length >= (last ? SHORTEST_LAST_PREFIX : SHORTEST_PREFIX);
}

/** Letters that may be wrong: none below four, one up to seven, then two. */
export function fuzzyLimit(stem: string): number {
  if (stem.length < 4) return 0;
  return stem.length < 8 ? 1 : 2;
}

/** How well a stem of a name answers a stem of the query: 1 the same, 0 nothing in common. */
export function stemSimilarity(asked: string, found: string, last: boolean): number {
  if (asked === found) return 1;
  const derived = root(asked) === root(found) ? 0.75 : 0;
  if (found.startsWith(asked) && prefixCounts(asked, last)) {
    return Math.max(derived, 0.6 + (0.3 * asked.length) / found.length);
  }
  if (derived > 0) return derived;
  const limit = fuzzyLimit(asked);
  const distance = limit === 0 ? 1 : editDistance(asked, found, limit);
  return distance > limit ? 0 : 0.7 * (1 - distance / asked.length);
}
