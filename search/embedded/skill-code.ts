/** Low bits of a skill code: what a posting says beside the document. */
export const CODE_BITS = 4;
export const CODE_MASK = (1 << CODE_BITS) - 1;
