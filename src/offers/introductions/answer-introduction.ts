import type { UnitOfWork } from '../../access/index.ts';
import type { ConsentForm } from '../../db/generated/enums.ts';
import { DomainError } from '../../domain/errors.ts';
import { type IsoDate, toSqlDate } from '../../domain/iso-date.ts';
import { actingPerson } from '../acting-person.ts';
import type { IntroductionScope } from './introduction-visibility.ts';
import { type IntroductionRecord, lockIntroduction } from './read-introductions.ts';

export interface IntroductionAnswer {
  readonly introductionId: string;
  readonly agreed: boolean;
  /** How the person answered. */
  readonly form: ConsentForm;
  readonly note: string | null;
}

/**
 * Records what the candidate says to an introduction, for this offer alone.
 * @throws DomainError NOT_FOUND, ILLEGAL_STATE when it was answered or withdrawn, or nothing may be shared with employers
 */
export async function answerIntroduction(
  { tx, note, viewer }: UnitOfWork,
  scope: IntroductionScope,
  answer: IntroductionAnswer,
  { now, today }: { readonly now: Date; readonly today: IsoDate },
): Promise<IntroductionRecord> {
  const introduction = await lockIntroduction(tx, scope, answer.introductionId);
  if (!introduction) throw noIntroduction(answer.introductionId);
  if (introduction.state !== 'REQUESTED') throw alreadySettled(introduction);
  const candidate = await tx.candidate.findUniqueOrThrow({
    where: { id: introduction.candidateId },
    select: { personId: true },
  });
  if (answer.agreed) await requireSharing({ tx }, introduction.candidateId, today);
  const { id: answeredById, name: answeredByName } = actingPerson(viewer);
  const state = answer.agreed ? 'AGREED' : 'REFUSED';
  const answered = await tx.introduction.update({
    where: { id: introduction.id },
    data: {
      state,
      answeredAt: now,
      answerForm: answer.form,
      answeredById,
      answeredByName,
      note: answer.note?.trim() || null,
    },
  });
  note({
    action: 'introduction.answered',
    entityType: 'Introduction',
    entityId: introduction.id,
    personId: candidate.personId,
    before: { state: introduction.state },
    after: { state, form: answer.form },
  });
  return answered;
}

export function noIntroduction(id: string): DomainError {
  return new DomainError('NOT_FOUND', 'introduction.notFound', `There is no introduction ${id}`, { id }, [
    'introduction',
  ]);
}

export function alreadySettled({ state }: Pick<IntroductionRecord, 'state'>): DomainError {
  return new DomainError(
    'ILLEGAL_STATE',
    'introduction.settled',
    `The introduction is ${state} already`,
    { state },
    ['introduction'],
  );
}

/** Whoever may not be shown to employers cannot be introduced to one. */
async function requireSharing(
  { tx }: Pick<UnitOfWork, 'tx'>,
  candidateId: string,
  today: IsoDate,
): Promise<void> {
  const on = toSqlDate(today);
  const consent = await tx.consent.findFirst({
    where: {
      candidateId,
      purpose: 'SHARE_WITH_EMPLOYER',
      givenOn: { lte: on },
      OR: [{ withdrawnOn: null }, { withdrawnOn: { gt: on } }],
    },
  });
  if (consent) return;
  throw new DomainError(
    'ILLEGAL_STATE',
    'introduction.noConsent',
    'No consent to be shown to employers is in force',
    {},
    ['introduction'],
  );
}
