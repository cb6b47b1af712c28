import { DomainError, invalidInput } from '../../domain/errors.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { Decision } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import type { CaseOutcome } from './case-vocabulary.ts';

/** An adaptation period lasts three years at most: directive 2005/36/EC, article 14(1). */
const LONGEST_ADAPTATION_MONTHS = 36;

const NEEDS_REASON: readonly CaseOutcome[] = ['REFUSED', 'INADMISSIBLE'];
const NEEDS_LEVEL: readonly CaseOutcome[] = ['LOWER_LEVEL', 'LEVEL_STATEMENT'];
/** What a refusal leaves open stands among its measures too. */
const MAY_HAVE_MEASURES: readonly CaseOutcome[] = ['CONDITIONAL', 'PARTIAL', 'LOWER_LEVEL', 'REFUSED'];
const WITHOUT_EFFECT: readonly CaseOutcome[] = ['REFUSED', 'INADMISSIBLE', 'UNDETERMINED', 'FAILED_TEST'];

/**
 * @param obtained units of earlier certifications, by code
 * @throws DomainError INVALID_INPUT with the path in the decision
 */
export function checkDecision(
  decision: Decision,
  { kind, procedure, units }: CaseFacts,
  on: IsoDate,
  obtained: readonly string[],
): void {
  const { outcome } = decision;
  if (!procedure.outcomes.includes(outcome)) {
    const possible = procedure.outcomes.join(', ');
    throw invalidInput(
      'recognitionCase.outcomeForeign',
      `${procedure.nameEn} does not decide ${outcome}; possible: ${possible}`,
      { outcome, possible, procedure: procedure.nameFr },
      ['outcome'],
    );
  }
  requireFit(
    NEEDS_REASON.includes(outcome),
    decision.refusalReasons.length > 0,
    'reason',
    outcome,
    'refusalReasons',
  );
  requirePresent(NEEDS_LEVEL.includes(outcome), decision.level !== null, 'level', outcome, 'level');
  requirePresent(outcome === 'CONDITIONAL', decision.measures.length > 0, 'measure', outcome, 'measures');
  requireAbsent(
    !MAY_HAVE_MEASURES.includes(outcome),
    decision.measures.length > 0,
    'measure',
    outcome,
    'measures',
  );
  const different = outcome === 'CONDITIONAL' || decision.refusalReasons.includes('SUBSTANTIAL_DIFFERENCE');
  requirePresent(different, decision.differences.length > 0, 'difference', outcome, 'differences');
  requireFit(
    !WITHOUT_EFFECT.includes(outcome),
    decision.effectScope !== null,
    'effectScope',
    outcome,
    'effectScope',
  );
  checkMeasures(decision);
  checkUnits(decision, kind === 'PRIOR_LEARNING' ? units : [], obtained);
  const { validUntil } = decision;
  if (validUntil !== null && validUntil < on) {
    throw invalidInput(
      'recognitionCase.endsBeforeDecision',
      `The certificate ends on ${validUntil}, before the decision of ${on}`,
      { date: validUntil, since: on },
      ['validUntil'],
    );
  }
}

function requireFit(
  needed: boolean,
  given: boolean,
  part: string,
  outcome: CaseOutcome,
  field: string,
): void {
  requirePresent(needed, given, part, outcome, field);
  requireAbsent(!needed, given, part, outcome, field);
}

function requirePresent(needed: boolean, given: boolean, part: string, outcome: CaseOutcome, field: string) {
  if (!needed || given) return;
  throw invalidInput(`recognitionCase.missing.${part}`, `${outcome} needs "${field}"`, { outcome }, [field]);
}

function requireAbsent(
  forbidden: boolean,
  given: boolean,
  part: string,
  outcome: CaseOutcome,
  field: string,
) {
  if (!forbidden || !given) return;
  throw invalidInput(`recognitionCase.unfit.${part}`, `${outcome} has no "${field}"`, { outcome }, [field]);
}

function checkMeasures({ measures }: Decision): void {
  measures.forEach(({ kind, months }, index) => {
    const longest = kind === 'ADAPTATION_PERIOD' ? LONGEST_ADAPTATION_MONTHS : null;
    if (months === null || (months > 0 && (longest === null || months <= longest))) return;
    throw invalidInput(
      'recognitionCase.measureMonths',
      `${months} months: expected 1 to ${longest ?? 'as many as it takes'}`,
      { value: months, max: longest ?? 120 },
      ['measures', index, 'months'],
    );
  });
}

function checkUnits(
  { outcome, units }: Decision,
  aimedAt: readonly string[],
  obtained: readonly string[],
): void {
  const foreign = units.find((unit) => !aimedAt.includes(unit));
  if (foreign !== undefined) {
    throw invalidInput(
      'recognitionCase.unitUnknown',
      `"${foreign}" is no unit of this case; expected one of ${aimedAt.join(', ') || 'none'}`,
      { value: foreign, possible: aimedAt.join(', ') || '–' },
      ['units', units.indexOf(foreign)],
    );
  }
  requirePresent(outcome === 'PARTIAL' && aimedAt.length > 0, units.length > 0, 'unit', outcome, 'units');
  const whole =
    aimedAt.length > 0 && aimedAt.every((unit) => units.includes(unit) || obtained.includes(unit));
  if (outcome !== 'PARTIAL' || !whole) return;
  throw invalidInput(
    'recognitionCase.unitsAll',
    'With these units all are obtained: that is FULL',
    { outcome },
    ['outcome'],
  );
}

/** @throws DomainError ILLEGAL_STATE where prior learning was not heard by a jury */
export function requireJury({ kind, procedure }: CaseFacts, jury: readonly unknown[]): void {
  if (kind !== 'PRIOR_LEARNING' || procedure.jurySize === null || jury.length > 0) return;
  throw new DomainError(
    'ILLEGAL_STATE',
    'recognitionCase.noJury',
    `A jury of ${procedure.jurySize} decides on prior learning: name it first`,
    { size: procedure.jurySize },
    ['id'],
  );
}
