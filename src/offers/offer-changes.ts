import type { OfferContent } from './offer-input.ts';

export interface OfferChange {
  /** "wage.minor", "skills": lists change as a whole. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two contents of an offer, by path in alphabetical order. */
export function changesBetween(before: OfferContent, after: OfferContent): readonly OfferChange[] {
  const old = new Map(leavesOf(before, ''));
  const now = new Map(leavesOf(after, ''));
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function leavesOf(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, path === '' ? key : `${path}.${key}`));
}
