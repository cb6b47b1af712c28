import type { SkillOrdinal } from '../../matching/profile.ts';
import type { QualificationTypeRow } from '../reference-rows.ts';
import type { ComparisonAnswer } from './compare-qualifications.ts';
import { uncovered } from './coverage.ts';
import { WHOLE } from './model.ts';
import type { Compared, Comparison, LevelFact, OutcomeCoverage } from './types.ts';
import { comparisonLines } from './wording.ts';
import type { SkillName } from './words.ts';

/** How skills are told to whoever reads a report. */
export interface SkillTelling {
  readonly nameOf: SkillName;
  /** What names the skill there: its URI, or its id. */
  readonly refOf: (skill: SkillOrdinal) => string;
}

export type ComparisonReport = ReturnType<typeof comparisonReport>;

/** An answer in plain data, with names and sentences; shares from 0 to 1. */
export function comparisonReport({ request, comparisons }: ComparisonAnswer, telling: SkillTelling) {
  return {
    from: request.from,
    to: request.to,
    asOf: request.asOf,
    field: request.field,
    occupation: request.profession,
    comparisons: comparisons.map((comparison) => tradeReport(comparison, telling)),
  };
}

function tradeReport(comparison: Comparison, telling: SkillTelling) {
  const { nameOf } = telling;
  const { matrix, level, regulation, asOf: _asOf, from, to, ...facts } = comparison;
  const named = (skill: SkillOrdinal) => namesOf(skill, telling);
  return {
    from: sideReport(from),
    to: sideReport(to),
    outcome: facts.outcome,
    binding: facts.binding,
    confidence: facts.confidence,
    authority: facts.authority,
    coverage: matrix === null ? null : matrix.credit / WHOLE,
    matrix:
      matrix?.units.map(({ outcomes, credit, ...unit }) => ({
        ...unit,
        coverage: credit / WHOLE,
        outcomes: outcomes.map((outcome) => outcomeReport(outcome, telling)),
      })) ?? null,
    missing: matrix === null ? null : uncovered(matrix).map((outcome) => outcomeReport(outcome, telling)),
    level: { ...level, from: levelReport(level.from), to: levelReport(level.to) },
    duration: facts.duration,
    field: facts.field,
    practice: facts.practice,
    regulation,
    substantialDifferences: facts.substantialDifferences,
    measures: facts.measures.map(({ modules, ...measure }) => ({
      ...measure,
      modules: modules.map(({ closes, creditAfter, ...module }) => ({
        ...module,
        closes: closes.map((skill) => ({ skill: telling.refOf(skill), name: named(skill) })),
        coverageAfter: creditAfter / WHOLE,
      })),
    })),
    open: facts.open,
    modelVersion: facts.modelVersion,
    sentences: {
      fr: comparisonLines(comparison, nameOf, 'fr'),
      en: comparisonLines(comparison, nameOf, 'en'),
    },
  };
}

function sideReport({ code, nameFr, nameEn, jurisdiction, standard }: Compared) {
  return {
    code,
    name: { fr: nameFr, en: nameEn },
    jurisdiction,
    standard: standard === null ? null : standard.code,
    occupation: standard === null ? null : standard.isco,
    source: standard === null ? null : standard.source,
    verified: standard === null ? null : standard.verified,
  };
}

function levelReport(
  type: LevelFact['from'],
): Pick<QualificationTypeRow, 'scale' | 'level' | 'eqf' | 'isced'> | null {
  return type && { scale: type.scale, level: type.level, eqf: type.eqf, isced: type.isced };
}

function namesOf(skill: SkillOrdinal, { nameOf }: SkillTelling) {
  return { fr: nameOf(skill, 'fr'), en: nameOf(skill, 'en') };
}

function outcomeReport(
  { skill, nameFr, nameEn, level, state, credit, nearest }: OutcomeCoverage,
  telling: SkillTelling,
) {
  const own = (fr: string | null, en: string | null, of: SkillOrdinal) =>
    fr === null || en === null ? namesOf(of, telling) : { fr, en };
  return {
    skill: telling.refOf(skill),
    name: own(nameFr, nameEn, skill),
    level,
    state,
    coverage: credit / WHOLE,
    nearest: nearest && {
      unit: nearest.unit,
      skill: telling.refOf(nearest.skill),
      name: own(nearest.nameFr, nearest.nameEn, nearest.skill),
      relation: nearest.relation,
      level: nearest.level,
    },
  };
}
