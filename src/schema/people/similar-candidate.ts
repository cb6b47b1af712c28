import type { SimilarFile, SimilarityReason } from '../../people/index.ts';
import { builder } from '../builder.ts';
import { Candidate } from './candidate.ts';

export const SimilarityReasonEnum = builder.enumType('SimilarityReasonCode', {
  description: 'Why two files may, or may not, be of one person. Never an origin.',
  values: {
    SAME_NAME: { description: 'The same name.' },
    SAME_NAME_OTHER_SPELLING: { description: 'The same name in another spelling or order.' },
    NEAR_NAME: { description: 'A name that sounds alike.' },
    RELATED_NAME: { description: 'A short form or a name of the same root: weak.' },
    NAME_IN_PART: { description: 'Part of the name only.' },
    SAME_BIRTH_DAY: { description: 'Born on the same day.' },
    SAME_BIRTH_YEAR: { description: 'Born in the same year.' },
    BIRTH_MAY_AGREE: { description: 'What is known of the births can be one day.' },
    OTHER_BIRTH: { description: 'Born years apart: against it.' },
    SAME_BIRTH_PLACE: { description: 'Born in the same place.' },
    SAME_FATHER: { description: "The same father's name." },
    OTHER_FATHER: { description: "Another father's name: against it." },
    SAME_MOTHER: { description: "The same mother's name." },
    OTHER_MOTHER: { description: "Another mother's name: against it." },
    SAME_IDENTIFIER: { description: 'The same number in a register.' },
    SAME_PHONE: { description: "The same phone, and both times the person's own." },
    SAME_SHARED_PHONE: { description: 'The same phone, which is shared: weak.' },
    OTHER_SEX: { description: 'Another sex on file: against it.' },
    SIMILAR_FILE_ELSEWHERE: { description: 'A similar file at another agency: ask there.' },
  } as const,
});

interface SaidReason {
  readonly code: SimilarityReason | 'SIMILAR_FILE_ELSEWHERE';
  readonly text: string;
}

const Reason = builder.objectRef<SaidReason>('SimilarityReason').implement({
  description: 'A reason in code and in words.',
  fields: (t) => ({
    code: t.expose('code', { type: SimilarityReasonEnum, description: 'Which reason.' }),
    text: t.exposeString('text', { description: "In the caller's language." }),
  }),
});

/** A similar file with its reasons in words. */
export type SaidSimilarFile = SimilarFile & { readonly said: readonly SaidReason[] };

export const SimilarCandidate = builder.objectRef<SaidSimilarFile>('SimilarCandidate').implement({
  description:
    'A file that may be of the same person. Of a file of another agency the caller learns number and agency only.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Candidate number.' }),
    agencyName: t.exposeString('agencyName', { description: 'Where the file is kept.' }),
    candidate: t.field({
      type: Candidate,
      nullable: true,
      description: 'The file; null where it is out of the sight of the caller.',
      resolve: (file, _args, { loaders }) => (file.seen ? loaders.candidates.load(file.candidateId) : null),
    }),
    score: t.float({
      nullable: true,
      description:
        'How like it is, 0 to 1; from 0.75 on probably the same person. Null where it is out of sight.',
      resolve: (file) => (file.seen ? file.score : null),
    }),
    reasons: t.field({
      type: [Reason],
      description: 'Weightiest first; what speaks against it last.',
      resolve: ({ said }) => said,
    }),
  }),
});

export const SimilarReasons = Reason;
