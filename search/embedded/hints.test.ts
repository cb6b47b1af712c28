import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber } from '../../src/domain/iso-date.ts';
import { type RankedGroup, standsIn } from '../../src/matching/eligibility/judge.ts';
import type { HeldLanguage, MatchProfile } from '../../src/matching/profile.ts';
import { compileRequirement, pointsBesideSkills } from '../../src/matching/score.ts';
import { SCORING_MODEL } from '../../src/matching/scoring-model.ts';
import { AS_OF, worlds } from '../../test/builders/matching-worlds.ts';
import { dismissal } from './dismissal.ts';
import { restCeilings } from './rest-bound.ts';
import { buildSegment, type Segment } from './segment.ts';
import { atOnce } from './sliced.ts';

const COUNTRY = { jurisdiction: 'MLI', identityCardSuffices: ['CIV'] };
/** More languages than hints have room for. */
const OTHERS = ['ffm', 'snk', 'khq', 'dtm', 'tmh', 'myk', 'deu', 'ita', 'por', 'wol', 'hau', 'swa'];

const level = fc.option(fc.integer({ min: 0, max: 7 }), { nil: null });
const otherLanguages = fc.uniqueArray(
  fc.record<HeldLanguage>({
    language: fc.constantFrom(...OTHERS),
    listening: level,
    speaking: level,
    reading: level,
    writing: level,
  }),
  { maxLength: 6, selector: ({ language }) => language },
);

describe('the hints of a document', () => {
  it('dismiss nobody who is in the group, and promise no fewer points than the scorer gives', () => {
    fc.assert(
      fc.property(
        worlds(12),
        fc.array(otherLanguages, { minLength: 12, maxLength: 12 }),
        fc.constantFrom<RankedGroup>('ELIGIBLE_NOW', 'ELIGIBLE_AFTER'),
        ({ requirement, vocabulary, profiles }, others, group) => {
          const people = profiles.map((profile, i) => speaking(profile, others[i] ?? []));
          const compiled = compileRequirement(requirement, vocabulary, SCORING_MODEL);
          const segment = atOnce(buildSegment(people, dayNumber(AS_OF)));
          const search = {
            compiled,
            population: { kind: 'ALL' } as const,
            group,
            country: COUNTRY,
            asOf: AS_OF,
            wanted: 5,
            excluded: new Set<number>(),
          };
          const dismissed = dismissal(segment, search);
          const ceilings = restCeilings(segment, search);
          for (const profile of people) {
            const hints = hintsOf(segment, segment.documentOf(profile.ordinal));
            if (hints === null) continue;
            const question = { profile, requirement, vocabulary, country: COUNTRY, asOf: AS_OF };
            if (!standsIn(group, question)) continue;
            expect(dismissed(...hints)).toBe(false);
            const points = pointsBesideSkills(compiled, profile.scored, AS_OF);
            expect(ceilings.of(...hints)).toBeGreaterThanOrEqual(points);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

function speaking(profile: MatchProfile, others: readonly HeldLanguage[]): MatchProfile {
  const languages = [...profile.scored.languages, ...others];
  return { ...profile, scored: { ...profile.scored, languages } };
}

/** As they stand beside a document where it is listed; null where it is listed nowhere. */
function hintsOf({ postings, partitionNumbers }: Segment, doc: number): [number, number] | null {
  for (const partition of partitionNumbers.values()) {
    const { documents, hints } = postings.membersOf(partition);
    const at = documents.indexOf(doc);
    if (at >= 0) return [hints.first[at] ?? 0, hints.second[at] ?? 0];
  }
  return null;
}
