import { isDeepStrictEqual } from 'node:util';
import { DomainError, invalidInput } from '../../domain/errors.ts';
import type { ReferenceContents } from '../validate-reference.ts';
import { withEntry } from './overlay-rules.ts';
import {
  entryOf,
  isEntry,
  REFERENCE_LISTS,
  type ReferenceEntry,
  type ReferenceList,
} from './reference-lists.ts';

export interface RowCorrection {
  readonly list: ReferenceList;
  /** Code or scale of the row. */
  readonly name: string;
  /** That was read before; 0 for a row as the files have it, or do not have it. */
  readonly version: number;
  /** What changes, as a JSON merge patch (RFC 7396): null takes a property away. */
  readonly changes: ReferenceEntry;
  readonly reason: string;
  /** Where the right value is written. */
  readonly source: string;
}

/**
 * The contents with the row set right; whether they are valid is for the validators of the files to say.
 * @param current version of the row
 * @throws DomainError CONFLICT when the row has another version by now
 * @throws DomainError INVALID_INPUT without a reason or source, for changes that change nothing or the row's name
 */
export function correctedContents(
  contents: ReferenceContents,
  correction: RowCorrection,
  current: number,
): {
  readonly contents: ReferenceContents;
  readonly before: ReferenceEntry | null;
  readonly after: ReferenceEntry;
} {
  const { list, name, version, changes } = correction;
  for (const key of ['reason', 'source'] as const) {
    if (correction[key].trim() === '') {
      throw invalidInput(
        'recognition.correctionUnfounded',
        `${key} is empty: a correction says why and by what`,
        { key },
        [key],
      );
    }
  }
  if (version !== current) {
    throw new DomainError(
      'CONFLICT',
      'recognition.rowCorrected',
      `"${name}" has version ${current} by now; you had read version ${version}`,
      { name, current, expected: version },
      ['version'],
    );
  }
  const { nameKey } = REFERENCE_LISTS[list];
  const before = entryOf(contents, list, name);
  const after = patched(before ?? { [nameKey]: name }, changes);
  if (after[nameKey] !== name) {
    const value = String(after[nameKey]);
    throw invalidInput(
      'recognition.rowRenamed',
      `"${name}" cannot become "${value}": give it a validTo, and the other a row of its own`,
      { name, value },
      ['changes', nameKey],
    );
  }
  if (isDeepStrictEqual(before, after)) {
    throw invalidInput('recognition.correctionEmpty', `"${name}" is already so`, { name }, ['changes']);
  }
  return { contents: withEntry(contents, list, name, after), before, after };
}

function patched(target: ReferenceEntry, patch: ReferenceEntry): ReferenceEntry {
  const result: Record<string, unknown> = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    const old = result[key];
    if (value === null) delete result[key];
    else result[key] = isEntry(value) ? patched(isEntry(old) ? old : {}, value) : value;
  }
  return result;
}
