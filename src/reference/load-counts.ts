/** Rows that a load wrote. */
export interface LoadCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export const NOTHING: LoadCounts = { added: 0, changed: 0, removed: 0 };

export function sum(counts: readonly LoadCounts[]): LoadCounts {
  return counts.reduce(
    (total, { added, changed, removed }) => ({
      added: total.added + added,
      changed: total.changed + changed,
      removed: total.removed + removed,
    }),
    NOTHING,
  );
}
