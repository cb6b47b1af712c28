import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exceeds, pointsOf, splitFullScore } from './points.ts';
import { FULL_SCORE } from './scoring-model.ts';

describe('splitFullScore', () => {
  const weighed = fc.array(
    fc.record({
      component: fc.integer({ min: 1, max: 70 }),
      weights: fc.array(fc.integer({ min: 5, max: 100 }), { minLength: 1, maxLength: 40 }),
    }),
    { minLength: 1, maxLength: 4 },
  );

  it('gives integers that sum to the full score and differ from the exact share by less than one', () => {
    fc.assert(
      fc.property(weighed, (components) => {
        const total = components.reduce((sum, { component }) => sum + component, 0);
        const shares = components.flatMap(({ component, weights }) => {
          const sum = weights.reduce((all, one) => all + one, 0);
          return weights.map((one) => ({ n: component * one, d: total * sum }));
        });
        const maxima = splitFullScore(shares);
        expect(maxima.reduce((sum, one) => sum + one, 0)).toBe(FULL_SCORE);
        maxima.forEach((maximum, i) => {
          const share = shares[i] ?? { n: 0, d: 1 };
          expect(Math.abs(maximum - (FULL_SCORE * share.n) / share.d)).toBeLessThan(1);
        });
      }),
    );
  });

  it('gives what is left to the largest remainders, and of equal ones to the earlier', () => {
    expect(
      splitFullScore([
        { n: 1, d: 3 },
        { n: 1, d: 3 },
        { n: 1, d: 3 },
      ]),
    ).toEqual([333_334, 333_333, 333_333]);
    expect(
      splitFullScore([
        { n: 1, d: 6 },
        { n: 2, d: 3 },
        { n: 1, d: 6 },
      ]),
    ).toEqual([166_667, 666_667, 166_666]);
    expect(splitFullScore([])).toEqual([]);
  });
});

describe('pointsOf', () => {
  it('rounds halves up, exactly, for the largest credits that occur', () => {
    expect(pointsOf(1, { n: 1, d: 2 })).toBe(1);
    expect(pointsOf(5, { n: 3, d: 10 })).toBe(2);
    expect(pointsOf(333_333, { n: 0, d: 4 })).toBe(0);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: FULL_SCORE }),
        fc.integer({ min: 1, max: 60_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (maximum, d, share) => {
          const n = Math.floor(d * share);
          const exact = (2n * BigInt(maximum) * BigInt(n) + BigInt(d)) / (2n * BigInt(d));
          expect(pointsOf(maximum, { n, d })).toBe(Number(exact));
        },
      ),
    );
  });
});

describe('exceeds', () => {
  it('compares fractions by their value', () => {
    expect(exceeds({ n: 1, d: 2 }, { n: 49, d: 100 })).toBe(true);
    expect(exceeds({ n: 1, d: 2 }, { n: 2, d: 4 })).toBe(false);
  });
});
