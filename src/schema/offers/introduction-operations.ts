import type { IntroductionRecord } from '../../offers/index.ts';
import { builder } from '../builder.ts';
import { Candidate } from '../people/candidate.ts';
import { ConsentFormEnum } from '../people/enums.ts';
import { IntroductionStateEnum } from './enums.ts';
import { Introduction } from './introduction.ts';
import { Offer } from './offer.ts';

const ECHO = { description: 'Given back as it is.' };

export const IntroductionFilterInput = builder.inputType('IntroductionFilter', {
  description: 'All conditions given must hold.',
  fields: (t) => ({
    state: t.field({ type: IntroductionStateEnum, description: 'Where it stands.' }),
    offer: t.globalID({ for: Offer, description: 'Of this offer.' }),
    candidate: t.globalID({ for: Candidate, description: 'Of this candidate.' }),
  }),
});

export const RequestIntroductionInput = builder.inputType('RequestIntroductionInput', {
  description: 'Whom the employer wants to meet, and for which offer.',
  fields: (t) => ({
    offer: t.globalID({ for: Offer, required: true, description: 'A published offer.' }),
    candidate: t.globalID({
      for: Candidate,
      required: true,
      description: "Somebody in the offer's ranking.",
    }),
    message: t.string({ description: 'To the candidate; the adviser reads it out.' }),
    clientMutationId: t.id(ECHO),
  }),
});

const AnswerEnum = builder.enumType('IntroductionAnswer', {
  description: 'What the candidate says.',
  values: {
    AGREED: { description: 'Agrees to be known to this employer, for this offer.' },
    REFUSED: { description: 'Does not wish it.' },
  } as const,
});

export const AnswerIntroductionInput = builder.inputType('AnswerIntroductionInput', {
  description: 'The answer of the candidate, recorded by whoever heard or read it.',
  fields: (t) => ({
    introduction: t.globalID({ for: Introduction, required: true, description: 'Which introduction.' }),
    answer: t.field({ type: AnswerEnum, required: true, description: 'What the candidate says.' }),
    form: t.field({ type: ConsentFormEnum, required: true, description: 'How the candidate says it.' }),
    note: t.string({ description: 'Witness, language, circumstances.' }),
    clientMutationId: t.id(ECHO),
  }),
});

export const WithdrawIntroductionInput = builder.inputType('WithdrawIntroductionInput', {
  description: 'Which introduction ends, and why.',
  fields: (t) => ({
    introduction: t.globalID({ for: Introduction, required: true, description: 'Which introduction.' }),
    reason: t.string({ description: 'Why.' }),
    clientMutationId: t.id(ECHO),
  }),
});

interface IntroductionResult {
  readonly introduction: IntroductionRecord;
  readonly clientMutationId?: string | number | null | undefined;
}

/** The payload of a mutation on an introduction. */
export function introductionPayload(mutation: string) {
  return builder.objectRef<IntroductionResult>(`${mutation}Payload`).implement({
    description: 'The introduction as it now is.',
    fields: (t) => ({
      introduction: t.expose('introduction', { type: Introduction, description: 'The introduction.' }),
      clientMutationId: t.id({
        nullable: true,
        description: 'As it was given.',
        resolve: ({ clientMutationId }) => clientMutationId ?? null,
      }),
    }),
  });
}
