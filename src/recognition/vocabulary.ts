/** Values of recognition, in the order in which they are shown. */
export const PURPOSES = [
  'ACADEMIC',
  'PROFESSIONAL_REGULATED',
  'PROFESSIONAL_NONREGULATED',
  'IMMIGRATION',
  'PUBLIC_SERVICE',
] as const;

/** Outcomes of a path; words of a test or of the life of a case are states, never outcomes. */
export const OUTCOMES = [
  'AUTOMATIC',
  'FULL',
  'ACADEMIC_ONLY',
  'LEVEL_STATEMENT',
  'LOWER_LEVEL',
  'PARTIAL',
  'CONDITIONAL',
  'REFUSED',
  'INADMISSIBLE',
  'UNDETERMINED',
] as const;

export const DIFFERENCE_DIMENSIONS = [
  'LEVEL',
  'WORKLOAD_DURATION',
  'QUALITY_ASSURANCE',
  'PROFILE_ORIENTATION',
  'LEARNING_OUTCOMES',
  'RIGHTS_ATTACHED',
  'MISSING_PRACTICE',
] as const;

export const MEASURES = [
  'ADAPTATION_PERIOD',
  'APTITUDE_TEST',
  'COMPLEMENTARY_TRAINING',
  'SUPERVISED_PRACTICE',
  'LANGUAGE_TEST',
  'PROFESSIONAL_EXPERIENCE',
  'ORDER_EXAM',
] as const;

export const EFFECT_SCOPES = ['NATIONAL', 'REGIONAL', 'EMPLOYER_ONLY', 'INTERNATIONAL'] as const;

export const EVIDENCE_CHECKS = [
  'NONE',
  'COPY_SEEN',
  'ORIGINAL_SEEN',
  'AUTHENTICATED_BY_ISSUER',
  'LEGALISED',
  'APOSTILLED',
  'TRANSLATED_SWORN',
] as const;

export type Purpose = (typeof PURPOSES)[number];
export type DifferenceDimension = (typeof DIFFERENCE_DIMENSIONS)[number];
export type MeasureKind = (typeof MEASURES)[number];
export type EffectScope = (typeof EFFECT_SCOPES)[number];
export type EvidenceCheck = (typeof EVIDENCE_CHECKS)[number];
