import { builder } from '../builder.ts';
import { type NamedAssessment, RecognitionAssessment } from './assessment.ts';
import { QualificationType, type QualificationTypeShape } from './qualification-type.ts';

export const StatedPracticeInput = builder.inputType('StatedPracticeInput', {
  description: 'Lawful practice somewhere.',
  fields: (t) => ({
    jurisdiction: t.field({ type: 'JurisdictionCode', required: true, description: 'Where.' }),
    months: t.int({ required: true, description: 'How long, in months.' }),
  }),
});

export const StatedEvidenceInput = builder.inputType('StatedEvidenceInput', {
  description: 'A test passed or a certificate held.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'Jurisdiction and code: "SAU:SVP".' }),
    on: t.field({ type: 'Date', required: true, description: 'Its day.' }),
  }),
});

export interface RecognisedCredentialShape extends NamedAssessment {
  readonly type: QualificationTypeShape;
}

export const RecognisedCredential = builder
  .objectRef<RecognisedCredentialShape>('RecognisedCredential')
  .implement({
    description: 'What one qualification of a candidate is worth.',
    fields: (t) => ({
      type: t.expose('type', { type: QualificationType, description: 'The qualification.' }),
      assessment: t.field({
        type: RecognitionAssessment,
        description: 'What it is worth.',
        resolve: (credential) => credential,
      }),
    }),
  });
