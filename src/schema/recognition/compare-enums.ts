import { builder } from '../builder.ts';

export const CoverageStateEnum = builder.enumType('CoverageState', {
  description: 'How much of something is held.',
  values: {
    COVERED: { description: 'Enough of it.' },
    PARTLY: { description: 'Some of it: a lower level, or something near.' },
    MISSING: { description: 'Nothing of it.' },
  } as const,
});

export const StandingEnum = builder.enumType('ComparisonStanding', {
  description: 'How what is held stands to what is asked.',
  values: {
    EQUAL: { description: 'The same.' },
    ABOVE: { description: 'More is held.' },
    BELOW: { description: 'Less is held.' },
    UNKNOWN: { description: 'Not known, and so not held against anybody.' },
  } as const,
});

export const FieldStandingEnum = builder.enumType('FieldStanding', {
  description: 'How two fields of study stand to each other.',
  values: {
    SAME: { description: 'The same, or the same trade.' },
    NEAR: { description: 'The same narrow field of ISCED-F.' },
    DIFFERENT: { description: 'Another narrow field.' },
    UNKNOWN: { description: 'Not stated.' },
  } as const,
});

export const PracticeStandingEnum = builder.enumType('PracticeStanding', {
  description: 'How practice stands to what is asked.',
  values: {
    MET: { description: 'Enough is stated.' },
    SHORT: { description: 'Less is stated.' },
    UNKNOWN: { description: 'None is stated.' },
    NOT_ASKED: { description: 'None is known to be asked.' },
  } as const,
});

export const ComparedByEnum = builder.enumType('ComparedBy', {
  description: 'By which numbers levels were compared.',
  values: {
    EQF: { description: 'Levels of the European Qualifications Framework.' },
    ISCED: { description: 'Levels of ISCED 2011.' },
  } as const,
});

export const OpenQuestionEnum = builder.enumType('OpenQuestion', {
  description: 'What a comparison could not know, and so does not count against anybody.',
  values: {
    LEVEL: { description: 'The level of one of the two.' },
    LEARNING_OUTCOMES_FROM: { description: 'What whoever holds it has learnt, in this trade.' },
    LEARNING_OUTCOMES_TO: { description: 'What is asked, in this trade.' },
    DURATION: { description: 'The duration of one, or both are counted differently.' },
    FIELD: { description: 'The field of study.' },
    PRACTICE: { description: 'Practice in the trade, which is asked.' },
    UNITS_UNVERIFIED: { description: 'Units that have not been confirmed with their source.' },
    TO_NOT_IN_FORCE: { description: 'What is aimed at is not awarded on that day.' },
  } as const,
});
