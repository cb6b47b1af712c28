import type pg from 'pg';
import type { Population } from '../../src/matching/population.ts';
import type { CandidateIndex } from '../../src/matching/ports.ts';

const BATCH = 20_000;

/** Delivers every candidate of a population: no index, and the yardstick of every other one. */
export function exhaustiveIndex(snapshot: Pick<pg.ClientBase, 'query'>): CandidateIndex {
  return {
    // Whoever delivers everybody has nothing to count by: the ranking itself counts.
    count: async () => null,
    async *retrieve({ population }) {
      let after = -1;
      for (;;) {
        const { rows } = await snapshot.query<{ ordinal: number }>(
          `SELECT ordinal FROM match_profile WHERE ordinal > $1 AND starts_with(agency_path, $2)
           ORDER BY ordinal LIMIT ${BATCH}`,
          [after, pathOf(population)],
        );
        const last = rows.length < BATCH;
        yield { ids: rows.map(({ ordinal }) => ordinal), bound: last ? -1 : Number.POSITIVE_INFINITY };
        if (last) return;
        after = rows.at(-1)?.ordinal ?? after;
      }
    },
  };
}

/** What SQL can leave out; the rest is decided on the profile. */
function pathOf(population: Population): string {
  return population.kind === 'AGENCY' ? population.path : '';
}
