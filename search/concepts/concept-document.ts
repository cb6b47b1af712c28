/** A name of a concept in one language. */
export interface ConceptLabel {
  /** BCP 47 */
  readonly lang: string;
  readonly kind: 'PREFERRED' | 'ALTERNATIVE';
  /** As published; "maçon/maçonne" holds two names. */
  readonly text: string;
  /** Who states it: "esco". */
  readonly source: string;
  /** Written by the service's own country, whose usage wins over an imported classification's. */
  readonly local: boolean;
}

/** A name under which offers are written, that a national classification maps to the concept. */
export interface JobTitleLabel {
  /** BCP 47 */
  readonly lang: string;
  readonly text: string;
  /** "rome" */
  readonly source: string;
  /** NARROW: the title is narrower than the concept. */
  readonly mapping: 'EXACT' | 'CLOSE' | 'BROAD' | 'NARROW';
}

/** An occupation or a skill as the text search reads it. */
export interface ConceptDocument {
  readonly id: string;
  readonly uri: string;
  readonly labels: readonly ConceptLabel[];
  /** Empty for skills. */
  readonly jobTitles: readonly JobTitleLabel[];
  /** Names of its ISCO-08 group in any language; empty for skills. */
  readonly iscoLabels: readonly string[];
}
