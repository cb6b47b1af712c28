import { lawHoldsAt } from './jurisdictions.ts';
import { type Answerer, type Question, unanswered } from './question.ts';

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
  if (purpose === 'PROFESSIONAL_REGULATED' && !opensProfession(question)) return null;

  const outcome = held.extent === 'WHOLE' ? 'FULL' : 'PARTIAL';
  const verified = right && (regulation === null || regulation.verified['right'] === true);
  return {
    ...unanswered(question),
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
        source: regulation?.source ?? type.source,
        verified,
      },
    ],
  };
};

function opensProfession({ held, holding, regulation }: Question): boolean {
  if (regulation === null || held.extent !== 'WHOLE') return false;
  const field = holding.field ?? held.type.field;
  return regulation.qualifications.some(
    (access) => access.type === held.type.code && (access.field === null || field?.startsWith(access.field)),
  );
}
