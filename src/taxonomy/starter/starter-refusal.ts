import type { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';

export type StarterFile =
  | 'occupations.json'
  | 'skills.json'
  | 'isco-groups.json'
  | 'questions.json'
  | 'answer-scale.json';

/** Where a refused value stands: rows count from 1, as a reader of the file counts. */
export interface RowPlace {
  readonly file: StarterFile;
  readonly index: number;
  /** URI or code of the row, when it has one. */
  readonly name: string | null;
}

/** @returns the error to throw; its sentence names file, row and value */
export function refusal({ file, index, name }: RowPlace, problem: string, value: unknown): DomainError {
  const row = name === null ? `row ${index + 1}` : `row ${index + 1} (${name})`;
  return new DomainError(
    'INVALID_INPUT',
    'taxonomy.referenceInvalid',
    `${file}, ${row}: ${problem}`,
    { file, row: index + 1, name: name ?? '', value: shown(value) },
    [file, index],
  );
}

/** @returns the error to throw for a file that is no list of rows */
export function fileRefusal(file: StarterFile, problem: string, value: unknown): DomainError {
  return new DomainError(
    'INVALID_INPUT',
    'taxonomy.referenceInvalid',
    `${file}: ${problem}`,
    { file, row: 0, name: '', value: shown(value) },
    [file],
  );
}

/**
 * Rows of a file in the form that it has to have.
 * @throws DomainError INVALID_INPUT for the first row that has not
 */
export function readRows<Entry>(
  file: StarterFile,
  content: unknown,
  form: z.ZodType<Entry>,
  nameKey: string,
): readonly Entry[] {
  if (!Array.isArray(content)) {
    throw fileRefusal(file, `expected a list of rows, found ${shown(content)}`, content);
  }
  return content.map((raw: unknown, index) => {
    const parsed = form.safeParse(raw);
    if (parsed.success) return parsed.data;
    const name = valueAt(raw, [nameKey]);
    const place = { file, index, name: typeof name === 'string' ? name : null };
    const issue = parsed.error.issues[0];
    if (!issue) throw refusal(place, 'is not in the expected form', raw);
    const value = valueAt(raw, issue.path);
    const where = issue.path.join('.') || 'the row';
    throw value === undefined
      ? refusal(place, `"${where}" is missing`, value)
      : refusal(place, `"${where}" is ${shown(value)}: ${issue.message}`, value);
  });
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );
}

export function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}
