import type { IsoDate } from '../domain/iso-date.ts';
import { levelReference } from './compile-rules.ts';
import { jurisdictionChain } from './jurisdictions.ts';
import type { Answerer, Question } from './question.ts';
import type { Contradiction, EffectiveLevel, IndividualDecision } from './types.ts';
import { unanswered } from './unanswered.ts';

/**
 * What an authority has decided on the case itself is heard before any rule: the nearest jurisdiction's, of these the
 * last taken. A statement of level stays advice, whoever made it.
 */
export const individualDecision: Answerer = (question) => {
  const [heard, ...others] = decisionsInForce(question);
  if (!heard) return null;
  const answer = unanswered(question);
  return {
    ...answer,
    outcome: heard.outcome,
    binding: ADVICE.includes(heard.outcome) ? 'ADVISORY' : 'BINDING',
    confidence: 'DECIDED',
    effectScope: heard.effectScope,
    effectiveLevel: levelDecided(question, heard) ?? answer.effectiveLevel,
    path: [
      {
        kind: 'DECISION',
        from: question.held.type.jurisdiction,
        to: heard.jurisdiction,
        outcome: heard.outcome,
        rule: heard.id,
        instrument: null,
        legalBasis: heard.legalBasis,
        validFrom: heard.from,
        validTo: heard.revokedOn ?? heard.until,
        source: heard.source,
        verified: true,
      },
    ],
    conditions: heard.conditions,
    measures: heard.measures,
    substantialDifferences: heard.substantialDifferences,
    authority: heard.authority,
    expectedDuration: null,
    fee: null,
    contradictions: [...answer.contradictions, ...disagreement(heard, others)],
  };
};

const ADVICE: readonly string[] = ['LEVEL_STATEMENT', 'UNDETERMINED'];

/** Decisions that answer the question's purpose and profession, the one to be heard first. */
function decisionsInForce(question: Question): readonly IndividualDecision[] {
  const { holding, destination, asOf } = question;
  if (holding.decisions.length === 0) return [];
  const nearness = jurisdictionChain(destination);
  return holding.decisions
    .filter((decision) => nearness.includes(decision.jurisdiction) && answers(decision, question))
    .filter((decision) => stands(decision, asOf))
    .sort(
      (a, b) =>
        nearness.indexOf(a.jurisdiction) - nearness.indexOf(b.jurisdiction) ||
        (a.decidedOn < b.decidedOn ? 1 : a.decidedOn > b.decidedOn ? -1 : a.id < b.id ? -1 : 1),
    );
}

function answers(decision: IndividualDecision, { purpose, profession }: Question): boolean {
  return decision.purpose === purpose && (decision.profession === null || decision.profession === profession);
}

function stands({ decidedOn, from, until, revokedOn }: IndividualDecision, asOf: IsoDate): boolean {
  return (
    decidedOn <= asOf &&
    from <= asOf &&
    (until === null || asOf < until) &&
    (revokedOn === null || asOf < revokedOn)
  );
}

/** A later decision of the same authority replaces the earlier one; two authorities may contradict each other. */
function disagreement(
  heard: IndividualDecision,
  others: readonly IndividualDecision[],
): readonly Contradiction[] {
  const between = others
    .filter(
      ({ jurisdiction, authority, outcome }) =>
        jurisdiction === heard.jurisdiction && authority !== heard.authority && outcome !== heard.outcome,
    )
    .map(({ id }) => id);
  return between.length === 0 ? [] : [{ kind: 'DECISIONS_DISAGREE', between: [heard.id, ...between].sort() }];
}

function levelDecided({ compiled }: Question, { level: decided }: IndividualDecision): EffectiveLevel | null {
  if (decided === null) return null;
  const known = levelReference(compiled, decided.scale, decided.level);
  return {
    ...decided,
    eqf: known?.eqf ?? null,
    isced: known?.isced ?? null,
    basis: known?.basis ?? null,
    verified: known?.verified ?? false,
  };
}
