import { expect } from '@jest/globals';
import { createRandom } from '../../bench/random.ts';
import { inSnapshot } from '../../src/db/snapshot.ts';
import { addDays } from '../../src/domain/iso-date.ts';
import { compileVocabulary } from '../../src/matching/compile-vocabulary.ts';
import type { HeldSkill, MatchProfile, SkillEvidence, SkillLevel } from '../../src/matching/profile.ts';
import type { Requirement } from '../../src/matching/requirement.ts';
import { compileRequirement } from '../../src/matching/score.ts';
import { SCORING_MODEL } from '../../src/matching/scoring-model.ts';
import { readVocabularyRows } from '../../src/taxonomy/index.ts';
import type { TestDatabase } from '../harness/test-database.ts';
import { placesOf, ranked, scanned, TODAY, topOf } from './both-ways.ts';
import type { StartEngine } from './candidate-engine.ts';
import { allowProfilesAlone, inTransaction, uuidOf, writeRows } from './profile-rows.ts';

/** An occupation with the skills that the taxonomy says it takes. */
interface Trade {
  readonly occupation: number;
  readonly isco: string;
  readonly skills: readonly { readonly skill: number; readonly essential: boolean }[];
}

const PEOPLE = 400;
const SEED = 7;
const LEVELS: readonly (SkillLevel | null)[] = [null, 1, 2, 3, 4];
const EVIDENCE: readonly (SkillEvidence | null)[] = [null, 'SELF_DECLARED', 'EMPLOYER_ATTESTED', 'CERTIFIED'];

/** People of the trades of a whole taxonomy, ranked for offers of these trades, as looking at everybody ranks them. */
export async function expectExactOverTaxonomy(test: TestDatabase, start: StartEngine): Promise<void> {
  const { pool } = test.database;
  await allowProfilesAlone(test.ownerUrl);
  const trades = await readTrades(pool);
  expect(trades.length).toBeGreaterThan(20);
  await inTransaction(pool, (client) => writeRows(client, peopleOf(trades)));
  const engine = await start(pool);
  try {
    await engine.caughtUp();
    await inSnapshot(pool, async (snapshot) => {
      const vocabulary = compileVocabulary(await readVocabularyRows(snapshot), 1, SCORING_MODEL);
      let related = 0;
      for (const trade of trades) {
        const compiled = compileRequirement(offerOf(trade), vocabulary, SCORING_MODEL);
        const { ranking } = await ranked(snapshot, engine, topOf(compiled, 20));
        expect(ranking.exact).toBe(true);
        expect(placesOf(ranking)).toEqual(placesOf(await scanned(snapshot, topOf(compiled, 20))));
        const details = ranking.places.flatMap(({ trace }) =>
          trace.components.flatMap(({ requirements }) => requirements.map(({ detail }) => detail)),
        );
        for (const detail of details) {
          if (detail.kind === 'SKILL' && detail.chosen && detail.chosen.relation.kind !== 'SAME')
            related += 1;
        }
      }
      // What the taxonomy relates has counted, too.
      expect(related).toBeGreaterThan(0);
    });
  } finally {
    await engine.stop();
  }
}

/** Some of all occupations, spread over the taxonomy. */
async function readTrades(pool: TestDatabase['database']['pool']): Promise<readonly Trade[]> {
  const { rows } = await pool.query<Trade>(
    `SELECT o.ordinal AS occupation, o.isco_code AS isco,
       jsonb_agg(jsonb_build_object('skill', s.ordinal, 'essential', r.kind = 'ESSENTIAL') ORDER BY s.ordinal) AS skills
     FROM concept o JOIN concept_relation r ON r.from_id = o.id AND r.kind <> 'BROADER'
     JOIN concept s ON s.id = r.to_id AND s.kind = 'SKILL'
     WHERE o.kind = 'OCCUPATION' AND o.isco_code IS NOT NULL AND o.ordinal % 100 = 3
     GROUP BY o.ordinal, o.isco_code ORDER BY o.ordinal`,
  );
  return rows;
}

function peopleOf(trades: readonly Trade[]): readonly MatchProfile[] {
  const random = createRandom(SEED);
  return Array.from({ length: PEOPLE }, (_, ordinal): MatchProfile => {
    const trade = trades[ordinal % trades.length];
    const other = trades[random.below(trades.length)];
    const held = new Map<number, HeldSkill>();
    for (const { skill } of [...(trade?.skills ?? []), ...(other?.skills.slice(0, 6) ?? [])]) {
      if (random.next() < 0.4) continue;
      const level = LEVELS[random.below(LEVELS.length)] ?? null;
      held.set(skill, { skill, level, evidence: EVIDENCE[random.below(EVIDENCE.length)] ?? null });
    }
    const from = addDays(TODAY, -random.below(3000) - 1);
    return {
      ordinal,
      candidateId: uuidOf(ordinal),
      agencyPath: 'DN/',
      version: 1,
      scored: {
        skills: [...held.values()],
        periods: [{ occupation: trade?.occupation ?? null, isco: null, from, to: null, country: 'MLI' }],
        languages: [],
        credentials: [],
      },
      mobility: {
        destinations: null,
        contractKinds: null,
        availableFrom: null,
        availableTo: null,
        minimumWage: null,
        passportValidUntil: null,
      },
      consents: [],
      conditionsOnly: {
        birthFrom: null,
        birthTo: null,
        nationalities: ['MLI'],
        region: null,
        cercle: null,
        literacies: [],
        wishedOccupations: [],
        licences: [],
      },
    };
  });
}

function offerOf({ occupation, isco, skills }: Trade): Requirement {
  return {
    offerId: String(occupation),
    destination: 'ESP',
    destinationPlaces: ['ESP'],
    recognitionPlaces: ['ESP'],
    occupations: [{ occupation, isco }],
    minimumMonths: 24,
    skills: skills.slice(0, 30).map((skill, i) => ({
      ...skill,
      weight: null,
      minimumLevel: i % 3 === 0 ? 3 : null,
      evidenceDemanded: null,
    })),
    qualification: null,
    regulated: false,
    languages: [],
    licences: [],
    terms: { contractKind: 'FIXED_TERM', startsOn: null, endsOn: null, wage: null },
    posts: 1,
    weights: { SKILLS: null, EXPERIENCE: null, QUALIFICATION: null, LANGUAGES: null },
    seed: '00'.repeat(32),
  };
}
