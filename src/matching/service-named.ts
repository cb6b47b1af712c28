import type { CandidateIndex } from './ports.ts';
import type { CandidateOrdinal } from './profile.ts';
import type { ChosenIndex } from './service-index.ts';

const NOBODY: CandidateIndex = {
  count: async () => 0,
  async *retrieve() {
    yield { ids: [], bound: -1 };
  },
};

/** For an offer that names its workers: they are looked at one by one, and nobody else is. */
export function namedOnly(workers: readonly CandidateOrdinal[]): ChosenIndex {
  return { name: 'NAMED', index: NOBODY, fresh: workers, lagging: false };
}

/** Whether an offer is for this candidate at all. */
export function isFor(
  { named }: { readonly named: readonly CandidateOrdinal[] | null },
  ordinal: CandidateOrdinal,
): boolean {
  return named === null || named.includes(ordinal);
}
