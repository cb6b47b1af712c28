import { dayNumber, type IsoDate } from '../../domain/iso-date.ts';
import type { CaseFile } from './case-file-rules.ts';
import { type Clock, clockOf } from './clock-rules.ts';
import type { Procedure } from './procedure.ts';
import { endOfTerm } from './term-rules.ts';

/** What somebody should look at, before or after a day. */
export interface CaseWarning {
  readonly kind:
    | 'DEADLINE_NEAR'
    | 'DEADLINE_PASSED'
    | 'APPEAL_ENDING'
    | 'CERTIFICATE_ENDING'
    | 'CERTIFICATE_EXPIRED';
  readonly on: IsoDate;
  /** Days until then, of the calendar; negative once it has passed. */
  readonly days: number;
}

/** So many days before a deadline or the end of an appeal, it is said. */
const NEAR_DAYS = 14;
/** A new certificate takes an authority up to three or four months. */
const RENEWAL_DAYS = 120;

/** Outcomes that somebody may want to appeal against. */
const APPEALABLE: readonly string[] = [
  'REFUSED',
  'INADMISSIBLE',
  'LOWER_LEVEL',
  'PARTIAL',
  'CONDITIONAL',
  'ACADEMIC_ONLY',
  'FAILED_TEST',
];

/** The statutory clock of a case. */
export function caseClock(
  file: CaseFile,
  { term, weekend }: Pick<Procedure, 'term' | 'weekend'>,
  asOf: IsoDate,
): Clock {
  const { clockStartedOn: startedOn, clockStoppedOn: stoppedOn, suspensions } = file;
  return clockOf({ startedOn, stoppedOn, suspensions }, term, weekend, asOf);
}

/** Last day on which the decision can be appealed against; null when there is none or no period is known. */
export function appealEndsOn(
  { decisions }: Pick<CaseFile, 'decisions'>,
  { appealTerm, weekend }: Pick<Procedure, 'appealTerm' | 'weekend'>,
): IsoDate | null {
  const last = decisions.at(-1);
  return last && appealTerm ? endOfTerm(last.decidedOn, appealTerm, weekend) : null;
}

export function warningsOf(file: CaseFile, procedure: Procedure, asOf: IsoDate): readonly CaseWarning[] {
  const warning = (kind: CaseWarning['kind'], on: IsoDate): CaseWarning => ({
    kind,
    on,
    days: dayNumber(on) - dayNumber(asOf),
  });
  const warnings: CaseWarning[] = [];
  const clock = caseClock(file, procedure, asOf);
  if (clock.state === 'RUNNING' && clock.dueOn !== null) {
    const due = warning('DEADLINE_NEAR', clock.dueOn);
    if (due.days < 0) warnings.push({ ...due, kind: 'DEADLINE_PASSED' });
    else if (due.days <= NEAR_DAYS) warnings.push(due);
  }
  const last = file.decisions.at(-1);
  if (!last || last.ended !== null) return warnings;
  const appealable = appealEndsOn(file, procedure);
  if (
    file.state === 'DECIDED' &&
    last.appealedOn === null &&
    appealable !== null &&
    APPEALABLE.includes(last.outcome)
  ) {
    const ending = warning('APPEAL_ENDING', appealable);
    if (ending.days >= 0 && ending.days <= NEAR_DAYS) warnings.push(ending);
  }
  if (last.validUntil !== null) {
    const ending = warning('CERTIFICATE_ENDING', last.validUntil);
    if (ending.days < 0) warnings.push({ ...ending, kind: 'CERTIFICATE_EXPIRED' });
    else if (ending.days <= RENEWAL_DAYS) warnings.push(ending);
  }
  return warnings;
}
