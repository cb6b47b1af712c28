import type { ConceptKind } from '../concept-row.ts';

export interface Counts {
  readonly added: number;
  readonly changed: number;
  /** Concepts withdrawn; labels and relations deleted. */
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

interface CountsByKind {
  readonly concepts: Readonly<Record<ConceptKind, Counts>>;
  readonly labels: Counts;
  readonly relations: Readonly<Record<'BROADER' | 'ESSENTIAL' | 'OPTIONAL', Counts>>;
}

/** What an import did; the three numbers are rows of concepts, labels and relations together. */
export interface EscoImport extends Counts {
  readonly byKind: CountsByKind;
  /** By file and line. */
  readonly rejected: readonly RejectedRow[];
  /** CSV files of the folder that are none of those read. */
  readonly ignored: readonly string[];
  /** Of ESCO, from a column "version"; "unspecified" without one. */
  readonly sourceVersion: string;
  /** Of the taxonomy, which every ranking names; higher than before when anything changed. */
  readonly version: number;
}

export interface EscoProgress {
  readonly step: 'READING' | 'MERGING';
  /** Being read; null while rows are merged. */
  readonly file: string | null;
  /** Read of that file, or of all while merging. */
  readonly rows: number;
}

export function sumCounts(parts: readonly Counts[]): Counts {
  const sum = (of: keyof Counts) => parts.reduce((total, part) => total + part[of], 0);
  return { added: sum('added'), changed: sum('changed'), withdrawn: sum('withdrawn') };
}

/** Counts of one statement, laid out by a column of it. */
export function countBy<Key extends string>(
  keys: readonly Key[],
  parts: readonly { readonly key: Key; readonly effect: keyof Counts; readonly rows: number }[],
): Record<Key, Counts> {
  const of = (key: Key, effect: keyof Counts) =>
    parts.reduce((sum, part) => (part.key === key && part.effect === effect ? sum + part.rows : sum), 0);
  const entries = keys.map((key) => [
    key,
    { added: of(key, 'added'), changed: of(key, 'changed'), withdrawn: of(key, 'withdrawn') },
  ]);
  return Object.fromEntries(entries);
}
