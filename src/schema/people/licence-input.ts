import { builder } from '../builder.ts';
import { Candidate } from './candidate.ts';
import { EvidenceCheckEnum } from './enums.ts';

export const RecordLicenceInput = builder.inputType('RecordLicenceInput', {
  description:
    'A driving licence or a brevet. One that the candidate holds already, of the same type and title, is renewed.',
  fields: (t) => ({
    candidate: t.globalID({ for: Candidate, required: true, description: 'Whose.' }),
    type: t.string({ required: true, description: 'Code of the qualification type: "MLI:PERMIS".' }),
    title: t.string({ description: 'Tells brevets of one type apart: "pelle hydraulique".' }),
    categories: t.stringList({
      required: true,
      description: '"A" to "E" and their subdivisions: "B", "C", "CE".',
    }),
    awardedOn: t.field({ type: 'Date', description: 'Date of issue.' }),
    validUntil: t.field({ type: 'Date', description: 'Last day of validity.' }),
    institution: t.string({ description: 'Who issued it.' }),
    evidenceCheck: t.field({
      type: EvidenceCheckEnum,
      required: true,
      defaultValue: 'NONE',
      description: 'How the paper was checked.',
    }),
    reason: t.string({ description: 'Why, for the audit trail.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});
