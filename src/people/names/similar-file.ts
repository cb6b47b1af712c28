import type { SimilarityReason } from './similarity-rules.ts';

/** A file that may be of the same person, as far as the viewer may know. */
export type SimilarFile = SeenSimilarFile | HiddenSimilarFile;

export interface SimilarFileReference {
  readonly candidateId: string;
  readonly number: string;
  readonly agencyName: string;
}

export interface SeenSimilarFile extends SimilarFileReference {
  readonly seen: true;
  readonly score: number;
  readonly reasons: readonly SimilarityReason[];
  readonly sex: 'FEMALE' | 'MALE' | null;
}

/** Of another agency: that it is there, and where to ask. How like it is would tell what stands in it. */
export interface HiddenSimilarFile extends SimilarFileReference {
  readonly seen: false;
}
