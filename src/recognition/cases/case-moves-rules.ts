import { CASE_STATES, type CaseKind, type CaseState, type RplStage } from './case-vocabulary.ts';

/** Who may make a move: whoever keeps the person's file, or whoever decides for the authority. */
export type MoveSide = 'APPLICANT' | 'AUTHORITY' | 'EITHER';

interface Transition {
  readonly from: readonly CaseState[];
  /** SAME: the state stays; two of them: the decision on the appeal says which. */
  readonly to: CaseState | 'SAME' | readonly CaseState[];
  readonly side: MoveSide;
  /** Moves that only cases of these kinds know; absent: all. */
  readonly kinds?: readonly CaseKind[];
}

const OPEN: readonly CaseState[] = [
  'DRAFT',
  'SUBMITTED',
  'INCOMPLETE',
  'ADMISSIBLE',
  'AUTHENTICATION_PENDING',
  'IN_ASSESSMENT',
];
const UNDER_EXAMINATION: readonly CaseState[] = ['ADMISSIBLE', 'AUTHENTICATION_PENDING', 'IN_ASSESSMENT'];

/** Every move of a case that has been opened, and the states in which it is possible. */
const TRANSITIONS = {
  ADD_EVIDENCE: { from: [...OPEN, 'APPEAL'], to: 'SAME', side: 'EITHER' },
  CHECK_EVIDENCE: { from: [...OPEN, 'APPEAL'], to: 'SAME', side: 'EITHER' },
  WITHDRAW_EVIDENCE: { from: ['DRAFT', 'INCOMPLETE'], to: 'SAME', side: 'APPLICANT' },
  SUBMIT: { from: ['DRAFT', 'INCOMPLETE'], to: 'SUBMITTED', side: 'APPLICANT' },
  REQUEST_DOCUMENTS: { from: ['SUBMITTED'], to: 'INCOMPLETE', side: 'AUTHORITY' },
  ADMIT: { from: ['SUBMITTED'], to: 'ADMISSIBLE', side: 'AUTHORITY' },
  REJECT: { from: ['SUBMITTED', 'INCOMPLETE'], to: 'DECIDED', side: 'AUTHORITY' },
  ASSIGN: {
    from: ['SUBMITTED', 'INCOMPLETE', ...UNDER_EXAMINATION, 'APPEAL'],
    to: 'SAME',
    side: 'AUTHORITY',
  },
  ASK_AUTHENTICATION: {
    from: ['ADMISSIBLE', 'IN_ASSESSMENT'],
    to: 'AUTHENTICATION_PENDING',
    side: 'AUTHORITY',
  },
  CONCLUDE_AUTHENTICATION: { from: ['AUTHENTICATION_PENDING'], to: 'ADMISSIBLE', side: 'AUTHORITY' },
  SUSPEND_CLOCK: { from: UNDER_EXAMINATION, to: 'SAME', side: 'AUTHORITY' },
  RESUME_CLOCK: { from: UNDER_EXAMINATION, to: 'SAME', side: 'AUTHORITY' },
  BEGIN_ASSESSMENT: { from: ['ADMISSIBLE'], to: 'IN_ASSESSMENT', side: 'AUTHORITY' },
  NAME_JURY: { from: ['IN_ASSESSMENT'], to: 'SAME', side: 'AUTHORITY', kinds: ['PRIOR_LEARNING'] },
  DECIDE: { from: ['IN_ASSESSMENT'], to: 'DECIDED', side: 'AUTHORITY' },
  RECORD_MEASURE: { from: ['DECIDED'], to: 'SAME', side: 'AUTHORITY', kinds: ['CREDENTIAL'] },
  LODGE_APPEAL: { from: ['DECIDED'], to: 'APPEAL', side: 'APPLICANT' },
  WITHDRAW_APPEAL: { from: ['APPEAL'], to: 'DECIDED', side: 'APPLICANT' },
  DECIDE_APPEAL: { from: ['APPEAL'], to: ['DECIDED', 'IN_ASSESSMENT'], side: 'AUTHORITY' },
  REOPEN: { from: ['DECIDED'], to: 'ADMISSIBLE', side: 'APPLICANT', kinds: ['PRIOR_LEARNING'] },
  CLOSE: { from: ['DECIDED'], to: 'CLOSED', side: 'EITHER' },
  REVOKE: { from: ['DECIDED', 'APPEAL', 'CLOSED'], to: 'CLOSED', side: 'AUTHORITY' },
  WITHDRAW: { from: OPEN, to: 'CLOSED', side: 'APPLICANT' },
} as const satisfies Readonly<Record<string, Transition>>;

export type CaseMove = keyof typeof TRANSITIONS;

// Object.keys forgets the names of what it lists.
export const CASE_MOVES: readonly CaseMove[] = Object.keys(TRANSITIONS).filter(isMove);

function isMove(name: string): name is CaseMove {
  return name in TRANSITIONS;
}

function transitionOf(move: CaseMove): Transition {
  return TRANSITIONS[move];
}

export function sideOf(move: CaseMove): MoveSide {
  return transitionOf(move).side;
}

/** The states to which a move can lead; empty where it is not possible. */
export function statesAfter(kind: CaseKind, state: CaseState, move: CaseMove): readonly CaseState[] {
  const { from, to, kinds } = transitionOf(move);
  if (!from.includes(state) || (kinds && !kinds.includes(kind))) return [];
  if (to === 'SAME') return [state];
  return typeof to === 'string' ? [to] : to;
}

/** What can be done next, in the order of a case's life. */
export function legalMoves(kind: CaseKind, state: CaseState): readonly CaseMove[] {
  return CASE_MOVES.filter((move) => statesAfter(kind, state, move).length > 0);
}

/** The stage of prior learning that a state stands for; null once the case is closed. */
export function stageOf(state: CaseState): RplStage | null {
  switch (state) {
    case 'DRAFT':
      return 'INFORMATION';
    case 'SUBMITTED':
    case 'INCOMPLETE':
      return 'ELIGIBILITY';
    case 'ADMISSIBLE':
    case 'AUTHENTICATION_PENDING':
      return 'PORTFOLIO';
    case 'IN_ASSESSMENT':
      return 'ASSESSMENT';
    case 'DECIDED':
    case 'APPEAL':
      return 'CERTIFICATION';
    case 'CLOSED':
      return null;
  }
}

/** The moves of a kind of case as a table in Markdown: a row a move, a column a state. */
export function moveTable(kind: CaseKind): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = (state: CaseState, move: CaseMove) => {
    const after = statesAfter(kind, state, move);
    return after.length === 0 ? '' : after.map((to) => (to === state ? '●' : to)).join(' or ');
  };
  const moves = CASE_MOVES.filter((move) =>
    CASE_STATES.some((state) => statesAfter(kind, state, move).length > 0),
  );
  return [
    row(['move', 'by', ...CASE_STATES]),
    row(['---', '---', ...CASE_STATES.map(() => '---')]),
    ...moves.map((move) =>
      row([move, sideOf(move).toLowerCase(), ...CASE_STATES.map((state) => cell(state, move))]),
    ),
  ].join('\n');
}
