import { lawsOn } from './compile-rules.ts';
import { type CompiledRule, membershipOf } from './compile-ruling.ts';
import { jurisdictionChain, lawHoldsAt } from './jurisdictions.ts';
import type { Question } from './question.ts';
import type { QualificationTypeRow } from './reference-rows.ts';
import type { Extent } from './rule-rows.ts';
import type { RecognitionCondition } from './types.ts';
import { inForce } from './validity.ts';

export type Fit = 'YES' | 'NO' | 'UNKNOWN';

/**
 * Whether a rule speaks of what is held. What cannot be known yet is returned as open conditions; null: it does not.
 * @param place where the qualification stands: the country of award, or one that has recognised it
 */
export function subjectConditions(
  rule: CompiledRule,
  question: Question,
  place: string,
): readonly RecognitionCondition[] | null {
  if (!couldSpeakOf(rule, question) || !comesFrom(rule, question, place)) return null;
  const open: RecognitionCondition[] = [];
  const field = fieldFit(rule, question);
  if (field === 'UNKNOWN') open.push(openCondition('FIELD', fieldAsked(rule, question), rule.row.source));
  if (rule.row.subject.homeRight && place === question.held.type.jurisdiction) {
    const right = homeRight(question);
    if (right === 'NO') return null;
    if (right === 'UNKNOWN') open.push(openCondition('HOME_RIGHT', place, rule.row.source));
  }
  return open;
}

/** The same as far as it does not depend on a day or on where the qualification stands. */
export function couldSpeakOf(rule: CompiledRule, question: Question): boolean {
  const { subject } = rule.row;
  const { type } = question.held;
  return (
    extentFits(subject.extent, question.held.extent) &&
    (!subject.formal || type.verified['right'] !== undefined) &&
    (subject.types === null || subject.types.includes(type.code)) &&
    levelFits(subject.eqf, eqfOf(question)) &&
    levelFits(subject.isced, iscedOf(question)) &&
    (subject.extent === 'ANY' ||
      subject.jurisdictions !== null ||
      !lawHoldsAt(type.jurisdiction, question.destination)) &&
    (subject.jurisdictions === null ||
      subject.jurisdictions.some((one) => lawHoldsAt(one, type.jurisdiction))) &&
    canStandAtStart(rule, question) &&
    (!subject.homeRight || highEnough(question)) &&
    fieldFit(rule, question) !== 'NO'
  );
}

/** Whether a field that is known, or one of those in which the type can lie, is the field asked or inside it. */
export function fieldInside(question: Pick<Question, 'holding' | 'held'>, asked: string): Fit {
  const { type } = question.held;
  const field = question.holding.field ?? type.field;
  if (field !== null) return field.startsWith(asked) ? 'YES' : asked.startsWith(field) ? 'UNKNOWN' : 'NO';
  if (type.fields.length === 0) return 'UNKNOWN';
  return type.fields.some((one) => one.startsWith(asked) || asked.startsWith(one)) ? 'UNKNOWN' : 'NO';
}

/** A type that is open to every field tells nothing; one that lies in a few narrows the question. */
export function isOpenToAllFields({ field, fields }: QualificationTypeRow): boolean {
  return field === null && fields.length === 0;
}

export function openCondition(
  kind: RecognitionCondition['kind'],
  subject: string | null,
  source: string | null,
  authority: string | null = null,
): RecognitionCondition {
  return { kind, state: 'UNKNOWN', authority, source, subject };
}

function extentFits(asked: Extent, held: 'NOTHING' | 'PART' | 'WHOLE'): boolean {
  return asked === 'ANY' || asked === held;
}

function levelFits(range: readonly [number, number] | null, level: number | null): boolean {
  return range === null || (level !== null && range[0] <= level && level <= range[1]);
}

function eqfOf({ held }: Question): number | null {
  return held.held?.eqf ?? null;
}

function iscedOf({ held }: Question): number | null {
  const isced = held.held?.isced ?? null;
  if (isced !== null) return isced;
  const eqf = held.held?.eqf ?? null;
  // EQF 3 and 4 are both ends of upper secondary education.
  return eqf === null ? null : eqf >= 5 || eqf <= 2 ? eqf : 3;
}

/** The country of award was a party at some time, or somebody else can have recognised what is held. */
function canStandAtStart({ row, instrument }: CompiledRule, { held, holder }: Question): boolean {
  switch (row.standing) {
    case 'AWARD':
      return (
        !row.subject.parties ||
        jurisdictionChain(held.type.jurisdiction).some((place) => instrument.parties.has(place))
      );
    case 'FIRST_RECOGNITION':
      return holder.practice.length > 0;
    case 'RECOGNISED':
      return true;
  }
}

function comesFrom({ row, instrument }: CompiledRule, question: Question, place: string): boolean {
  const { compiled, held, asOf } = question;
  const { parties, outsideOf } = row.subject;
  if (parties && membershipOf(instrument, place, asOf) === null) return false;
  const outside = outsideOf === null ? undefined : compiled.ruling.instruments.get(outsideOf);
  return outside === undefined || membershipOf(outside, held.type.jurisdiction, asOf) === null;
}

/** ISCED from which the major groups of ISCO-08 with the highest skill levels recruit (ILO). */
const LOWEST_ISCED: Readonly<Record<string, number>> = { '2': 6, '3': 4 };

/**
 * A level far below that of the profession opens it nowhere, unless the law of the country of award names the
 * qualification itself.
 */
function highEnough(question: Question): boolean {
  const { compiled, held, profession } = question;
  const lowest = LOWEST_ISCED[profession?.charAt(0) ?? ''];
  if (lowest === undefined || (iscedOf(question) ?? 0) >= lowest) return true;
  return lawsOn(compiled, held.type.jurisdiction, profession ?? '').some(({ qualifications }) =>
    qualifications.some(({ type }) => type === held.type.code),
  );
}

function fieldAsked({ row }: CompiledRule, { compiled, profession }: Question): string | null {
  if (!row.professionField || profession === null) return null;
  return compiled.professionFields.get(profession) ?? null;
}

const GENERAL = '00';

function fieldFit(rule: CompiledRule, question: Question): Fit {
  const { fields } = rule.row.subject;
  if (fields !== null) {
    const fits = fields.map((field) => fieldInside(question, field));
    return fits.includes('YES') ? 'YES' : fits.includes('UNKNOWN') ? 'UNKNOWN' : 'NO';
  }
  if (!rule.row.professionField || question.profession === null) return 'YES';
  if (question.held.type.field?.startsWith(GENERAL)) return 'NO';
  const asked = fieldAsked(rule, question);
  if (asked === null) return 'UNKNOWN';
  const fit = fieldInside(question, asked);
  const grants = rule.row.outcome === 'AUTOMATIC' || rule.row.outcome === 'FULL';
  // Nobody is presented as having a right on the strength of a type that says nothing of the field.
  return fit === 'UNKNOWN' &&
    grants &&
    isOpenToAllFields(question.held.type) &&
    question.holding.field === null
    ? 'NO'
    : fit;
}

/** Whether the law of the country of award names the qualification for the profession. */
function homeRight({ compiled, held, holding, profession, asOf }: Question): Fit {
  if (profession === null) return 'UNKNOWN';
  const laws = lawsOn(compiled, held.type.jurisdiction, profession).filter(
    (law) => law.qualifications.length > 0 && inForce(law, asOf),
  );
  if (laws.length === 0) return 'UNKNOWN';
  const fits = laws
    .flatMap(({ qualifications }) => qualifications)
    .filter(({ type }) => type === held.type.code)
    .map(({ field }) => (field === null ? 'YES' : fieldInside({ holding, held }, field)));
  return fits.some((fit) => fit !== 'NO') ? 'YES' : 'NO';
}
