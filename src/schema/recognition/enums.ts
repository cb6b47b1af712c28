import { builder } from '../builder.ts';

export const RecognitionOutcomeEnum = builder.enumType('RecognitionOutcome', {
  description: 'What a qualification is worth elsewhere; the words of each authority map on these.',
  values: {
    AUTOMATIC: { description: 'Recognised without a look at the content.' },
    FULL: { description: 'The same rights as the national title.' },
    ACADEMIC_ONLY: { description: 'For study, without effect in the profession.' },
    LEVEL_STATEMENT: { description: 'A comparison of levels.' },
    LOWER_LEVEL: { description: 'As another, lower qualification.' },
    PARTIAL: { description: 'Some units or periods.' },
    CONDITIONAL: { description: 'In full once compensation measures are passed.' },
    REFUSED: { description: 'Refused, with reasons.' },
    INADMISSIBLE: { description: 'Not examined.' },
    UNDETERMINED: { description: 'No decision possible yet.' },
  } as const,
});

export const RecognitionPurposeEnum = builder.enumType('RecognitionPurpose', {
  description: 'What a recognition is for.',
  values: {
    ACADEMIC: { description: 'Access to further study.' },
    PROFESSIONAL_REGULATED: { description: 'A profession that law ties to a named qualification.' },
    PROFESSIONAL_NONREGULATED: { description: 'Any other: the employer decides, a statement helps.' },
    IMMIGRATION: { description: 'Points, visa, residence.' },
    PUBLIC_SERVICE: { description: 'Grading in the civil service.' },
  } as const,
});

export const EffectScopeEnum = builder.enumType('EffectScope', {
  description: 'How far a recognition reaches.',
  values: {
    NATIONAL: { description: 'The whole country.' },
    REGIONAL: { description: 'A state, Land or province.' },
    EMPLOYER_ONLY: { description: 'One employer.' },
    INTERNATIONAL: { description: 'The members of a convention.' },
  } as const,
});

export const RecognitionBindingEnum = builder.enumType('RecognitionBinding', {
  description: 'Whether others have to follow.',
  values: {
    BINDING: { description: 'It has effect in law.' },
    ADVISORY: { description: 'It advises.' },
  } as const,
});

export const DifferenceDimensionEnum = builder.enumType('DifferenceDimension', {
  description: 'In what a qualification differs substantially.',
  values: {
    LEVEL: { description: 'Level.' },
    WORKLOAD_DURATION: { description: 'Workload or duration.' },
    QUALITY_ASSURANCE: { description: 'Quality of the institution or programme.' },
    PROFILE_ORIENTATION: { description: 'Academic or vocational orientation.' },
    LEARNING_OUTCOMES: { description: 'What was learnt.' },
    RIGHTS_ATTACHED: { description: 'What it gives access to at home.' },
    MISSING_PRACTICE: { description: 'Practice that is missing.' },
  } as const,
});

export const CompensationMeasureKindEnum = builder.enumType('CompensationMeasureKind', {
  description: 'What makes up for a substantial difference.',
  values: {
    ADAPTATION_PERIOD: { description: 'Supervised practice of the profession, three years at most.' },
    APTITUDE_TEST: { description: 'A test of what is missing.' },
    COMPLEMENTARY_TRAINING: { description: 'Further training.' },
    SUPERVISED_PRACTICE: { description: 'Practice under supervision.' },
    LANGUAGE_TEST: { description: 'A test of the language.' },
    PROFESSIONAL_EXPERIENCE: { description: 'Proof of experience.' },
    ORDER_EXAM: { description: 'The examination of a professional order.' },
  } as const,
});
