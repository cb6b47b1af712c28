import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, dayNumber, fromDayNumber, isIsoDate, isoDate } from './iso-date.ts';

describe('dayNumber', () => {
  it('counts as the calendar of the platform does, leap years included', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
        if (!isIsoDate(text)) return;
        expect(dayNumber(text)).toBe(day);
        expect(fromDayNumber(day)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('steps over the ends of February', () => {
    expect(addDays(isoDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(isoDate('2026-02-28'), 1)).toBe('2026-03-01');
    expect(addDays(isoDate('2100-02-28'), 1)).toBe('2100-03-01');
    expect(addDays(isoDate('2000-02-29'), 366)).toBe('2001-03-01');
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-12-15', 6, '2027-06-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('from %s by %i months comes to %s', (from, months, to) => {
    expect(addMonths(isoDate(from), months)).toBe(to);
  });
});

describe('isoDate', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '26-01-01', '2026-01-01T00:00:00Z', ''])(
    'refuses %p by name',
    (text) => {
      expect(() => isoDate(text)).toThrow(`"${text}" is not a date: expected YYYY-MM-DD`);
    },
  );
});
