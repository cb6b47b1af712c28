/** A row as a file has it, before anybody asks what it means. */
export type TableRow =
  | { readonly sort: 'ROW'; readonly line: number; readonly cells: readonly string[] }
  /** A line that is no row of the table. */
  | { readonly sort: 'DAMAGE'; readonly line: number; readonly text: string; readonly expected: string };

/** A table whose header has been read and whose rows follow. */
export interface Table {
  /** "UTF-8 ; séparateur « ; »", "classeur, feuille « Feuil1 »": for the report. */
  readonly form: string;
  readonly header: readonly string[];
  readonly rows: AsyncIterable<TableRow>;
}
