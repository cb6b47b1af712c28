import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { isJurisdiction } from './jurisdictions.ts';

const subdivisions = z
  .array(z.object({ code: z.string() }))
  .parse(
    JSON.parse(
      readFileSync(new URL('../../prisma/reference/world/subdivisions.json', import.meta.url), 'utf8'),
    ),
  );

describe('a jurisdiction', () => {
  it('is any subdivision that the world file names', () => {
    expect(subdivisions.map(({ code }) => code).filter((code) => !isJurisdiction(code))).toEqual([]);
  });

  it.each([
    ['JPN', true],
    ['FR-75', true],
    ['CA-QC', true],
    ['CA-XX', false],
    ['DE-XX', false],
    ['XX-01', false],
    ['ZZZ', false],
  ])('%s: %s', (code, known) => {
    expect(isJurisdiction(code)).toBe(known);
  });
});
