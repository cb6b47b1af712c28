import { standsIn } from '../../src/matching/eligibility/judge.ts';
import type { IndexSearch } from '../../src/matching/plan.ts';
import { belongsTo } from '../../src/matching/population.ts';
import type { CandidateIndex, Pace, RetrievalQuery, Standing } from '../../src/matching/ports.ts';
import { score } from '../../src/matching/score.ts';
import { type IndexState, sizeOf } from '../embedded/index-state.ts';
import type { KernelPlan } from '../embedded/kernel.ts';
import { candidateIdAt } from '../embedded/profile-columns.ts';
import { countProfiles, searchProfiles } from '../embedded/search-profiles.ts';
import { paced } from '../embedded/sliced.ts';

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
      query.plan?.search(explained(state, query, answer.plan));
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

/** What the kernel counted, with the skills that its demands are of. */
function explained(state: IndexState, { compiled }: RetrievalQuery, plan: KernelPlan): IndexSearch {
  const skills = compiled.components.flatMap(({ demands }) =>
    demands.flatMap(({ demand }) => (demand.kind === 'SKILL' ? [demand.target.skill] : [])),
  );
  const { completed, scored, swept, bound } = plan;
  return {
    size: sizeOf(state),
    changes: state.overlay.size,
    demands: plan.demands.map(({ demand, ...opened }) => ({ skill: skills[demand] ?? -1, ...opened })),
    completed,
    scored,
    swept,
    bound,
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
    if (!standsIn(group, { profile, requirement, vocabulary, country, asOf })) continue;
    const { candidateId } = profile;
    standings.push({ ordinal, candidateId, score: score(compiled, profile.scored, asOf).score });
  }
  return standings;
}
