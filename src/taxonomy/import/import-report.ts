/** What an import did to rows of one sort. */
export interface Counts {
  readonly added: number;
  readonly changed: number;
  /** Concepts withdrawn; labels, relations and mappings deleted. */
  readonly withdrawn: number;
}

/** A row that was not taken. What it names was left as it stood. */
export interface RejectedRow {
  readonly file: string;
  /** On which the row begins, from 1. */
  readonly line: number;
  /** After the words "the row …". */
  readonly reason: string;
  readonly value: string;
}

/** What the import of a classification did; the three numbers are rows of every sort together. */
export interface ImportReport extends Counts {
  /** By file and line. */
  readonly rejected: readonly RejectedRow[];
  /** Files of the folder that look like data and are none of those read. */
  readonly ignored: readonly string[];
  /** Of the classification, from a column "version"; "unspecified" without one. */
  readonly sourceVersion: string;
  /** Of the taxonomy, which every ranking names; higher than before when anything changed. */
  readonly version: number;
}

export interface ImportProgress {
  readonly step: 'READING' | 'MERGING';
  /** Being read; null while rows are merged. */
  readonly file: string | null;
  /** Read of that file, or of all while merging. */
  readonly rows: number;
}

export interface ImportOptions {
  readonly now: Date;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Rows that one statement wrote, by a column of it. */
export interface CountedPart<Key extends string> {
  readonly key: Key;
  readonly effect: keyof Counts;
  readonly rows: number;
}

export function sumCounts(parts: readonly Counts[]): Counts {
  const sum = (of: keyof Counts) => parts.reduce((total, part) => total + part[of], 0);
  return { added: sum('added'), changed: sum('changed'), withdrawn: sum('withdrawn') };
}

/** Counts of several statements, laid out by key. */
export function countBy<Key extends string>(
  keys: readonly Key[],
  parts: readonly CountedPart<Key>[],
): Readonly<Record<Key, Counts>> {
  const of = (key: Key, effect: keyof Counts) =>
    parts.reduce((sum, part) => (part.key === key && part.effect === effect ? sum + part.rows : sum), 0);
  const entries = keys.map((key) => [
    key,
    { added: of(key, 'added'), changed: of(key, 'changed'), withdrawn: of(key, 'withdrawn') },
  ]);
  return Object.fromEntries(entries);
}

export function byPlace(a: RejectedRow, b: RejectedRow): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
