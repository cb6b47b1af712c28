import type { IsoDate } from '../domain/iso-date.ts';
import { type CompiledRecognition, inForce, lawsOn } from './compile-rules.ts';
import { type Held, levelAt } from './held-level.ts';
import type { RegulatedProfessionRow } from './reference-rows.ts';
import type { Assessment, Contradiction, Holder, Holding, Purpose, RecognitionCondition } from './types.ts';

/** Everything that an answer may depend on. */
export interface Question {
  readonly compiled: CompiledRecognition;
  readonly holding: Holding;
  readonly held: Held;
  readonly holder: Holder;
  readonly destination: string;
  readonly purposeAsked: Purpose;
  /** PROFESSIONAL_REGULATED whenever `regulation` is there. */
  readonly purpose: Purpose;
  /** ISCO-08 unit group */
  readonly profession: string | null;
  readonly regulation: RegulatedProfessionRow | null;
  readonly contradictions: readonly Contradiction[];
  readonly asOf: IsoDate;
}

/** Answers a question, or leaves it to the next in order of precedence. */
export type Answerer = (question: Question) => Assessment | null;

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
    authority: regulation?.authority ?? null,
    expectedDays: null,
    alternatives: [],
    contradictions: question.contradictions,
    rulesVersion: compiled.version,
  };
}

/** Days on which the answer can change, ascending. */
export function turningDays({ holding, compiled, destination, profession }: Question): readonly IsoDate[] {
  const laws = profession === null ? [] : lawsOn(compiled, destination, profession);
  const days = [
    holding.awardedOn,
    ...holding.decisions.flatMap(({ decidedOn, from, until, revokedOn }) => [
      decidedOn > from ? decidedOn : from,
      until,
      revokedOn,
    ]),
    ...laws.flatMap(({ validFrom, validTo }) => [validFrom, validTo]),
  ];
  return [...new Set(days.filter((day) => day !== null))].sort();
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
  return lawsOn(compiled, destination, profession).find((law) => inForce(law, asOf)) ?? null;
}

function conditionsOf(
  { holding, held }: Question,
  reserved: RegulatedProfessionRow | null,
): readonly RecognitionCondition[] {
  const conditions: RecognitionCondition[] = [];
  if (held.extent !== 'NOTHING') {
    conditions.push({
      kind: 'EVIDENCE_AUTHENTICATED',
      state: AUTHENTIC.includes(holding.evidenceCheck) ? 'MET' : 'UNKNOWN',
      authority: held.type.awardingBody,
      source: null,
    });
  }
  if (reserved) {
    conditions.push({
      kind: reserved.practice === 'ALL' ? 'REGISTRATION' : 'INDEPENDENT_PRACTICE_AUTHORISED',
      state: 'UNKNOWN',
      authority: reserved.authority,
      source: reserved.source,
    });
  }
  return conditions;
}
