import type { Database } from '../../src/db/database.ts';
import { createProfileCache } from '../../src/db/profile-reader.ts';
import { inSnapshot } from '../../src/db/snapshot.ts';
import type { RankedGroup } from '../../src/matching/eligibility/judge.ts';
import { rankCandidates } from '../../src/matching/rank-candidates.ts';
import type { CompiledRequirement } from '../../src/matching/score.ts';
import { chooseIndex } from '../../src/matching/service-index.ts';
import { paceFor } from '../../src/matching/service-pace.ts';
import { percentiles } from '../timing.ts';
import { AS_OF, COUNTRY } from './full-world.ts';
import { withFollower } from './with-follower.ts';

const FIRST = 20;
const BUDGET_MS = 10_000;

export interface RequestTiming {
  readonly requestP50Ms: number;
  readonly requestP95Ms: number;
  /** Of the answers, those that were proven. */
  readonly exactShare: number;
}

/**
 * A whole ranking as the service makes it: one snapshot, the question what the index does not know yet, the search,
 * and the twenty profiles that are shown, explained from their rows.
 */
export async function benchRequests(
  { pool }: Pick<Database, 'pool'>,
  offers: readonly CompiledRequirement[],
  group: RankedGroup,
): Promise<RequestTiming> {
  return withFollower(pool, async (follower) => {
    const profiles = createProfileCache();
    const request = (compiled: CompiledRequirement) =>
      inSnapshot(pool, async (snapshot) => {
        const pace = paceFor(BUDGET_MS);
        const { index, fresh, lagging } = await chooseIndex(snapshot, follower, pace);
        const question = {
          compiled,
          population: { kind: 'ALL' } as const,
          country: COUNTRY,
          group,
          asOf: AS_OF,
          skip: 0,
          first: FIRST,
          fresh,
          lagging,
        };
        return rankCandidates(question, { index, reader: profiles.readerOn(snapshot), pace });
      });
    for (const offer of offers) await request(offer);
    const times: number[] = [];
    let exact = 0;
    for (const offer of offers) {
      const began = performance.now();
      const ranking = await request(offer);
      times.push(performance.now() - began);
      if (ranking.exact) exact += 1;
    }
    const { p50Ms, p95Ms } = percentiles(times);
    return { requestP50Ms: p50Ms, requestP95Ms: p95Ms, exactShare: exact / offers.length };
  });
}
