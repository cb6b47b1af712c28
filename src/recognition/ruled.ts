import type { RecognitionOutcome } from '../matching/profile.ts';
import { jurisdictionChain } from './jurisdictions.ts';
import { rankOf } from './outcome-order.ts';
import type { Answerer, Question } from './question.ts';
import { residenceLimit } from './recruitment-limit.ts';
import { findPaths, type RulePath } from './rule-paths.ts';
import type { Assessment, Contradiction, Duration } from './types.ts';
import { unanswered } from './unanswered.ts';

const GRANTS: readonly RecognitionOutcome[] = ['AUTOMATIC', 'FULL'];
const DENIES: readonly RecognitionOutcome[] = ['REFUSED', 'INADMISSIBLE'];

/**
 * What the rules in force say: those that bind before those that advise; in each the best path, and what cannot be
 * ordered, or is proved by nothing yet, beside it. Two rules that contradict each other give the lower answer.
 */
export const ruled: Answerer = (question) => {
  if (question.contradictions.length > 0) return null;
  const { paths, circles } = findPaths(question);
  const proved = paths.filter(({ unproved }) => !unproved);
  const binding = standing(proved.filter(({ binds }) => binds));
  const heard = binding.length > 0 ? binding : standing(proved);
  const ordered = heard.toSorted((a, b) => compare(question, a, b));
  const contradiction = contradictionAmong(heard);
  const best = contradiction ? ordered.find(({ outcome }) => DENIES.includes(outcome)) : ordered[0];
  if (!best) return null;
  return answerBy(question, best, paths, [
    ...(contradiction ? [contradiction] : []),
    ...(circles.length > 0 ? [{ kind: 'RULES_IN_A_CIRCLE', between: circles } as const] : []),
  ]);
};

function answerBy(
  question: Question,
  best: RulePath,
  paths: readonly RulePath[],
  contradictions: readonly Contradiction[],
): Assessment {
  const { row, instrument } = best.rule;
  const answer = unanswered(question);
  const last = best.steps.at(-1);
  const others = paths
    .filter((path) => path !== best && path.outcome !== best.outcome)
    .toSorted((a, b) => compare(question, a, b))
    .map(({ outcome, steps }) => ({ outcome, path: steps }));
  return {
    ...answer,
    outcome: best.outcome,
    binding: best.binds ? 'BINDING' : 'ADVISORY',
    confidence: 'RULED',
    effectScope: last?.to.includes('-') ? 'REGIONAL' : row.effectScope,
    path: best.steps,
    conditions: [...answer.conditions, ...best.conditions],
    substantialDifferences: best.differences,
    measures: best.measures,
    authority: row.authority ?? answer.authority ?? instrument.row.authority,
    expectedDuration: durationOf(best),
    fee: instrument.row.fee,
    jurisdiction: last?.to ?? answer.jurisdiction,
    recruitment: answer.recruitment ?? residenceLimit(best, paths),
    alternatives: others.filter(
      ({ outcome }, index) => others.findIndex((other) => other.outcome === outcome) === index,
    ),
    contradictions,
  };
}

/** Rules that only answer where no other does are left out where another does. */
function standing(paths: readonly RulePath[]): readonly RulePath[] {
  const first = paths.filter(({ rule }) => !rule.row.residual);
  return first.length > 0 ? first : paths;
}

/**
 * The highest outcome, then the fewest open conditions, then the fewest steps; of equals the nearest law, then what
 * states have agreed upon before what one of them does for everybody, then the name.
 */
function compare(question: Question, a: RulePath, b: RulePath): number {
  const near = jurisdictionChain(question.destination);
  const nearness = ({ steps }: RulePath) => near.indexOf(steps.at(-1)?.to ?? '');
  return (
    (rankOf(question, a.outcome) ?? Number.MAX_SAFE_INTEGER) -
      (rankOf(question, b.outcome) ?? Number.MAX_SAFE_INTEGER) ||
    openIn(a) - openIn(b) ||
    a.steps.length - b.steps.length ||
    nearness(a) - nearness(b) ||
    Number(b.rule.row.subject.parties) - Number(a.rule.row.subject.parties) ||
    (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0)
  );
}

function openIn({ conditions }: RulePath): number {
  return conditions.filter(({ state }) => state !== 'MET').length;
}

function nameOf({ steps }: RulePath): string {
  return steps.map(({ rule, to }) => `${rule ?? ''}>${to}`).join(' ');
}

function contradictionAmong(paths: readonly RulePath[]): Contradiction | null {
  const granting = paths.filter(({ outcome }) => GRANTS.includes(outcome));
  const denying = paths.filter(({ outcome }) => DENIES.includes(outcome));
  if (granting.length === 0 || denying.length === 0) return null;
  const codes = [...granting, ...denying].map(({ rule }) => rule.row.code);
  return { kind: 'RULES_DISAGREE', between: [...new Set(codes)].sort() };
}

function durationOf({ rule: { row, instrument } }: RulePath): Duration | null {
  if (row.expectedDays !== null && row.expectedDays !== instrument.row.statutoryDays) {
    return { days: row.expectedDays, dayKind: 'CALENDAR', statutory: false };
  }
  const { statutoryDays, dayKind } = instrument.row;
  return statutoryDays === null ? null : { days: statutoryDays, dayKind, statutory: true };
}
