import { builder } from '../builder.ts';
import { Candidate } from './candidate.ts';
import { DuplicateFindingEnum } from './similar-pairs.ts';

const REASON = { required: true, description: 'Why, for whoever reads it later.' } as const;

export const DecideDuplicateInput = builder.inputType('DecideDuplicateInput', {
  description: 'What the caller finds of two files; a later finding takes the place of an earlier one.',
  fields: (t) => ({
    first: t.globalID({ for: Candidate, required: true, description: 'One of the two.' }),
    second: t.globalID({ for: Candidate, required: true, description: 'The other.' }),
    finding: t.field({ type: DuplicateFindingEnum, required: true, description: 'What is found.' }),
    reason: t.string(REASON),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

export const MergeCandidatesInput = builder.inputType('MergeCandidatesInput', {
  description:
    'Two files of one person. Introductions, training, recognition cases and movements go on under the one that stays; all else stays where it is written.',
  fields: (t) => ({
    keep: t.globalID({ for: Candidate, required: true, description: 'The file that stays.' }),
    absorb: t.globalID({
      for: Candidate,
      required: true,
      description: 'The file that leaves lists and rankings.',
    }),
    reason: t.string(REASON),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});

export const UndoMergeInput = builder.inputType('UndoMergeInput', {
  description: 'The absorbed file, which then stands for itself again.',
  fields: (t) => ({
    candidate: t.globalID({ for: Candidate, required: true, description: 'The absorbed file.' }),
    reason: t.string(REASON),
    clientMutationId: t.id({ description: 'Given back as it is.' }),
  }),
});
