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
import type { InstrumentRow, RuleRow } from './rule-rows.ts';
import type { Assessment, Holding, Purpose } from './types.ts';
import { validateReference } from './validate-reference.ts';
import { PURPOSES } from './vocabulary.ts';

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
  evidence: fc.array(
    fc.record({ code: fc.constantFrom('SAU:SVP', 'MLI:ORDRE', 'CAN:RED-SEAL', 'MLI:VAE'), on: day }),
    {
      maxLength: 2,
    },
  ),
  decisions: fc.constant([]),
});
const practice = fc.record({
  jurisdiction: fc.constantFrom('FRA', 'ESP', 'DEU', 'SEN', 'BEL'),
  months: fc.integer({ min: 1, max: 80 }),
  profession: fc.constant(null),
});
const holder = fc.record({
  nationalities: fc.subarray(['MLI', 'FRA', 'SEN']),
  practice: fc.array(practice, { maxLength: 2 }),
});
const destination = fc.constantFrom(...destinations);
const purpose = fc.constantFrom<Purpose[]>(
  'ACADEMIC',
  'PROFESSIONAL_REGULATED',
  'PROFESSIONAL_NONREGULATED',
  'IMMIGRATION',
  'PUBLIC_SERVICE',
);
const profession = fc.option(fc.constantFrom(...professions, '7411', '9211'));

/** Those that intervals are made for. */
const lookedAt = fc.option(fc.constantFrom(...professions));

describe('recognition', () => {
  it('does not depend on the order of the reference rows', () => {
    const shuffled = fc.record({
      frameworks: fc.shuffledSubarray([...reference.frameworks], { minLength: reference.frameworks.length }),
      levels: fc.shuffledSubarray([...reference.levels], { minLength: reference.levels.length }),
      types: fc.shuffledSubarray([...reference.types], { minLength: reference.types.length }),
      professions: fc.shuffledSubarray([...reference.professions], {
        minLength: reference.professions.length,
      }),
      instruments: fc.shuffledSubarray([...reference.instruments], {
        minLength: reference.instruments.length,
      }),
      rules: fc.shuffledSubarray([...reference.rules], { minLength: reference.rules.length }),
      certificates: fc.shuffledSubarray([...reference.certificates], {
        minLength: reference.certificates.length,
      }),
      ranks: fc.shuffledSubarray([...reference.ranks], { minLength: reference.ranks.length }),
      falseFriends: fc.constant(reference.falseFriends),
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
      fc.property(holding, holder, destination, lookedAt, day, (held, who, place, work, asOf) => {
        const intervals = recognitionIntervals(compiled, held, who, destinations, professions);
        const asked = work === null ? 'PROFESSIONAL_NONREGULATED' : 'PROFESSIONAL_REGULATED';
        const credential = { heldFrom: held.awardedOn, recognition: intervals };
        const found = effectiveInterval(credential, [place], asked, work, asOf);
        if (held.awardedOn !== null && asOf < held.awardedOn) {
          expect(found).toBeNull();
          return;
        }
        const answer = assess(compiled, held, who, place, asked, work, asOf);
        // A type without a field leads to every profession alike: intervals leave out what hangs on its field.
        if (answer.conditions.some(({ kind, state }) => kind === 'FIELD' && state === 'UNKNOWN')) return;
        expect(found).toMatchObject({
          outcome: answer.outcome,
          binding: answer.binding === 'BINDING',
          eqf: answer.effectiveLevel?.eqf ?? null,
          wholeEqf: answer.wholeLevel?.eqf ?? null,
        });
      }),
      { numRuns: 200 },
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

describe('rules', () => {
  const rank = (answer: Assessment) =>
    compiled.ruling.ranks.get(answer.purpose)?.get(answer.outcome) ?? Number.MAX_SAFE_INTEGER;
  const ruling = compiled.ruling;

  it('say nothing on a day outside every validity', () => {
    const first = isoDate('1900-01-01');
    const last = isoDate('2200-01-01');
    const dated = {
      ...reference,
      instruments: reference.instruments.map((row) => ({
        ...row,
        validFrom: row.validFrom ?? isoDate('1950-01-01'),
        validTo: isoDate('2100-01-01'),
      })),
    };
    const limited = compileRecognition(dated, 1);
    fc.assert(
      fc.property(
        holding,
        holder,
        destination,
        purpose,
        profession,
        fc.constantFrom(first, last),
        (held, who, place, why, work, asOf) => {
          const answer = assess(limited, { ...held, awardedOn: null }, who, place, why, work, asOf);
          expect(answer.path.filter(({ kind }) => kind === 'RULE')).toEqual([]);
          if (answer.confidence === 'RULED') expect(answer.path[0]?.kind).toBe('OWN_LAW');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never lower an answer when one that binds and ranks as high is added', () => {
    fc.assert(
      fc.property(
        holding,
        holder,
        destination,
        purpose,
        profession,
        day,
        fc.nat(),
        (held, who, place, why, work, asOf, pick) => {
          const before = assess(compiled, held, who, place, why, work, asOf);
          const outcomes = [...(ruling.ranks.get(before.purpose)?.keys() ?? [])].slice(0, rank(before) + 1);
          const outcome = outcomes[pick % outcomes.length];
          if (outcome === undefined || before.contradictions.length > 0) return;
          const added = compileRecognition(
            { ...reference, rules: [...reference.rules, { ...ADDED, destinations: [place], outcome }] },
            1,
          );
          const after = assess(added, held, who, place, why, work, asOf);
          if (after.contradictions.length > 0) return;
          expect(rank(after)).toBeLessThanOrEqual(rank(before));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('never lower an answer for more practice or for one nationality more', () => {
    const known = fc.record({
      nationalities: fc.subarray(['MLI', 'FRA', 'SEN', 'MAR'], { minLength: 1 }),
      practice: fc.array(practice, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        holding,
        known,
        practice,
        fc.constantFrom('MLI', 'FRA', 'SEN', 'ESP', 'USA'),
        destination,
        purpose,
        profession,
        day,
        (held, who, more, nationality, ...question) => {
          const before = rank(assess(compiled, held, who, ...question));
          const further = { ...who, nationalities: [...who.nationalities, nationality] };
          expect(rank(assess(compiled, held, further, ...question))).toBeLessThanOrEqual(before);
          const experienced = { ...who, practice: [...who.practice, more] };
          expect(rank(assess(compiled, held, experienced, ...question))).toBeLessThanOrEqual(before);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('that lead back to where a path has been are named', () => {
    const [enic] = reference.instruments;
    if (!enic) throw new Error('no instrument');
    const through = (code: string): InstrumentRow => ({
      ...enic,
      validFrom: null,
      validTo: null,
      code,
      parties: ['JPN', 'KEN'].map((jurisdiction) => ({
        jurisdiction,
        validFrom: null,
        validTo: null,
        status: 'PARTY',
        verified: true,
      })),
    });
    const on = (instrument: string, name: string): RuleRow => ({
      ...ADDED,
      code: `${instrument}:${name}`,
      instrument,
      destinations: null,
      standing: 'RECOGNISED',
      subject: { ...ADDED.subject, parties: true },
    });
    const instruments = [...reference.instruments, through('EAST'), through('WEST')];
    const rules = [{ ...ADDED, destinations: ['JPN'] }, on('EAST', 'A'), on('WEST', 'B')];
    const held = { ...NONE, type: 'MLI:CAP', completion: 'FULL', field: null, awardedOn: null } as const;
    const answer = assess(
      compileRecognition({ ...reference, instruments, rules }, 1),
      held,
      { nationalities: ['MLI'], practice: [] },
      'JPN',
      'ACADEMIC',
      null,
      isoDate('2026-01-01'),
    );
    expect(answer.outcome).toBe('FULL');
    expect(answer.contradictions).toEqual([{ kind: 'RULES_IN_A_CIRCLE', between: ['EAST:A', 'WEST:B'] }]);
  });

  it('that contradict each other give the lower answer and are named', () => {
    const held = { ...NONE, type: 'MLI:CAP', completion: 'FULL', field: null, awardedOn: null } as const;
    const who = { nationalities: ['MLI'], practice: [] };
    const rules = [
      { ...ADDED, destinations: ['JPN'] },
      { ...ADDED, code: 'FRA-ENIC-NARIC:OTHER', destinations: ['JPN'], outcome: 'REFUSED' as const },
    ];
    const question = ['JPN', 'ACADEMIC', null, isoDate('2026-01-01')] as const;
    const answer = assess(compileRecognition({ ...reference, rules }, 1), held, who, ...question);
    expect(answer.outcome).toBe('REFUSED');
    expect(answer.contradictions).toEqual([
      { kind: 'RULES_DISAGREE', between: ['FRA-ENIC-NARIC:ADDED', 'FRA-ENIC-NARIC:OTHER'] },
    ]);
  });
});

const ADDED: RuleRow = {
  code: 'FRA-ENIC-NARIC:ADDED',
  instrument: 'FRA-ENIC-NARIC',
  subject: {
    jurisdictions: null,
    parties: false,
    outsideOf: null,
    types: null,
    eqf: null,
    isced: null,
    fields: null,
    extent: 'ANY',
    formal: false,
    homeRight: false,
  },
  standing: 'AWARD',
  destinations: ['FRA'],
  purposes: [...PURPOSES],
  professions: null,
  professionField: false,
  outcome: 'FULL',
  binding: 'BINDING',
  effectScope: 'NATIONAL',
  substantialDifferences: [],
  measures: [],
  conditions: [],
  residual: false,
  authority: null,
  expectedDays: null,
  legalBasis: null,
  validFrom: null,
  validTo: null,
  source: 'test',
  verified: { right: true },
};

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
    const level = { from: null, to: null, eqf: 7, wholeEqf: 7, basis: 'ANALOGY' };
    const open = { purpose: 'PROFESSIONAL_NONREGULATED', profession: null };
    const doctor = { purpose: 'PROFESSIONAL_REGULATED', profession: '2211' };
    expect(intervals.slice(0, 2)).toEqual([
      { jurisdiction: '*', ...open, ...level, outcome: 'LEVEL_STATEMENT', binding: false, way: null },
      {
        jurisdiction: '*',
        ...doctor,
        profession: null,
        ...level,
        outcome: 'UNDETERMINED',
        binding: false,
        way: null,
      },
    ]);
    expect(intervals).toContainEqual({
      jurisdiction: 'SEN',
      ...doctor,
      ...level,
      from: '2005-12-16',
      outcome: 'AUTOMATIC',
      binding: true,
      way: {
        source: 'Directive 06/2005/CM/UEMOA',
        path: ['MLI>SEN UEMOA-PROFESSIONS:DOCTORS'],
        days: null,
        measures: [],
        open: false,
      },
    });
    expect(intervals).toContainEqual(
      expect.objectContaining({
        jurisdiction: 'FRA',
        ...doctor,
        from: '2020-01-01',
        outcome: 'CONDITIONAL',
        way: expect.objectContaining({ days: 365, measures: ['APTITUDE_TEST', 'SUPERVISED_PRACTICE'] }),
      }),
    );
    expect(intervals.filter(({ jurisdiction }) => jurisdiction === 'FRA')).toHaveLength(3);
    expect(intervals.length).toBeLessThan(60);
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
      effectiveInterval(
        { heldFrom: null, recognition: intervals },
        ['JPN'],
        'PROFESSIONAL_NONREGULATED',
        null,
        isoDate('2026-01-01'),
      ),
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
      way: null,
    });
  });
});
