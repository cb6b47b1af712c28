/** Where a case stands. What cases and rules both speak of is in `../vocabulary.ts`. */
export const CASE_STATES = [
  'DRAFT',
  'SUBMITTED',
  'INCOMPLETE',
  'ADMISSIBLE',
  'AUTHENTICATION_PENDING',
  'IN_ASSESSMENT',
  'DECIDED',
  'APPEAL',
  'CLOSED',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What is asked of the authority: to recognise a credential, to assess prior learning (RPL, VAE), or to test a trade. */
export const CASE_KINDS = ['CREDENTIAL', 'PRIOR_LEARNING', 'TRADE_TEST'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** What an authority may say; the words of each authority map on these. */
export const CASE_OUTCOMES = [
  'AUTOMATIC',
  'FULL',
  'ACADEMIC_ONLY',
  'LEVEL_STATEMENT',
  'LOWER_LEVEL',
  'PARTIAL',
  'CONDITIONAL',
  'PASSED_TEST',
  'FAILED_TEST',
  'REFUSED',
  'INADMISSIBLE',
  'UNDETERMINED',
] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

export const REFUSAL_REASONS = [
  'SUBSTANTIAL_DIFFERENCE',
  'INSTITUTION_NOT_RECOGNISED',
  'PROGRAMME_NOT_ACCREDITED',
  'DOCUMENT_NOT_AUTHENTICATED',
  'FRAUD',
  'INSUFFICIENT_DURATION',
  'NO_REFERENCE_OCCUPATION',
  'LANGUAGE',
  'INCOMPLETE_FILE',
  'OUT_OF_SCOPE',
] as const;

export const EVIDENCE_KINDS = [
  'DIPLOMA',
  'TRANSCRIPT',
  'DIPLOMA_SUPPLEMENT',
  'ATTESTATION',
  'WORK_CERTIFICATE',
  'PAY_SLIP',
  'MASTER_CRAFTSMAN_LETTER',
  'TEST_RESULT',
  'LICENCE',
  'PORTFOLIO',
  'SELF_DECLARATION',
  'WITNESS',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const APPEAL_OUTCOMES = ['UPHELD', 'REFORMED', 'ANNULLED'] as const;

export const JURY_ROLES = ['TRAINER', 'PROFESSIONAL', 'CHAIR'] as const;

/** Stages of an assessment of prior learning. */
export const RPL_STAGES = ['INFORMATION', 'ELIGIBILITY', 'PORTFOLIO', 'ASSESSMENT', 'CERTIFICATION'] as const;
export type RplStage = (typeof RPL_STAGES)[number];
