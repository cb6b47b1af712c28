import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bitAt, decodeBitstring, encodeBitstring, LIST_ENTRIES } from './bitstring.ts';

const index = fc.integer({ min: 0, max: LIST_ENTRIES - 1 });

describe('a status bitstring', () => {
  it('says of every index what was put in, and of no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(index, { maxLength: 200 }),
        fc.array(index, { maxLength: 200 }),
        (set, others) => {
          const bits = decodeBitstring(encodeBitstring(set)) ?? new Uint8Array();
          for (const one of set) expect(bitAt(bits, one)).toBe(true);
          for (const one of others) expect(bitAt(bits, one)).toBe(set.includes(one));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has the first index leftmost, and at least 16 KiB', () => {
    const bits = decodeBitstring(encodeBitstring([0, 9])) ?? new Uint8Array();
    expect([...bits.subarray(0, 3)]).toEqual([0b1000_0000, 0b0100_0000, 0]);
    expect(bits).toHaveLength(16_384);
  });

  it('ends', () => {
    const bits = decodeBitstring(encodeBitstring([])) ?? new Uint8Array();
    expect([bitAt(bits, LIST_ENTRIES - 1), bitAt(bits, LIST_ENTRIES)]).toEqual([false, null]);
    expect(() => encodeBitstring([LIST_ENTRIES])).toThrow(RangeError);
  });

  it.each([
    ['no multibase', 'H4sI'],
    ['another multibase', `z${gzipSync(new Uint8Array(16_384)).toString('base64url')}`],
    ['not gzipped', `u${Buffer.alloc(16_384).toString('base64url')}`],
    ['too short', `u${gzipSync(new Uint8Array(16_383)).toString('base64url')}`],
    ['a bomb', `u${gzipSync(new Uint8Array(17 * 1024 * 1024)).toString('base64url')}`],
  ])('is not %s', (_what, encoded) => {
    expect(decodeBitstring(encoded)).toBeNull();
  });
});
