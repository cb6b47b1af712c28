/** Texts in which a slip may be set right without vetting the offer anew. */
export const TYPO_FIELDS = ['title', 'description', 'place'] as const;

/** Letters that may be added, taken away or changed in one text. */
const LARGEST_TYPO = 3;

/** Whether the changes are slips of the pen alone: few letters, in those texts only. */
export function isTypo(
  changes: readonly { readonly path: string; readonly before: unknown; readonly after: unknown }[],
): boolean {
  return (
    changes.length > 0 &&
    changes.every(
      ({ path, before, after }) =>
        TYPO_FIELDS.some((field) => field === path) &&
        typeof before === 'string' &&
        typeof after === 'string' &&
        editsBetween(before, after) <= LARGEST_TYPO,
    )
  );
}

/** Levenshtein distance; beyond LARGEST_TYPO only that it is beyond. */
function editsBetween(before: string, after: string): number {
  if (Math.abs(before.length - after.length) > LARGEST_TYPO) return LARGEST_TYPO + 1;
  let row = Array.from({ length: after.length + 1 }, (_, i) => i);
  for (let i = 1; i <= before.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= after.length; j += 1) {
      const same = before[i - 1] === after[j - 1];
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1)));
    }
    if (Math.min(...next) > LARGEST_TYPO) return LARGEST_TYPO + 1;
    row = next;
  }
  return row[after.length] ?? 0;
}
