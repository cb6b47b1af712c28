import { judgeEligibility } from '../../src/matching/eligibility/judge.ts';
import { belongsTo } from '../../src/matching/population.ts';
import type { CandidateIndex, Pace, RetrievalQuery, Standing } from '../../src/matching/ports.ts';
import { score } from '../../src/matching/score.ts';
import type { IndexState } from '../embedded/index-state.ts';
import { candidateIdAt } from '../embedded/profile-columns.ts';
import { countProfiles, searchProfiles } from '../embedded/search-profiles.ts';
import type { Steps } from '../embedded/sliced.ts';

const FULL_SCORE = 1_000_000;

/** The index of this process at one horizon: its standings are final, and whoever is missing scores less. */
export function embeddedIndex(state: IndexState, pace: Pace): CandidateIndex {
  return {
    async *retrieve(query) {
      const changed = overlayStandings(state, query);
      yield { standings: changed, bound: FULL_SCORE };
      const { segment } = state;
      const answer = await paced(searchProfiles(segment, beside(state, query)), pace);
      if (answer === null) {
        yield { standings: [], bound: FULL_SCORE };
        return;
      }
      const standings = answer.hits.map(
        ({ doc, score: points }): Standing => ({
          ordinal: segment.columns.ordinals[doc] ?? -1,
          candidateId: candidateIdAt(segment.columns, doc),
          score: points,
        }),
      );
      // With fewer than were wanted, nobody was left out.
      const lowest = standings.reduce((least, { score: points }) => Math.min(least, points), FULL_SCORE);
      yield { standings, bound: standings.length < query.wanted ? -1 : lowest - 1 };
    },
    async count(query) {
      const changed = overlayStandings(state, query).length;
      const inSegment = await paced(
        countProfiles(state.segment, beside(state, { ...query, wanted: 0 })),
        pace,
      );
      return inSegment === null ? null : changed + inSegment;
    },
  };
}

/** The query over the segment: whatever stands in the overlay is no longer as the segment has it. */
function beside({ overlay }: IndexState, query: RetrievalQuery): RetrievalQuery {
  const { excluded } = query;
  return { ...query, excluded: { has: (ordinal) => overlay.has(ordinal) || excluded.has(ordinal) } };
}

/** What has changed since the segment was built is little, and scored one by one. */
function overlayStandings(
  { overlay }: IndexState,
  query: Omit<RetrievalQuery, 'wanted'>,
): readonly Standing[] {
  const { compiled, population, country, group, asOf, excluded } = query;
  const { requirement, vocabulary } = compiled;
  const standings: Standing[] = [];
  for (const [ordinal, profile] of overlay) {
    if (profile === null || excluded.has(ordinal) || !belongsTo(population, profile)) continue;
    const { status } = judgeEligibility({ profile, requirement, vocabulary, country, asOf });
    if (status !== group) continue;
    const { candidateId } = profile;
    standings.push({ ordinal, candidateId, score: score(compiled, profile.scored, asOf).score });
  }
  return standings;
}

/** Does the work while others get their turn; null when the time was over first. */
async function paced<Result>(steps: Steps<Result>, pace: Pace): Promise<Result | null> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (pace.overdue()) return null;
    const turn = pace.turn();
    if (turn !== null) await turn;
  }
}
