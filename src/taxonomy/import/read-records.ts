import { parse } from 'csv-parse/sync';
import { LineWindow, type RecordLines } from './line-window.ts';
import type { Separator } from './table-file.ts';

/** A record with as many fields as the header. */
export interface FileRecord {
  readonly sort: 'RECORD';
  /** On which it begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** Lines that hold no record of the right form. */
export interface FileDamage {
  readonly sort: 'DAMAGE';
  /** The first of them, from 1. */
  readonly line: number;
  readonly reason: string;
  readonly text: string;
}

interface OpenDamage {
  readonly line: number;
  readonly reason: string;
  readonly texts: string[];
  /** What is damaged up to this line belongs to it. */
  readonly lastLine: number;
}

/**
 * Splits lines into records; the first record, the header, sets the number of fields. Between commas a field may
 * stand in quotation marks (RFC 4180), between tabs it may not.
 * After a record that cannot be read the search for the next begins on the line below its first, so that a stray
 * quotation mark costs its own record and no other.
 */
export async function* readRecords(
  blocks: AsyncIterable<readonly string[]>,
  separator: Separator,
): AsyncGenerator<FileRecord | FileDamage> {
  const window = new LineWindow(blocks, separator === ',');
  let width: number | null = null;
  let damage: OpenDamage | null = null;
  try {
    for (let next = await window.peek(); next !== null; next = await window.peek()) {
      const read = readFields(next, separator, width);
      const goesOn: boolean = damage !== null && read.fields === null && next.line <= damage.lastLine;
      if (damage && !goesOn) {
        yield closed(damage);
        damage = null;
      }
      if (read.fields !== null) {
        width ??= read.fields.length;
        yield { sort: 'RECORD', line: next.line, fields: read.fields };
        window.advance(next.texts.length);
        continue;
      }
      damage ??= {
        line: next.line,
        reason: read.reason,
        texts: [],
        lastLine: next.line + next.texts.length - 1,
      };
      damage.texts.push(next.texts[0] ?? '');
      window.advance(1);
    }
    if (damage) yield closed(damage);
  } finally {
    await window.close();
  }
}

function closed({ line, reason, texts }: OpenDamage): FileDamage {
  return { sort: 'DAMAGE', line, reason, text: texts.join('\n') };
}

type Read =
  | { readonly fields: readonly string[]; readonly reason?: undefined }
  | { readonly fields: null; readonly reason: string };

function readFields({ texts, closed }: RecordLines, separator: Separator, width: number | null): Read {
  if (!closed) return { fields: null, reason: 'begins a quoted field that does not end' };
  const text = texts.join('\n');
  if (text.includes('\0')) return { fields: null, reason: 'holds a NUL character' };
  const quoted = separator === ',' && text.includes('"');
  const read = quoted ? parseQuoted(text) : { fields: text.split(separator) };
  if (read.fields === null || width === null || read.fields.length === width) return read;
  return { fields: null, reason: `has ${read.fields.length} field(s), the header has ${width}` };
}

function parseQuoted(text: string): Read {
  try {
    const [fields, ...others] = parse(text, { relax_column_count: true });
    if (fields && others.length === 0) return { fields };
    return { fields: null, reason: 'has a line break outside of quotation marks' };
  } catch {
    return { fields: null, reason: 'has a quotation mark in a wrong place' };
  }
}
