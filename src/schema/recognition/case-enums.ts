import { builder } from '../builder.ts';

export const CaseKindEnum = builder.enumType('RecognitionCaseKind', {
  description: 'What an authority is asked.',
  values: {
    CREDENTIAL: { description: 'To recognise a qualification that is held.' },
    PRIOR_LEARNING: { description: 'To assess and certify what was learnt without a diploma (RPL, VAE).' },
    TRADE_TEST: { description: 'To test a trade.' },
  } as const,
});

export const CaseStateEnum = builder.enumType('RecognitionCaseState', {
  description: 'Where a case stands.',
  values: {
    DRAFT: { description: 'Being prepared; the authority does not see it.' },
    SUBMITTED: { description: 'Handed in.' },
    INCOMPLETE: { description: 'The authority has asked for papers.' },
    ADMISSIBLE: { description: 'Complete; the clock runs.' },
    AUTHENTICATION_PENDING: { description: 'Issuers are being asked about papers.' },
    IN_ASSESSMENT: { description: 'Being assessed.' },
    DECIDED: { description: 'Decided.' },
    APPEAL: { description: 'An appeal against the decision is pending.' },
    CLOSED: { description: 'Closed, withdrawn or revoked; a decision may go on to hold.' },
  } as const,
});

export const CaseMoveEnum = builder.enumType('RecognitionCaseMove', {
  description: 'What happens in a case. Each but OPEN has a mutation.',
  values: {
    OPEN: { description: 'It is opened.' },
    ADD_EVIDENCE: { description: 'A paper is added.' },
    CHECK_EVIDENCE: { description: 'A paper is checked.' },
    WITHDRAW_EVIDENCE: { description: 'A paper is taken back.' },
    SUBMIT: { description: 'The file is handed in.' },
    REQUEST_DOCUMENTS: { description: 'The authority asks for papers.' },
    ADMIT: { description: 'The file is found complete.' },
    REJECT: { description: 'It is rejected without examination.' },
    ASSIGN: { description: 'An assessor is named.' },
    ASK_AUTHENTICATION: { description: 'Issuers are asked whether papers are theirs.' },
    CONCLUDE_AUTHENTICATION: { description: 'Issuers have answered.' },
    SUSPEND_CLOCK: { description: 'The statutory clock stands still.' },
    RESUME_CLOCK: { description: 'It goes on.' },
    BEGIN_ASSESSMENT: { description: 'The assessment begins.' },
    NAME_JURY: { description: 'The jury of prior learning is named.' },
    DECIDE: { description: 'The authority decides.' },
    RECORD_MEASURE: { description: 'A compensation measure was passed or failed.' },
    LODGE_APPEAL: { description: 'An appeal is lodged.' },
    WITHDRAW_APPEAL: { description: 'It is withdrawn.' },
    DECIDE_APPEAL: { description: 'It is decided.' },
    REOPEN: { description: 'Prior learning is taken up again for the units that are left.' },
    CLOSE: { description: 'The case is closed.' },
    REVOKE: { description: 'The decision is revoked.' },
    WITHDRAW: { description: 'The person gives it up.' },
  } as const,
});

export const DecidedOutcomeEnum = builder.enumType('DecidedOutcome', {
  description: 'What an authority decided; the words of each authority map on these.',
  values: {
    AUTOMATIC: { description: 'Recognised without a look at the content.' },
    FULL: { description: 'The same rights as the national title.' },
    ACADEMIC_ONLY: { description: 'For study, without effect in the profession.' },
    LEVEL_STATEMENT: { description: 'A comparison of levels.' },
    LOWER_LEVEL: { description: 'As another, lower qualification.' },
    PARTIAL: { description: 'Some units or periods.' },
    CONDITIONAL: { description: 'In full once compensation measures are passed.' },
    PASSED_TEST: { description: 'Trade test passed.' },
    FAILED_TEST: { description: 'Trade test failed.' },
    REFUSED: { description: 'Refused, with reasons.' },
    INADMISSIBLE: { description: 'Not examined.' },
    UNDETERMINED: { description: 'No decision possible yet.' },
  } as const,
});

export const RefusalReasonEnum = builder.enumType('RefusalReason', {
  description: 'Why an authority refused.',
  values: {
    SUBSTANTIAL_DIFFERENCE: { description: 'Too much differs.' },
    INSTITUTION_NOT_RECOGNISED: { description: 'The institution is not recognised.' },
    PROGRAMME_NOT_ACCREDITED: { description: 'The programme is not accredited.' },
    DOCUMENT_NOT_AUTHENTICATED: { description: 'A paper was not authenticated.' },
    FRAUD: { description: 'Fraud.' },
    INSUFFICIENT_DURATION: { description: 'The training was too short.' },
    NO_REFERENCE_OCCUPATION: { description: 'No occupation there corresponds.' },
    LANGUAGE: { description: 'The language.' },
    INCOMPLETE_FILE: { description: 'The file stayed incomplete.' },
    OUT_OF_SCOPE: { description: 'Not for this authority.' },
  } as const,
});

export const EvidenceKindEnum = builder.enumType('EvidenceKind', {
  description: 'What a paper is.',
  values: {
    DIPLOMA: { description: 'Diploma or certificate.' },
    TRANSCRIPT: { description: 'Marks.' },
    DIPLOMA_SUPPLEMENT: { description: 'Diploma supplement or syllabus.' },
    ATTESTATION: { description: 'Attestation.' },
    WORK_CERTIFICATE: { description: 'Certificate of an employer.' },
    PAY_SLIP: { description: 'Pay slip.' },
    MASTER_CRAFTSMAN_LETTER: { description: 'Letter of a master craftsman.' },
    TEST_RESULT: { description: 'Result of a test.' },
    LICENCE: { description: 'Licence to practise, registration with an order.' },
    PORTFOLIO: { description: 'Portfolio.' },
    SELF_DECLARATION: { description: 'Own declaration, form.' },
    WITNESS: { description: 'Word of a witness.' },
  } as const,
});

export const AppealOutcomeEnum = builder.enumType('AppealOutcome', {
  description: 'What became of a decision on appeal.',
  values: {
    UPHELD: { description: 'It stands.' },
    REFORMED: { description: 'Another one stands in its place.' },
    ANNULLED: { description: 'It falls; the authority decides anew.' },
  } as const,
});

export const JuryRoleEnum = builder.enumType('JuryRole', {
  description: 'What a member of a jury is.',
  values: {
    TRAINER: { description: 'Trainer.' },
    PROFESSIONAL: { description: 'Of the trade.' },
    CHAIR: { description: 'Presides.' },
  } as const,
});

export const PriorLearningStageEnum = builder.enumType('PriorLearningStage', {
  description: 'Stages of an assessment of prior learning.',
  values: {
    INFORMATION: { description: 'Advice.' },
    ELIGIBILITY: { description: 'Whether it can be assessed.' },
    PORTFOLIO: { description: 'Identification and documentation.' },
    ASSESSMENT: { description: 'Practical situation, interview, jury.' },
    CERTIFICATION: { description: 'In full, some units, or none.' },
  } as const,
});

export const DecisionStandingEnum = builder.enumType('DecisionStanding', {
  description: 'What has become of a decision.',
  values: {
    IN_FORCE: { description: 'It holds.' },
    EXPIRED: { description: 'Its certificate has run out.' },
    OVERTURNED: { description: 'Another one stands in its place, or none.' },
    REVOKED: { description: 'It was revoked.' },
  } as const,
});

export const CaseClockStateEnum = builder.enumType('CaseClockState', {
  description: 'How the statutory clock stands.',
  values: {
    NOT_STARTED: { description: 'The file is not complete.' },
    NO_TERM: { description: 'It could run, but no law is known to set a time.' },
    RUNNING: { description: 'It runs.' },
    SUSPENDED: { description: 'It stands still.' },
    STOPPED: { description: 'It was decided or given up.' },
  } as const,
});

export const CaseWarningKindEnum = builder.enumType('CaseWarningKind', {
  description: 'What somebody should look at.',
  values: {
    DEADLINE_NEAR: { description: 'The authority must decide within fourteen days.' },
    DEADLINE_PASSED: { description: 'It should have decided.' },
    APPEAL_ENDING: { description: 'The time for an appeal ends within fourteen days.' },
    CERTIFICATE_ENDING: { description: 'The certificate expires within 120 days.' },
    CERTIFICATE_EXPIRED: { description: 'It has expired.' },
  } as const,
});

export const TermUnitEnum = builder.enumType('TermUnit', {
  description: 'In what a term is counted.',
  values: {
    CALENDAR_DAYS: { description: 'Every day.' },
    WORKING_DAYS: { description: 'Days that are no weekend there.' },
    MONTHS: { description: 'Months.' },
  } as const,
});
