import { addDays, type IsoDate } from '../../domain/iso-date.ts';
import { daysBetween, endOfTerm, type Suspension, type Term } from './term-rules.ts';

/** What a case says of the time that its authority has. */
export interface ClockFacts {
  /** When the file was complete, or was given back to be decided anew. */
  readonly startedOn: IsoDate | null;
  readonly suspensions: readonly Suspension[];
  /** When it was decided or ended otherwise. */
  readonly stoppedOn: IsoDate | null;
}

export interface Clock {
  /** NO_TERM: the clock could run, but no law is known to set a time. */
  readonly state: 'NOT_STARTED' | 'NO_TERM' | 'RUNNING' | 'SUSPENDED' | 'STOPPED';
  readonly startedOn: IsoDate | null;
  /** Last day for the decision; null when there is none or the clock stands still. */
  readonly dueOn: IsoDate | null;
  /** Days left, of those that the term counts (calendar days for months); negative once it has passed. */
  readonly daysLeft: number | null;
}

/**
 * The statutory clock of a case on a day. A stopped clock says how it stood on the day of the decision.
 * @param weekend days of the week without work, 1 for Monday
 */
export function clockOf(
  { startedOn, suspensions, stoppedOn }: ClockFacts,
  term: Term | null,
  weekend: readonly number[],
  asOf: IsoDate,
): Clock {
  if (startedOn === null || startedOn > asOf) {
    return { state: 'NOT_STARTED', startedOn: null, dueOn: null, daysLeft: null };
  }
  const stopped = stoppedOn !== null && stoppedOn <= asOf;
  const day = stopped ? stoppedOn : asOf;
  const until = suspensions.filter(({ from }) => from <= day);
  const suspended = !stopped && until.some(({ to }) => to === null || to > day);
  const state = stopped ? 'STOPPED' : suspended ? 'SUSPENDED' : term === null ? 'NO_TERM' : 'RUNNING';
  if (term === null) return { state, startedOn, dueOn: null, daysLeft: null };
  // As if a suspension that lasts ended tomorrow: today does not count yet.
  const bounded = until.map(({ from, to }) => ({
    from,
    to: to === null || to > day ? addDays(day, 1) : to,
  }));
  const dueOn = endOfTerm(startedOn, term, weekend, bounded);
  return {
    state,
    startedOn,
    dueOn: suspended ? null : dueOn,
    daysLeft: daysBetween(day, dueOn, term.unit, weekend),
  };
}
