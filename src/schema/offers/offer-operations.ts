import { builder } from '../builder.ts';
import { Occupation } from '../taxonomy/concepts.ts';
import { Employer } from './employer.ts';
import { OfferStatusEnum } from './enums.ts';
import { Offer } from './offer.ts';
import { OfferDetailsInput } from './offer-inputs.ts';

export const OfferFilterInput = builder.inputType('OfferFilter', {
  description: 'All conditions given must hold.',
  fields: (t) => ({
    status: t.field({ type: OfferStatusEnum, description: 'Where the offer stands.' }),
    destination: t.field({ type: 'JurisdictionCode', description: 'Where the work is.' }),
    occupation: t.globalID({ for: Occupation, description: 'One of the accepted occupations.' }),
  }),
});

export const DraftOfferInput = builder.inputType('DraftOfferInput', {
  description: 'An offer as its employer writes it.',
  fields: (t) => ({
    employer: t.globalID({ for: Employer, description: "The caller's own unless given." }),
    details: t.field({ type: OfferDetailsInput, required: true, description: 'What is offered and asked.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

export const ReviseOfferInput = builder.inputType('ReviseOfferInput', {
  description: 'An offer as it shall be from now on, all of it.',
  fields: (t) => ({
    id: t.globalID({ for: Offer, required: true, description: 'Which offer.' }),
    version: t.int({ required: true, description: 'The version that the caller has read.' }),
    details: t.field({ type: OfferDetailsInput, required: true, description: 'What is offered and asked.' }),
    reason: t.string({ required: true, description: 'Why it changes; kept with the revision.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

/** The input of a mutation that moves an offer on. */
export function offerMoveInput(mutation: string) {
  return builder.inputType(`${mutation}Input`, {
    description: 'Which offer.',
    fields: (t) => ({
      id: t.globalID({ for: Offer, required: true, description: 'The offer.' }),
      reason: t.string({ description: 'Why, for the audit trail.' }),
      clientMutationId: t.id({ description: 'Given back as it is.' }),
    }),
  });
}

interface OfferResult {
  readonly id: string;
  readonly clientMutationId?: string | number | null | undefined;
}

/** The payload of a mutation that changes one offer. */
export function offerPayload(mutation: string) {
  return builder.objectRef<OfferResult>(`${mutation}Payload`).implement({
    description: 'The offer as it now is.',
    fields: (t) => ({
      offer: t.field({
        type: Offer,
        description: 'The offer as it now is.',
        resolve: ({ id }, _args, { loaders }) => loaders.offer(id),
      }),
      clientMutationId: t.id({
        nullable: true,
        description: 'As it was given.',
        resolve: ({ clientMutationId }) => clientMutationId ?? null,
      }),
    }),
  });
}
