/** A held skill that counts for a demand. */
export interface Term {
  /** Dense number of the skill in this segment. */
  readonly skill: number;
  /** What it is worth by its low bits (16 values). */
  readonly worth: Float64Array;
}

/** A required skill: the best of its terms counts. */
export interface Demand {
  readonly maximum: number;
  readonly terms: readonly Term[];
}

/** Skills of each document, for completion: codes from `start[doc]` to `start[doc + 1]`. */
export interface ForwardSkills {
  readonly start: Uint32Array;
  readonly codes: Uint32Array;
}

/** Scratch memory of one segment, used by one search at a time. */
export interface KernelScratch {
  readonly seen: Uint8Array;
  generation: number;
  touched: number;
  /** First term of a skill in the query, counted from 1; 0 when the query has none. */
  readonly slot: Uint16Array;
}
