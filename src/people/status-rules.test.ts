import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isoDate } from '../domain/iso-date.ts';
import { missingMovement, type StatusEvent, statusOf } from './status-rules.ts';

const STATUSES = ['POTENTIAL_MIGRANT', 'DIASPORA', 'ON_ASSIGNMENT', 'RETURNED'] as const;
type Status = (typeof STATUSES)[number];

let ordinal = 0;
const event = (kind: StatusEvent['kind'], on: string, statusAfter: Status | null): StatusEvent => {
  ordinal++;
  return { kind, on: isoDate(on), ordinal, statusAfter };
};
const registered = (on: string, status: Status) => event('REGISTERED', on, status);
const stated = (on: string, status: Status) => event('STATUS_CHANGED', on, status);
const left = (on: string, status: Status = 'DIASPORA') => event('DEPARTED', on, status);
const back = (on: string) => event('RETURNED', on, 'RETURNED');
const trained = (on: string) => event('TRAINING_COMPLETED', on, null);

describe('the status', () => {
  it('is the one with which the file was opened', () => {
    expect(statusOf([registered('2026-03-01', 'DIASPORA'), trained('2026-04-01')])).toBe('DIASPORA');
    expect(statusOf([])).toBeNull();
  });

  it('follows the last movement, in whatever order movements came to be known', () => {
    const first = registered('2026-03-01', 'POTENTIAL_MIGRANT');
    const [out, home] = [left('2026-05-01', 'ON_ASSIGNMENT'), back('2026-11-01')];
    expect(statusOf([first, out])).toBe('ON_ASSIGNMENT');
    expect(statusOf([first, out, home])).toBe('RETURNED');
    const [lateHome, lateOut] = [back('2026-11-01'), left('2026-05-01')];
    expect(statusOf([first, lateHome, lateOut])).toBe('RETURNED');
  });

  it('is RETURNED when an earlier return is heard of after registration', () => {
    expect(statusOf([registered('2026-03-01', 'POTENTIAL_MIGRANT'), back('2024-06-01')])).toBe('RETURNED');
  });

  it('may be stated anew as far as the last movement bears it', () => {
    const events = [registered('2026-03-01', 'POTENTIAL_MIGRANT'), back('2024-06-01')];
    expect(missingMovement(events, 'POTENTIAL_MIGRANT')).toBeNull();
    expect(statusOf([...events, stated('2026-04-01', 'POTENTIAL_MIGRANT')])).toBe('POTENTIAL_MIGRANT');
    expect(missingMovement(events, 'DIASPORA')).toBe('DEPARTED');
    expect(missingMovement([left('2026-01-01')], 'ON_ASSIGNMENT')).toBeNull();
    expect(missingMovement([left('2026-01-01')], 'RETURNED')).toBe('RETURNED');
    expect(missingMovement([left('2026-01-01')], 'POTENTIAL_MIGRANT')).toBe('RETURNED');
  });

  it('says of a mission or a return when it was, once the file is open', () => {
    const events = [registered('2026-03-01', 'POTENTIAL_MIGRANT')];
    expect(missingMovement(events, 'ON_ASSIGNMENT')).toBe('DEPARTED');
    expect(missingMovement(events, 'RETURNED')).toBe('RETURNED');
    expect(missingMovement(events, 'DIASPORA')).toBeNull();
  });

  it('that may be stated today is the one that the events then add up to, whatever happened before', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(isoDate('2024-01-01'), days));
    const happened = fc.oneof(
      day.map((on) => ({ kind: 'DEPARTED', on, statusAfter: 'DIASPORA' }) as const),
      day.map((on) => ({ kind: 'DEPARTED', on, statusAfter: 'ON_ASSIGNMENT' }) as const),
      day.map((on) => ({ kind: 'RETURNED', on, statusAfter: 'RETURNED' }) as const),
      day.map((on) => ({ kind: 'TRAINING_COMPLETED', on, statusAfter: null }) as const),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...STATUSES),
        fc.array(happened, { maxLength: 6 }),
        fc.constantFrom(...STATUSES),
        (start, later, wanted) => {
          const today = isoDate('2026-12-31');
          const events: StatusEvent[] = [
            { kind: 'REGISTERED', on: isoDate('2025-06-01'), statusAfter: start, ordinal: 0 },
            ...later.map((one, index) => ({ ...one, ordinal: index + 1 })),
          ];
          const statement = { kind: 'STATUS_CHANGED', on: today, statusAfter: wanted, ordinal: 99 } as const;
          const result = statusOf([...events, statement]);
          if (missingMovement(events, wanted) === null) expect(result).toBe(wanted);
          else if (later.some(({ kind }) => kind !== 'TRAINING_COMPLETED')) expect(result).not.toBe(wanted);
        },
      ),
    );
  });
});
