import { builder } from '../builder.ts';
import { Candidate } from '../people/candidate.ts';
import { Occupation } from '../taxonomy/concepts.ts';
import { PassportRevocationEnum, PassportSectionEnum } from './enums.ts';
import { IssuedPassport } from './issued-passport.ts';

export const IssuePassportInput = builder.inputType('IssuePassportInput', {
  description: 'What is to be signed, with the consent of the person.',
  fields: (t) => ({
    candidate: t.globalID({ for: Candidate, required: true, description: 'Whose passport.' }),
    sections: t.field({
      type: [PassportSectionEnum],
      required: true,
      description: 'What is put into it; nothing else is.',
    }),
    destinations: t.field({
      type: ['JurisdictionCode'],
      description: 'Where recognition is asked about; goes with the section RECOGNITION.',
    }),
    occupation: t.globalID({
      for: Occupation,
      description: 'For which occupation; for none in particular unless given.',
    }),
    months: t.int({
      required: true,
      defaultValue: 12,
      description: 'Months for which it is valid, 1 to 36.',
    }),
    reason: t.string({ description: 'Why, for the audit trail.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

export const RevokePassportInput = builder.inputType('RevokePassportInput', {
  description: 'Which passport is taken back, and why.',
  fields: (t) => ({
    passport: t.globalID({ for: IssuedPassport, required: true, description: 'Which one.' }),
    kind: t.field({ type: PassportRevocationEnum, required: true, description: 'Why, by kind.' }),
    reason: t.string({ required: true, description: 'Why, in words; kept with the passport.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

interface Result {
  readonly id: string;
  readonly clientMutationId?: string | number | null | undefined;
}

/** The payload of a mutation that writes one passport. */
export function passportPayload(mutation: string) {
  return builder.objectRef<Result>(`${mutation}Payload`).implement({
    description: 'The passport as it now is.',
    fields: (t) => ({
      passport: t.field({
        type: IssuedPassport,
        description: 'The passport as it now is.',
        resolve: ({ id }, _args, { loaders }) => loaders.passport(id),
      }),
      clientMutationId: t.id({
        nullable: true,
        description: 'As it was given.',
        resolve: ({ clientMutationId }) => clientMutationId ?? null,
      }),
    }),
  });
}
