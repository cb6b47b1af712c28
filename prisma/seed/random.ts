/** A stream of choices that is the same for the same seed, on every machine. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** One value, each as often as its weight says; weights need no particular sum. */
  weighted<T>(choices: readonly Choice<T>[]): T;
  /** Each value by itself with this probability, in the order given. */
  some<T>(values: readonly T[], probability: number): T[];
}

export type Choice<T> = readonly [value: T, weight: number];

/** The generator that Tommy Ettinger published as mulberry32: 32 bits of state, enough for made-up people. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
  const chance = (probability: number) => next() < probability;
  return {
    next,
    chance,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (values) => nth(values, Math.floor(next() * values.length)),
    weighted: (choices) => {
      const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
      let rest = next() * total;
      const chosen = choices.find(([, weight]) => {
        rest -= weight;
        return rest < 0;
      });
      return (chosen ?? nth(choices, choices.length - 1))[0];
    },
    some: (values, probability) => values.filter(() => chance(probability)),
  };
}

function nth<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`there is no value ${index} of ${values.length} to choose`);
  return value;
}
