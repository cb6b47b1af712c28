import { isDeepStrictEqual } from 'node:util';
import type { ReferenceContents } from '../validate-reference.ts';
import {
  entriesOf,
  entryOf,
  REFERENCE_LISTS,
  type ReferenceEntry,
  type ReferenceList,
} from './reference-lists.ts';

/** The newest correction of a row. */
export interface StandingCorrection {
  readonly list: ReferenceList;
  readonly name: string;
  readonly version: number;
  /** What the files said when the row was first set right; null for a row that they did not have. */
  readonly corrected: ReferenceEntry | null;
  readonly after: ReferenceEntry;
}

export interface OverlaidContents {
  readonly contents: ReferenceContents;
  /** Corrections that stand over a row which the files by now write otherwise than when it was set right. */
  readonly overruled: readonly StandingCorrection[];
  /** Corrections with which the files do not validate any more, and why; the files count in their place. */
  readonly setAside: readonly { readonly correction: StandingCorrection; readonly why: string }[];
}

/** Puts a row in the place of the one of its name, or behind the others. */
export function withEntry(
  contents: ReferenceContents,
  list: ReferenceList,
  name: string,
  entry: ReferenceEntry,
): ReferenceContents {
  const { content, nameKey } = REFERENCE_LISTS[list];
  const rows = contents[content];
  if (!Array.isArray(rows)) return contents;
  const known = entriesOf(rows).some((row) => row[nameKey] === name);
  const replaced = rows.map((row: unknown) =>
    entriesOf([row]).some((one) => one[nameKey] === name) ? entry : row,
  );
  return { ...contents, [content]: known ? replaced : [...replaced, entry] };
}

/**
 * The files with the corrections laid over them: what files say later undoes none.
 * @param validate throws for contents that do not fit
 */
export function overlay(
  files: ReferenceContents,
  corrections: readonly StandingCorrection[],
  validate: (contents: ReferenceContents) => void,
): OverlaidContents {
  const laid = (base: ReferenceContents, { list, name, after }: StandingCorrection) =>
    withEntry(base, list, name, after);
  const overruled = corrections.filter(({ list, name, corrected, after }) => {
    const now = entryOf(files, list, name);
    return !isDeepStrictEqual(now, corrected) && !isDeepStrictEqual(now, after);
  });
  const all = corrections.reduce(laid, files);
  if (failureOf(all, validate) === null) return { contents: all, overruled, setAside: [] };
  // Files that are broken by themselves are refused as they are.
  validate(files);
  return corrections.reduce<OverlaidContents>(
    ({ contents, setAside }, correction) => {
      const next = laid(contents, correction);
      const why = failureOf(next, validate);
      return why === null
        ? { contents: next, overruled, setAside }
        : { contents, overruled, setAside: [...setAside, { correction, why }] };
    },
    { contents: files, overruled, setAside: [] },
  );
}

function failureOf(
  contents: ReferenceContents,
  validate: (contents: ReferenceContents) => void,
): string | null {
  try {
    validate(contents);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
