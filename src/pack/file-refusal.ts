import type { z } from 'zod';
import { DomainError } from '../domain/errors.ts';

/** Where a refused value stands: rows count from 1; null in a file that is one record. */
export interface FilePlace {
  readonly file: string;
  readonly index: number | null;
  /** Code of the row, when it has one. */
  readonly name: string | null;
}

/** Says what is wrong at the place at hand, and with which value. */
export type Refuse = (problem: string, value: unknown) => never;

/** @returns a function whose error names file, row and value */
export function refuserAt({ file, index, name }: FilePlace): Refuse {
  const row = index === null ? '' : `, row ${index + 1}`;
  const where = `${file}${row}${name === null ? '' : ` (${name})`}`;
  return (problem, value) => {
    throw new DomainError(
      'INVALID_INPUT',
      'pack.fileInvalid',
      `${where}: ${problem}`,
      { file, row: index === null ? 0 : index + 1, name: name ?? '', value: shown(value) },
      index === null ? [file] : [file, index],
    );
  };
}

/** @throws DomainError INVALID_INPUT for the first value that has not the form */
export function readRecord<Entry>(file: string, content: unknown, form: z.ZodType<Entry>): Entry {
  return readAt({ file, index: null, name: null }, content, form);
}

/** @throws DomainError INVALID_INPUT for the first row that has not the form */
export function readRows<Entry>(file: string, content: unknown, form: z.ZodType<Entry>): readonly Entry[] {
  if (!Array.isArray(content)) {
    const refuse = refuserAt({ file, index: null, name: null });
    return refuse(`expected a list of rows, found ${shown(content)}`, content);
  }
  return content.map((raw: unknown, index) => {
    const code = valueAt(raw, ['code']);
    return readAt({ file, index, name: typeof code === 'string' ? code : null }, raw, form);
  });
}

/** Calls `check` for each row and refuses a code that stands twice. */
export function eachOnce<Entry extends { readonly code: string }>(
  file: string,
  entries: readonly Entry[],
  check: (entry: Entry, refuse: Refuse) => void,
): void {
  const rows = new Map<string, number>();
  entries.forEach((entry, index) => {
    const refuse = refuserAt({ file, index, name: entry.code });
    const first = rows.get(entry.code);
    if (first !== undefined) refuse(`"${entry.code}" stands already in row ${first + 1}`, entry.code);
    rows.set(entry.code, index);
    check(entry, refuse);
  });
}

function readAt<Entry>(place: FilePlace, raw: unknown, form: z.ZodType<Entry>): Entry {
  const parsed = form.safeParse(raw);
  if (parsed.success) return parsed.data;
  const refuse = refuserAt(place);
  const issue = parsed.error.issues[0];
  if (!issue) return refuse('is not in the expected form', raw);
  const value = valueAt(raw, issue.path);
  const where = issue.path.join('.') || 'the row';
  return value === undefined
    ? refuse(`"${where}" is missing`, value)
    : refuse(`"${where}" is ${shown(value)}: ${issue.message}`, value);
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}
