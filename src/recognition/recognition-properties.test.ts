import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isoDate } from '../domain/iso-date.ts';
import { effectiveInterval } from '../matching/effective-interval.ts';
import { assess } from './assess.ts';
import {
  compileRecognition,
  jurisdictionsWithLaw,
  regulatedUnitGroups,
  regulationOf,
} from './compile-rules.ts';
import { shippedContents } from './golden-reference.ts';
import { recognitionIntervals } from './recognition-intervals.ts';
import type { Holding, Purpose } from './types.ts';
import { validateReference } from './validate-reference.ts';

const shipped = validateReference(shippedContents());
/** Nursing in Spain regulated for ten years only, so that dates of laws take part. */
const reference = {
  ...shipped,
  professions: shipped.professions.map((row) =>
    row.code === 'ESP:2221'
      ? { ...row, validFrom: isoDate('2012-01-01'), validTo: isoDate('2022-01-01') }
      : row,
  ),
};
const compiled = compileRecognition(reference, 1);
const destinations = [...jurisdictionsWithLaw(compiled), 'DE-BY', 'JPN', 'KEN'];
const professions = regulatedUnitGroups(compiled);
const NONE = { institution: null, evidenceCheck: 'NONE', evidence: [], decisions: [] } as const;

const day = fc.integer({ min: 0, max: 14_000 }).map((days) => addDays(isoDate('1995-01-01'), days));
const holding: fc.Arbitrary<Holding> = fc.record({
  type: fc.constantFrom(...shipped.types.map(({ code }) => code)),
  completion: fc.constantFrom('NONE', 'PART_1', 'FULL'),
  field: fc.constantFrom(null, '091', '0912', '0913', '0916', '0732'),
  awardedOn: fc.option(day),
  institution: fc.constant(null),
  evidenceCheck: fc.constantFrom('NONE', 'ORIGINAL_SEEN', 'APOSTILLED'),
  evidence: fc.constant([]),
  decisions: fc.constant([]),
});
const holder = fc.record({ nationalities: fc.subarray(['MLI', 'FRA', 'SEN']), practice: fc.constant([]) });
const destination = fc.constantFrom(...destinations);
const purpose = fc.constantFrom<Purpose[]>(
  'ACADEMIC',
  'PROFESSIONAL_REGULATED',
  'PROFESSIONAL_NONREGULATED',
  'IMMIGRATION',
  'PUBLIC_SERVICE',
);
const profession = fc.option(fc.constantFrom(...professions, '7411', '9211'));

describe('recognition', () => {
  it('does not depend on the order of the reference rows', () => {
    const shuffled = fc.record({
      frameworks: fc.shuffledSubarray([...reference.frameworks], { minLength: reference.frameworks.length }),
      levels: fc.shuffledSubarray([...reference.levels], { minLength: reference.levels.length }),
      types: fc.shuffledSubarray([...reference.types], { minLength: reference.types.length }),
      professions: fc.shuffledSubarray([...reference.professions], {
        minLength: reference.professions.length,
      }),
    });
    fc.assert(
      fc.property(
        shuffled,
        holding,
        holder,
        destination,
        purpose,
        profession,
        day,
        (rows, held, who, ...question) => {
          expect(assess(compileRecognition(rows, 1), held, who, ...question)).toEqual(
            assess(compiled, held, who, ...question),
          );
        },
      ),
    );
  });

  it('never binds by indication, nor opens a regulated profession by levels', () => {
    fc.assert(
      fc.property(
        holding,
        holder,
        destination,
        purpose,
        profession,
        day,
        (held, who, place, why, work, asOf) => {
          const answer = assess(compiled, held, who, place, why, work, asOf);
          if (answer.confidence === 'INDICATIVE') expect(answer.binding).toBe('ADVISORY');
          const regulated = work !== null && regulationOf(compiled, place, work, asOf) !== null;
          expect(answer.purpose).toBe(regulated ? 'PROFESSIONAL_REGULATED' : why);
          expect(answer.purposeAsked).toBe(why);
          if (answer.purpose === 'PROFESSIONAL_REGULATED' && answer.confidence === 'INDICATIVE') {
            expect(answer.outcome).toBe('UNDETERMINED');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('says in intervals what it says on each day', () => {
    fc.assert(
      fc.property(holding, holder, destination, profession, day, (held, who, place, work, asOf) => {
        const intervals = recognitionIntervals(compiled, held, who, destinations, professions);
        const asked = work === null ? 'PROFESSIONAL_NONREGULATED' : 'PROFESSIONAL_REGULATED';
        const found = effectiveInterval(intervals, [place], asked, work, asOf);
        if (held.awardedOn !== null && asOf < held.awardedOn) {
          expect(found).toBeNull();
          return;
        }
        const answer = assess(compiled, held, who, place, asked, work, asOf);
        expect(found).toMatchObject({
          outcome: answer.outcome,
          binding: answer.binding === 'BINDING',
          eqf: answer.effectiveLevel?.eqf ?? null,
          wholeEqf: answer.wholeLevel?.eqf ?? null,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same answer from `from` until the day before `until`', () => {
    fc.assert(
      fc.property(
        holding,
        holder,
        destination,
        purpose,
        profession,
        day,
        (held, who, place, why, work, asOf) => {
          const answer = assess(compiled, held, who, place, why, work, asOf);
          for (const other of [answer.from, answer.until && addDays(answer.until, -1)]) {
            if (other === null) continue;
            expect(assess(compiled, held, who, place, why, work, other).outcome).toBe(answer.outcome);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('recognition intervals', () => {
  it('stay few: everywhere, regulated professions, and what own law adds', () => {
    const held = {
      ...NONE,
      type: 'MLI:DOC-MED',
      completion: 'FULL',
      field: '0912',
      awardedOn: isoDate('2015-07-01'),
    };
    const intervals = recognitionIntervals(
      compiled,
      { ...held, completion: 'FULL' },
      { nationalities: ['MLI'], practice: [] },
      destinations,
      professions,
    );
    const level = { from: '2015-07-01', to: null, eqf: 7, wholeEqf: 7, basis: 'ANALOGY' };
    const open = { purpose: 'PROFESSIONAL_NONREGULATED', profession: null };
    const regulated = { purpose: 'PROFESSIONAL_REGULATED' };
    expect(intervals).toEqual([
      { jurisdiction: '*', ...open, ...level, outcome: 'LEVEL_STATEMENT', binding: false },
      {
        jurisdiction: '*',
        ...regulated,
        profession: null,
        ...level,
        outcome: 'UNDETERMINED',
        binding: false,
      },
      { jurisdiction: 'MLI', ...open, ...level, outcome: 'FULL', binding: true },
      { jurisdiction: 'MLI', ...regulated, profession: '2211', ...level, outcome: 'FULL', binding: true },
    ]);
  });

  it('carry the level of the part and that of the whole', () => {
    const intervals = recognitionIntervals(
      compiled,
      { ...NONE, type: 'MLI:BT1', completion: 'FULL', field: null, awardedOn: null },
      { nationalities: ['MLI'], practice: [] },
      destinations,
      professions,
    );
    expect(
      effectiveInterval(intervals, ['FRA'], 'PROFESSIONAL_NONREGULATED', null, isoDate('2026-01-01')),
    ).toEqual({
      jurisdiction: '*',
      purpose: 'PROFESSIONAL_NONREGULATED',
      profession: null,
      from: null,
      to: null,
      outcome: 'UNDETERMINED',
      binding: false,
      eqf: null,
      wholeEqf: 4,
      basis: 'ANALOGY',
    });
  });
});
