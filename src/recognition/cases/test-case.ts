import { type IsoDate, isoDate } from '../../domain/iso-date.ts';
import type { CaseEvent, Decision } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import { advance, type CaseFile, caseFileOf } from './case-file-rules.ts';
import { checkMove } from './check-move-rules.ts';
import type { Procedure } from './procedure.ts';

export const FAR = isoDate('2040-01-01');

/** A procedure of the tests: three months to decide, one to appeal, certificates of five years. */
export const PROCEDURE: Procedure = {
  code: 'XXX:AUTHORITY/NURSES',
  authorityCode: 'XXX:AUTHORITY',
  nameFr: 'Infirmiers',
  nameEn: 'Nurses',
  kind: 'CREDENTIAL',
  purposes: ['PROFESSIONAL_REGULATED'],
  outcomes: ['FULL', 'CONDITIONAL', 'PARTIAL', 'REFUSED', 'LOWER_LEVEL'],
  binding: 'BINDING',
  checklist: [
    {
      kind: 'DIPLOMA',
      labelFr: 'Diplôme',
      labelEn: 'Diploma',
      required: true,
      checks: ['ORIGINAL_SEEN', 'LEGALISED', 'AUTHENTICATED_BY_ISSUER'],
    },
    {
      kind: 'TRANSCRIPT',
      labelFr: 'Relevé',
      labelEn: 'Transcript',
      required: true,
      checks: ['COPY_SEEN', 'ORIGINAL_SEEN'],
    },
    {
      kind: 'WORK_CERTIFICATE',
      labelFr: 'Certificat de travail',
      labelEn: 'Work certificate',
      required: false,
      checks: ['COPY_SEEN'],
    },
  ],
  term: { count: 3, unit: 'MONTHS' },
  appealTerm: { count: 1, unit: 'MONTHS' },
  certificateMonths: 60,
  jurySize: null,
  feeMinor: null,
  feeCurrency: null,
  weekend: [6, 7],
};

export const CREDENTIAL_CASE: CaseFacts = { kind: 'CREDENTIAL', procedure: PROCEDURE, units: [] };

export const PRIOR_LEARNING_CASE: CaseFacts = {
  kind: 'PRIOR_LEARNING',
  procedure: { ...PROCEDURE, kind: 'PRIOR_LEARNING', outcomes: ['FULL', 'PARTIAL', 'REFUSED'], jurySize: 3 },
  units: ['TILING', 'SCREED', 'SITE'],
};

export function decision(change: Partial<Decision>): Decision {
  return {
    outcome: 'FULL',
    effectScope: 'NATIONAL',
    level: null,
    refusalReasons: [],
    differences: [],
    measures: [],
    units: [],
    validUntil: null,
    reference: null,
    ...change,
  };
}

type Step = Exclude<CaseEvent, { move: 'OPEN' }>;

/** A case that is opened on a day and moved step by step, each of them checked. */
export function lived(
  facts: CaseFacts,
  openedOn: string,
  steps: readonly Step[],
  today: IsoDate = FAR,
): CaseFile {
  return steps.reduce(
    (file, step) => {
      checkMove(file, facts, step, today);
      return advance(file, step);
    },
    caseFileOf([{ move: 'OPEN', on: isoDate(openedOn) }]),
  );
}

const on = isoDate;

/** From the first paper until an assessor has begun, complete on 2026-01-20. */
export const UNTIL_ASSESSMENT: readonly Step[] = [
  {
    move: 'ADD_EVIDENCE',
    on: on('2026-01-12'),
    evidenceId: 'diploma',
    kind: 'DIPLOMA',
    title: null,
    check: 'COPY_SEEN',
  },
  { move: 'SUBMIT', on: on('2026-01-15') },
  {
    move: 'ADD_EVIDENCE',
    on: on('2026-01-16'),
    evidenceId: 'marks',
    kind: 'TRANSCRIPT',
    title: null,
    check: 'COPY_SEEN',
  },
  { move: 'CHECK_EVIDENCE', on: on('2026-01-20'), evidenceId: 'diploma', check: 'LEGALISED' },
  { move: 'ADMIT', on: on('2026-01-23'), completeOn: on('2026-01-20') },
  { move: 'ASSIGN', on: on('2026-01-23'), assessorId: 'a', assessorName: 'A. Assessor' },
  { move: 'BEGIN_ASSESSMENT', on: on('2026-01-26') },
];
