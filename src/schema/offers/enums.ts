import { builder } from '../builder.ts';

export const OfferStatusEnum = builder.enumType('OfferStatus', {
  description: 'Where an offer stands.',
  values: {
    DRAFT: { description: 'Being written by the employer.' },
    SUBMITTED: { description: 'Handed in, being vetted.' },
    PUBLISHED: { description: 'Open to candidates.' },
    CLOSED: { description: 'No longer open.' },
  } as const,
});

export const OfferKindEnum = builder.enumType('OfferKind', {
  description: 'What is offered.',
  values: {
    JOB: { description: 'A job.' },
    SEASONAL_JOB: { description: 'A seasonal job.' },
    APPRENTICESHIP: { description: 'An apprenticeship.' },
    INTERNSHIP: { description: 'An internship.' },
    EXPERT_MISSION: { description: 'A mission of an expert.' },
  } as const,
});

export const EmployerKindEnum = builder.enumType('EmployerKind', {
  description: 'What an employer is.',
  values: {
    DIRECT: { description: 'A company.' },
    MANPOWER_AGENCY: { description: 'An agency that lends workers.' },
    HOUSEHOLD: { description: 'A private household.' },
    COOPERATIVE: { description: 'A cooperative.' },
    PUBLIC: { description: 'A public body.' },
  } as const,
});

export const WageBasisEnum = builder.enumType('WageBasis', {
  description: 'Before or after deductions.',
  values: {
    GROSS: { description: 'Before.' },
    NET: { description: 'After.' },
  } as const,
});

export const RestDayEnum = builder.enumType('RestDay', {
  description: 'The day of rest of every week.',
  values: {
    MONDAY: { description: 'Monday.' },
    TUESDAY: { description: 'Tuesday.' },
    WEDNESDAY: { description: 'Wednesday.' },
    THURSDAY: { description: 'Thursday.' },
    FRIDAY: { description: 'Friday.' },
    SATURDAY: { description: 'Saturday.' },
    SUNDAY: { description: 'Sunday.' },
    ROTATING: { description: 'Another one each week.' },
  } as const,
});

export const HousingEnum = builder.enumType('Housing', {
  description: 'Who lodges the worker, and at whose cost.',
  values: {
    PROVIDED_FREE: { description: 'Provided, for nothing.' },
    PROVIDED_DEDUCTED: { description: 'Provided, and deducted from the wage: the amount is said.' },
    ALLOWANCE: { description: 'Not provided; an allowance is paid: the amount is said.' },
    NOT_PROVIDED: { description: 'Neither provided nor paid.' },
  } as const,
});

export const HousingTypeEnum = builder.enumType('HousingType', {
  description: 'How the worker is lodged.',
  values: {
    DORMITORY: { description: 'A room shared with others.' },
    CAMP: { description: 'A camp at the place of work.' },
    LIVE_IN: { description: 'In the household that employs.' },
    INDIVIDUAL: { description: 'A lodging of one’s own.' },
  } as const,
});

export const MealsEnum = builder.enumType('Meals', {
  description: 'Who feeds the worker.',
  values: {
    PROVIDED: { description: 'Meals are provided.' },
    ALLOWANCE: { description: 'An allowance is paid.' },
    NONE: { description: 'Neither.' },
  } as const,
});

export const TravelPayerEnum = builder.enumType('TravelPayer', {
  description: 'Who pays for the journey.',
  values: {
    ROUNDTRIP_EMPLOYER: { description: 'The employer, both ways.' },
    OUTWARD_EMPLOYER: { description: 'The employer, the way there.' },
    RETURN_EMPLOYER: { description: 'The employer, the way back.' },
    WORKER: { description: 'The worker.' },
  } as const,
});

export const InsuranceEnum = builder.enumType('Insurance', {
  description: 'What the worker is insured for at the employer’s cost.',
  values: {
    SOCIAL_SECURITY: { description: 'Social security of the country.' },
    PRIVATE_HEALTH: { description: 'Private health insurance.' },
    WORK_ACCIDENT: { description: 'Accidents at work.' },
    REPATRIATION: { description: 'Repatriation.' },
  } as const,
});

export const MissionModeEnum = builder.enumType('MissionMode', {
  description: 'Where an expert works.',
  values: {
    ON_SITE: { description: 'On site.' },
    REMOTE: { description: 'From afar.' },
    HYBRID: { description: 'Partly on site.' },
  } as const,
});

export const CriterionEnum = builder.enumType('Criterion', {
  description: 'A ground on which no offer may choose among people (ILO C111; Labour Code of Mali, L.4).',
  values: {
    SEX: { description: 'Sex.' },
    AGE: { description: 'Age, beyond the legal minimum.' },
    FAMILY: { description: 'Marital state, children, pregnancy.' },
    ORIGIN: { description: 'Race, colour, ethnic, national or social origin.' },
    RELIGION: { description: 'Religion.' },
    NATIVE_LANGUAGE: { description: 'A mother tongue, in place of a level.' },
    APPEARANCE: { description: 'Height, weight, looks.' },
    HEALTH: { description: 'Disability, HIV.' },
    OPINION: { description: 'Political opinion, union.' },
  } as const,
});

export const FindingKindEnum = builder.enumType('OfferFindingKind', {
  description: 'What is wrong with an offer.',
  values: {
    MISSING: { description: 'Something is not said.' },
    CONTRADICTION: { description: 'Two things that it says cannot both be.' },
    DISCRIMINATION: { description: 'It chooses among people by who they are.' },
  } as const,
});

export const IntroductionStateEnum = builder.enumType('IntroductionState', {
  description: 'Where an introduction stands.',
  values: {
    REQUESTED: { description: 'The employer has asked; the candidate has not answered.' },
    AGREED: { description: 'The candidate agrees: the employer sees who it is.' },
    REFUSED: { description: 'The candidate does not wish it.' },
    WITHDRAWN: { description: 'Taken back: the employer sees nobody.' },
  } as const,
});
