import { COMPARISON_MODEL, WHOLE } from './model.ts';
import type { Comparison, OutcomeCoverage } from './types.ts';
import { en } from './wording-en.ts';
import { fr } from './wording-fr.ts';
import type { ComparisonLanguage, ComparisonWording, SkillName } from './words.ts';

const WORDINGS: Readonly<Record<ComparisonLanguage, ComparisonWording>> = { fr, en };

/** A comparison in plain sentences, the proposal first. */
export function comparisonLines(
  comparison: Comparison,
  nameOf: SkillName,
  language: ComparisonLanguage,
): readonly string[] {
  const words = WORDINGS[language];
  const { from, to, outcome, authority, matrix, level, duration, practice, regulation, open } = comparison;
  const name = ({ nameFr, nameEn }: { readonly nameFr: string; readonly nameEn: string }) =>
    language === 'fr' ? nameFr : nameEn;
  const outcomeName = ({ nameFr, nameEn, skill }: OutcomeCoverage) =>
    (language === 'fr' ? nameFr : nameEn) ?? nameOf(skill, language);
  const lines = [
    words.compared(`${name(from)} (${from.code})`, `${name(to)} (${to.code})`),
    words.proposal(outcome, authority),
  ];
  if (matrix !== null) {
    const outcomes = matrix.units.flatMap((unit) => unit.outcomes);
    lines.push(words.coverage(percent(matrix.credit)));
    const named = (state: OutcomeCoverage['state']) => [
      ...new Set(outcomes.filter((one) => one.state === state).map(outcomeName)),
    ];
    if (named('MISSING').length > 0) lines.push(words.missing(named('MISSING')));
    if (named('PARTLY').length > 0) lines.push(words.partly(named('PARTLY')));
  }
  if (level.gap !== null) lines.push(words.level(level.gap, level.basis));
  if (duration.gapYears !== null) {
    lines.push(words.duration(duration.gapYears, practice.statedMonths ?? 0, COMPARISON_MODEL.yearsShort));
  }
  if (practice.requiredMonths !== null && practice.standing !== 'NOT_ASKED') {
    lines.push(words.practice(practice.requiredMonths, practice.statedMonths));
  }
  if (regulation !== null) lines.push(words.regulation(regulation.requirement, regulation.authority));
  for (const measure of comparison.measures) {
    const modules = measure.modules.map(
      (module) => `${name(module)} (${module.code}) → ${percent(module.creditAfter)} %`,
    );
    lines.push(words.measure(measure.kind, measure.months, modules));
  }
  return [...lines, ...open.map((question) => words.open[question])];
}

function percent(credit: number): number {
  return Math.floor((credit * 100) / WHOLE);
}
