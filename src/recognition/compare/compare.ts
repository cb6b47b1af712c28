import type { IsoDate } from '../../domain/iso-date.ts';
import type { Vocabulary } from '../../matching/vocabulary.ts';
import { type CompiledRecognition, regulationOf } from '../compile-rules.ts';
import type { Practice } from '../types.ts';
import { inForce } from '../validity.ts';
import { coverageOf } from './coverage.ts';
import { durationFact, fieldFact, levelFact, practiceFact } from './facts.ts';
import { COMPARISON_MODEL } from './model.ts';
import { placedOutcomes } from './outcomes.ts';
import { differencesOf, type Findings, measuresFor, proposedOutcome } from './proposal.ts';
import { proposeModules } from './training.ts';
import type { Compared, Comparison, OpenQuestion, TaughtModule } from './types.ts';

/** What two qualifications are compared by. */
export interface ComparisonKnowledge {
  readonly taxonomy: Pick<Vocabulary, 'related'>;
  readonly compiled: CompiledRecognition;
  readonly modules: readonly TaughtModule[];
}

/**
 * What an evaluator does by hand: how much of `to` whoever holds `from` can show, what is missing, and what would
 * close it. What is not known is said, and never counted as nothing in common. It proposes; an authority decides.
 * @param practice in the trade, wherever it was had; empty when nothing is stated
 */
export function compare(
  from: Compared,
  to: Compared,
  knowledge: ComparisonKnowledge,
  practice: readonly Practice[],
  asOf: IsoDate,
): Comparison {
  const { taxonomy, compiled, modules } = knowledge;
  const model = COMPARISON_MODEL;
  const held = from.standard && placedOutcomes(from.standard);
  const asked = to.standard;
  const isco = asked?.isco ?? null;
  const regulated = isco === null ? null : regulationOf(compiled, to.jurisdiction, isco, asOf);
  const findings: Findings = {
    from,
    to,
    matrix: held === null || asked === null ? null : coverageOf(asked, held, taxonomy, model),
    level: levelFact(from, to),
    duration: durationFact(from, to),
    field: fieldFact(from, to),
    practice: practiceFact(from, to, practice),
    regulation:
      regulated === null || from.code === to.code
        ? null
        : { code: regulated.code, authority: regulated.authority, requirement: regulated.requirement },
  };
  const substantialDifferences = differencesOf(findings, model);
  const outcome = proposedOutcome(findings, substantialDifferences, model);
  const lacks = substantialDifferences.includes('LEARNING_OUTCOMES') || outcome === 'PARTIAL';
  const closing =
    lacks && held !== null && asked !== null ? proposeModules(asked, held, modules, taxonomy, model) : [];
  return {
    ...findings,
    asOf,
    outcome,
    binding: 'ADVISORY',
    confidence: 'INDICATIVE',
    authority: findings.regulation?.authority ?? to.type?.awardingBody ?? null,
    substantialDifferences,
    measures: measuresFor(findings, substantialDifferences, outcome, closing, model),
    open: openQuestions(findings, asOf),
    modelVersion: model.version,
  };
}

function openQuestions(findings: Findings, asOf: IsoDate): readonly OpenQuestion[] {
  const { from, to, level, duration, field, practice } = findings;
  const units = [from, to].flatMap(({ standard }) => standard ?? []);
  const questions: readonly (readonly [OpenQuestion, boolean])[] = [
    ['LEVEL', level.standing === 'UNKNOWN'],
    ['LEARNING_OUTCOMES_FROM', from.standard === null],
    ['LEARNING_OUTCOMES_TO', to.standard === null],
    ['DURATION', duration.standing === 'UNKNOWN'],
    ['FIELD', field.standing === 'UNKNOWN'],
    ['PRACTICE', practice.standing === 'UNKNOWN'],
    [
      'UNITS_UNVERIFIED',
      findings.matrix !== null && units.some(({ verified }) => verified['units'] !== true),
    ],
    ['TO_NOT_IN_FORCE', to.type !== null && !inForce(to.type, asOf)],
  ];
  return questions.filter(([, open]) => open).map(([question]) => question);
}
