import type { DecidedPair } from '../../people/index.ts';
import { builder } from '../builder.ts';
import { Candidate } from './candidate.ts';
import { type SaidSimilarFile, SimilarCandidate, SimilarReasons } from './similar-candidate.ts';

/** A probable duplicate with its reasons in words. */
export interface SaidDuplicate {
  readonly first: SaidSimilarFile;
  readonly second: SaidSimilarFile;
  readonly score: number | null;
  readonly said: SaidSimilarFile['said'];
}

export const ProbableDuplicate = builder.objectRef<SaidDuplicate>('ProbableDuplicate').implement({
  description: 'Two files that are probably of one person, to be compared side by side.',
  fields: (t) => ({
    first: t.expose('first', { type: SimilarCandidate, description: 'One of the two.' }),
    second: t.expose('second', { type: SimilarCandidate, description: 'The other.' }),
    score: t.exposeFloat('score', {
      nullable: true,
      description: 'How like they are, 0.75 to 1; null where one of them is out of sight.',
    }),
    reasons: t.field({
      type: [SimilarReasons],
      description: 'Weightiest first; what speaks against it last.',
      resolve: ({ said }) => said,
    }),
  }),
});

export const DuplicateFindingEnum = builder.enumType('DuplicateFinding', {
  description: 'What is found of two like files short of merging them.',
  values: {
    NOT_A_DUPLICATE: { description: 'Two persons: the pair is not proposed again.' },
    LINKED: { description: 'One person, or closely tied: both files stay and name each other.' },
  } as const,
});

const DuplicateDecisionEnum = builder.enumType('DuplicateDecisionKind', {
  description: 'What was decided of two like files.',
  values: {
    NOT_A_DUPLICATE: { description: 'Two persons.' },
    LINKED: { description: 'One person, or closely tied: both files stay.' },
    MERGED: { description: 'One person: the second file is merged into the first.' },
  } as const,
});

export const DuplicateDecision = builder.objectRef<DecidedPair>('DuplicateDecision').implement({
  description: 'What a named person decided of two like files, as it stands.',
  fields: (t) => ({
    decision: t.expose('decision', { type: DuplicateDecisionEnum, description: 'What was decided.' }),
    first: t.field({
      type: Candidate,
      description: 'One of the two; of a merge the file that is kept.',
      resolve: ({ firstId }, _args, { loaders }) => loaders.candidate(firstId),
    }),
    second: t.field({
      type: Candidate,
      description: 'The other; of a merge the absorbed file.',
      resolve: ({ secondId }, _args, { loaders }) => loaders.candidate(secondId),
    }),
    reason: t.exposeString('reason', { description: 'Why, in their words.' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', description: 'When.' }),
    decidedBy: t.exposeString('decidedBy', { description: 'Name of the account.' }),
  }),
});
