import type { RecognitionOutcome } from '../../matching/profile.ts';
import type { MeasureKind } from '../types.ts';
import type { ComparisonWording } from './words.ts';

const OUTCOMES: Readonly<Record<RecognitionOutcome, string>> = {
  AUTOMATIC: 'automatic recognition',
  FULL: 'full recognition',
  ACADEMIC_ONLY: 'academic equivalence',
  LEVEL_STATEMENT: 'comparability of level',
  LOWER_LEVEL: 'recognition at a lower level',
  PARTIAL: 'partial recognition',
  CONDITIONAL: 'conditional recognition',
  REFUSED: 'refusal',
  INADMISSIBLE: 'inadmissible',
  UNDETERMINED: 'undetermined',
};

const MEASURES: Readonly<Record<MeasureKind, string>> = {
  ADAPTATION_PERIOD: 'adaptation period',
  APTITUDE_TEST: 'aptitude test',
  COMPLEMENTARY_TRAINING: 'complementary training',
  SUPERVISED_PRACTICE: 'supervised practice',
  LANGUAGE_TEST: 'language test',
  PROFESSIONAL_EXPERIENCE: 'professional experience',
  ORDER_EXAM: 'examination of the professional order',
};

const years = (value: number) => `${value} year${value === 1 ? '' : 's'}`;

export const en: ComparisonWording = {
  compared: (from, to) => `${from} compared with ${to}.`,
  proposal: (outcome, authority) =>
    `Proposal: ${OUTCOMES[outcome]}. It is only a proposal: the competent authority alone decides${authority === null ? '' : ` (${authority})`}.`,
  coverage: (percent) => `Learning outcomes covered: ${percent} %.`,
  missing: (names) => `Missing: ${names.join('; ')}.`,
  partly: (names) => `Covered in part: ${names.join('; ')}.`,
  level: (gap, basis) => {
    const how = basis === 'ANALOGY' ? ' (by analogy, without an official referencing)' : '';
    if (gap === 0) return `Level: the same${how}.`;
    return `Level: ${Math.abs(gap)} ${gap > 0 ? 'lower' : 'higher'}${how}.`;
  },
  duration: (gapYears, practiceMonths, yearsShort) => {
    if (gapYears === 0) return 'Duration: the same.';
    if (gapYears < 0) return `Duration: ${years(-gapYears)} more.`;
    const made = gapYears >= yearsShort && gapYears - practiceMonths / 12 < yearsShort;
    return `Duration: ${years(gapYears)} less${made ? `, made up for by ${practiceMonths} months of practice` : ''}.`;
  },
  practice: (required, stated) =>
    `Practice asked: ${required} months; ${stated === null ? 'nothing is stated' : `${stated} months stated`}.`,
  regulation: (requirement, authority) =>
    `The profession is regulated there (${requirement}): no comparison opens it; authority: ${authority}.`,
  measure: (kind, months, modules) =>
    `To do: ${MEASURES[kind]}${months === null ? '' : `, ${months} months`}${modules.length === 0 ? '' : ` – modules known: ${modules.join(', ')}`}.`,
  open: {
    LEVEL: 'Not known: the level of one of the two.',
    LEARNING_OUTCOMES_FROM: 'Not known: the learning outcomes of the one held, in this trade.',
    LEARNING_OUTCOMES_TO: 'Not known: the learning outcomes of the one aimed at, in this trade.',
    DURATION: 'Not comparable: the durations, which are missing or counted differently.',
    FIELD: 'Not stated: the field of study.',
    PRACTICE: 'Not stated: practice in the trade.',
    UNITS_UNVERIFIED: 'To be checked: the units have not been confirmed with their source.',
    TO_NOT_IN_FORCE: 'The one aimed at is not awarded on that day.',
  },
};
