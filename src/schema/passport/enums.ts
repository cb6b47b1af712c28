import { builder } from '../builder.ts';

export const PassportSectionEnum = builder.enumType('PassportSection', {
  description: 'What may be put into a skills passport; only what is chosen is.',
  values: {
    NAME: { description: "The person's name; needs the consent NAME_IN_PASSPORT." },
    PHONE: {
      description: "The person's own phones, never a shared one; needs the consent NAME_IN_PASSPORT.",
    },
    SKILLS: { description: 'Skills, how well, and who vouches for them.' },
    CREDENTIALS: { description: 'Qualifications, and how their papers were checked.' },
    LICENCES: { description: 'Driving licences and brevets.' },
    WORK: { description: 'Periods of work.' },
    LANGUAGES: { description: 'Languages spoken, read and written.' },
    TRAININGS: { description: 'Trainings completed.' },
    RECOGNITION: { description: 'What the qualifications are worth at the destinations named.' },
  } as const,
});

export const PassportStateEnum = builder.enumType('PassportState', {
  description: 'Whether a passport still stands.',
  values: {
    VALID: { description: 'It stands.' },
    EXPIRED: { description: 'Its time is over.' },
    REVOKED: { description: 'It was taken back, for good.' },
  } as const,
});

export const PassportRevocationEnum = builder.enumType('PassportRevocation', {
  description: 'Why a passport was taken back.',
  values: {
    REQUESTED: { description: 'The person asked for it.' },
    ISSUED_IN_ERROR: { description: 'It should not have been issued.' },
    CONSENT_WITHDRAWN: { description: 'The person has withdrawn a consent that it rests on.' },
    EVIDENCE_WITHDRAWN: { description: 'The file no longer says all that it states.' },
    DECISION_WITHDRAWN: { description: 'A decision of an authority that it states no longer holds.' },
  } as const,
});
