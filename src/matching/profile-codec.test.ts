import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { worlds } from '../../test/builders/matching-worlds.ts';
import { packProfile, unpackProfile } from './profile-codec.ts';

describe('packProfile', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(worlds(3), ({ profiles }) => {
        for (const profile of profiles) expect(unpackProfile(packProfile(profile))).toEqual(profile);
      }),
    );
  });

  it('names a form that it does not read', () => {
    expect(() => unpackProfile('[99,{}]')).toThrow('match profile has form 99; expected 3');
  });
});
