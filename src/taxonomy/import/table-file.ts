/** A file whose rows are asked by the names of its columns. */
export interface TableFile {
  readonly path: string;
  /** Its name alone, for messages. */
  readonly name: string;
  /** "," for CSV with quoted fields (RFC 4180), a tab for fields that quotation marks do not enclose. */
  readonly separator: Separator;
  /** Columns without which it cannot be read. */
  readonly needed: readonly string[];
}

export type Separator = ',' | '\t';

/** The field of a row by column, as it stands in the file; null when the file has no such column. */
export type FieldOf = (column: string) => string | null;

/** Why a row is not taken, after the words "the row …". */
export interface Refused {
  readonly refused: string;
  readonly value: string;
}
