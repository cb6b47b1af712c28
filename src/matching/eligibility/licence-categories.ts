/**
 * What a licence of a category also opens, one step at a time: Directive 2006/126/EC, article 6, which follows the
 * Convention on Road Traffic (Vienna, 1968): heavier categories are only given to whoever holds the lighter one.
 */
const OPENS: Readonly<Record<string, readonly string[]>> = {
  A: ['A2'],
  A2: ['A1'],
  A1: ['AM'],
  B: ['B1'],
  B1: ['AM'],
  BE: ['B'],
  C1: ['B'],
  C1E: ['C1', 'BE'],
  C: ['C1'],
  CE: ['C', 'C1E'],
  D1: ['B'],
  D1E: ['D1', 'BE'],
  D: ['D1'],
  DE: ['D', 'D1E'],
};

/** Categories of driving licences, as far as the service knows what they open; "E" is a trailer to any of the others. */
export const LICENCE_CATEGORIES: readonly string[] = [
  ...new Set([...Object.keys(OPENS), ...Object.values(OPENS).flat()]),
].sort();

/** Whether a licence of the one category lets its holder drive what the other asks. */
export function opensCategory(held: string, asked: string): boolean {
  return held === asked || (OPENS[held] ?? []).some((next) => opensCategory(next, asked));
}

/** As older licences write trailers: "C" and "E" are "CE". */
export function withTrailers(categories: readonly string[]): readonly string[] {
  if (!categories.includes('E')) return categories;
  const pulled = categories.filter((category) => ['B', 'C', 'D'].includes(category));
  return [...new Set([...categories, ...pulled.map((category) => `${category}E`)])];
}
