import { v7 as uuidv7 } from 'uuid';
import { accountName, type Transaction, type UnitOfWork } from '../access/index.ts';
import type { Database } from '../db/database.ts';
import type { CandidateEventKind, CandidateStatus, EventSource, ReturnKind } from '../db/generated/enums.ts';
import { DomainError } from '../domain/errors.ts';
import { fromSqlDate, type IsoDate, toSqlDate } from '../domain/iso-date.ts';
import { missingMovement, type StatusEvent, statusOf } from './status-rules.ts';

/** An event as it is shown. */
export interface CandidateEventRow {
  readonly kind: CandidateEventKind;
  readonly on: IsoDate;
  readonly returnKind: ReturnKind | null;
  /** ISO 3166-1 alpha-3: where to, or where from. */
  readonly country: string | null;
  readonly statusAfter: CandidateStatus | null;
  /** Of a completed training, the French name of its module. */
  readonly trainingModule: string | null;
  readonly source: EventSource;
  readonly note: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

export interface NewEvent {
  readonly candidateId: string;
  readonly kind: CandidateEventKind;
  readonly on: IsoDate;
  readonly returnKind?: ReturnKind;
  /** ISO 3166-1 alpha-3 */
  readonly country?: string | null;
  readonly statusAfter: CandidateStatus | null;
  readonly source: EventSource;
  readonly note?: string | null;
  readonly enrolmentId?: string;
}

/** Leaves dated events, in the order given. */
export async function recordEvents(
  { tx, viewer }: Pick<UnitOfWork, 'tx' | 'viewer'>,
  events: readonly NewEvent[],
): Promise<void> {
  await tx.candidateEvent.createMany({
    data: events.map(({ on, ...event }) => ({
      id: uuidv7(),
      onDate: toSqlDate(on),
      recordedBy: accountName(viewer),
      ...event,
    })),
  });
}

/** Events of each candidate, newest first, in the order of the ids. */
export async function readCandidateEvents(
  { pool }: Pick<Database, 'pool'>,
  candidateIds: readonly string[],
): Promise<CandidateEventRow[][]> {
  const { rows } = await pool.query<CandidateEventRow & { readonly candidateId: string }>(
    `SELECT e.candidate_id AS "candidateId", e.kind, e.on_date AS "on", e.return_kind AS "returnKind", e.country,
       e.status_after AS "statusAfter", m.name_fr AS "trainingModule", e.source, e.note,
       e.recorded_at AS "recordedAt", e.recorded_by AS "recordedBy"
     FROM candidate_event e LEFT JOIN training_enrolment t ON t.id = e.enrolment_id
     LEFT JOIN training_session s ON s.id = t.session_id LEFT JOIN training_module m ON m.code = s.module_code
     WHERE e.candidate_id = ANY ($1::uuid[]) ORDER BY e.on_date DESC, e.ordinal DESC`,
    [candidateIds],
  );
  return candidateIds.map((id) => rows.filter(({ candidateId }) => candidateId === id));
}

/**
 * Leaves the event of a status that was stated, if the events bear it.
 * @throws DomainError ILLEGAL_STATE when a departure or a return has to be recorded instead
 */
export async function recordStatement(
  unit: UnitOfWork,
  candidateId: string,
  status: CandidateStatus,
  today: IsoDate,
): Promise<void> {
  const missing = missingMovement(await statusEvents(unit.tx, candidateId), status);
  if (missing !== null) {
    throw new DomainError(
      'ILLEGAL_STATE',
      missing === 'DEPARTED' ? 'status.needsDeparture' : 'status.needsReturn',
      `The status ${status} does not fit the recorded movements: record ${missing === 'DEPARTED' ? 'the departure' : 'the return'} with its date`,
      { status },
      ['status'],
    );
  }
  const event = {
    candidateId,
    kind: 'STATUS_CHANGED',
    on: today,
    statusAfter: status,
    source: 'PERSON',
  } as const;
  await recordEvents(unit, [event]);
}

/** The status that the recorded events add up to. */
export async function statusByEvents(tx: Transaction, candidateId: string): Promise<CandidateStatus | null> {
  return statusOf(await statusEvents(tx, candidateId));
}

async function statusEvents(tx: Transaction, candidateId: string): Promise<readonly StatusEvent[]> {
  const rows = await tx.candidateEvent.findMany({
    where: { candidateId },
    select: { kind: true, onDate: true, ordinal: true, statusAfter: true },
  });
  return rows.map(({ onDate, ...event }) => ({ ...event, on: fromSqlDate(onDate) }));
}
