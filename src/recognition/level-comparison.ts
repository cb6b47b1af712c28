import type { Question } from './question.ts';
import type { Assessment } from './types.ts';
import { unanswered } from './unanswered.ts';

/**
 * What remains when nothing else answers: a statement of level, for whoever cares to read it.
 * It has no legal effect and never opens a regulated profession.
 */
export function compareLevels(question: Question): Assessment {
  const answer = unanswered(question);
  const { held, destination, purpose } = question;
  const level = answer.effectiveLevel;
  const stated =
    purpose !== 'PROFESSIONAL_REGULATED' && held.extent !== 'NOTHING' && level !== null && level.eqf !== null;
  if (!stated) return answer;
  return {
    ...answer,
    outcome: 'LEVEL_STATEMENT',
    path: [
      {
        kind: 'LEVEL_COMPARISON',
        from: held.type.jurisdiction,
        to: destination,
        outcome: 'LEVEL_STATEMENT',
        rule: null,
        instrument: null,
        legalBasis: null,
        validFrom: null,
        validTo: null,
        source: held.type.source,
        verified: level.verified,
      },
    ],
  };
}
