import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inSnapshot } from '../src/db/snapshot.ts';
import { recordPlan } from '../src/matching/plan.ts';
import { rankOffers } from '../src/matching/rank-offers.ts';
import type { OfferRankingAnswer, OfferRankingRequest } from '../src/matching/service.ts';
import { createKnowledgeCache } from '../src/matching/service-knowledge.ts';
import { type AskedOffers, createOpenOffers } from '../src/matching/service-open-offers.ts';
import { createServices, type Services } from '../src/server/services.ts';
import { COUNTRY, PATIENT, TODAY } from './contract/both-ways.ts';
import { readRow } from './contract/profile-rows.ts';
import { TEST_NOW, testConfig } from './harness/test-config.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';

let test: TestDatabase;
/** With its index of open offers. */
let indexed: Services;
let candidates: readonly string[];

beforeAll(async () => {
  test = await createTestDatabase('DEMONSTRATION');
  indexed = await newServices();
  await indexed.matching.prepare(TODAY);
  const { rows } = await test.database.pool.query<{ id: string }>(
    'SELECT id FROM candidate WHERE ordinal % 97 = 5 ORDER BY ordinal',
  );
  candidates = rows.map(({ id }) => id);
});

afterAll(async () => {
  await indexed.matching.close();
  await test.drop();
});

function newServices(): Promise<Services> {
  return createServices({ config: testConfig(), database: test.database, now: () => TEST_NOW });
}

const requestFor = (candidateId: string, more: Partial<OfferRankingRequest> = {}): OfferRankingRequest => ({
  scope: { kind: 'ALL' },
  sees: () => true,
  candidateId,
  asOf: TODAY,
  skip: 0,
  first: 10,
  group: 'ELIGIBLE_AFTER',
  ...more,
});

/** A service that was asked nothing yet has no index: it looks at every open offer. */
async function byScan(request: OfferRankingRequest): Promise<OfferRankingAnswer> {
  const services = await newServices();
  const plan = recordPlan(() => 0);
  const answer = await services.matching.rankOffers({ ...request, plan });
  await services.matching.close();
  expect(plan.plan().engine).toBe('EXHAUSTIVE');
  return answer;
}

async function byIndex(request: OfferRankingRequest) {
  const plan = recordPlan(() => 0);
  const answer = await indexed.matching.rankOffers({ ...request, plan });
  return { answer, plan: plan.plan() };
}

const listed = ({
  places,
  hasMore,
  groupSizes,
  bandAtCut,
  exact,
  reason,
  nextGroup,
}: OfferRankingAnswer) => ({
  places: places.map(({ compiled, rank, score, tied, wishFit, eligibility }) => ({
    id: compiled.requirement.offerId,
    rank,
    score,
    tied,
    wishFit,
    eligibility,
  })),
  hasMore,
  groupSizes,
  bandAtCut,
  exact,
  reason,
  nextGroup,
});

async function expectEqual(candidateId: string, more: Partial<OfferRankingRequest> = {}) {
  const request = requestFor(candidateId, more);
  const { answer, plan } = await byIndex(request);
  expect(listed(answer)).toEqual(listed(await byScan(request)));
  expect(answer.exact).toBe(true);
  return { answer, plan };
}

const owner = (sql: string, values: unknown[] = []) => test.database.pool.query(sql, values);

describe('offers for a candidate', () => {
  it('are those that looking at every open offer gives, page by page, for whoever sees them', async () => {
    const { rows } = await owner('SELECT employer_id AS id FROM offer ORDER BY ordinal LIMIT 1');
    const employer = rows[0].id;
    for (const candidate of candidates.slice(0, 6)) {
      const { plan } = await expectEqual(candidate);
      expect(plan).toMatchObject({ engine: 'OFFER_INDEX', unacknowledged: 0, read: 0 });
      expect(plan.offers?.size).toBeGreaterThan(10);
      await expectEqual(candidate, { group: 'ELIGIBLE_NOW', first: 3 });
      await expectEqual(candidate, { skip: 4, first: 4 });
      await expectEqual(candidate, { sees: ({ employerId }) => employerId === employer });
    }
  });

  it('follow at once whatever is written of an open offer, by whom and wherever', async () => {
    const changes: readonly [what: string, sql: string][] = [
      [
        'closed',
        `UPDATE offer SET status = 'CLOSED' WHERE ordinal = (SELECT min(ordinal) FROM offer WHERE status = 'PUBLISHED')`,
      ],
      ['opened again', `UPDATE offer SET status = 'PUBLISHED' WHERE status = 'CLOSED'`],
      ['skills', `DELETE FROM offer_skill WHERE offer_id IN (SELECT id FROM offer WHERE ordinal % 3 = 0)`],
      ['levels', 'UPDATE offer_skill SET minimum_level = 4, weight = 100'],
      [
        'occupations',
        `DELETE FROM offer_occupation WHERE offer_id IN (SELECT id FROM offer WHERE ordinal % 4 = 1)`,
      ],
      ['languages', 'UPDATE offer_language SET speaking = 1, listening = 1'],
      [
        'terms',
        `UPDATE offer SET starts_on = NULL, ends_on = NULL, minimum_months = 6 WHERE ordinal % 2 = 0`,
      ],
      ['intake over', `UPDATE offer SET intake_until = '2026-02-01' WHERE ordinal % 5 = 0`],
      [
        'named',
        `UPDATE offer SET nominative = true, named_workers = ARRAY(SELECT number FROM candidate WHERE ordinal IN (5, 102)) WHERE ordinal % 6 = 1`,
      ],
    ];
    for (const [what, sql] of changes) {
      await owner(sql);
      const [first, ...others] = candidates.slice(0, 3);
      if (first === undefined) throw new Error('the demonstration has no candidate');
      const { plan } = await expectEqual(first);
      expect([what, plan.unacknowledged > 0]).toEqual([what, true]);
      for (const candidate of others) {
        // Whoever asked first has brought the index up to date.
        expect((await expectEqual(candidate)).plan.unacknowledged).toBe(0);
      }
    }
  });

  it('are arranged anew, and right in between, when taxonomy or law have another version', async () => {
    const [candidate = ''] = candidates;
    await owner(`UPDATE reference_version SET version = version + 1 WHERE name = 'rules'`);
    const { plan } = await expectEqual(candidate);
    expect(plan.engine).toBe('EXHAUSTIVE');
    await indexed.matching.prepare(TODAY);
    expect((await expectEqual(candidate)).plan.engine).toBe('OFFER_INDEX');
  });

  it('are exact while offers change', async () => {
    const { pool } = test.database;
    const knowledgeCache = createKnowledgeCache();
    const keeper = createOpenOffers(pool, knowledgeCache);
    await keeper.prepare(TODAY);
    let writing = true;
    const writers = [0, 1].map(async (writer) => {
      for (let i = 0; writing; i += 1) {
        const status = i % 3 === 0 ? 'CLOSED' : 'PUBLISHED';
        await owner('UPDATE offer SET status = $1::"OfferStatus", posts = posts + 1 WHERE ordinal % 7 = $2', [
          status,
          (writer * 3 + i) % 7,
        ]);
      }
    });
    const engines = new Set<string>();
    try {
      for (let round = 0; round < 60; round += 1) {
        await inSnapshot(pool, async (snapshot) => {
          const knowledge = await knowledgeCache.in(snapshot);
          const question = {
            candidateNumber: '',
            asOf: TODAY,
            knowledge,
            seesOffer: () => true,
            pace: PATIENT,
          };
          const profile = await readRow(snapshot, 5 + round);
          const rankedBy = async ({ index, offers, name }: AskedOffers) => {
            engines.add(name);
            const asked = { profile, offers, country: COUNTRY, asOf: TODAY, skip: 0, first: 40 };
            const { places, ...ranking } = await rankOffers(
              { ...asked, group: 'ELIGIBLE_AFTER' },
              { index, pace: PATIENT },
            );
            return {
              ...ranking,
              ids: places.map(({ compiled, score }) => [compiled.requirement.offerId, score]),
            };
          };
          // The same snapshot, by an index that goes on and by one that has just begun.
          const indexed = await rankedBy(await keeper.in(snapshot, question));
          const beginner = createOpenOffers(pool, knowledgeCache);
          const scanned = await rankedBy(await beginner.in(snapshot, question));
          await beginner.close();
          expect(indexed).toEqual(scanned);
          expect(indexed.exact).toBe(true);
        });
      }
    } finally {
      writing = false;
      await Promise.all(writers);
      await keeper.close();
    }
    expect([...engines].sort()).toEqual(['EXHAUSTIVE', 'OFFER_INDEX']);
  });
});
