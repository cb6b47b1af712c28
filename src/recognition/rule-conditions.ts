import { addMonths, type IsoDate } from '../domain/iso-date.ts';
import type { RecognitionOutcome } from '../matching/profile.ts';
import { membershipOf } from './compile-ruling.ts';
import type { Question } from './question.ts';
import type { RuleCondition, RuleRow } from './rule-rows.ts';
import { openCondition } from './rule-subject.ts';
import type { ConditionState, MeasureKind, RecognitionCondition } from './types.ts';

/** A rule under its conditions, for this holder. */
export interface Judged {
  readonly conditions: readonly RecognitionCondition[];
  readonly outcome: RecognitionOutcome;
  readonly measures: readonly MeasureKind[];
  /** Something that must be proved is not: another way, not an answer. */
  readonly unproved: boolean;
}

const OPENS_AT_ONCE: readonly RecognitionOutcome[] = ['AUTOMATIC', 'FULL'];

/**
 * An administrative condition that is not met takes the rule away (null); one that is not known stays open.
 * A test, an adaptation period or a compensation makes the outcome CONDITIONAL.
 * @param from where the qualification stands, @param to where the rule leads
 */
export function judgeConditions(row: RuleRow, question: Question, from: string, to: string): Judged | null {
  const conditions: RecognitionCondition[] = [];
  const measures = [...row.measures];
  let unproved = false;
  for (const condition of row.conditions) {
    const state = stateOf(condition, row, question, from, to);
    const isTest = condition.kind === 'TRADE_TEST';
    const required = 'required' in condition && condition.required;
    if (state === 'UNMET' && !isTest) return null;
    if (required && state !== 'MET') unproved = true;
    if (isTest && state !== 'MET' && !measures.includes('APTITUDE_TEST')) measures.push('APTITUDE_TEST');
    conditions.push({
      ...openCondition(
        condition.kind,
        subjectOf(condition, from, to),
        row.source,
        authorityOf(condition, row),
      ),
      state,
    });
  }
  const conditional = measures.length > 0 && OPENS_AT_ONCE.includes(row.outcome);
  return { conditions, measures, unproved, outcome: conditional ? 'CONDITIONAL' : row.outcome };
}

/** Days on which a certificate begins or ceases to count. */
export function certificateDays({ holding, compiled }: Question): readonly IsoDate[] {
  return holding.evidence.flatMap(({ code, on }) => {
    const months = compiled.ruling.certificates.get(code)?.validityMonths ?? null;
    return months === null ? [on] : [on, addMonths(on, months)];
  });
}

function stateOf(
  condition: RuleCondition,
  row: RuleRow,
  question: Question,
  from: string,
  to: string,
): ConditionState {
  const { holder, holding, compiled, asOf } = question;
  switch (condition.kind) {
    case 'NATIONALITY': {
      const union = compiled.ruling.instruments.get(condition.of);
      if (union === undefined || holder.nationalities.length === 0) return 'UNKNOWN';
      const member = holder.nationalities.some((one) => membershipOf(union, one, asOf) !== null);
      return member ? 'MET' : 'UNMET';
    }
    case 'REGISTRATION_AT_HOME':
      return isRegisteredWithMember(row, question, from) ? 'MET' : 'UNKNOWN';
    case 'TRADE_TEST':
      return holding.type === condition.certificate ? 'MET' : holds(question, condition.certificate);
    case 'SOURCE_VERIFIED':
      return holding.evidenceCheck === 'AUTHENTICATED_BY_ISSUER' || documentChecked(question, to)
        ? 'MET'
        : 'UNKNOWN';
    case 'PRACTICE':
    case 'RESIDENCE':
      return practised(question, condition.where === 'DESTINATION' ? to : from, condition.months);
    case 'PROGRAMME_ACCREDITED':
    case 'NO_SUBSTANTIAL_DIFFERENCE':
    case 'AUTHORITY_DECISION':
      return 'UNKNOWN';
  }
}

/** An expired certificate is not met; one that is not there can still be had. */
function holds({ holding, compiled, asOf }: Question, code: string): ConditionState {
  const shown = holding.evidence.filter((item) => item.code === code && item.on <= asOf);
  if (shown.length === 0) return 'UNKNOWN';
  const months = compiled.ruling.certificates.get(code)?.validityMonths ?? null;
  return shown.some(({ on }) => months === null || asOf < addMonths(on, months)) ? 'MET' : 'UNMET';
}

/** Whether a registration with the Ordre of the place is shown. */
export function isRegisteredAt(question: Question, place: string): boolean {
  return holds(question, `${place}:ORDRE`) === 'MET';
}

/** Any state that the instrument binds will do: that of the award is only the likeliest. */
function isRegisteredWithMember({ instrument }: RuleRow, question: Question, from: string): boolean {
  const { holding, compiled, asOf } = question;
  const union = compiled.ruling.instruments.get(instrument);
  return holding.evidence.some(({ code }) => {
    const place = code.slice(0, code.indexOf(':'));
    const counts = place === from || (union !== undefined && membershipOf(union, place, asOf) !== null);
    return counts && isRegisteredAt(question, place);
  });
}

function documentChecked(question: Question, place: string): boolean {
  return question.holding.evidence.some(
    ({ code }) =>
      code.startsWith(`${place}:`) &&
      question.compiled.ruling.certificates.get(code)?.kind === 'DOCUMENT_CHECK' &&
      holds(question, code) === 'MET',
  );
}

/** Months in the profession there; practice of which the profession is not said counts. */
function practised({ holder, profession }: Question, place: string, months: number): ConditionState {
  const there = holder.practice.filter(({ jurisdiction }) => jurisdiction === place);
  if (there.length === 0) return 'UNKNOWN';
  const counted = there
    .filter((one) => one.profession === null || profession === null || one.profession === profession)
    .reduce((sum, one) => sum + one.months, 0);
  return counted >= months ? 'MET' : 'UNMET';
}

function subjectOf(condition: RuleCondition, from: string, to: string): string | null {
  switch (condition.kind) {
    case 'NATIONALITY':
      return condition.of;
    case 'TRADE_TEST':
      return condition.certificate;
    case 'PRACTICE':
    case 'RESIDENCE':
      return `${condition.where === 'DESTINATION' ? to : from}:${condition.months}`;
    case 'REGISTRATION_AT_HOME':
      return from;
    case 'PROGRAMME_ACCREDITED':
    case 'NO_SUBSTANTIAL_DIFFERENCE':
    case 'AUTHORITY_DECISION':
    case 'SOURCE_VERIFIED':
      return null;
  }
}

function authorityOf(condition: RuleCondition, { authority }: RuleRow): string | null {
  return condition.kind === 'NATIONALITY' || condition.kind === 'RESIDENCE' ? null : authority;
}
