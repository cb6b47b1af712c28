import type { CandidateEventKind, CandidateStatus } from '../db/generated/enums.ts';
import type { IsoDate } from '../domain/iso-date.ts';

/** As much of an event as the status follows from. */
export interface StatusEvent {
  readonly kind: CandidateEventKind;
  readonly on: IsoDate;
  /** The order in which events came to be known. */
  readonly ordinal: number;
  /** The status that the event brings or states. */
  readonly statusAfter: CandidateStatus | null;
}

/**
 * The status that events add up to: what the last movement brought, unless a later statement that agrees with it
 * says more. A movement that is heard of after a statement outweighs it, whatever its day. Null without any event.
 */
export function statusOf(events: readonly StatusEvent[]): CandidateStatus | null {
  const movement = lastMovement(events);
  const statements = events.filter(
    ({ kind, on, ordinal, statusAfter }) =>
      isStatement(kind) &&
      (movement === null ||
        (ordinal > movement.ordinal &&
          on >= movement.on &&
          statusAfter !== null &&
          agrees(movement, statusAfter))),
  );
  const statement = statements.reduce<StatusEvent | null>(
    (last, one) => (last === null || one.ordinal > last.ordinal ? one : last),
    null,
  );
  return (statement ?? movement)?.statusAfter ?? null;
}

/** What has to be recorded before a status may be stated; null where it may be stated as it is. */
export function missingMovement(
  events: readonly StatusEvent[],
  status: CandidateStatus,
): 'DEPARTED' | 'RETURNED' | null {
  if (agrees(lastMovement(events), status)) return null;
  return status === 'DIASPORA' || status === 'ON_ASSIGNMENT' ? 'DEPARTED' : 'RETURNED';
}

/** Whoever has left is abroad, whoever came back is at home; without a movement neither a mission nor a return is known. */
function agrees(movement: StatusEvent | null, status: CandidateStatus): boolean {
  switch (movement?.kind) {
    case 'DEPARTED':
      return status === 'DIASPORA' || status === 'ON_ASSIGNMENT';
    case 'RETURNED':
      return status === 'RETURNED' || status === 'POTENTIAL_MIGRANT';
    default:
      return status === 'POTENTIAL_MIGRANT' || status === 'DIASPORA';
  }
}

function lastMovement(events: readonly StatusEvent[]): StatusEvent | null {
  return events
    .filter(({ kind }) => kind === 'DEPARTED' || kind === 'RETURNED')
    .reduce<StatusEvent | null>((last, one) => (last === null || isLater(one, last) ? one : last), null);
}

function isLater(one: StatusEvent, other: StatusEvent): boolean {
  return one.on === other.on ? one.ordinal > other.ordinal : one.on > other.on;
}

function isStatement(kind: CandidateEventKind): boolean {
  return kind === 'REGISTERED' || kind === 'STATUS_CHANGED';
}
