import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayNumber, isoDate } from '../../domain/iso-date.ts';
import { clockOf } from './clock-rules.ts';
import { daysBetween, endOfTerm, type Term } from './term-rules.ts';

const WEEKEND = [6, 7];
const on = isoDate;

describe('the last day of a term', () => {
  it.each([
    // Not counting the day that starts it; 2026-01-20 is a Tuesday.
    ['2026-01-20', { count: 10, unit: 'CALENDAR_DAYS' }, '2026-01-30'],
    ['2026-01-20', { count: 15, unit: 'WORKING_DAYS' }, '2026-02-10'],
    ['2026-01-20', { count: 3, unit: 'MONTHS' }, '2026-04-20'],
    ['2025-11-30', { count: 3, unit: 'MONTHS' }, '2026-02-28'],
  ] as const)('from %s, %p, is %s', (start, term, end) => {
    expect(endOfTerm(on(start), term, WEEKEND)).toBe(end);
  });

  it('knows a weekend of Friday and Saturday', () => {
    const term: Term = { count: 5, unit: 'WORKING_DAYS' };
    expect(endOfTerm(on('2026-01-20'), term, [5, 6])).toBe('2026-01-27');
  });

  it('moves by as many days as the clock stood still', () => {
    const suspensions = [{ from: on('2026-02-01'), to: on('2026-02-11') }];
    expect(endOfTerm(on('2026-01-20'), { count: 3, unit: 'MONTHS' }, WEEKEND, suspensions)).toBe(
      '2026-04-30',
    );
    // Of ten days, 2026-02-02 to 06 and 09 to 10 were working days.
    expect(endOfTerm(on('2026-01-20'), { count: 15, unit: 'WORKING_DAYS' }, WEEKEND, suspensions)).toBe(
      '2026-02-19',
    );
  });
});

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(on('2020-01-01'), days));
const term: fc.Arbitrary<Term> = fc.record({
  count: fc.integer({ min: 1, max: 120 }),
  unit: fc.constantFrom('CALENDAR_DAYS', 'WORKING_DAYS'),
});

describe('the clock', () => {
  it('has as many days left on its first day as the term, and none on its last', () => {
    fc.assert(
      fc.property(day, term, (start, given) => {
        const facts = { startedOn: start, suspensions: [], stoppedOn: null };
        const first = clockOf(facts, given, WEEKEND, start);
        expect(first).toMatchObject({ state: 'RUNNING', daysLeft: given.count });
        expect(first.dueOn && clockOf(facts, given, WEEKEND, first.dueOn).daysLeft).toBe(0);
      }),
    );
  });

  it('loses no day while it stands still, however long', () => {
    fc.assert(
      fc.property(day, term, fc.nat(60), fc.nat(300), (start, given, after, long) => {
        const from = addDays(start, after + 1);
        const facts = { startedOn: start, suspensions: [{ from, to: null }], stoppedOn: null };
        const before = clockOf(facts, given, WEEKEND, addDays(from, -1)).daysLeft ?? 0;
        const standing = clockOf(facts, given, WEEKEND, addDays(from, long));
        fc.pre(before > 0);
        expect(standing).toMatchObject({ state: 'SUSPENDED', dueOn: null, daysLeft: before });
      }),
    );
  });

  it('ends later by a suspension, and never by more than it lasted for calendar days', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 120 }),
        fc.nat(60),
        fc.nat(90),
        (start, count, after, long) => {
          const given: Term = { count, unit: 'CALENDAR_DAYS' };
          const from = addDays(start, after + 1);
          const suspension = { from, to: addDays(from, long) };
          const plain = endOfTerm(start, given, WEEKEND);
          const late = endOfTerm(start, given, WEEKEND, [suspension]);
          expect(dayNumber(late) - dayNumber(plain)).toBe(from <= plain ? long : 0);
        },
      ),
    );
  });

  it('says how it stood on the day of the decision, for ever after', () => {
    const facts = { startedOn: on('2026-01-20'), suspensions: [], stoppedOn: on('2026-04-22') };
    for (const asOf of ['2026-04-22', '2030-01-01']) {
      expect(clockOf(facts, { count: 3, unit: 'MONTHS' }, WEEKEND, on(asOf))).toEqual({
        state: 'STOPPED',
        startedOn: '2026-01-20',
        dueOn: '2026-04-20',
        daysLeft: -2,
      });
    }
  });

  it('runs without an end where no law sets a time, and not before the file is complete', () => {
    const facts = { startedOn: on('2026-01-20'), suspensions: [], stoppedOn: null };
    expect(clockOf(facts, null, WEEKEND, on('2027-01-01'))).toMatchObject({ state: 'NO_TERM', dueOn: null });
    expect(clockOf(facts, null, WEEKEND, on('2026-01-19')).state).toBe('NOT_STARTED');
  });
});

it('counts working days both ways', () => {
  expect(daysBetween(on('2026-01-23'), on('2026-01-26'), 'WORKING_DAYS', WEEKEND)).toBe(1);
  expect(daysBetween(on('2026-01-26'), on('2026-01-23'), 'WORKING_DAYS', WEEKEND)).toBe(-1);
});
