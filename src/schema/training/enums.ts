import { builder } from '../builder.ts';

export const TrainingProviderKindEnum = builder.enumType('TrainingProviderKind', {
  description: 'Kind of training provider.',
  values: {
    CPR: { description: 'The centre for further training and retraining.' },
    CPR_BRANCH: { description: 'A regional branch of that centre.' },
    AEK: { description: "The service's workshops for apprentices." },
    DEPARTMENT: { description: 'A department of the service itself.' },
    PARTNER: { description: 'Another body: a school, an enterprise, an association.' },
    ONLINE: { description: 'A platform.' },
  } as const,
});

export const TrainingModuleKindEnum = builder.enumType('TrainingModuleKind', {
  description: 'Kind of training; it decides on what word the skills of whoever completes it stand.',
  values: {
    TRE: { description: 'How to look for work; nobody is tested.' },
    CREE: { description: 'How to found an enterprise; nobody is tested.' },
    GERME: { description: 'How to run an enterprise; nobody is tested.' },
    CPR_UPGRADE: { description: 'Upgrading at the centre, which tests.' },
    AEK_APPRENTICESHIP: { description: "Apprenticeship in the service's workshops, which test." },
    DUAL: { description: 'At a school and in an enterprise, which attests.' },
    QUALIFYING: { description: 'A course that ends with a test or a diploma.' },
    PRE_DEPARTURE: { description: 'Orientation before departure; nobody is tested.' },
    ONLINE_COURSE: { description: 'A course on a platform; nobody is tested.' },
  } as const,
});

export const EnrolmentStatusEnum = builder.enumType('EnrolmentStatus', {
  description: 'How far a participation has come.',
  values: {
    REQUESTED: { description: 'Asked for.' },
    ENROLLED: { description: 'With a seat.' },
    COMPLETED: { description: 'Completed: the skills are on the file.' },
    ABANDONED: { description: 'Given up by the candidate.' },
    REFUSED: { description: 'Refused by the provider.' },
  } as const,
});
