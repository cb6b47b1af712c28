import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { worlds } from '../../test/builders/matching-worlds.ts';
import { buildColumns, profileAt } from './profile-columns.ts';

describe('profile columns', () => {
  it('give back what was put in', () => {
    fc.assert(
      fc.property(worlds(8), ({ profiles }) => {
        const builder = buildColumns();
        for (const profile of profiles) builder.add(profile);
        const columns = builder.finish();
        expect(columns.size).toBe(profiles.length);
        profiles.forEach((profile, row) => {
          expect(profileAt(columns, row)).toEqual(profile);
        });
      }),
    );
  });
});
