import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { isoDate } from '../domain/iso-date.ts';
import { assess } from './assess.ts';
import { compileRecognition, levelReference } from './compile-rules.ts';
import { goldenCases, shippedContents } from './golden-reference.ts';
import { validateReference } from './validate-reference.ts';
import { PURPOSES } from './vocabulary.ts';

const compiled = compileRecognition(validateReference(shippedContents()), 7);
const day = z.string().transform(isoDate);

const caseForm = z.strictObject({
  why: z.string(),
  /** Section of the facts that it comes from. */
  source: z.string().optional(),
  holding: z.strictObject({
    type: z.string(),
    completion: z.enum(['NONE', 'PART_1', 'FULL']).default('FULL'),
    field: z.string().nullable().default(null),
    awardedOn: day.nullable().default(null),
    institution: z.string().nullable().default(null),
    evidenceCheck: z.enum(['NONE', 'AUTHENTICATED_BY_ISSUER']).default('NONE'),
    evidence: z.array(z.strictObject({ code: z.string(), on: day })).default([]),
  }),
  nationalities: z.array(z.string()).default(['MLI']),
  practice: z.array(z.strictObject({ jurisdiction: z.string(), months: z.number() })).default([]),
  destination: z.string(),
  purpose: z.enum(PURPOSES),
  profession: z.string().nullable().default(null),
  asOf: day,
  expect: z.record(z.string(), z.unknown()),
});

const goldenFiles = ['first-form.json', 'cases.json'].map(
  (file) => [file, z.array(caseForm).parse(goldenCases(file))] as const,
);

const levelCases = z
  .array(
    z.strictObject({
      why: z.string(),
      scale: z.string(),
      level: z.string(),
      eqf: z.number().nullable(),
      basis: z.string().nullable(),
    }),
  )
  .parse(goldenCases('levels.json'));

describe('what a qualification is worth', () => {
  describe.each(goldenFiles)('%s', (_file, cases) => {
    it.each(cases)(
      '$why',
      ({ holding, nationalities, practice, destination, purpose, profession, asOf, ...rest }) => {
        const holder = { nationalities, practice: practice.map((one) => ({ ...one, profession: null })) };
        const held = { ...holding, decisions: [] };
        const answer = assess(compiled, held, holder, destination, purpose, profession, asOf);
        expect(answer).toMatchObject(rest.expect);
        expect(answer.rulesVersion).toBe(7);
      },
    );
  });

  it('names the type or the destination that it does not know', () => {
    const holding = { completion: 'FULL', field: null, awardedOn: null, institution: null } as const;
    const ask = (type: string, destination: string) => () =>
      assess(
        compiled,
        { ...holding, evidence: [], decisions: [], type, evidenceCheck: 'NONE' },
        { nationalities: [], practice: [] },
        destination,
        'ACADEMIC',
        null,
        isoDate('2026-01-01'),
      );
    expect(ask('MLI:BREVET', 'FRA')).toThrow(
      '"MLI:BREVET" is no qualification type: expected one such as MLI:CAP',
    );
    expect(ask('MLI:CAP', 'FR')).toThrow(
      '"FR" is no jurisdiction: expected an ISO 3166 code such as FRA or CA-QC',
    );
    expect(ask('MLI:CAP', 'ZZ-1')).toThrow('"ZZ-1" is no jurisdiction');
  });
});

describe('what a level is worth', () => {
  it.each(levelCases)('$why', ({ scale, level, eqf, basis }) => {
    expect(levelReference(compiled, scale, level)).toMatchObject({ eqf, basis });
  });

  it('knows no level off its scale', () => {
    expect(levelReference(compiled, 'FR8_2019', 'V')).toBeNull();
    expect(levelReference(compiled, 'FR5_OLD', '3')).toBeNull();
  });
});
