import { foldLabel } from '../fold-label.ts';

/** Finds the code of something by any of its names. */
export interface NameIndex {
  /** Null for what no name means. */
  find(name: string): string | null;
}

/** Names that come first keep their meaning when a later one is the same. */
export function nameIndex(names: Iterable<readonly [name: string, code: string]>): NameIndex {
  const codes = new Map<string, string>();
  for (const [name, code] of names) {
    const key = foldLabel(name);
    if (key !== '' && !codes.has(key)) codes.set(key, code);
  }
  return { find: (name) => codes.get(foldLabel(name)) ?? null };
}

/** "bobo (bomu)" is known by the whole, by what stands before the brackets and by what stands in them. */
export function writtenNames(name: string): readonly string[] {
  const [, before = '', inside = ''] = /^(.*?)\s*\((.*)\)\s*$/.exec(name) ?? [];
  return [name, before, inside].filter((part) => part !== '');
}
