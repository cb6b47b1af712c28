import type { AppointmentStatus } from '../../db/generated/enums.ts';
import { DomainError } from '../../domain/errors.ts';

/** What may become of a booked appointment; whatever has become of it stays. */
export type AppointmentOutcome = Exclude<AppointmentStatus, 'BOOKED'>;

const OUTCOMES: readonly AppointmentOutcome[] = ['KEPT', 'MISSED', 'MOVED', 'CANCELLED'];

const MINUTES = { min: 5, max: 480 };
const MINUTE = 60_000;

export interface AppointmentTime {
  readonly startsAt: Date;
  /** Exclusive */
  readonly endsAt: Date;
}

/** @throws DomainError INVALID_INPUT when it lies in the past or lasts no sensible time */
export function appointmentTime(startsAt: Date, minutes: number, now: Date): AppointmentTime {
  if (startsAt.getTime() <= now.getTime()) {
    const at = startsAt.toISOString();
    throw new DomainError('INVALID_INPUT', 'appointment.past', `${at} is over`, { value: at }, ['startsAt']);
  }
  if (!Number.isInteger(minutes) || minutes < MINUTES.min || minutes > MINUTES.max) {
    throw new DomainError(
      'INVALID_INPUT',
      'value.range',
      `${minutes} is not a whole number from ${MINUTES.min} to ${MINUTES.max}`,
      { value: minutes, ...MINUTES },
      ['minutes'],
    );
  }
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * MINUTE) };
}

/**
 * Somebody can have come or stayed away only once it is time; before it is over it can be moved or cancelled.
 * @throws DomainError ILLEGAL_STATE that names what is possible
 */
export function requireOutcome(
  { status, startsAt, endsAt }: AppointmentTime & { readonly status: AppointmentStatus },
  outcome: AppointmentOutcome,
  now: Date,
): void {
  const possible =
    status === 'BOOKED' ? OUTCOMES.filter((one) => isTimely(one, { startsAt, endsAt }, now)) : [];
  if (possible.includes(outcome)) return;
  const values = { status, move: outcome, possible: possible.join(', ') || '–' };
  throw new DomainError(
    'ILLEGAL_STATE',
    'appointment.illegalMove',
    `An appointment that is ${status} cannot become ${outcome} now; possible: ${values.possible}`,
    values,
    ['appointment'],
  );
}

function isTimely(outcome: AppointmentOutcome, { startsAt, endsAt }: AppointmentTime, now: Date): boolean {
  switch (outcome) {
    case 'KEPT':
      // Whoever comes early the same day has come.
      return now.toISOString().slice(0, 10) >= startsAt.toISOString().slice(0, 10);
    case 'MISSED':
      return now >= startsAt;
    case 'MOVED':
    case 'CANCELLED':
      return now < endsAt;
  }
}
