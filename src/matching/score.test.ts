import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AS_OF, worlds } from '../../test/builders/matching-worlds.ts';
import { addDays, dayNumber, fromDayNumber } from '../domain/iso-date.ts';
import type { HeldSkill, MatchProfile, WorkPeriod } from './profile.ts';
import { compileRequirement, score } from './score.ts';
import { SCORING_MODEL } from './scoring-model.ts';
import type { Vocabulary } from './vocabulary.ts';

describe('score', () => {
  it('is the sum of points that never pass their maxima, and maxima sum to a full score', () => {
    fc.assert(
      fc.property(worlds(3), ({ requirement, vocabulary, profiles }) => {
        const compiled = compileRequirement(requirement, vocabulary, SCORING_MODEL);
        for (const { scored } of profiles) {
          const trace = score(compiled, scored, AS_OF);
          const all = trace.components.flatMap(({ requirements }) => requirements);
          expect(all.reduce((sum, { points }) => sum + points, 0)).toBe(trace.score);
          expect(trace.components.reduce((sum, { points }) => sum + points, 0)).toBe(trace.score);
          const maximum = all.reduce((sum, one) => sum + one.maximum, 0);
          expect(maximum).toBe(trace.components.length === 0 ? 0 : 1_000_000);
          for (const one of all) {
            expect(one.points).toBeGreaterThanOrEqual(0);
            expect(one.points).toBeLessThanOrEqual(one.maximum);
          }
          const weights = trace.components.reduce((sum, { weight }) => sum + weight, 0);
          expect(weights).toBeCloseTo(trace.components.length === 0 ? 0 : 1, 10);
        }
      }),
    );
  });

  it('agrees with a plain reading of the rules, skill by skill and day by day', () => {
    fc.assert(
      fc.property(worlds(2), ({ requirement, vocabulary, profiles }) => {
        const compiled = compileRequirement(requirement, vocabulary, SCORING_MODEL);
        for (const { scored } of profiles) {
          for (const { maximum, points, detail } of score(compiled, scored, AS_OF).components.flatMap(
            ({ requirements }) => requirements,
          )) {
            if (detail.kind === 'SKILL') {
              const credits = scored.skills.map((held) =>
                plainSkillCredit(held, detail.skill, detail.minimumLevel, vocabulary, compiled.capped),
              );
              expect(points).toBe(Math.round(maximum * Math.max(0, ...credits) + 1e-7));
            }
            if (detail.kind === 'EXPERIENCE') {
              const weighed = plainExperience(scored.periods, requirement, vocabulary);
              const credit = Math.min(1, weighed / ((detail.monthsAsked * 487) / 16));
              expect(points).toBe(Math.round(maximum * credit + 1e-7));
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not look at who the person is', () => {
    fc.assert(
      fc.property(worlds(1), worlds(1), (world, other) => {
        const [person] = world.profiles;
        const [stranger] = other.profiles;
        if (!person || !stranger) return;
        const somebodyElse: MatchProfile = { ...stranger, scored: person.scored };
        const compiled = compileRequirement(world.requirement, world.vocabulary, SCORING_MODEL);
        expect(score(compiled, somebodyElse.scored, AS_OF)).toEqual(score(compiled, person.scored, AS_OF));
      }),
    );
  });

  it('never falls with one more skill, a higher level or a longer time at work', () => {
    fc.assert(
      fc.property(worlds(1), ({ requirement, vocabulary, profiles }) => {
        const compiled = compileRequirement(requirement, vocabulary, SCORING_MODEL);
        for (const { scored } of profiles) {
          const before = score(compiled, scored, AS_OF).score;
          const better = {
            ...scored,
            skills: scored.skills.map((held): HeldSkill => ({ ...held, level: 4, evidence: 'CERTIFIED' })),
            periods: scored.periods.map((period): WorkPeriod => ({ ...period, to: null })),
          };
          expect(score(compiled, better, AS_OF).score).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });
});

/** Similarity · confidences · min(1, level / minimum), in floating point and without caching. */
function plainSkillCredit(
  held: HeldSkill,
  required: number,
  minimum: number,
  vocabulary: Vocabulary,
  capped: boolean,
): number {
  const relation = vocabulary.related(required).get(held.skill);
  if (relation === undefined) return 0;
  const cap = { SELF_DECLARED: 2, EMPLOYER_ATTESTED: 3, CENTRE_TESTED: 4, CERTIFIED: 4 }[
    held.evidence ?? 'SELF_DECLARED'
  ];
  const level = capped ? Math.min(held.level ?? 1, cap) : (held.level ?? 1);
  const share = Math.min(1, level / minimum);
  return (
    ((relation.similarity / 100) * relation.confidenceRequired * relation.confidenceHeld * share) / 10_000
  );
}

/** Asks of every day in the history what the best closeness of that day is. */
function plainExperience(
  periods: readonly WorkPeriod[],
  { occupations }: { readonly occupations: readonly { occupation: number; isco: string }[] },
  vocabulary: Vocabulary,
): number {
  let hundredths = 0;
  const first = Math.min(...periods.flatMap(({ from }) => (from === null ? [] : dayNumber(from))));
  for (let number = first; number <= dayNumber(AS_OF); number += 1) {
    const day = fromDayNumber(number);
    let best = 0;
    for (const { from, to, occupation, isco } of periods) {
      if (from === null || day < from || (to !== null && day > addDays(to, -1))) continue;
      const code = (occupation === null ? null : vocabulary.iscoOf(occupation)) ?? isco ?? '';
      for (const asked of occupations) {
        const digits = [...code].findIndex((digit, i) => digit !== asked.isco[i]);
        const common = digits === -1 ? code.length : digits;
        const byDigits = common >= 4 ? 80 : common === 3 ? 50 : common === 2 ? 25 : 0;
        const nurses =
          [code, asked.isco]
            .map((one) => one.slice(0, 3))
            .sort()
            .join() === '222,322'
            ? 80
            : 0;
        best = Math.max(best, occupation === asked.occupation ? 100 : Math.max(byDigits, nurses));
      }
    }
    hundredths += best;
  }
  return hundredths / 100;
}
