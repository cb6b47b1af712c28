import type { UnitOfWork } from '../access/index.ts';
import type { EventSource, ReturnKind } from '../db/generated/enums.ts';
import { DomainError } from '../domain/errors.ts';
import { type IsoDate, toSqlDate } from '../domain/iso-date.ts';
import { type NewEvent, recordEvents, statusByEvents } from './candidate-events.ts';
import type { CandidateScope } from './candidate-visibility.ts';
import { notInFuture } from './check-candidate.ts';
import { lockCandidate } from './update-candidate.ts';

interface Movement {
  readonly on: IsoDate;
  /** ISO 3166-1 alpha-3: where from, or where to. */
  readonly country: string | null;
  readonly source: EventSource;
  readonly note: string | null;
}

export interface ReturnInput extends Movement {
  readonly returnKind: ReturnKind;
}

export interface DepartureInput extends Movement {
  /** Whether the person left for a post through the service. */
  readonly onAssignment: boolean;
}

/** Records that somebody came back. @throws DomainError NOT_FOUND, CONFLICT or INVALID_INPUT */
export function recordReturn(
  unit: UnitOfWork,
  scope: CandidateScope,
  candidateId: string,
  { returnKind, ...movement }: ReturnInput,
  today: IsoDate,
): Promise<void> {
  const event = { ...movement, candidateId, kind: 'RETURNED', returnKind, statusAfter: 'RETURNED' } as const;
  return recordMovement(unit, scope, event, 'candidate.returned', today);
}

/** Records that somebody left. @throws DomainError NOT_FOUND, CONFLICT or INVALID_INPUT */
export function recordDeparture(
  unit: UnitOfWork,
  scope: CandidateScope,
  candidateId: string,
  { onAssignment, ...movement }: DepartureInput,
  today: IsoDate,
): Promise<void> {
  const statusAfter = onAssignment ? 'ON_ASSIGNMENT' : 'DIASPORA';
  const event = { ...movement, candidateId, kind: 'DEPARTED', statusAfter } as const;
  return recordMovement(unit, scope, event, 'candidate.departed', today);
}

async function recordMovement(
  unit: UnitOfWork,
  scope: CandidateScope,
  event: NewEvent,
  action: string,
  today: IsoDate,
): Promise<void> {
  const { tx, note, touch } = unit;
  const { candidateId, kind, on, country } = event;
  notInFuture(on, today, ['on']);
  const record = await lockCandidate(unit, scope, candidateId);
  if (country && !(await tx.jurisdiction.findUnique({ where: { code: country } }))) {
    throw new DomainError(
      'INVALID_INPUT',
      'jurisdiction.unknown',
      `There is no jurisdiction "${country}"`,
      { value: country },
      ['country'],
    );
  }
  const known = await tx.candidateEvent.findFirst({ where: { candidateId, kind, onDate: toSqlDate(on) } });
  if (known) {
    throw new DomainError(
      'CONFLICT',
      'movement.known',
      `This movement of ${on} is recorded already`,
      { date: on },
      ['on'],
    );
  }
  await recordEvents(unit, [event]);
  const status = (await statusByEvents(tx, candidateId)) ?? record.status;
  await tx.candidate.update({
    where: { id: candidateId },
    data: { status, version: { increment: 1 }, updatedAt: new Date() },
  });
  const { candidateId: _, ...after } = event;
  note({
    action,
    entityType: 'Candidate',
    entityId: candidateId,
    personId: record.personId,
    before: { status: record.status },
    after: { ...after, status },
  });
  touch([candidateId]);
}
