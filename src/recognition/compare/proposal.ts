import type { RecognitionOutcome } from '../../matching/profile.ts';
import type { DifferenceDimension } from '../types.ts';
import type { ComparisonModel } from './model.ts';
import type { Comparison, ProposedMeasure, ProposedModule } from './types.ts';

/** What was found, before anything is proposed. */
export type Findings = Pick<
  Comparison,
  'from' | 'to' | 'matrix' | 'level' | 'duration' | 'field' | 'practice' | 'regulation'
>;

/** Differences that an authority could refuse for; what is not known makes none. */
export function differencesOf(findings: Findings, model: ComparisonModel): readonly DifferenceDimension[] {
  const { level, field, matrix, practice, regulation } = findings;
  const found: readonly (readonly [DifferenceDimension, boolean])[] = [
    // A test asks for no diploma, and so for no level.
    ['LEVEL', level.standing === 'BELOW' && !isTest(findings)],
    ['WORKLOAD_DURATION', yearsStillShort(findings) >= model.yearsShort],
    ['PROFILE_ORIENTATION', field.standing === 'DIFFERENT'],
    ['LEARNING_OUTCOMES', matrix !== null && matrix.credit < model.sufficientFrom],
    ['RIGHTS_ATTACHED', regulation !== null],
    ['MISSING_PRACTICE', practice.standing === 'SHORT'],
  ];
  return found.filter(([, differs]) => differs).map(([dimension]) => dimension);
}

/** Practice in the trade makes up for years of training. */
export function yearsStillShort({ duration, practice }: Pick<Findings, 'duration' | 'practice'>): number {
  return (duration.gapYears ?? 0) - (practice.statedMonths ?? 0) / 12;
}

/** The outcome that an evaluator would propose, in the words that authorities use. */
export function proposedOutcome(
  findings: Findings,
  differences: readonly DifferenceDimension[],
  model: ComparisonModel,
): RecognitionOutcome {
  const { from, to, matrix, level, practice } = findings;
  const holdsNothing = from.type?.completion === 'NONE';
  if (matrix === null) {
    if (level.standing === 'UNKNOWN' || holdsNothing) return 'UNDETERMINED';
    if (isPartOf(findings)) return 'PARTIAL';
    return level.standing === 'BELOW' ? 'LOWER_LEVEL' : 'LEVEL_STATEMENT';
  }
  if (matrix.credit < model.relatedFrom) return 'REFUSED';
  if (isTest(findings)) return matrix.credit < model.compensableFrom ? 'PARTIAL' : 'CONDITIONAL';
  if (level.standing === 'BELOW') {
    return matrix.units.some(({ state }) => state === 'COVERED') ? 'PARTIAL' : 'LOWER_LEVEL';
  }
  if (matrix.credit < model.compensableFrom) return 'PARTIAL';
  if (from.code === to.code) return 'FULL';
  // Without a level nobody can say that the whole is as high.
  if (level.standing === 'UNKNOWN') return 'PARTIAL';
  return differences.length > 0 || practice.standing === 'UNKNOWN' ? 'CONDITIONAL' : 'FULL';
}

/** What would close the differences. A test is opened by no diploma: it is passed. */
export function measuresFor(
  findings: Findings,
  differences: readonly DifferenceDimension[],
  outcome: RecognitionOutcome,
  modules: readonly ProposedModule[],
  model: ComparisonModel,
): readonly ProposedMeasure[] {
  const { practice, matrix } = findings;
  if (outcome === 'REFUSED' || outcome === 'UNDETERMINED') return [];
  const has = (...dimensions: readonly DifferenceDimension[]) =>
    dimensions.filter((dimension) => differences.includes(dimension));
  const measures: ProposedMeasure[] = [];
  const add = (kind: ProposedMeasure['kind'], closes: readonly DifferenceDimension[], more = {}) =>
    measures.push({ kind, closes, months: null, modules: [], ...more });

  const learnable = has('LEVEL', 'PROFILE_ORIENTATION', 'LEARNING_OUTCOMES');
  if (learnable.length > 0) add('COMPLEMENTARY_TRAINING', learnable, { modules });
  if (isTest(findings)) add('APTITUDE_TEST', has('LEARNING_OUTCOMES'));
  // Law alone opens these two ways into a regulated profession.
  else if (outcome === 'CONDITIONAL' && findings.regulation === null) {
    const supervised = has('WORKLOAD_DURATION', 'LEARNING_OUTCOMES');
    if (supervised.length > 0) {
      add('ADAPTATION_PERIOD', supervised, { months: adaptationMonths(findings, model) });
    }
    if (has('LEARNING_OUTCOMES').length > 0 && matrix !== null)
      add('APTITUDE_TEST', has('LEARNING_OUTCOMES'));
  }
  if (practice.standing === 'SHORT') {
    add('PROFESSIONAL_EXPERIENCE', ['MISSING_PRACTICE'], { months: practice.gapMonths });
  }
  if (practice.standing === 'UNKNOWN') {
    add('PROFESSIONAL_EXPERIENCE', [], { months: practice.requiredMonths });
  }
  return measures;
}

/** An examination on the way to the whole is a part of it, not another qualification below. */
function isPartOf({ from, to }: Findings): boolean {
  return from.type?.partOf != null && from.type.partOf === to.type?.code;
}

function isTest({ from, to }: Findings): boolean {
  return to.standard?.kind === 'TRADE_TEST' && from.code !== to.code;
}

/** As long as what is missing, in whole months, and never longer than the law allows. */
function adaptationMonths(findings: Findings, model: ComparisonModel): number {
  const { matrix, to } = findings;
  const missing =
    matrix === null ? 0 : ((to.type?.years ?? 1) * 12 * (1_000_000 - matrix.credit)) / 1_000_000;
  const months = Math.ceil(Math.max(missing, yearsStillShort(findings) * 12, 1));
  return Math.min(months, model.adaptationMonthsAtMost);
}
