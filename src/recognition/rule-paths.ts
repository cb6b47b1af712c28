import type { RecognitionOutcome } from '../matching/profile.ts';
import { type CompiledRule, membershipOf, planFor } from './compile-ruling.ts';
import { jurisdictionChain, lawHoldsAt } from './jurisdictions.ts';
import { lowerOf } from './outcome-order.ts';
import type { Question } from './question.ts';
import { type Judged, judgeConditions } from './rule-conditions.ts';
import { openCondition, subjectConditions } from './rule-subject.ts';
import type { DifferenceDimension, MeasureKind, RecognitionCondition, Step } from './types.ts';
import { inForce, type Validity } from './validity.ts';

/** A way from the country of award to the destination. */
export interface RulePath {
  readonly steps: readonly Step[];
  /** That of its lowest step. */
  readonly outcome: RecognitionOutcome;
  readonly conditions: readonly RecognitionCondition[];
  readonly measures: readonly MeasureKind[];
  readonly differences: readonly DifferenceDimension[];
  /** Every step binds, and every right is verified. */
  readonly binds: boolean;
  readonly unproved: boolean;
  /** Of the last step. */
  readonly rule: CompiledRule;
}

export interface FoundPaths {
  readonly paths: readonly RulePath[];
  /** Rules that lead back to where a path has been. */
  readonly circles: readonly string[];
}

const MAX_STEPS = 4;

/** On a place that has recognised what is held, a further rule can build. */
const CARRIES_ON: readonly RecognitionOutcome[] = ['AUTOMATIC', 'FULL', 'CONDITIONAL'];

/** All paths of up to four steps that lead to the destination by rules in force. */
export function findPaths(question: Question): FoundPaths {
  const circles = new Set<string>();
  const paths = pathsTo(question.destination, [], null, MAX_STEPS);
  return { paths, circles: [...circles].sort() };

  function pathsTo(
    place: string,
    beyond: readonly string[],
    after: CompiledRule | null,
    steps: number,
  ): readonly RulePath[] {
    const asked = place === question.destination ? question : { ...question, destination: place };
    return planFor(question.compiled.ruling, place, question.purpose, question.profession).rules.flatMap(
      (rule) => {
        if (!inForce(rule.row, question.asOf) || !inForce(rule.instrument.row, question.asOf)) return [];
        // Two steps of one instrument in a row are one step: its parties are all bound to each other.
        if (after?.instrument === rule.instrument) return [];
        const to = reachedBy(rule, asked);
        return to === null ? [] : waysOf(rule, asked, to, beyond, steps);
      },
    );
  }

  function waysOf(
    rule: CompiledRule,
    asked: Question,
    to: string,
    beyond: readonly string[],
    steps: number,
  ): readonly RulePath[] {
    const home = asked.held.type.jurisdiction;
    switch (rule.row.standing) {
      case 'AWARD':
        return directWay(rule, asked, to);
      case 'RECOGNISED':
        return steps === 1
          ? directWay(rule, asked, to)
          : [
              ...directWay(rule, asked, to),
              ...chainedWays(rule, asked, home, to, [...beyond, asked.destination], steps),
            ];
      case 'FIRST_RECOGNITION':
        return steps === 1 ? [] : afterFirstRecognition(rule, asked, home, to);
    }
  }

  function chainedWays(
    rule: CompiledRule,
    asked: Question,
    home: string,
    to: string,
    passed: readonly string[],
    steps: number,
  ): readonly RulePath[] {
    return [...rule.instrument.parties.keys()].flatMap((party) => {
      if (lawHoldsAt(party, home) || jurisdictionChain(asked.destination).includes(party)) return [];
      if (passed.includes(party)) {
        circles.add(rule.row.code);
        return [];
      }
      return pathsTo(party, passed, rule, steps - 1)
        .filter(({ outcome, unproved }) => CARRIES_ON.includes(outcome) && !unproved)
        .flatMap((way) => extended(way, rule, asked, party, to));
    });
  }
}

function directWay(rule: CompiledRule, asked: Question, to: string): readonly RulePath[] {
  const from = asked.held.type.jurisdiction;
  const open = subjectConditions(rule, asked, from);
  const judged = open && judgeConditions(rule.row, asked, from, to);
  if (!judged) return [];
  return [
    {
      steps: [stepOf(rule, from, to, judged.outcome, asked)],
      outcome: judged.outcome,
      conditions: [...open, ...judged.conditions],
      measures: judged.measures,
      differences: rule.row.substantialDifferences,
      binds: binds(rule, asked, [from, to]),
      unproved: judged.unproved,
      rule,
    },
  ];
}

function extended(
  way: RulePath,
  rule: CompiledRule,
  asked: Question,
  from: string,
  to: string,
): readonly RulePath[] {
  const open = subjectConditions(rule, asked, from);
  const judged = open && judgeConditions(rule.row, asked, from, to);
  return judged ? [joined(way, rule, asked, from, to, judged, open)] : [];
}

function joined(
  way: RulePath,
  rule: CompiledRule,
  asked: Question,
  from: string,
  to: string,
  judged: Judged,
  open: readonly RecognitionCondition[],
): RulePath {
  return {
    steps: [...way.steps, stepOf(rule, from, to, judged.outcome, asked)],
    outcome: lowerOf(asked, way.outcome, judged.outcome),
    conditions: [...way.conditions, ...open, ...judged.conditions],
    measures: [...new Set([...way.measures, ...judged.measures])],
    differences: [...new Set([...way.differences, ...rule.row.substantialDifferences])],
    binds: way.binds && binds(rule, asked, [from, to]),
    unproved: way.unproved || judged.unproved,
    rule,
  };
}

/**
 * A member state that let somebody practise for the time asked has recognised the qualification under its own rules
 * (Directive 2005/36/EC, articles 2(2) and 3(3)); its certificate is still to be shown.
 */
function afterFirstRecognition(
  rule: CompiledRule,
  asked: Question,
  home: string,
  to: string,
): readonly RulePath[] {
  const open = subjectConditions(rule, asked, home);
  if (open === null) return [];
  const states = [...new Set(asked.holder.practice.map(({ jurisdiction }) => jurisdiction))].sort();
  return states.flatMap((state) => {
    if (membershipOf(rule.instrument, state, asked.asOf) === null) return [];
    if (jurisdictionChain(asked.destination).includes(state) || refusedBy(state, asked)) return [];
    const judged = judgeConditions(rule.row, asked, state, to);
    if (!judged) return [];
    const decided = asked.holding.decisions.find(
      (decision) =>
        decision.jurisdiction === state &&
        decision.from <= asked.asOf &&
        (decision.revokedOn === null || asked.asOf < decision.revokedOn) &&
        CARRIES_ON.includes(decision.outcome),
    );
    const { source, instrument } = stepOf(rule, home, state, 'FULL', asked);
    const first: Step = {
      kind: 'FIRST_RECOGNITION',
      from: home,
      to: state,
      outcome: 'FULL',
      rule: decided?.id ?? null,
      instrument,
      legalBasis: rule.row.legalBasis,
      validFrom: decided?.from ?? null,
      validTo: decided?.until ?? null,
      source: decided?.source ?? source,
      verified: decided !== undefined,
    };
    const certificate: RecognitionCondition = {
      ...openCondition('FIRST_RECOGNITION', state, rule.row.source),
      state: decided ? 'MET' : 'UNKNOWN',
    };
    return [
      {
        steps: [first, stepOf(rule, state, to, judged.outcome, asked)],
        outcome: judged.outcome,
        conditions: [...open, certificate, ...judged.conditions],
        measures: judged.measures,
        differences: rule.row.substantialDifferences,
        binds: binds(rule, asked, [state, to]),
        unproved: judged.unproved,
        rule,
      },
    ];
  });
}

/** Whether the state's own law gives the qualification no right: then nobody can have practised there by it. */
function refusedBy(state: string, question: Question): boolean {
  const there = { ...question, destination: state };
  const answers = planFor(
    question.compiled.ruling,
    state,
    question.purpose,
    question.profession,
  ).rules.filter((rule) => rule.row.standing === 'AWARD' && inForce(rule.row, question.asOf));
  const outcomes = answers.flatMap((rule) => directWay(rule, there, state)).map(({ outcome }) => outcome);
  return outcomes.length > 0 && outcomes.every((outcome) => outcome === 'REFUSED');
}

/** The place that the rule names for the destination, the nearest first; null when membership has lapsed. */
function reachedBy({ row, instrument }: CompiledRule, { destination, asOf }: Question): string | null {
  const named = row.destinations;
  const found = jurisdictionChain(destination).find((place) =>
    named === null ? membershipOf(instrument, place, asOf) !== null : named.includes(place),
  );
  return found ?? null;
}

function stepOf(
  { row, instrument }: CompiledRule,
  from: string,
  to: string,
  outcome: RecognitionOutcome,
  { asOf }: Question,
): Step {
  const places = [...(row.subject.parties ? [from] : []), ...(row.destinations === null ? [to] : [])];
  const memberships = places.flatMap((place) => membershipOf(instrument, place, asOf) ?? []);
  const rests: readonly Validity[] = [row, instrument.row, ...memberships];
  const starts = rests.flatMap(({ validFrom }) => validFrom ?? []).sort();
  const ends = rests.flatMap(({ validTo }) => validTo ?? []).sort();
  return {
    kind: 'RULE',
    from,
    to,
    outcome,
    rule: row.code,
    instrument: instrument.row.code,
    legalBasis: row.legalBasis,
    validFrom: starts.at(-1) ?? null,
    validTo: ends[0] ?? null,
    source: row.source,
    verified: isVerified({ row, instrument }),
  };
}

function isVerified({ row }: CompiledRule): boolean {
  return row.verified['right'] === true && row.verified['parties'] !== false;
}

function binds(rule: CompiledRule, { asOf }: Question, places: readonly string[]): boolean {
  if (rule.row.binding !== 'BINDING' || !isVerified(rule)) return false;
  const parties = rule.row.destinations === null ? places : [];
  return parties.every((place) => membershipOf(rule.instrument, place, asOf)?.verified !== false);
}
