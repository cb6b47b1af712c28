import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Pace } from '../../src/matching/ports.ts';

/** Work that can be put down between its steps. */
export type Steps<Result> = Generator<void, Result, void>;

/** Milliseconds that one slice may hold the event loop. */
const SLICE_MS = 8;

/** Does the work in slices, so that requests are answered in between. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTurn();
  }
}

export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the work while others get their turn; null when the time was over first. */
export async function paced<Result>(steps: Steps<Result>, pace: Pace): Promise<Result | null> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (pace.overdue()) return null;
    const turn = pace.turn();
    if (turn !== null) await turn;
  }
}
