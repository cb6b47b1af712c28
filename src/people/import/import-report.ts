import type { RowIssue } from './cell-refusal.ts';

export interface LineCandidates {
  readonly line: number;
  readonly candidateIds: readonly string[];
}

export interface ImportReport {
  /** null for a dry run. */
  readonly batchId: string | null;
  readonly dryRun: boolean;
  readonly fileName: string;
  /** "UTF-8, séparateur « ; »" */
  readonly form: string;
  /** Headers with what they were taken for, as the template calls it. */
  readonly columns: readonly { readonly header: string; readonly meaning: string }[];
  readonly ignoredColumns: readonly string[];
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  /** Rows that said what is known already. */
  readonly unchanged: number;
  readonly refused: number;
  /** Of the refused rows, in the order of the file; a row may have several. */
  readonly issues: readonly RowIssue[];
  /** Candidates whom the viewer sees and who may be the person of the line; nothing is merged. */
  readonly possibleDuplicates: readonly LineCandidates[];
  /** Texts that a person has to code, with their rows; most rows first. */
  readonly openOccupations: readonly { readonly text: string; readonly rows: number }[];
}
