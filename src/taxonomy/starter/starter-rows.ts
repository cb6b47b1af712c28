import type { EscoKind } from '../concept-row.ts';

/** Property names are those of the columns. */
export interface StarterConcept {
  readonly kind: EscoKind;
  readonly uri: string;
  readonly code: string | null;
  readonly isco_code: string | null;
  readonly skill_type: string | null;
}

export interface StarterLabel {
  readonly uri: string;
  /** BCP 47 */
  readonly lang: string;
  readonly kind: 'PREFERRED' | 'ALTERNATIVE';
  readonly text: string;
}

/** BROADER runs from the narrower concept to the broader one. */
export interface StarterRelation {
  readonly from_uri: string;
  readonly to_uri: string;
  readonly kind: 'BROADER' | 'ESSENTIAL' | 'OPTIONAL';
}

export interface StarterMapping {
  readonly uri: string;
  readonly target_uri: string;
  readonly kind: 'EXACT' | 'CLOSE' | 'BROAD' | 'NARROW';
  /** Hundredths */
  readonly confidence: number;
}

/** The starter taxonomy as rows that name concepts by URI. */
export interface StarterTaxonomy {
  readonly concepts: readonly StarterConcept[];
  readonly labels: readonly StarterLabel[];
  readonly relations: readonly StarterRelation[];
  readonly mappings: readonly StarterMapping[];
}
