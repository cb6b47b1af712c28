import { DomainError } from '../domain/errors.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { type CompiledRecognition, regulationOf } from './compile-rules.ts';
import { heldOf } from './held-level.ts';
import { individualDecision } from './individual-decision.ts';
import { ANYWHERE, isJurisdiction, jurisdictionChain } from './jurisdictions.ts';
import { compareLevels } from './level-comparison.ts';
import { ownLaw } from './own-law.ts';
import type { Answerer, Question } from './question.ts';
import { ruled } from './ruled.ts';
import type { Assessment, Holder, Holding, Purpose } from './types.ts';
import { unanswered } from './unanswered.ts';
import { inForce } from './validity.ts';

const notYetAwarded: Answerer = (question) => {
  const { holding, asOf } = question;
  if (holding.awardedOn === null || holding.awardedOn <= asOf) return null;
  return { ...unanswered(question), effectiveLevel: null };
};

/** In order of precedence: decisions, binding rules, advisory rules; the first that answers is heard. */
const ANSWERERS: readonly Answerer[] = [notYetAwarded, individualDecision, ownLaw, ruled];

/**
 * What a holding is worth at a destination (ISO 3166, or ANYWHERE), for a purpose, on a day.
 * @param profession ISCO-08 unit group; regulated there, it makes the purpose a regulated one
 * @throws DomainError INVALID_INPUT for a type or a destination that is not known
 */
export function assess(
  compiled: CompiledRecognition,
  holding: Holding,
  holder: Holder,
  destination: string,
  purpose: Purpose,
  profession: string | null,
  asOf: IsoDate,
): Assessment {
  if (isUnknownPlace(compiled, holding, holder, destination)) {
    return elsewhere(compiled, holding, holder, purpose, profession, asOf, destination);
  }
  const question = ask(compiled, holding, holder, destination, purpose, profession, asOf);
  const own = answerTo(question);
  return own.confidence === 'INDICATIVE' ? (answerOfSubdivision(question) ?? own) : own;
}

/** Most countries have no row of reference data: there holds what holds wherever nothing is known. */
function isUnknownPlace(
  { places }: CompiledRecognition,
  { decisions }: Holding,
  { nationalities }: Holder,
  destination: string,
): boolean {
  return (
    destination !== ANYWHERE &&
    decisions.length === 0 &&
    isJurisdiction(destination) &&
    !jurisdictionChain(destination).some((place) => places.has(place) || nationalities.includes(place))
  );
}

/** The answer of the question asked last, which is asked again for one place after the other. */
let last: { readonly asked: readonly unknown[]; readonly answer: Assessment } | null = null;

function elsewhere(
  compiled: CompiledRecognition,
  holding: Holding,
  holder: Holder,
  purpose: Purpose,
  profession: string | null,
  asOf: IsoDate,
  destination: string,
): Assessment {
  const asked = [compiled, holding, holder, purpose, profession, asOf];
  if (last === null || last.asked.some((part, index) => part !== asked[index])) {
    last = { asked, answer: answerTo(ask(compiled, holding, holder, ANYWHERE, purpose, profession, asOf)) };
  }
  const path = last.answer.path.map((step) => ({ ...step, to: destination }));
  return { ...last.answer, jurisdiction: destination, path };
}

function answerTo(question: Question): Assessment {
  for (const answer of ANSWERERS) {
    const assessment = answer(question);
    if (assessment) return assessment;
  }
  return compareLevels(question);
}

/** A country that has no law of its own on the question answers by that of its subdivisions, the best first. */
function answerOfSubdivision(question: Question): Assessment | null {
  const { compiled, destination, holding, holder, purposeAsked, profession, asOf } = question;
  if (holding.awardedOn !== null && holding.awardedOn > asOf) return null;
  let best: Assessment | null = null;
  for (const subdivision of compiled.subdivisions.get(destination) ?? []) {
    const there = answerTo(ask(compiled, holding, holder, subdivision, purposeAsked, profession, asOf));
    if (there.confidence === 'INDICATIVE') continue;
    const better = best === null || rankOf(there, compiled) < rankOf(best, compiled);
    if (better) best = { ...there, jurisdiction: subdivision, effectScope: 'REGIONAL' };
  }
  return best;
}

function rankOf({ purpose, outcome }: Assessment, compiled: CompiledRecognition): number {
  return compiled.ruling.ranks.get(purpose)?.get(outcome) ?? Number.MAX_SAFE_INTEGER;
}

/** The question that `assess` answers, with its facts looked up. */
export function ask(
  compiled: CompiledRecognition,
  holding: Holding,
  holder: Holder,
  destination: string,
  purposeAsked: Purpose,
  profession: string | null,
  asOf: IsoDate,
): Question {
  const type = compiled.types.get(holding.type);
  if (!type) {
    throw new DomainError(
      'INVALID_INPUT',
      'recognition.typeUnknown',
      `"${holding.type}" is no qualification type: expected one such as MLI:CAP`,
      { type: holding.type },
      ['type'],
    );
  }
  if (destination !== ANYWHERE && !isJurisdiction(destination)) {
    throw new DomainError(
      'INVALID_INPUT',
      'recognition.destinationUnknown',
      `"${destination}" is no jurisdiction: expected an ISO 3166 code such as FRA or CA-QC`,
      { destination },
      ['destination'],
    );
  }
  const regulation = profession === null ? null : regulationOf(compiled, destination, profession, asOf);
  return {
    compiled,
    holding,
    held: heldOf(compiled, type, holding),
    holder,
    destination,
    purposeAsked,
    purpose: regulation === null ? purposeAsked : 'PROFESSIONAL_REGULATED',
    profession,
    regulation,
    contradictions:
      holding.awardedOn !== null && !inForce(type, holding.awardedOn)
        ? [{ kind: 'AWARDED_OUTSIDE_VALIDITY_OF_TYPE', between: [type.code] }]
        : [],
    asOf,
  };
}
