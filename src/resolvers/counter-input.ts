import type { AppointmentInput, CounterParts, VisitInput } from '../people/index.ts';
import type {
  AppointmentInput as GivenAppointment,
  VisitInput as GivenVisit,
} from '../schema/people/counter-operations.ts';
import type { Context } from '../server/context.ts';

export function visitOf(given: typeof GivenVisit.$inferInput, agencyId: string, now: Date): VisitInput {
  const { at, kind, channel, reason, note, papers } = given;
  return { agencyId, at: at ?? now, kind, channel, reason, note: note ?? null, papers: papers ?? [] };
}

export function appointmentOf(
  { startsAt, minutes, reason, note }: typeof GivenAppointment.$inferInput,
  agencyId: string,
): AppointmentInput {
  return { agencyId, startsAt, minutes, reason, note: note ?? null };
}

export function counterParts({ now, services }: Pick<Context, 'now' | 'services'>): CounterParts {
  return { now, isIdentifier: (text) => services.identifiers.digestsOf(text).length > 0 };
}
