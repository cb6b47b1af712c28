import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Pace } from './ports.ts';

/** How long scoring may go on before other requests get their turn, in milliseconds. */
const SLICE_MS = 10;

/** @param budgetMs milliseconds until a proof is overdue */
export function paceFor(budgetMs: number): Pace {
  const deadline = performance.now() + budgetMs;
  let sliceEnd = performance.now() + SLICE_MS;
  return {
    turn: () => {
      if (performance.now() < sliceEnd) return null;
      return nextTurn().then(() => {
        sliceEnd = performance.now() + SLICE_MS;
      });
    },
    overdue: () => performance.now() > deadline,
  };
}
