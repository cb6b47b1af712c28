import type { IsoDate } from '../../domain/iso-date.ts';
import type { EvidenceCheck } from '../vocabulary.ts';
import type { CaseEvent, Decision } from './case-event.ts';
import type { CaseState, EvidenceKind } from './case-vocabulary.ts';
import type { Suspension } from './term-rules.ts';

export interface Evidence {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string | null;
  readonly receivedOn: IsoDate;
  readonly check: EvidenceCheck;
  /** When it was found to be as `check` says. */
  readonly checkedOn: IsoDate;
  /** Its issuer was asked and did not confirm it. */
  readonly doubted: boolean;
}

/** A decision with what has become of it. */
export interface TakenDecision extends Decision {
  readonly decidedOn: IsoDate;
  /** First day on which it no longer holds, and why; null while nothing has ended it. */
  readonly ended: {
    readonly on: IsoDate;
    readonly how: 'REFORMED' | 'ANNULLED' | 'REVOKED' | 'REOPENED';
  } | null;
  readonly appealedOn: IsoDate | null;
  /** Measures that were tried, by their number in the decision, counted from 1. */
  readonly measureResults: readonly {
    readonly measure: number;
    readonly passed: boolean;
    readonly on: IsoDate;
  }[];
}

/** All that a case is after its events so far. */
export interface CaseFile {
  readonly state: CaseState;
  readonly lastOn: IsoDate;
  readonly evidence: readonly Evidence[];
  /** The last time that it was handed in. */
  readonly submittedOn: IsoDate | null;
  readonly requestedKinds: readonly EvidenceKind[];
  readonly assessor: { readonly id: string; readonly name: string } | null;
  readonly authenticating: readonly string[];
  readonly clockStartedOn: IsoDate | null;
  readonly clockStoppedOn: IsoDate | null;
  readonly suspensions: readonly Suspension[];
  readonly jury: readonly { readonly name: string; readonly role: 'TRAINER' | 'PROFESSIONAL' | 'CHAIR' }[];
  /** The last one is the one that counts. */
  readonly decisions: readonly TakenDecision[];
  readonly ending: 'CLOSED' | 'WITHDRAWN' | 'REVOKED' | null;
}

const NEW: Omit<CaseFile, 'lastOn'> = {
  state: 'DRAFT',
  evidence: [],
  submittedOn: null,
  requestedKinds: [],
  assessor: null,
  authenticating: [],
  clockStartedOn: null,
  clockStoppedOn: null,
  suspensions: [],
  jury: [],
  decisions: [],
  ending: null,
};

/** The case after all its events, in their order; the first one opens it. */
export function caseFileOf(events: readonly CaseEvent[]): CaseFile {
  const [first, ...rest] = events;
  if (first?.move !== 'OPEN') throw new Error('the first event of a case opens it');
  return rest.reduce(advance, { ...NEW, lastOn: first.on });
}

/** The case after one more event, which must be possible: `checkMove` says whether it is. */
export function advance(before: CaseFile, event: CaseEvent): CaseFile {
  const { on } = event;
  const file = { ...before, lastOn: on };
  switch (event.move) {
    case 'OPEN':
      throw new Error('a case is opened once');
    case 'ADD_EVIDENCE': {
      const { evidenceId: id, kind, title, check } = event;
      const added = { id, kind, title, check, receivedOn: on, checkedOn: on, doubted: false };
      return { ...file, evidence: [...file.evidence, added] };
    }
    case 'CHECK_EVIDENCE':
      return withEvidence(file, (paper) =>
        paper.id === event.evidenceId
          ? { ...paper, check: event.check, checkedOn: on, doubted: false }
          : paper,
      );
    case 'WITHDRAW_EVIDENCE':
      return { ...file, evidence: file.evidence.filter(({ id }) => id !== event.evidenceId) };
    case 'SUBMIT':
      return { ...file, state: 'SUBMITTED', submittedOn: on, requestedKinds: [] };
    case 'REQUEST_DOCUMENTS':
      return { ...file, state: 'INCOMPLETE', requestedKinds: event.kinds };
    case 'ADMIT':
      return { ...restarted(file, event.completeOn), state: 'ADMISSIBLE' };
    case 'REJECT':
      return decided(file, { ...REJECTION, refusalReasons: event.reasons }, on);
    case 'ASSIGN':
      return { ...file, assessor: { id: event.assessorId, name: event.assessorName } };
    case 'ASK_AUTHENTICATION':
      return { ...file, state: 'AUTHENTICATION_PENDING', authenticating: event.evidenceIds };
    case 'CONCLUDE_AUTHENTICATION':
      return authenticated(file, event.authentic, on);
    case 'SUSPEND_CLOCK':
      return { ...file, suspensions: [...file.suspensions, { from: on, to: null }] };
    case 'RESUME_CLOCK':
      return resumed(file, on);
    case 'BEGIN_ASSESSMENT':
      return { ...file, state: 'IN_ASSESSMENT' };
    case 'NAME_JURY':
      return { ...file, jury: event.members };
    case 'DECIDE':
      return decided(file, event.decision, on);
    case 'RECORD_MEASURE': {
      const { measure, passed } = event;
      return withLast(file, (last) => ({
        ...last,
        measureResults: [...last.measureResults, { measure, passed, on }],
      }));
    }
    case 'LODGE_APPEAL':
      return { ...withLast(file, (last) => ({ ...last, appealedOn: on })), state: 'APPEAL' };
    case 'WITHDRAW_APPEAL':
      return { ...file, state: 'DECIDED' };
    case 'DECIDE_APPEAL':
      return afterAppeal(file, event, on);
    case 'REOPEN':
      return { ...restarted(ended(file, on, 'REOPENED'), on), state: 'ADMISSIBLE', jury: [] };
    case 'CLOSE':
      return { ...file, state: 'CLOSED', ending: 'CLOSED' };
    case 'REVOKE':
      return { ...ended(file, event.from, 'REVOKED'), state: 'CLOSED', ending: 'REVOKED' };
    case 'WITHDRAW':
      return { ...resumed(file, on), state: 'CLOSED', ending: 'WITHDRAWN', clockStoppedOn: on };
  }
}

const REJECTION: Decision = {
  outcome: 'INADMISSIBLE',
  effectScope: null,
  level: null,
  refusalReasons: [],
  differences: [],
  measures: [],
  units: [],
  validUntil: null,
  reference: null,
};

function decided(file: CaseFile, decision: Decision, on: IsoDate): CaseFile {
  const taken: TakenDecision = {
    ...decision,
    decidedOn: on,
    ended: null,
    appealedOn: null,
    measureResults: [],
  };
  return {
    ...resumed(file, on),
    state: 'DECIDED',
    clockStoppedOn: on,
    decisions: [...file.decisions, taken],
  };
}

function afterAppeal(
  file: CaseFile,
  { outcome, decision }: Extract<CaseEvent, { move: 'DECIDE_APPEAL' }>,
  on: IsoDate,
): CaseFile {
  switch (outcome) {
    case 'UPHELD':
      return { ...file, state: 'DECIDED' };
    case 'ANNULLED':
      return { ...restarted(ended(file, on, 'ANNULLED'), on), state: 'IN_ASSESSMENT' };
    case 'REFORMED': {
      if (decision === null) throw new Error('a reformed decision has a new one');
      const reformed = decided(ended(file, on, 'REFORMED'), decision, on);
      // The clock measured the first decision, and the new one was heard on appeal already.
      return withLast({ ...reformed, clockStoppedOn: file.clockStoppedOn }, (last) => ({
        ...last,
        appealedOn: on,
      }));
    }
  }
}

function restarted(file: CaseFile, on: IsoDate): CaseFile {
  return { ...file, clockStartedOn: on, clockStoppedOn: null, suspensions: [] };
}

function resumed(file: CaseFile, on: IsoDate): CaseFile {
  return { ...file, suspensions: file.suspensions.map(({ from, to }) => ({ from, to: to ?? on })) };
}

function authenticated(file: CaseFile, authentic: readonly string[], on: IsoDate): CaseFile {
  const answered = withEvidence(file, (paper) => {
    if (!file.authenticating.includes(paper.id)) return paper;
    return authentic.includes(paper.id)
      ? { ...paper, check: 'AUTHENTICATED_BY_ISSUER', checkedOn: on, doubted: false }
      : { ...paper, doubted: true };
  });
  return { ...answered, state: 'ADMISSIBLE', authenticating: [] };
}

function ended(file: CaseFile, on: IsoDate, how: 'REFORMED' | 'ANNULLED' | 'REVOKED' | 'REOPENED'): CaseFile {
  return withLast(file, (last) => ({ ...last, ended: { on, how } }));
}

function withEvidence(file: CaseFile, change: (paper: Evidence) => Evidence): CaseFile {
  return { ...file, evidence: file.evidence.map(change) };
}

function withLast(file: CaseFile, change: (last: TakenDecision) => TakenDecision): CaseFile {
  const last = file.decisions.at(-1);
  return last === undefined ? file : { ...file, decisions: [...file.decisions.slice(0, -1), change(last)] };
}
