import { builder } from '../builder.ts';

export const RecognitionConfidenceEnum = builder.enumType('RecognitionConfidence', {
  description: 'What an answer rests on.',
  values: {
    DECIDED: { description: 'A decision of an authority on the case.' },
    RULED: { description: 'A law, a convention or a procedure.' },
    INDICATIVE: { description: 'A comparison of levels.' },
  } as const,
});

export const EffectScopeEnum = builder.enumType('RecognitionEffectScope', {
  description: 'How far an answer has effect.',
  values: {
    NATIONAL: { description: 'In the whole country.' },
    REGIONAL: { description: 'In a region, Land or province.' },
    EMPLOYER_ONLY: { description: 'For one employer.' },
    INTERNATIONAL: { description: 'In several countries.' },
  } as const,
});

export const RecognitionStepKindEnum = builder.enumType('RecognitionStepKind', {
  description: 'What a step of a path rests on.',
  values: {
    DECISION: { description: 'A decision of an authority.' },
    RULE: { description: 'A rule of an instrument.' },
    FIRST_RECOGNITION: { description: 'Recognition by a first state, where the holder has practised.' },
    OWN_LAW: { description: 'The law of the country of award.' },
    LEVEL_COMPARISON: { description: 'A comparison of levels.' },
  } as const,
});

export const RecognitionConditionKindEnum = builder.enumType('RecognitionConditionKind', {
  description: 'What an answer depends on.',
  values: {
    EVIDENCE_AUTHENTICATED: { description: 'The paper is authenticated.' },
    REGISTRATION: { description: 'Registration with the authority of the profession.' },
    INDEPENDENT_PRACTICE_AUTHORISED: { description: 'Authorisation to practise on one’s own account.' },
    NATIONALITY: { description: 'The nationality of a member state.' },
    REGISTRATION_AT_HOME: { description: 'Registration with the Ordre at home.' },
    HOME_RIGHT: { description: 'It opens the profession where it was awarded.' },
    FIELD: { description: 'Its field is that of the profession.' },
    PROGRAMME_ACCREDITED: { description: 'The programme is accredited.' },
    NO_SUBSTANTIAL_DIFFERENCE: { description: 'No substantial difference is found.' },
    AUTHORITY_DECISION: { description: 'The authority decides.' },
    SOURCE_VERIFIED: { description: 'It is verified at its source.' },
    TRADE_TEST: { description: 'A test of the trade is passed and still valid.' },
    PRACTICE: { description: 'Practice for the time asked.' },
    RESIDENCE: { description: 'Residence for the time asked.' },
    FIRST_RECOGNITION: { description: 'A first state has recognised it.' },
  } as const,
});

export const RecognitionConditionStateEnum = builder.enumType('RecognitionConditionState', {
  description: 'How a condition stands.',
  values: {
    MET: { description: 'Met.' },
    UNMET: { description: 'Not met.' },
    UNKNOWN: { description: 'Not known, or still to be done.' },
  } as const,
});

export const RecruitabilityEnum = builder.enumType('Recruitability', {
  description: 'What limits recruiting for a post; applying oneself stays free.',
  values: {
    GOVERNMENT_CHANNEL_ONLY: { description: 'Only by an agreement between governments.' },
    NOT_RECRUITABLE: { description: 'Not by this service.' },
  } as const,
});

export const RecognitionContradictionEnum = builder.enumType('RecognitionContradiction', {
  description: 'What does not fit together.',
  values: {
    AWARDED_OUTSIDE_VALIDITY_OF_TYPE: {
      description: 'It is dated on a day on which its type did not exist.',
    },
    DECISIONS_DISAGREE: { description: 'Two authorities decided differently.' },
    RULES_DISAGREE: { description: 'One rule grants what another denies: the lower answer is given.' },
    RULES_IN_A_CIRCLE: { description: 'Rules lead back to where a path has been.' },
  } as const,
});
