import type { UnitOfWork } from '../access/index.ts';
import type { Prisma } from '../db/generated/client.ts';
import type { EnrolmentStatus } from '../db/generated/enums.ts';
import { DomainError } from '../domain/errors.ts';
import { fromSqlDate, type IsoDate, toSqlDate } from '../domain/iso-date.ts';
import {
  type CandidateScope,
  changeSkills,
  lockCandidate,
  mergeTraining,
  recordEvents,
} from '../people/index.ts';
import { evidenceOf, isLegalMove, SEATED } from './enrolment-rules.ts';

const enrolmentInclude = {
  session: { include: { module: { include: { skills: { orderBy: { skillId: 'asc' } } } }, provider: true } },
} as const satisfies Prisma.TrainingEnrolmentInclude;

type TrainingEnrolmentRecord = Prisma.TrainingEnrolmentGetPayload<{ include: typeof enrolmentInclude }>;

export interface EnrolmentMove {
  readonly to: EnrolmentStatus;
  readonly on: IsoDate;
  readonly note: string | null;
}

/**
 * Moves an enrolment on. A seat is given only while there is one; a completion adds the module's skills and levels to
 * the candidate, with the evidence that the module's kind gives, and leaves a dated event. To complete what is
 * completed changes nothing.
 * @throws DomainError NOT_FOUND; ILLEGAL_STATE for a move that is not possible or a session that is full;
 *   INVALID_INPUT for a day in the future, before the last move, or before the session begins
 */
export async function moveEnrolment(
  unit: UnitOfWork,
  scope: CandidateScope,
  enrolmentId: string,
  move: EnrolmentMove,
  today: IsoDate,
): Promise<void> {
  const { tx } = unit;
  const known = await tx.trainingEnrolment.findUnique({ where: { id: enrolmentId } });
  if (!known) throw notFound(enrolmentId);
  // The candidate first, then the session: whoever else locks both does it in this order.
  const candidate = await lockCandidate(unit, scope, known.candidateId).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === 'NOT_FOUND' ? notFound(enrolmentId) : error;
  });
  await tx.$queryRaw`SELECT 1 FROM training_session WHERE id = ${known.sessionId}::uuid FOR UPDATE`;
  const enrolment = await tx.trainingEnrolment.findUniqueOrThrow({
    where: { id: enrolmentId },
    include: enrolmentInclude,
  });
  if (enrolment.status === 'COMPLETED' && move.to === 'COMPLETED') return;
  checkMove(enrolment, move, today);
  if (move.to === 'ENROLLED') await requireSeat(unit, enrolment);
  await tx.trainingEnrolment.update({
    where: { id: enrolmentId },
    data: { status: move.to, changedOn: toSqlDate(move.on), note: move.note },
  });
  const learnt = move.to === 'COMPLETED' ? await complete(unit, candidate, enrolment, move.on) : [];
  unit.note({
    action: `training.${move.to.toLowerCase()}`,
    entityType: 'TrainingEnrolment',
    entityId: enrolmentId,
    personId: candidate.personId,
    before: { status: enrolment.status },
    after: { status: move.to, on: move.on, note: move.note, skills: learnt },
  });
}

type Candidate = Awaited<ReturnType<typeof lockCandidate>>;

/** @returns ids of the skills that changed */
async function complete(
  unit: UnitOfWork,
  candidate: Candidate,
  { id: enrolmentId, session }: TrainingEnrolmentRecord,
  on: IsoDate,
): Promise<readonly string[]> {
  const candidateId = candidate.id;
  const evidence = evidenceOf(session.module.kind);
  const held = new Map(candidate.skills.map((skill) => [skill.skillId, skill]));
  const changes = session.module.skills.map(({ skillId, level }) => ({
    skillId,
    change: mergeTraining(held.get(skillId) ?? null, { level, evidence }),
  }));
  const voucher = { vouchedBy: session.provider.name, evidenceOn: on, askedBy: null, askedOn: null };
  const made = await changeSkills(unit.tx, candidateId, changes, voucher);
  await recordEvents(unit, [
    { candidateId, kind: 'TRAINING_COMPLETED', on, statusAfter: null, source: 'SERVICE', enrolmentId },
  ]);
  await unit.tx.candidate.update({
    where: { id: candidateId },
    data: { version: { increment: 1 }, updatedAt: new Date() },
  });
  unit.touch([candidateId]);
  return made.map(({ skillId }) => skillId);
}

function checkMove(
  { status, changedOn, session }: TrainingEnrolmentRecord,
  move: EnrolmentMove,
  today: IsoDate,
): void {
  const { to, on } = move;
  if (!isLegalMove(status, to)) {
    throw new DomainError(
      'ILLEGAL_STATE',
      'enrolment.illegalMove',
      `An enrolment that is ${status} cannot become ${to}`,
      { from: status, to },
      ['status'],
    );
  }
  if (on > today) {
    throw new DomainError('INVALID_INPUT', 'date.future', `The day ${on} lies in the future`, { date: on }, [
      'on',
    ]);
  }
  const since = fromSqlDate(changedOn);
  if (on < since) throw tooEarly('enrolment.beforeLast', on, since);
  const startsOn = fromSqlDate(session.startsOn);
  if (to === 'COMPLETED' && on < startsOn) throw tooEarly('enrolment.beforeSession', on, startsOn);
}

function tooEarly(key: string, on: IsoDate, since: IsoDate): DomainError {
  return new DomainError('INVALID_INPUT', key, `${on} is before ${since}`, { date: on, since }, ['on']);
}

async function requireSeat(
  { tx }: UnitOfWork,
  { sessionId, session }: TrainingEnrolmentRecord,
): Promise<void> {
  const taken = await tx.trainingEnrolment.count({ where: { sessionId, status: { in: [...SEATED] } } });
  if (taken < session.seats) return;
  throw new DomainError(
    'ILLEGAL_STATE',
    'trainingSession.full',
    `All ${session.seats} seats of the session are taken`,
    { seats: session.seats },
    ['enrolment'],
  );
}

function notFound(id: string): DomainError {
  return new DomainError('NOT_FOUND', 'enrolment.notFound', `There is no enrolment ${id}`, { id }, [
    'enrolment',
  ]);
}
