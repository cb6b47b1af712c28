import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { candidateNumber } from './candidate-number.ts';

describe('candidateNumber', () => {
  it('carries prefix, ordinal and check character', () => {
    expect(candidateNumber('ML', 123)).toMatch(/^ML-000123-[0-9X]$/);
  });

  it('changes its check character with any one digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.nat(5),
        fc.integer({ min: 1, max: 9 }),
        (n, at, by) => {
          const digits = [...String(n).padStart(6, '0')];
          const changed = digits.map((d, i) => (i === at ? String((Number(d) + by) % 10) : d)).join('');
          expect(candidateNumber('ML', Number(changed)).at(-1)).not.toBe(candidateNumber('ML', n).at(-1));
        },
      ),
    );
  });
});
