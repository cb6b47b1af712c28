import { createHash } from 'node:crypto';
import type { CandidateInput } from '../candidate-input.ts';
import { foldLabel } from './fold-label.ts';
import type { ImportField } from './import-field.ts';

type Texts = ReadonlyMap<ImportField, string>;

const KEYS: readonly ImportField[] = ['id', 'uuid', 'instanceId'];

/**
 * The key that the file gives, else one of name, birth and phone. Where there is neither birth nor phone, namesakes
 * could not be told apart, and only the same row again is the same person.
 */
export function sourceKey(
  texts: Texts,
  { names, birth, phones }: Pick<CandidateInput, 'names' | 'birth' | 'phones'>,
): string {
  for (const field of KEYS) {
    const text = texts.get(field);
    if (text !== undefined) return `${field === 'id' ? 'id' : 'uuid'}:${text.replace(/^uuid:/i, '')}`;
  }
  if (birth === null && phones.length === 0) return `row:${Buffer.from(contentHash(texts)).toString('hex')}`;
  // Not as names are searched: those rules change, and a key must not.
  const parts = [
    names.map(({ text }) => foldLabel(text)).sort(),
    birth && [birth.from, birth.to],
    phones.map(({ number }) => number).sort(),
  ];
  return `person:${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`;
}

/** Of everything that the row says but its key. */
export function contentHash(texts: Texts): Uint8Array<ArrayBuffer> {
  const said = [...texts].filter(([field]) => !KEYS.includes(field)).sort(([a], [b]) => (a < b ? -1 : 1));
  return new Uint8Array(createHash('sha256').update(JSON.stringify(said)).digest());
}
