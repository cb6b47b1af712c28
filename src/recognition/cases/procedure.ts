import type { EvidenceCheck, Purpose } from '../vocabulary.ts';
import type { CaseKind, CaseOutcome, EvidenceKind } from './case-vocabulary.ts';
import type { Term } from './term-rules.ts';

/** A paper that an authority asks for. */
export interface ChecklistItem {
  readonly kind: EvidenceKind;
  readonly labelFr: string;
  readonly labelEn: string;
  /** Without it the file is not complete. */
  readonly required: boolean;
  /** Checks that are enough, one of them. */
  readonly checks: readonly EvidenceCheck[];
}

/** How an authority decides on one kind of request: its papers, its clock, its words. */
export interface Procedure {
  /** "FRA:ENIC-NARIC/COMPARABILITY" */
  readonly code: string;
  readonly authorityCode: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly kind: CaseKind;
  readonly purposes: readonly Purpose[];
  /** What it may say. */
  readonly outcomes: readonly CaseOutcome[];
  readonly binding: 'BINDING' | 'ADVISORY';
  readonly checklist: readonly ChecklistItem[];
  /** Time to decide from the complete file; null: no law sets one, or it is not known. */
  readonly term: Term | null;
  /** Time to appeal from the decision; null: not known. */
  readonly appealTerm: Term | null;
  /** For how long its certificate is valid; null: without an end. */
  readonly certificateMonths: number | null;
  /** Members of the jury of prior learning; null: none is asked for. */
  readonly jurySize: number | null;
  /** In minor units; null: not known. */
  readonly feeMinor: number | null;
  /** ISO 4217 */
  readonly feeCurrency: string | null;
  /** Days of the week without work, 1 for Monday. */
  readonly weekend: readonly number[];
}
