/** A name of a concept in one language. */
export interface ConceptLabel {
  /** BCP 47 */
  readonly lang: string;
  readonly kind: 'PREFERRED' | 'ALTERNATIVE';
  /** As published; "maçon/maçonne" holds two names. */
  readonly text: string;
  /** Written by the service's own country, whose usage wins over an imported classification's. */
  readonly local: boolean;
}

/** An occupation or a skill as the text search reads it. */
export interface ConceptDocument {
  readonly id: string;
  readonly uri: string;
  readonly labels: readonly ConceptLabel[];
  /** Names of its ISCO-08 group in any language; empty for skills. */
  readonly iscoLabels: readonly string[];
}
