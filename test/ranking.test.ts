import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RankCandidatesDocument, RankOffersDocument } from './generated/graphql.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let adviser: string;
let national: string;
let employer: string;

beforeAll(async () => {
  service = await startTestService('DEMONSTRATION');
  [adviser, national, employer] = await Promise.all(
    ['conseillere', 'direction', 'employeur'].map((login) => service.signIn(login)),
  ).then(([one = '', two = '', three = '']) => [one, two, three]);
});

afterAll(() => service.stop());

async function publishedOffers(): Promise<{ number: string; id: string; employerId: string }[]> {
  const { rows } = await service.database.pool.query(
    `SELECT number, id, employer_id AS "employerId" FROM offer WHERE status = 'PUBLISHED' ORDER BY ordinal`,
  );
  return rows;
}

async function rank(
  offerNumber: string,
  token: string,
  more: { first?: number; after?: string | null; eligibility?: 'ELIGIBLE_NOW' | 'ELIGIBLE_AFTER' } = {},
) {
  const { offer } = await service.get(RankCandidatesDocument, { offerNumber, ...more }, { token });
  if (!offer?.matches) throw new Error(`no ranking for ${offerNumber}`);
  return offer.matches;
}

/** Every page of a ranking. */
async function wholeRanking(
  offerNumber: string,
  token: string,
  eligibility: 'ELIGIBLE_NOW' | 'ELIGIBLE_AFTER',
) {
  const edges = [];
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof rank>> = await rank(offerNumber, token, {
      first: 200,
      after,
      eligibility,
    });
    edges.push(...page.edges);
    if (!page.pageInfo.hasNextPage) return { edges, totalCount: page.totalCount };
    after = page.pageInfo.endCursor;
  }
}

describe('a ranking over HTTP', () => {
  it('is exact, ordered, and its points sum to the score to the last digit', async () => {
    for (const { number } of await publishedOffers()) {
      const ranking = await rank(number, national, { first: 50, eligibility: 'ELIGIBLE_AFTER' });
      expect(ranking).toMatchObject({
        exact: true,
        reason: null,
        asOf: '2026-03-01',
      });
      expect(ranking.modelVersion).toMatch(/^model-1\/taxonomy-\d+\/rules-\d+$/);
      // Whoever was not looked at scores less than the last on the page.
      expect(ranking.unseenScoreBound ?? -1).toBeLessThan(ranking.edges.at(-1)?.score ?? 0);
      let previous = Number.POSITIVE_INFINITY;
      ranking.edges.forEach(({ score, rank: place, explanation }, index) => {
        expect(score).toBeLessThanOrEqual(previous);
        previous = score;
        const ahead = ranking.edges.findIndex((edge) => edge.score === score);
        expect(place).toBe(ahead + 1);
        expect(place).toBeLessThanOrEqual(index + 1);
        const points = explanation.components.flatMap(({ requirements }) =>
          requirements.map((one) => one.points),
        );
        expect(points.reduce((sum, one) => sum + one, 0)).toBe(score);
        expect(explanation.components.reduce((sum, one) => sum + one.points, 0)).toBe(score);
      });
    }
  });

  it('finds somebody eligible now for most offers', async () => {
    const offers = await publishedOffers();
    const sizes = await Promise.all(
      offers.map(async ({ number }) => (await rank(number, national)).totalCount ?? 0),
    );
    expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(offers.length / 2);
  });

  it('gives the same places page by page as in one piece, and never a candidate twice', async () => {
    const [offer] = await publishedOffers();
    const number = offer?.number ?? '';
    const whole = await rank(number, national, { first: 60, eligibility: 'ELIGIBLE_AFTER' });
    const paged = [];
    for (let after: string | null = null; paged.length < whole.edges.length; ) {
      const page: typeof whole = await rank(number, national, {
        first: 7,
        after,
        eligibility: 'ELIGIBLE_AFTER',
      });
      paged.push(...page.edges);
      after = page.pageInfo.endCursor;
    }
    const places = (edges: typeof whole.edges) => edges.map(({ rank: place, node }) => `${place} ${node.id}`);
    expect(places(paged).slice(0, 60)).toEqual(places(whole.edges));
    expect(new Set(paged.map(({ node }) => node.id)).size).toBe(paged.length);
  });

  it('asks the database the same few questions for 20 places and for 200', async () => {
    const [offer] = await publishedOffers();
    const number = offer?.number ?? '';
    const eligibility = 'ELIGIBLE_AFTER';
    await rank(number, national, { first: 20, eligibility });
    let places = 0;
    const few = await service.statementsOf(() => rank(number, national, { first: 20, eligibility }));
    const many = await service.statementsOf(async () => {
      places = (await rank(number, national, { first: 200, eligibility })).edges.length;
    });
    expect(places).toBe(200);
    expect(many.length).toBe(few.length);
    expect(few.length).toBeLessThan(15);
    expect(few.length).toBeGreaterThan(3);
  });

  it('ranks for an adviser only candidates of the own agency and those below', async () => {
    const [offer] = await publishedOffers();
    const number = offer?.number ?? '';
    const { rows } = await service.database.pool.query(
      `SELECT a.path FROM user_account u JOIN agency a ON a.id = u.agency_id WHERE u.login = 'conseillere'`,
    );
    const everyone = await wholeRanking(number, national, 'ELIGIBLE_AFTER');
    const own = await wholeRanking(number, adviser, 'ELIGIBLE_AFTER');
    expect(own.edges.length).toBeGreaterThan(0);
    expect(own.edges.length).toBeLessThan(everyone.edges.length);
    expect(own.totalCount).toBe(own.edges.length);
    const numbers = own.edges.map(({ node }) => node.number);
    const seen = await service.database.pool.query(
      `SELECT c.number FROM candidate c JOIN agency a ON a.id = c.agency_id WHERE starts_with(a.path, $1)`,
      [rows[0].path],
    );
    const allowed = new Set(seen.rows.map((row: { number: string }) => row.number));
    expect(numbers.filter((one) => !allowed.has(one ?? ''))).toEqual([]);
    // The order is that of the whole ranking without the others.
    const order = everyone.edges
      .map(({ node }) => node.id)
      .filter((id) => own.edges.some(({ node }) => node.id === id));
    expect(own.edges.map(({ node }) => node.id)).toEqual(order);
  });

  it('shows an employer masked candidates who agreed, for its own offers alone', async () => {
    const offers = await publishedOffers();
    const { rows } = await service.database.pool.query(
      `SELECT employer_id AS id FROM user_account WHERE login = 'employeur'`,
    );
    const own = offers.filter(({ employerId }) => employerId === rows[0].id);
    const foreign = offers.find(({ employerId }) => employerId !== rows[0].id);
    expect(own.length).toBeGreaterThan(0);
    for (const { number } of own) {
      const { edges } = await wholeRanking(number, employer, 'ELIGIBLE_NOW');
      for (const { node } of edges)
        expect(node).toMatchObject({ masked: true, number: null, displayName: null });
    }
    const hidden = await service.get(
      RankCandidatesDocument,
      { offerNumber: foreign?.number ?? '' },
      { token: employer },
    );
    expect(hidden.offer).toBeNull();
  });

  it('puts every visible candidate into one group', async () => {
    const [offer] = await publishedOffers();
    const number = offer?.number ?? '';
    const now = await wholeRanking(number, national, 'ELIGIBLE_NOW');
    const later = await wholeRanking(number, national, 'ELIGIBLE_AFTER');
    const ids = [...now.edges, ...later.edges].map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([now.totalCount, later.totalCount]).toEqual([now.edges.length, later.edges.length]);
    for (const { eligibility } of now.edges) {
      expect(eligibility.status).toBe('ELIGIBLE_NOW');
      expect(eligibility.measures).toEqual([]);
    }
    for (const { eligibility } of later.edges) {
      expect(eligibility.status).toBe('ELIGIBLE_AFTER');
      expect(eligibility.measures.length).toBeGreaterThan(0);
    }
  });

  it('refuses what cannot be ranked, in the caller’s language', async () => {
    const [offer] = await publishedOffers();
    const offerNumber = offer?.number ?? '';
    const ask = (more: object, options: object = {}) =>
      service.ask(RankCandidatesDocument, { offerNumber, ...more }, { token: national, ...options });
    expect((await ask({ eligibility: 'INELIGIBLE' })).errors[0]).toMatchObject({
      message: 'Les candidats non éligibles ne sont pas classés : demandez ELIGIBLE_NOW ou ELIGIBLE_AFTER.',
      extensions: { code: 'INVALID_INPUT' },
    });
    expect((await ask({ first: 0 }, { language: 'en' })).errors[0]).toMatchObject({
      message: '0 is not a whole number from 1 to 200',
      extensions: { code: 'INVALID_INPUT', path: ['first'] },
    });
    expect((await ask({ after: 'nonsense' })).errors[0]).toMatchObject({
      extensions: { code: 'INVALID_INPUT' },
    });
    const draft = await service.database.pool.query(
      `SELECT number FROM offer WHERE status IN ('DRAFT', 'SUBMITTED') LIMIT 1`,
    );
    const unpublished = await service.ask(
      RankCandidatesDocument,
      { offerNumber: draft.rows[0].number },
      { token: national },
    );
    expect(unpublished.errors[0]).toMatchObject({ extensions: { code: 'ILLEGAL_STATE' } });
    expect(unpublished.errors[0]?.message).toContain(draft.rows[0].number);
  });
});

describe('offers for a candidate', () => {
  it('are ranked by the same scorer: one pair has one score in both directions', async () => {
    const [offer] = await publishedOffers();
    const number = offer?.number ?? '';
    const { edges } = await rank(number, national, { first: 5, eligibility: 'ELIGIBLE_AFTER' });
    expect(edges.length).toBe(5);
    for (const { node, score } of edges) {
      const { candidate } = await service.get(
        RankOffersDocument,
        { candidateNumber: node.number ?? '', first: 40, eligibility: 'ELIGIBLE_AFTER' },
        { token: national },
      );
      const found = candidate?.matches?.edges.find((edge) => edge.node.number === number);
      expect(found?.score).toBe(score);
    }
  });
});
