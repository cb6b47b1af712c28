import { v7 as uuidv7 } from 'uuid';
import { accountName, type UnitOfWork } from '../../access/index.ts';
import type { PaperForm, PaperKind, VisitChannel, VisitKind, VisitReason } from '../../db/generated/enums.ts';
import { DomainError } from '../../domain/errors.ts';
import { bamakoDay, toSqlDate } from '../../domain/iso-date.ts';
import type { CandidateScope } from '../candidate-visibility.ts';
import { lockCandidate } from '../update-candidate.ts';
import { checkedNote } from './note-rules.ts';

export interface PaperInput {
  readonly kind: PaperKind;
  readonly form: PaperForm;
}

export interface VisitInput {
  readonly agencyId: string;
  readonly at: Date;
  readonly kind: VisitKind;
  readonly channel: VisitChannel;
  readonly reason: VisitReason;
  readonly note: string | null;
  /** Papers that the person leaves with the agency. */
  readonly papers: readonly PaperInput[];
}

export interface CounterParts {
  readonly now: Date;
  /** Whether a text is a number of some register. */
  readonly isIdentifier: (text: string) => boolean;
}

/** @throws DomainError NOT_FOUND, INVALID_INPUT, or CONFLICT for a paper that the agency holds already */
export async function recordVisit(
  unit: UnitOfWork,
  scope: CandidateScope,
  candidateId: string,
  visit: VisitInput,
  { now, isIdentifier }: CounterParts,
): Promise<void> {
  const { tx, viewer, note } = unit;
  if (visit.at.getTime() > now.getTime()) {
    const at = visit.at.toISOString();
    throw new DomainError(
      'INVALID_INPUT',
      'date.future',
      `The moment ${at} lies in the future`,
      { date: at },
      ['at'],
    );
  }
  const { papers, ...entry } = { ...visit, note: checkedNote(visit.note, isIdentifier, ['note']) };
  const record = await lockCandidate(unit, scope, candidateId);
  const recordedBy = accountName(viewer);
  await tx.visit.create({ data: { id: uuidv7(), candidateId, recordedBy, ...entry } });
  await takePapers(unit, candidateId, visit, recordedBy);
  const { agencyId, at, kind, channel, reason } = entry;
  note({
    action: 'visit.recorded',
    entityType: 'Candidate',
    entityId: candidateId,
    personId: record.personId,
    after: {
      agencyId,
      at: at.toISOString(),
      kind,
      channel,
      reason,
      note: entry.note,
      papers: papers.map((p) => ({ ...p })),
    },
  });
}

async function takePapers(
  { tx }: UnitOfWork,
  candidateId: string,
  { papers, agencyId, at }: VisitInput,
  receivedBy: string,
): Promise<void> {
  const held = await tx.handedPaper.findMany({
    where: { candidateId, returnedOn: null },
    select: { kind: true, form: true },
  });
  papers.forEach(({ kind, form }, index) => {
    const isSame = (other: PaperInput) => other.kind === kind && other.form === form;
    if (!held.some(isSame) && papers.findIndex(isSame) === index) return;
    throw new DomainError(
      'CONFLICT',
      'paper.alreadyHeld',
      `The agency holds a ${form} of the ${kind} already`,
      { kind, form },
      ['papers', index],
    );
  });
  await tx.handedPaper.createMany({
    data: papers.map((paper) => ({
      id: uuidv7(),
      candidateId,
      agencyId,
      ...paper,
      receivedOn: toSqlDate(bamakoDay(at)),
      receivedBy,
    })),
  });
}
