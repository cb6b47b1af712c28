import { v7 as uuidv7 } from 'uuid';
import { accountName, type UnitOfWork } from '../../access/index.ts';
import type { Appointment } from '../../db/generated/client.ts';
import type { VisitReason } from '../../db/generated/enums.ts';
import { DomainError } from '../../domain/errors.ts';
import type { CandidateScope } from '../candidate-visibility.ts';
import { lockCandidate } from '../update-candidate.ts';
import {
  type AppointmentOutcome,
  type AppointmentTime,
  appointmentTime,
  requireOutcome,
} from './appointment-rules.ts';
import { checkedNote } from './note-rules.ts';
import type { CounterParts } from './record-visit.ts';

export interface AppointmentInput {
  readonly agencyId: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly reason: VisitReason;
  readonly note: string | null;
}

/** @throws DomainError NOT_FOUND, INVALID_INPUT, or CONFLICT when the person is expected elsewhere then */
export async function bookAppointment(
  unit: UnitOfWork,
  scope: CandidateScope,
  candidateId: string,
  { agencyId, startsAt, minutes, reason, note }: AppointmentInput,
  { now, isIdentifier }: CounterParts,
): Promise<string> {
  const time = appointmentTime(startsAt, minutes, now);
  const text = checkedNote(note, isIdentifier, ['note']);
  const { personId } = await lockCandidate(unit, scope, candidateId);
  await requireFree(unit, candidateId, time, null);
  const id = await open(unit, { candidateId, agencyId, reason, note: text, ...time });
  leaveNote(unit, { candidateId, personId }, 'appointment.booked', {
    appointment: id,
    agencyId,
    startsAt: startsAt.toISOString(),
    reason,
  });
  return id;
}

/** Gives the id of the appointment that takes its place. @throws DomainError as `bookAppointment`, or ILLEGAL_STATE */
export async function moveAppointment(
  unit: UnitOfWork,
  scope: CandidateScope,
  appointmentId: string,
  { startsAt, minutes }: { readonly startsAt: Date; readonly minutes: number | null },
  { now }: Pick<CounterParts, 'now'>,
): Promise<string> {
  const { appointment, personId } = await lockAppointment(unit, scope, appointmentId);
  requireOutcome(appointment, 'MOVED', now);
  const length = (appointment.endsAt.getTime() - appointment.startsAt.getTime()) / 60_000;
  const time = appointmentTime(startsAt, minutes ?? length, now);
  const { candidateId, agencyId, reason, note } = appointment;
  await requireFree(unit, candidateId, time, appointmentId);
  const movedToId = await open(unit, { candidateId, agencyId, reason, note, ...time });
  await settle(unit, appointmentId, { status: 'MOVED', movedToId }, now);
  leaveNote(unit, { candidateId, personId }, 'appointment.moved', {
    appointment: appointmentId,
    movedTo: movedToId,
    startsAt: startsAt.toISOString(),
  });
  return movedToId;
}

/** An appointment that was kept is a visit as well. @throws DomainError NOT_FOUND, ILLEGAL_STATE */
export async function settleAppointment(
  unit: UnitOfWork,
  scope: CandidateScope,
  appointmentId: string,
  outcome: Exclude<AppointmentOutcome, 'MOVED'>,
  { now }: Pick<CounterParts, 'now'>,
): Promise<void> {
  const { appointment, personId } = await lockAppointment(unit, scope, appointmentId);
  requireOutcome(appointment, outcome, now);
  const { candidateId, agencyId, reason } = appointment;
  await settle(unit, appointmentId, { status: outcome }, now);
  if (outcome === 'KEPT') {
    await unit.tx.visit.create({
      data: {
        id: uuidv7(),
        candidateId,
        agencyId,
        at: now,
        kind: 'APPOINTMENT',
        channel: 'IN_PERSON',
        reason,
        recordedBy: accountName(unit.viewer),
      },
    });
  }
  leaveNote(unit, { candidateId, personId }, `appointment.${outcome.toLowerCase()}`, {
    appointment: appointmentId,
  });
}

/** The candidate's row is the lock, so that two advisers never both settle one appointment. */
async function lockAppointment(
  unit: UnitOfWork,
  scope: CandidateScope,
  appointmentId: string,
): Promise<{ readonly appointment: Appointment; readonly personId: string }> {
  const where = { id: appointmentId };
  const named = await unit.tx.appointment.findUnique({ where, select: { candidateId: true } });
  if (named) {
    try {
      const { personId } = await lockCandidate(unit, scope, named.candidateId);
      return { appointment: await unit.tx.appointment.findUniqueOrThrow({ where }), personId };
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'NOT_FOUND')) throw error;
    }
  }
  throw new DomainError(
    'NOT_FOUND',
    'appointment.notFound',
    `There is no appointment ${appointmentId}`,
    { id: appointmentId },
    ['appointment'],
  );
}

async function requireFree(
  { tx }: UnitOfWork,
  candidateId: string,
  { startsAt, endsAt }: AppointmentTime,
  except: string | null,
): Promise<void> {
  const other = await tx.appointment.findFirst({
    where: {
      candidateId,
      status: 'BOOKED',
      startsAt: { lt: endsAt },
      endsAt: { gt: startsAt },
      ...(except === null ? {} : { id: { not: except } }),
    },
    include: { agency: true },
    orderBy: { startsAt: 'asc' },
  });
  if (!other) return;
  const since = other.startsAt.toISOString();
  throw new DomainError(
    'CONFLICT',
    'appointment.overlap',
    `The person is expected at ${other.agency.name} at ${since} already`,
    { since, agency: other.agency.name },
    ['startsAt'],
  );
}

async function open(
  { tx, viewer }: UnitOfWork,
  appointment: AppointmentTime & {
    readonly candidateId: string;
    readonly agencyId: string;
    readonly reason: VisitReason;
    readonly note: string | null;
  },
): Promise<string> {
  const id = uuidv7();
  await tx.appointment.create({ data: { id, bookedBy: accountName(viewer), ...appointment } });
  return id;
}

async function settle(
  { tx, viewer }: UnitOfWork,
  id: string,
  change: { readonly status: AppointmentOutcome; readonly movedToId?: string },
  settledAt: Date,
): Promise<void> {
  await tx.appointment.update({
    where: { id },
    data: { ...change, settledAt, settledBy: accountName(viewer) },
  });
}

function leaveNote(
  { note }: UnitOfWork,
  { candidateId, personId }: { readonly candidateId: string; readonly personId: string },
  action: string,
  after: Readonly<Record<string, string>>,
): void {
  note({ action, entityType: 'Candidate', entityId: candidateId, personId, after });
}
