import type { z } from 'zod';
import { DomainError } from '../domain/errors.ts';

/** Where a refused value stands: rows count from 1, as a reader of the file counts; null in the file as a whole. */
export interface FilePlace<File extends string = string> {
  readonly file: File;
  readonly index: number | null;
  /** Code, scale or URI of the row, when it has one. */
  readonly name: string | null;
}

/** Says what is wrong at the place at hand, and with which value. */
export type Refuse = (problem: string, value: unknown) => never;

/**
 * Reads files of reference data, parsed from JSON, in the form that they have to have.
 * @param key of the sentence for a file that is refused
 */
export function fileReader<File extends string>(key: string) {
  /** @returns the error to throw; its sentence names file, row and value */
  function refusal({ file, index, name }: FilePlace<File>, problem: string, value: unknown): DomainError {
    const row = index === null ? '' : `, row ${index + 1}`;
    const where = `${file}${row}${name === null ? '' : ` (${name})`}`;
    return new DomainError(
      'INVALID_INPUT',
      key,
      `${where}: ${problem}`,
      { file, row: index === null ? 0 : index + 1, name: name ?? '', value: shown(value) },
      index === null ? [file] : [file, index],
    );
  }

  /** @returns the error to throw for a file as a whole */
  function fileRefusal(file: File, problem: string, value: unknown): DomainError {
    return refusal({ file, index: null, name: null }, problem, value);
  }

  function refuserAt(place: FilePlace<File>): Refuse {
    return (problem, value) => {
      throw refusal(place, problem, value);
    };
  }

  function readAt<Entry>(place: FilePlace<File>, raw: unknown, form: z.ZodType<Entry>): Entry {
    const parsed = form.safeParse(raw);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    if (!issue) throw refusal(place, 'is not in the expected form', raw);
    const value = valueAt(raw, issue.path);
    const where = issue.path.join('.') || 'the row';
    throw value === undefined
      ? refusal(place, `"${where}" is missing`, value)
      : refusal(place, `"${where}" is ${shown(value)}: ${issue.message}`, value);
  }

  return {
    refusal,
    fileRefusal,
    refuserAt,

    /** @throws DomainError INVALID_INPUT for the first value that has not the form */
    readRecord: <Entry>(file: File, content: unknown, form: z.ZodType<Entry>): Entry =>
      readAt({ file, index: null, name: null }, content, form),

    /**
     * @param nameKey property that names a row
     * @throws DomainError INVALID_INPUT for the first row that has not the form
     */
    readRows<Entry>(
      file: File,
      content: unknown,
      form: z.ZodType<Entry>,
      nameKey = 'code',
    ): readonly Entry[] {
      if (!Array.isArray(content)) {
        throw fileRefusal(file, `expected a list of rows, found ${shown(content)}`, content);
      }
      return content.map((raw: unknown, index) => {
        const name = valueAt(raw, [nameKey]);
        return readAt({ file, index, name: typeof name === 'string' ? name : null }, raw, form);
      });
    },

    /** Calls `check` for each row and refuses a name that stands twice. */
    eachOnce<Entry>(
      file: File,
      entries: readonly Entry[],
      nameOf: (entry: Entry) => string,
      check: (entry: Entry, refuse: Refuse) => void,
    ): void {
      const rows = new Map<string, number>();
      entries.forEach((entry, index) => {
        const name = nameOf(entry);
        const refuse: Refuse = refuserAt({ file, index, name });
        const first = rows.get(name);
        if (first !== undefined) refuse(`"${name}" stands already in row ${first + 1}`, name);
        rows.set(name, index);
        check(entry, refuse);
      });
    },
  };
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
