import type { RowProblem } from './imported-offer.ts';

export interface OccupationSuggestion {
  readonly id: string;
  readonly label: string;
  /** 0 to 1 */
  readonly score: number;
}

/** What became of one row or posting. */
export interface ImportedRow {
  readonly line: number;
  readonly key: string | null;
  /**
   * DRAFTED: a new draft; CHANGED: its draft says what the file says now; UNCHANGED: it said so already;
   * KEPT: it was handed in meanwhile and stays as it is; REFUSED: nothing was written.
   */
  readonly outcome: 'DRAFTED' | 'CHANGED' | 'UNCHANGED' | 'KEPT' | 'REFUSED';
  readonly title: string | null;
  /** Number of the offer; null for one that was refused, or not written. */
  readonly offer: string | null;
  readonly occupation: {
    readonly text: string;
    /** The one that was meant beyond doubt; null: a person must choose from the candidates. */
    readonly coded: OccupationSuggestion | null;
    readonly candidates: readonly OccupationSuggestion[];
  } | null;
  readonly problems: readonly RowProblem[];
  /** For the person who completes the draft; French. */
  readonly remarks: readonly string[];
}

export interface OfferImportReport {
  readonly dryRun: boolean;
  /** "UTF-8, séparateur « ; »", "JSON-LD": what the file was taken for. */
  readonly form: string;
  readonly ignoredColumns: readonly string[];
  readonly counts: Readonly<Record<ImportedRow['outcome'], number>>;
  /** Offers whose occupation a person must choose. */
  readonly openOccupations: number;
  readonly rows: readonly ImportedRow[];
}
