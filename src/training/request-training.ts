import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../access/index.ts';
import { DomainError } from '../domain/errors.ts';
import { fromSqlDate, type IsoDate, toSqlDate } from '../domain/iso-date.ts';
import { type CandidateScope, lockCandidate } from '../people/index.ts';

/**
 * Writes down that a candidate asks for a seat in a session.
 * @returns the enrolment's id
 * @throws DomainError NOT_FOUND; CONFLICT when the candidate has asked already; ILLEGAL_STATE when the session is over
 */
export async function requestTraining(
  unit: UnitOfWork,
  scope: CandidateScope,
  candidateId: string,
  sessionId: string,
  today: IsoDate,
): Promise<string> {
  const { tx, note } = unit;
  const record = await lockCandidate(unit, scope, candidateId);
  const session = await tx.trainingSession.findUnique({ where: { id: sessionId } });
  if (!session) {
    throw new DomainError(
      'NOT_FOUND',
      'trainingSession.notFound',
      `There is no training session ${sessionId}`,
      { id: sessionId },
      ['session'],
    );
  }
  const endsOn = fromSqlDate(session.endsOn);
  if (endsOn <= today) {
    throw new DomainError(
      'ILLEGAL_STATE',
      'trainingSession.over',
      `The session has been over since ${endsOn}`,
      { date: endsOn },
      ['session'],
    );
  }
  const asked = await tx.trainingEnrolment.findFirst({
    where: { sessionId, candidateId },
    orderBy: { requestedOn: 'desc' },
  });
  if (asked) {
    throw new DomainError(
      'CONFLICT',
      'enrolment.known',
      `The candidate has asked for this session on ${fromSqlDate(asked.requestedOn)}: ${asked.status}`,
      { date: fromSqlDate(asked.requestedOn), status: asked.status },
      ['session'],
    );
  }
  const id = uuidv7();
  const day = toSqlDate(today);
  await tx.trainingEnrolment.create({
    data: { id, sessionId, candidateId, requestedOn: day, changedOn: day },
  });
  note({
    action: 'training.requested',
    entityType: 'TrainingEnrolment',
    entityId: id,
    personId: record.personId,
    after: { sessionId, candidateId, status: 'REQUESTED' },
  });
  return id;
}
