/** A small generator (mulberry32) whose numbers depend on its seed alone. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, below: (below) => Math.floor(next() * below) };
}

/** Draws ranks from 0 on, the k-th with a weight of 1 / (k + 1) ^ exponent. */
export function zipf(size: number, exponent: number): (random: Random) => number {
  const cumulated = new Float64Array(size);
  let sum = 0;
  for (let k = 0; k < size; k += 1) {
    sum += 1 / (k + 1) ** exponent;
    cumulated[k] = sum;
  }
  return (random) => {
    const target = random.next() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulated[middle] ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
