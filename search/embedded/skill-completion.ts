import type { Demand, ForwardSkills, KernelScratch } from './kernel-query.ts';
import { CODE_BITS, CODE_MASK } from './skill-code.ts';

interface Completion {
  /** Reads some of what `worthOf` reads, so that memory fetches it beforehand; the number means nothing. */
  touch(doc: number): number;
  /** Sum over the demands of the best that the document's skills give. */
  worthOf(doc: number): number;
  release(): void;
}

/** Looks a document's skills up among the query's terms. */
export function createCompletion(
  demands: readonly Demand[],
  forward: ForwardSkills,
  { slot }: KernelScratch,
): Completion {
  let rows = 1;
  for (const { terms } of demands) rows += terms.length;
  // Terms of one skill are a chain: its slot names the first row, 0 ends it.
  const nextRow = new Uint16Array(rows);
  const demandOf = new Uint16Array(rows);
  const worths = new Float64Array(rows << CODE_BITS);
  let row = 0;
  for (let demand = 0; demand < demands.length; demand += 1) {
    for (const { skill, worth } of demands[demand]?.terms ?? []) {
      row += 1;
      nextRow[row] = slot[skill] ?? 0;
      slot[skill] = row;
      demandOf[row] = demand;
      worths.set(worth, row << CODE_BITS);
    }
  }
  const { start, codes } = forward;
  const best = new Float64Array(demands.length);
  return {
    touch: (doc) => codes[start[doc] ?? 0] ?? 0,
    worthOf(doc) {
      for (let i = 0; i < best.length; i += 1) best[i] = 0;
      let sum = 0;
      const end = start[doc + 1] ?? 0;
      for (let i = start[doc] ?? 0; i < end; i += 1) {
        const code = codes[i] ?? 0;
        for (let at = slot[code >>> CODE_BITS] ?? 0; at !== 0; at = nextRow[at] ?? 0) {
          const worth = worths[(at << CODE_BITS) | (code & CODE_MASK)] ?? 0;
          const demand = demandOf[at] ?? 0;
          const before = best[demand] ?? 0;
          if (worth > before) {
            best[demand] = worth;
            sum += worth - before;
          }
        }
      }
      return sum;
    },
    release() {
      for (const { terms } of demands) for (const { skill } of terms) slot[skill] = 0;
    },
  };
}
