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
