import { builder } from '../builder.ts';

export const VisitKindEnum = builder.enumType('VisitKind', {
  description: 'How a passage came about.',
  values: {
    WALK_IN: { description: 'The person came by.' },
    APPOINTMENT: { description: 'The person came as agreed.' },
    OUTREACH: { description: 'The service went to where people live.' },
    PHONE: { description: 'By phone, whoever called.' },
  } as const,
});

export const VisitChannelEnum = builder.enumType('VisitChannel', {
  description: 'How one spoke with the person.',
  values: {
    IN_PERSON: { description: 'Face to face.' },
    CALL: { description: 'A call.' },
    TEXT_MESSAGE: { description: 'Written messages.' },
    VOICE_MESSAGE: { description: 'Recorded voice messages.' },
    INTERMEDIARY: { description: 'Through somebody who passes it on.' },
  } as const,
});

export const VisitReasonEnum = builder.enumType('VisitReason', {
  description: 'What a visit or an appointment is about.',
  values: {
    REGISTRATION: { description: 'To be registered.' },
    UPDATE: { description: 'To complete or correct the file.' },
    OFFER: { description: 'About an offer.' },
    PAPERS: { description: 'To hand in papers or take them back.' },
    TRAINING: { description: 'About training.' },
    RETURN: { description: 'About coming back.' },
    COMPLAINT: { description: 'To complain.' },
    INFORMATION: { description: 'To ask.' },
    OTHER: { description: 'Anything else.' },
  } as const,
});

export const AppointmentStatusEnum = builder.enumType('AppointmentStatus', {
  description: 'What became of an appointment.',
  values: {
    BOOKED: { description: 'It stands.' },
    KEPT: { description: 'The person came.' },
    MISSED: { description: 'The person did not come.' },
    MOVED: { description: 'Another one took its place.' },
    CANCELLED: { description: 'It was called off.' },
  } as const,
});

export const AppointmentOutcomeEnum = builder.enumType('AppointmentOutcome', {
  description: 'How an appointment ends; to move one, see `moveAppointment`.',
  values: {
    KEPT: { description: 'The person came: also noted as a visit.' },
    MISSED: { description: 'The person did not come.' },
    CANCELLED: { description: 'It is called off.' },
  } as const,
});

export const PaperKindEnum = builder.enumType('PaperKind', {
  description: 'A kind of paper; what stands in it is not kept with it.',
  values: {
    IDENTITY_CARD: { description: 'Identity card.' },
    PASSPORT: { description: 'Passport.' },
    BIRTH_CERTIFICATE: { description: 'Birth certificate or the judgment in its place.' },
    RESIDENCE_CERTIFICATE: { description: 'Certificate of residence.' },
    CRIMINAL_RECORD: { description: 'Extract of the criminal record.' },
    MEDICAL_CERTIFICATE: { description: 'Medical certificate.' },
    YELLOW_FEVER_CARD: { description: 'Vaccination card.' },
    DIPLOMA: { description: 'Diploma.' },
    TRANSCRIPT: { description: 'Transcript of marks.' },
    TRAINING_CERTIFICATE: { description: 'Certificate of a training.' },
    WORK_CERTIFICATE: { description: "An employer's certificate." },
    CURRICULUM_VITAE: { description: 'Curriculum vitae.' },
    DRIVING_LICENCE: { description: 'Driving licence.' },
    PHOTOGRAPH: { description: 'Photograph.' },
    OTHER: { description: 'Another paper.' },
  } as const,
});

export const PaperFormEnum = builder.enumType('PaperForm', {
  description: 'Whether a paper is the original.',
  values: {
    ORIGINAL: { description: 'The original.' },
    COPY: { description: 'A copy.' },
  } as const,
});
