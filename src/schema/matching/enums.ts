import { builder } from '../builder.ts';

export const EligibilityStatusEnum = builder.enumType('EligibilityStatus', {
  description: 'Whether a candidate may take a post. A ranking is over one of these groups.',
  values: {
    ELIGIBLE_NOW: { description: 'All conditions are met.' },
    ELIGIBLE_AFTER: { description: 'Measures would meet what is missing.' },
    INELIGIBLE: { description: 'A condition cannot be met; never ranked.' },
  } as const,
});

export const ComponentKindEnum = builder.enumType('ScoreComponentKind', {
  description: 'Part of a score.',
  values: {
    SKILLS: { description: 'Skills asked.' },
    EXPERIENCE: { description: 'Months of work in or near the occupation.' },
    QUALIFICATION: { description: 'Level and field asked.' },
    LANGUAGES: { description: 'Languages desired; required ones are conditions.' },
  } as const,
});

export const ConditionStateEnum = builder.enumType('ConditionState', {
  description: 'How a condition stands.',
  values: {
    MET: { description: 'Met.' },
    AFTER_MEASURE: { description: 'Met after a measure.' },
    NOT_MET: { description: 'Not met.' },
  } as const,
});

export const InexactReasonEnum = builder.enumType('InexactReason', {
  description: 'Why a ranking could not be proven exact.',
  values: {
    LAG: { description: 'The index lags too far behind the database.' },
    BUDGET: { description: 'The time limit ended before the proof.' },
  } as const,
});

export const RequirementKindEnum = builder.enumType('RequirementKind', {
  description: 'What a requirement asks for.',
  values: {
    SKILL: { description: 'A skill.' },
    EXPERIENCE: { description: 'Months of work in or near the occupation.' },
    QUALIFICATION: { description: 'A level, a field, or both.' },
    LANGUAGE: { description: 'A language desired.' },
  } as const,
});

export const SkillRelationEnum = builder.enumType('SkillRelation', {
  description: 'How the skill held stands to the skill asked.',
  values: {
    SAME: { description: 'It is the same: counts fully.' },
    NARROWER: { description: 'It is a case of what is asked: counts 0.90.' },
    BROADER: { description: 'What is asked is a case of it: counts 0.60.' },
    RELATED: { description: 'The taxonomy relates the two: counts 0.50.' },
  } as const,
});

export const MeasureKindEnum = builder.enumType('MeasureKind', {
  description: 'What would have to be done before a candidate is eligible.',
  values: {
    ASK_CONSENT: { description: 'Ask the person to agree to be shown to employers.' },
    WAIT_UNTIL_AVAILABLE: { description: 'Wait until the person is available.' },
    ASSESS_LANGUAGE: { description: 'Find out the level in a language.' },
    TRAIN_LANGUAGE: { description: 'Take a language course.' },
    RECORD_QUALIFICATION: { description: 'Record the qualifications held.' },
    SEEK_RECOGNITION: { description: 'Have a qualification recognised at the destination.' },
    COMPLETE_COMPENSATION: { description: 'Complete the compensation measure that an authority asks for.' },
    TEST_AT_CENTRE: { description: 'Take a test at the centre of the service.' },
    OBTAIN_PASSPORT: { description: 'Obtain a passport.' },
    RENEW_PASSPORT: { description: 'Renew the passport.' },
    RECORD_LICENCE: { description: 'Record the driving licence held.' },
    RENEW_LICENCE: { description: 'Renew the driving licence.' },
  } as const,
});

export const ConditionKindEnum = builder.enumType('ConditionKind', {
  description: 'What a condition is about.',
  values: {
    CONSENT: { description: 'The agreement to be shown to employers.' },
    DESTINATION: { description: 'The destinations that the person accepts.' },
    CONTRACT_KIND: { description: 'The contracts that the person accepts.' },
    AVAILABILITY: { description: 'When the person is available.' },
    MINIMUM_WAGE: { description: 'The wage that the person wishes at least.' },
    LANGUAGE: { description: 'A language that the work requires.' },
    REGULATED_PROFESSION: {
      description: 'A profession that the law of the destination ties to a qualification.',
    },
    EVIDENCE: { description: 'Who must vouch for a skill.' },
    PASSPORT: { description: 'A passport that is valid long enough.' },
    LICENCE: { description: 'A driving licence of the category, valid until the last day of the contract.' },
  } as const,
});

export const PayerEnum = builder.enumType('Payer', {
  description: 'Who bears the cost of a measure.',
  values: {
    NOT_THE_WORKER: {
      description:
        'The employer or the service: recruitment costs are never the worker’s (ILO definition of 2019).',
    },
    NOBODY: { description: 'It costs nothing.' },
  } as const,
});
