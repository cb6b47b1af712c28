import type { CompensationMeasure, SkillOrdinal } from '../profile.ts';
import type { Measure, MeasureKind } from './condition.ts';

/**
 * How long measures take, in days of the calendar. These are the planning figures of a placement service, not law;
 * a recognition authority of the EU has three to four months (Directive 2005/36/EC, articles 51 and 58).
 */
const DAYS = {
  ASK_CONSENT: 1,
  ASSESS_LANGUAGE: 7,
  RECORD_QUALIFICATION: 7,
  SEEK_RECOGNITION: 120,
  COMPLETE_COMPENSATION: 365,
  TEST_AT_CENTRE: 14,
  OBTAIN_PASSPORT: 30,
  RENEW_PASSPORT: 30,
  RECORD_LICENCE: 7,
  RENEW_LICENCE: 30,
} as const;

/** One level of the CEFR in an intensive course. */
const DAYS_PER_LANGUAGE_LEVEL = 90;

export function measure(kind: keyof typeof DAYS, after: readonly MeasureKind[] = []): Measure {
  return {
    kind,
    days: DAYS[kind],
    after,
    paidBy: kind === 'ASK_CONSENT' ? 'NOBODY' : 'NOT_THE_WORKER',
    subject: null,
  };
}

export function waitDays(days: number): Measure {
  return { kind: 'WAIT_UNTIL_AVAILABLE', days, after: [], paidBy: 'NOBODY', subject: null };
}

export function assessLanguage(language: string): Measure {
  return { ...measure('ASSESS_LANGUAGE'), subject: { language } };
}

/** @param levels CEFR levels to climb */
export function trainLanguage(language: string, levels: number): Measure {
  return {
    kind: 'TRAIN_LANGUAGE',
    days: levels * DAYS_PER_LANGUAGE_LEVEL,
    after: [],
    paidBy: 'NOT_THE_WORKER',
    subject: { language },
  };
}

export function testSkill(skill: SkillOrdinal): Measure {
  return { ...measure('TEST_AT_CENTRE'), subject: { skill } };
}

/** As `DAYS`: what one is planned with; an adaptation period may last three years (Directive 2005/36/EC, article 3). */
const COMPENSATION_DAYS: Readonly<Record<CompensationMeasure, number>> = {
  ADAPTATION_PERIOD: 365,
  APTITUDE_TEST: 120,
  COMPLEMENTARY_TRAINING: 365,
  SUPERVISED_PRACTICE: 365,
  LANGUAGE_TEST: 90,
  PROFESSIONAL_EXPERIENCE: 365,
  ORDER_EXAM: 120,
};

/** @param days until the authority has decided, where its law or experience says it */
export function seekRecognition(days: number | null): Measure {
  const planned = measure('SEEK_RECOGNITION');
  return days === null ? planned : { ...planned, days };
}

/** All run beside each other; of an adaptation period and an aptitude test the applicant chooses one. */
export function compensate(measures: readonly CompensationMeasure[]): Measure {
  const planned = measure('COMPLETE_COMPENSATION', ['SEEK_RECOGNITION']);
  if (measures.length === 0) return planned;
  const choice = measures.includes('APTITUDE_TEST')
    ? measures.filter((one) => one !== 'ADAPTATION_PERIOD')
    : measures;
  return {
    ...planned,
    days: Math.max(...choice.map((one) => COMPENSATION_DAYS[one])),
    subject: { compensation: measures },
  };
}
