import { v7 as uuidv7 } from 'uuid';
import { accountName, type Transaction, type UnitOfWork } from '../../access/index.ts';
import { DomainError } from '../../domain/errors.ts';
import { addDays, addMonths, type IsoDate, toSqlDate } from '../../domain/iso-date.ts';
import type { CaseEvent, Decision } from './case-event.ts';
import { advance, type CaseFile } from './case-file-rules.ts';
import { type CaseRecord, detailsOf } from './case-record.ts';
import type { CaseScope } from './case-visibility.ts';
import { checkMove } from './check-move-rules.ts';
import { requireAssessor, requireLevel } from './check-references.ts';
import { checklistOf, completeOn } from './checklist-rules.ts';
import { lockCase } from './lock-case.ts';
import type { Procedure } from './procedure.ts';
import { caseClock } from './warning-rules.ts';
import { writeEffects } from './write-effects.ts';

type Step = Exclude<CaseEvent, { move: 'OPEN' }>;

/** A move as it is asked for: what the service finds out by itself is left out. */
export type AskedMove =
  | Exclude<Step, { move: 'ADMIT' | 'ASSIGN' }>
  | { readonly move: 'ADMIT'; readonly on: IsoDate }
  | { readonly move: 'ASSIGN'; readonly on: IsoDate; readonly assessorId: string };

export interface MoveRequest {
  readonly caseId: string;
  /** The version that the caller has seen. */
  readonly version: number;
  readonly move: AskedMove;
  readonly note: string | null;
}

/**
 * Moves a case on: keeps the event, and rewrites the person's match profile where the move changes what is worth what.
 * @throws DomainError NOT_FOUND; CONFLICT when somebody was faster; ILLEGAL_STATE and INVALID_INPUT as `checkMove`
 */
export async function moveCase(
  unit: UnitOfWork,
  scope: CaseScope,
  { caseId, version, move, note }: MoveRequest,
  { today, now }: { readonly today: IsoDate; readonly now: Date },
): Promise<void> {
  const { tx } = unit;
  const locked = await lockCase(tx, scope, caseId);
  const { record, personId } = locked;
  if (record.row.version !== version) {
    const current = record.row.version;
    throw new DomainError(
      'CONFLICT',
      'recognitionCase.conflict',
      `The case is at version ${current}, not ${version}: read it again`,
      { current, expected: version },
      ['version'],
    );
  }
  const event = await completed(tx, record, move);
  checkMove(record.file, record.facts, event, today);
  const after = advance(record.file, event);
  await keepEvent(unit, { caseId, position: record.events.length + 1, event, note, now });
  await tx.recognitionCase.update({
    where: { id: caseId },
    data: { ...columnsOf(after, record.facts.procedure), version: { increment: 1 } },
  });
  await writeEffects(unit, locked, after);
  unit.note({
    action: `recognitionCase.${camelCase(event.move)}`,
    entityType: 'RecognitionCase',
    entityId: caseId,
    personId,
    before: { state: record.file.state },
    after: { state: after.state, on: event.on, note, ...detailsOf(event) },
  });
}

export interface KeptEvent {
  readonly caseId: string;
  /** From 1 */
  readonly position: number;
  readonly event: CaseEvent;
  readonly note: string | null;
  readonly now: Date;
}

export async function keepEvent(
  { tx, viewer }: Pick<UnitOfWork, 'tx' | 'viewer'>,
  { caseId, position, event, note, now }: KeptEvent,
): Promise<void> {
  await tx.recognitionCaseEvent.create({
    data: {
      id: uuidv7(),
      caseId,
      position,
      move: event.move,
      onDate: toSqlDate(event.on),
      details: detailsOf(event),
      note,
      recordedAt: now,
      recordedById: viewer.kind === 'USER' ? viewer.userId : null,
      recordedBy: accountName(viewer),
    },
  });
}

/** The event with what the caller need not know: when the file was complete, who the assessor is, when a certificate ends. */
async function completed(tx: Transaction, { file, facts, row }: CaseRecord, move: AskedMove): Promise<Step> {
  const { procedure } = facts;
  switch (move.move) {
    case 'ADMIT': {
      const lines = checklistOf(procedure.checklist, file.evidence);
      return { ...move, completeOn: completeOn(lines, file.submittedOn ?? move.on) ?? move.on };
    }
    case 'ASSIGN': {
      const name = await requireAssessor(tx, row.procedure.authorityCode, move.assessorId);
      return { ...move, assessorName: name };
    }
    case 'DECIDE':
      await requireLevel(tx, move.decision.level);
      return { ...move, decision: certified(move.decision, procedure, move.on) };
    case 'DECIDE_APPEAL': {
      if (move.decision === null) return move;
      await requireLevel(tx, move.decision.level);
      return { ...move, decision: certified(move.decision, procedure, move.on) };
    }
    default:
      return move;
  }
}

/** A certificate of the authority is valid for as long as its procedure says, unless the decision says otherwise. */
function certified(decision: Decision, { certificateMonths }: Procedure, on: IsoDate): Decision {
  if (decision.validUntil !== null || certificateMonths === null || decision.effectScope === null) {
    return decision;
  }
  return { ...decision, validUntil: addDays(addMonths(on, certificateMonths), -1) };
}

/** What lists look for. */
function columnsOf(file: CaseFile, procedure: Procedure) {
  const last = file.decisions.at(-1);
  return {
    state: file.state,
    assessorId: file.assessor?.id ?? null,
    submittedOn: toSqlDate(file.submittedOn),
    dueOn: toSqlDate(file.clockStoppedOn === null ? caseClock(file, procedure, file.lastOn).dueOn : null),
    outcome: last?.outcome ?? null,
    validUntil: toSqlDate(last?.ended === null ? last.validUntil : null),
  };
}

function camelCase(move: string): string {
  return move.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
