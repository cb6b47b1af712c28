import { describe, expect, it } from '@jest/globals';
import { editDistance } from './edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['soudeur', 'soudeur', 0],
    ['soudeur', 'soudur', 1],
    ['plombeir', 'plombier', 1],
    ['masson', 'macon', 2],
    ['', 'ab', 2],
  ])('counts %s to %s', (one, other, distance) => {
    expect(editDistance(one, other, 2)).toBe(distance);
    expect(editDistance(other, one, 2)).toBe(distance);
  });

  it('gives up above the limit', () => {
    expect(editDistance('soudeur', 'boulanger', 2)).toBeGreaterThan(2);
    expect(editDistance('mac', 'maconnerie', 2)).toBeGreaterThan(2);
  });
});
