import { DomainError, invalidInput } from '../../domain/errors.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import type { CaseFile } from './case-file-rules.ts';
import { type CaseMove, legalMoves, statesAfter } from './case-moves-rules.ts';
import { checkDecision, requireJury } from './check-decision-rules.ts';
import { checklistOf, missingFrom } from './checklist-rules.ts';
import { openMeasures, unitsObtained } from './decision-rules.ts';
import { appealEndsOn } from './warning-rules.ts';

type Move = Exclude<CaseEvent, { move: 'OPEN' }>;

/**
 * Whether an event can be added to a case.
 * @throws DomainError ILLEGAL_STATE that names the moves that are possible, or what stands in the way;
 *   INVALID_INPUT for a value that does not fit, with its path in the event
 */
export function checkMove(file: CaseFile, facts: CaseFacts, event: Move, today: IsoDate): void {
  if (statesAfter(facts.kind, file.state, event.move).length === 0) {
    const possible = possibleMoves(file, facts).join(', ') || '–';
    throw illegal('illegalMove', `A case that is ${file.state} cannot ${event.move}; possible: ${possible}`, {
      state: file.state,
      move: event.move,
      possible,
    });
  }
  if (event.on > today) {
    throw invalidInput('date.future', `The day ${event.on} lies in the future`, { date: event.on }, ['on']);
  }
  if (event.on < file.lastOn) {
    throw invalidInput(
      'recognitionCase.beforeLast',
      `${event.on} is before the last step, of ${file.lastOn}`,
      { date: event.on, since: file.lastOn },
      ['on'],
    );
  }
  checkEvent(file, facts, event);
}

/** What can be done next, all told; dates and papers that a move brings may still stand in its way. */
export function possibleMoves(file: CaseFile, { kind, units }: CaseFacts): readonly CaseMove[] {
  const last = file.decisions.at(-1);
  const unmet: Partial<Record<CaseMove, boolean>> = {
    CHECK_EVIDENCE: file.evidence.length === 0,
    WITHDRAW_EVIDENCE: file.evidence.length === 0,
    ASK_AUTHENTICATION: file.evidence.length === 0,
    SUSPEND_CLOCK: isSuspended(file),
    RESUME_CLOCK: !isSuspended(file),
    BEGIN_ASSESSMENT: file.assessor === null,
    RECORD_MEASURE: !last || openMeasures(last).length === 0,
    LODGE_APPEAL: last?.appealedOn !== null,
    REOPEN: !canReopen(file, units),
    CLOSE: last !== undefined && openMeasures(last).length > 0,
    REVOKE: !last || !isRevocable(file),
  };
  return legalMoves(kind, file.state).filter((move) => unmet[move] !== true);
}

function checkEvent(file: CaseFile, facts: CaseFacts, event: Move): void {
  switch (event.move) {
    case 'CHECK_EVIDENCE':
    case 'WITHDRAW_EVIDENCE':
      requireEvidence(file, [event.evidenceId], ['evidence']);
      return;
    case 'REQUEST_DOCUMENTS':
      requireSome(event.kinds, 'kinds');
      return;
    case 'ADMIT':
      requireComplete(file, facts);
      return;
    case 'REJECT':
      requireSome(event.reasons, 'reasons');
      return;
    case 'ASK_AUTHENTICATION':
      requireSome(event.evidenceIds, 'evidence');
      requireEvidence(file, event.evidenceIds, ['evidence']);
      return;
    case 'CONCLUDE_AUTHENTICATION':
      requireEvidence(
        { evidence: file.evidence.filter(({ id }) => file.authenticating.includes(id)) },
        event.authentic,
        ['authentic'],
      );
      return;
    case 'SUSPEND_CLOCK':
      if (isSuspended(file)) throw illegal('suspended', 'The clock stands still already', {});
      return;
    case 'RESUME_CLOCK':
      if (!isSuspended(file)) throw illegal('notSuspended', 'The clock is not suspended', {});
      return;
    case 'BEGIN_ASSESSMENT':
      if (file.assessor === null) throw illegal('noAssessor', 'Nobody is assigned to assess the case', {});
      return;
    case 'NAME_JURY':
      checkJury(event.members, facts);
      return;
    case 'DECIDE':
      requireJury(facts, file.jury);
      checkDecision(event.decision, facts, event.on, unitsObtained(file));
      return;
    case 'RECORD_MEASURE':
      requireOpenMeasure(file, event.measure);
      return;
    case 'LODGE_APPEAL':
      requireAppealable(file, facts, event.on);
      return;
    case 'DECIDE_APPEAL':
      checkAppeal(file, facts, event);
      return;
    case 'REOPEN':
      if (!canReopen(file, facts.units)) {
        throw illegal(
          'nothingToReopen',
          'Only a partial certification with units left is taken up again',
          {},
        );
      }
      return;
    case 'CLOSE':
      requireSettled(file);
      return;
    case 'REVOKE':
      checkRevocation(file, event);
      return;
    case 'ADD_EVIDENCE':
    case 'SUBMIT':
    case 'ASSIGN':
    case 'WITHDRAW_APPEAL':
    case 'WITHDRAW':
      return;
  }
}

export function isSuspended({ suspensions }: Pick<CaseFile, 'suspensions'>): boolean {
  return suspensions.some(({ to }) => to === null);
}

function canReopen(file: CaseFile, units: readonly string[]): boolean {
  const obtained = unitsObtained(file);
  return file.decisions.at(-1)?.outcome === 'PARTIAL' && units.some((unit) => !obtained.includes(unit));
}

function isRevocable({ decisions }: CaseFile): boolean {
  const last = decisions.at(-1);
  return last !== undefined && last.ended === null && last.effectScope !== null;
}

function requireEvidence(
  { evidence }: Pick<CaseFile, 'evidence'>,
  ids: readonly string[],
  path: readonly string[],
): void {
  const unknown = ids.find((asked) => !evidence.some(({ id }) => id === asked));
  if (unknown === undefined) return;
  throw new DomainError(
    'NOT_FOUND',
    'recognitionCase.evidenceUnknown',
    `There is no such paper in the case: ${unknown}`,
    { id: unknown },
    path,
  );
}

function requireSome(values: readonly unknown[], field: string): void {
  if (values.length > 0) return;
  throw invalidInput('recognitionCase.nothingNamed', `"${field}" names nothing`, { field }, [field]);
}

function requireComplete({ evidence }: CaseFile, { procedure }: CaseFacts): void {
  const missing = missingFrom(checklistOf(procedure.checklist, evidence));
  if (missing.length === 0) return;
  const named = (label: (item: (typeof missing)[number]) => string) => missing.map(label).join(' ; ');
  throw illegal('incomplete', `The file is not complete; missing: ${named(({ labelEn }) => labelEn)}`, {
    missing: named(({ labelFr }) => labelFr),
  });
}

function checkJury(members: readonly { readonly name: string }[], { procedure }: CaseFacts): void {
  const names = new Set(members.map(({ name }) => name.trim().toLowerCase()));
  const size = procedure.jurySize ?? names.size;
  if (size > 0 && names.size === size && members.length === size && !names.has('')) return;
  throw invalidInput(
    'recognitionCase.jurySize',
    `${names.size} members: expected ${size || 'at least one'}, each with a name of their own`,
    { value: names.size, size: size || 1 },
    ['members'],
  );
}

function requireOpenMeasure({ decisions }: CaseFile, measure: number): void {
  const last = decisions.at(-1);
  const open = last ? openMeasures(last) : [];
  if (open.includes(measure)) return;
  throw illegal(
    'measureNotOpen',
    `Measure ${measure} is not open; open: ${open.join(', ') || 'none'}`,
    { measure, open: open.join(', ') || '–' },
    ['measure'],
  );
}

function requireAppealable(file: CaseFile, { procedure }: CaseFacts, on: IsoDate): void {
  const last = file.decisions.at(-1);
  if (last?.appealedOn) {
    throw illegal('appealed', `The decision was appealed against on ${last.appealedOn}`, {
      date: last.appealedOn,
    });
  }
  const until = appealEndsOn(file, procedure);
  if (until === null || on <= until) return;
  throw illegal('appealTooLate', `An appeal was possible until ${until}`, { date: on, until }, ['on']);
}

function checkAppeal(
  file: CaseFile,
  facts: CaseFacts,
  { outcome, decision, on }: Extract<Move, { move: 'DECIDE_APPEAL' }>,
): void {
  if ((outcome === 'REFORMED') !== (decision !== null)) {
    throw invalidInput(
      'recognitionCase.appealDecision',
      `${outcome}: a new decision goes with REFORMED, and with nothing else`,
      { outcome },
      ['decision'],
    );
  }
  if (decision !== null) checkDecision(decision, facts, on, unitsObtained(file));
}

function requireSettled({ decisions }: CaseFile): void {
  const last = decisions.at(-1);
  const open = last ? openMeasures(last) : [];
  if (open.length === 0) return;
  throw illegal('measuresOpen', `Measures are still open: ${open.join(', ')}`, { open: open.join(', ') });
}

function checkRevocation(file: CaseFile, { from, on }: Extract<Move, { move: 'REVOKE' }>): void {
  const last = file.decisions.at(-1);
  if (!last || !isRevocable(file)) {
    throw illegal('nothingToRevoke', 'There is no decision in force that could be revoked', {});
  }
  if (from >= last.decidedOn && from <= on) return;
  throw invalidInput(
    'recognitionCase.revokedOutside',
    `${from} is not between the decision of ${last.decidedOn} and ${on}`,
    { date: from, since: last.decidedOn, until: on },
    ['from'],
  );
}

function illegal(
  key: string,
  message: string,
  values: Readonly<Record<string, string | number>>,
  path: readonly string[] = ['id'],
): DomainError {
  return new DomainError('ILLEGAL_STATE', `recognitionCase.${key}`, message, values, path);
}
