import { lawHoldsAt } from './jurisdictions.ts';
import type { Answerer, Question } from './question.ts';
import { fieldInside, isOpenToAllFields, openCondition } from './rule-subject.ts';
import { unanswered } from './unanswered.ts';

/**
 * Where the law of the awarding state holds, it answers for its own qualifications.
 * A regulated profession is opened only by the whole of a qualification that this law names for it.
 */
export const ownLaw: Answerer = (question) => {
  const { held, destination, regulation, purpose } = question;
  const { type } = held;
  const right = type.verified['right'];
  if (right === undefined || held.extent === 'NOTHING' || question.contradictions.length > 0) return null;
  if (!lawHoldsAt(type.jurisdiction, destination)) return null;
  const regulated = purpose === 'PROFESSIONAL_REGULATED';
  const field = regulated ? fieldThatOpens(question) : null;
  if (field === undefined) return null;

  const outcome = held.extent === 'WHOLE' ? 'FULL' : 'PARTIAL';
  const verified = right && (regulation === null || regulation.verified['right'] === true);
  const answer = unanswered(question);
  const fieldOpen = field !== null && fieldInside(question, field) === 'UNKNOWN';
  return {
    ...answer,
    conditions: fieldOpen
      ? [...answer.conditions, openCondition('FIELD', field, regulation?.source ?? null)]
      : answer.conditions,
    outcome,
    binding: verified ? 'BINDING' : 'ADVISORY',
    confidence: 'RULED',
    effectScope: type.jurisdiction.includes('-') ? 'REGIONAL' : 'NATIONAL',
    authority: regulation?.authority ?? type.awardingBody,
    path: [
      {
        kind: 'OWN_LAW',
        from: type.jurisdiction,
        to: destination,
        outcome,
        rule: null,
        instrument: null,
        legalBasis: null,
        validFrom: null,
        validTo: null,
        source: regulation?.source ?? type.source,
        verified,
      },
    ],
  };
};

/** The field that the law asks for the profession; null: the type itself is enough, undefined: it does not open it. */
function fieldThatOpens(question: Question): string | null | undefined {
  const { held, regulation } = question;
  if (regulation === null || held.extent !== 'WHOLE') return undefined;
  const access = regulation.qualifications.find(
    ({ type, field }) => type === held.type.code && (field === null || couldLieIn(question, field)),
  );
  return access?.field;
}

/** A type that is open to every field opens none until its field is recorded. */
function couldLieIn(question: Question, field: string): boolean {
  const fit = fieldInside(question, field);
  if (fit !== 'UNKNOWN') return fit === 'YES';
  return question.holding.field === null && !isOpenToAllFields(question.held.type);
}
