import { describe, expect, it } from '@jest/globals';
import { appointmentTime, requireOutcome } from './appointment-rules.ts';

const NINE = new Date('2026-03-05T09:00:00Z');
const HALF_PAST = new Date('2026-03-05T09:30:00Z');
const TIME = { startsAt: NINE, endsAt: HALF_PAST };

const OUTCOMES = ['KEPT', 'MISSED', 'MOVED', 'CANCELLED'] as const;

function possible(status: 'BOOKED' | (typeof OUTCOMES)[number], at: string) {
  return OUTCOMES.filter((outcome) => {
    try {
      requireOutcome({ ...TIME, status }, outcome, new Date(at));
      return true;
    } catch {
      return false;
    }
  });
}

describe('an appointment', () => {
  it.each([
    ['the day before', '2026-03-04T23:59:59Z', ['MOVED', 'CANCELLED']],
    ['early the same day', '2026-03-05T07:00:00Z', ['KEPT', 'MOVED', 'CANCELLED']],
    ['at its time', '2026-03-05T09:00:00Z', ['KEPT', 'MISSED', 'MOVED', 'CANCELLED']],
    ['once it is over', '2026-03-05T09:30:00Z', ['KEPT', 'MISSED']],
  ])('that is booked may become, %s', (_when, at, outcomes) => {
    expect(possible('BOOKED', at)).toEqual(outcomes);
  });

  it.each(OUTCOMES)('that is %s becomes nothing else', (status) => {
    expect(possible(status, '2026-03-05T09:00:00Z')).toEqual([]);
    expect(() => requireOutcome({ ...TIME, status }, 'KEPT', NINE)).toThrow(
      expect.objectContaining({
        code: 'ILLEGAL_STATE',
        values: { status, move: 'KEPT', possible: '–' },
        path: ['appointment'],
      }),
    );
  });

  it('lasts from its minute on', () => {
    expect(appointmentTime(NINE, 30, new Date('2026-03-01T09:00:00Z'))).toEqual(TIME);
  });

  it.each([
    [NINE, 30, NINE, 'appointment.past'],
    [NINE, 4, new Date(0), 'value.range'],
    [NINE, 481, new Date(0), 'value.range'],
    [NINE, 7.5, new Date(0), 'value.range'],
  ])('is refused: %s for %d minutes', (startsAt, minutes, now, key) => {
    expect(() => appointmentTime(startsAt, minutes, now)).toThrow(expect.objectContaining({ key }));
  });
});
