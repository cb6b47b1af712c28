import type { IsoDate } from '../domain/iso-date.ts';
import { lawsOn } from './compile-rules.ts';
import { levelAt } from './held-level.ts';
import type { Question } from './question.ts';
import { recruitmentDays, recruitmentLimit } from './recruitment-limit.ts';
import type { RegulatedProfessionRow } from './reference-rows.ts';
import { certificateDays, isRegisteredAt } from './rule-conditions.ts';
import { ruleDays } from './rule-days.ts';
import type { Assessment, RecognitionCondition } from './types.ts';
import { inForce } from './validity.ts';

const AUTHENTIC: readonly string[] = ['AUTHENTICATED_BY_ISSUER', 'LEGALISED', 'APOSTILLED'];

/** What every answer to the question shares: nothing known yet, advisory and indicative. */
export function unanswered(question: Question): Assessment {
  const { compiled, held, destination, asOf, regulation } = question;
  const reserved = regulation ?? independentLaw(question);
  return {
    outcome: 'UNDETERMINED',
    binding: 'ADVISORY',
    confidence: 'INDICATIVE',
    effectScope: null,
    purposeAsked: question.purposeAsked,
    purpose: question.purpose,
    regulation: reserved && {
      code: reserved.code,
      jurisdiction: reserved.jurisdiction,
      profession: reserved.isco,
      authority: reserved.authority,
      requirement: reserved.requirement,
      practice: reserved.practice,
      source: reserved.source,
      verified: reserved.verified['right'] === true,
    },
    ...daysAround(question),
    effectiveLevel: held.held && levelAt(compiled, held.held, destination, asOf),
    wholeLevel: levelAt(compiled, held.whole, destination, asOf),
    path: [],
    conditions: conditionsOf(question, reserved),
    substantialDifferences: [],
    measures: [],
    authority: question.purpose === 'PROFESSIONAL_REGULATED' ? (reserved?.authority ?? null) : null,
    expectedDuration: null,
    fee: null,
    jurisdiction: destination,
    recruitment: recruitmentLimit(question),
    alternatives: [],
    contradictions: question.contradictions,
    rulesVersion: compiled.version,
  };
}

/** Days on which the answer can change, ascending. */
export function turningDays(question: Question): readonly IsoDate[] {
  const days = new Set<IsoDate | null>();
  noteDays(question, days);
  for (const subdivision of question.compiled.subdivisions.get(question.destination) ?? []) {
    noteDays({ ...question, destination: subdivision }, days);
  }
  days.delete(null);
  if (days.size === 0) return NO_DAYS;
  return [...days].filter((day) => day !== null).sort();
}

const NO_DAYS: readonly IsoDate[] = [];

function noteDays(question: Question, days: Set<IsoDate | null>): void {
  const { holding, compiled, destination, profession } = question;
  days.add(holding.awardedOn);
  for (const day of ruleDays(question)) days.add(day);
  for (const day of certificateDays(question)) days.add(day);
  for (const { decidedOn, from, until, revokedOn } of holding.decisions) {
    days
      .add(decidedOn > from ? decidedOn : from)
      .add(until)
      .add(revokedOn);
  }
  if (profession === null) return;
  for (const day of recruitmentDays(question)) days.add(day);
  for (const { validFrom, validTo } of lawsOn(compiled, destination, profession)) {
    days.add(validFrom).add(validTo);
  }
}

function daysAround(question: Question): { from: IsoDate | null; until: IsoDate | null } {
  const days = turningDays(question);
  return {
    from: days.findLast((day) => day <= question.asOf) ?? null,
    until: days.find((day) => day > question.asOf) ?? null,
  };
}

function independentLaw({ compiled, destination, profession, asOf }: Question) {
  if (profession === null) return null;
  return (
    lawsOn(compiled, destination, profession).find((law) => law.practice !== 'NONE' && inForce(law, asOf)) ??
    null
  );
}

function conditionsOf(
  question: Question,
  reserved: RegulatedProfessionRow | null,
): readonly RecognitionCondition[] {
  const { holding, held } = question;
  const conditions: RecognitionCondition[] = [];
  if (held.extent !== 'NOTHING') {
    conditions.push({
      subject: null,
      kind: 'EVIDENCE_AUTHENTICATED',
      state: AUTHENTIC.includes(holding.evidenceCheck) ? 'MET' : 'UNKNOWN',
      authority: held.type.awardingBody,
      source: null,
    });
  }
  if (reserved) {
    conditions.push({
      subject: reserved.jurisdiction,
      kind: reserved.practice === 'ALL' ? 'REGISTRATION' : 'INDEPENDENT_PRACTICE_AUTHORISED',
      state: isRegisteredAt(question, reserved.jurisdiction) ? 'MET' : 'UNKNOWN',
      authority: reserved.authority,
      source: reserved.source,
    });
  }
  return conditions;
}
