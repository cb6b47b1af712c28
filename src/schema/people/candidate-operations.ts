import { builder } from '../builder.ts';
import { Occupation, Skill } from '../taxonomy/concepts.ts';
import { Candidate } from './candidate.ts';
import { CandidateDetailsInput, ConsentInput } from './candidate-inputs.ts';
import { AppointmentInput, VisitInput } from './counter-operations.ts';
import { CandidateStatusEnum, ConsentPurposeEnum } from './enums.ts';

export const CandidateFilterInput = builder.inputType('CandidateFilter', {
  description: 'All conditions given must hold.',
  fields: (t) => ({
    status: t.field({ type: CandidateStatusEnum, description: 'Where in the migration cycle.' }),
    regionCode: t.string({
      description: 'Lives in this territory, recorded by the old or the new division: "ML-3".',
    }),
    occupation: t.globalID({ for: Occupation, description: 'Has worked in it, or wishes to.' }),
    skill: t.globalID({ for: Skill, description: 'Has it, at any level.' }),
  }),
});

const REASON = { description: 'Why, for the audit trail.' };

export const RegisterCandidateInput = builder.inputType('RegisterCandidateInput', {
  description: 'Names are enough to begin with; everything else may follow.',
  fields: (t) => ({
    details: t.field({ type: CandidateDetailsInput, required: true, description: 'What is known.' }),
    consents: t.field({ type: [ConsentInput], description: 'What the person agrees to.' }),
    visit: t.field({ type: VisitInput, description: 'The passage at which the person is registered.' }),
    appointment: t.field({ type: AppointmentInput, description: 'When the person is expected next.' }),
    agencyCode: t.string({ description: `The caller's own agency unless given: "AL-KITA".` }),
    reason: t.string(REASON),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

export const UpdateCandidateInput = builder.inputType('UpdateCandidateInput', {
  description: 'Only the parts given change.',
  fields: (t) => ({
    id: t.globalID({ for: Candidate, required: true, description: 'Whose file.' }),
    version: t.int({ required: true, description: 'The version that the caller has read.' }),
    details: t.field({ type: CandidateDetailsInput, required: true, description: 'What changes.' }),
    reason: t.string(REASON),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

export const RecordConsentInput = builder.inputType('RecordConsentInput', {
  description: 'A consent for one purpose.',
  fields: (t) => ({
    candidate: t.globalID({ for: Candidate, required: true, description: 'Whose consent.' }),
    consent: t.field({ type: ConsentInput, required: true, description: 'What for, and how.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

export const WithdrawConsentInput = builder.inputType('WithdrawConsentInput', {
  description: 'The purpose whose consent ends.',
  fields: (t) => ({
    candidate: t.globalID({ for: Candidate, required: true, description: 'Whose consent.' }),
    purpose: t.field({ type: ConsentPurposeEnum, required: true, description: 'What for.' }),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

interface CandidateResult {
  readonly id: string;
  readonly clientMutationId?: string | number | null | undefined;
}

/** The payload of a mutation that changes one candidate. */
export function candidatePayload(mutation: string) {
  return builder.objectRef<CandidateResult>(`${mutation}Payload`).implement({
    description: 'The candidate as it now is.',
    fields: (t) => ({
      candidate: t.field({
        type: Candidate,
        description: 'The candidate as it now is.',
        resolve: ({ id }, _args, { loaders }) => loaders.candidate(id),
      }),
      clientMutationId: t.id({
        nullable: true,
        description: 'As it was given.',
        resolve: ({ clientMutationId }) => clientMutationId ?? null,
      }),
    }),
  });
}
