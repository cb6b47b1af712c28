import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber } from '../../src/domain/iso-date.ts';
import { type RankedGroup, standsIn } from '../../src/matching/eligibility/judge.ts';
import { languages } from '../../src/matching/eligibility/languages.ts';
import { pointsOf } from '../../src/matching/points.ts';
import type { HeldLanguage, MatchProfile } from '../../src/matching/profile.ts';
import { compileRequirement, pointsBesideSkills } from '../../src/matching/score.ts';
import { scoreQualification } from '../../src/matching/score-qualification.ts';
import { SCORING_MODEL } from '../../src/matching/scoring-model.ts';
import { AS_OF, worlds } from '../../test/builders/matching-worlds.ts';
import { credentialHint, qualificationPointsAtMost } from './credential-hint.ts';
import { dismissal } from './dismissal.ts';
import { lacksLanguage } from './language-hint.ts';
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
  it('say that a language is lacking only where its condition is not met', () => {
    let told = 0;
    fc.assert(
      fc.property(
        worlds(12),
        fc.array(otherLanguages, { minLength: 12, maxLength: 12 }),
        fc.array(fc.record({ language: fc.constantFrom('fra', 'ara', 'ful', ...OTHERS), level }), {
          minLength: 1,
        }),
        ({ requirement, vocabulary, profiles }, others, asked) => {
          const people = profiles.map((profile, i) => speaking(profile, others[i] ?? []));
          const segment = atOnce(buildSegment(people, dayNumber(AS_OF)));
          const required = asked.map((one) => ({
            language: one.language,
            required: true,
            asked: { listening: one.level, speaking: null, reading: one.level, writing: null },
          }));
          const lacks = lacksLanguage(segment.languages, required, vocabulary);
          for (const profile of people) {
            const hints = hintsOf(segment, segment.documentOf(profile.ordinal));
            if (hints === null || !lacks(hints[1])) continue;
            told += 1;
            const question = { profile, vocabulary, country: COUNTRY, asOf: AS_OF };
            const results = languages({ ...question, requirement: { ...requirement, languages: required } });
            expect(results.some(({ state }) => state !== 'MET')).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(told).toBeGreaterThan(300);
  });

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

  it('promise no fewer points for a qualification than the scorer gives', () => {
    fc.assert(
      fc.property(
        worlds(12),
        fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
        ({ requirement: { recognitionPlaces }, profiles }, eqf) => {
          const asked = { eqf, stated: null, field: null };
          const ceilings = qualificationPointsAtMost(asked, 1000);
          for (const credential of profiles.flatMap(({ scored }) => scored.credentials)) {
            const { credit } = scoreQualification(asked, recognitionPlaces, [credential], AS_OF);
            expect(ceilings[credentialHint(credential)]).toBeGreaterThanOrEqual(pointsOf(1000, credit));
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
