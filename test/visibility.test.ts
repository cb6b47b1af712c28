import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isPermitted } from '../src/access/permissions.ts';
import { addDays, bamakoDay, type IsoDate } from '../src/domain/iso-date.ts';
import { belongsTo } from '../src/matching/population.ts';
import type { MatchProfile } from '../src/matching/profile.ts';
import { unpackProfile } from '../src/matching/profile-codec.ts';
import { offerScope, offerWhere, seesOffer } from '../src/offers/offer-visibility.ts';
import {
  type CandidateScope,
  candidateScope,
  candidateScopeSql,
  candidateWhere,
  seesCandidate,
} from '../src/people/candidate-visibility.ts';
import { globalId } from './builders/global-ids.ts';
import { draft, offer } from './builders/offers.ts';
import { type AskingViewer, allViewers } from './builders/viewers.ts';
import {
  FindCandidatesDocument,
  type FindCandidatesQueryVariables,
  FindOffersDocument,
  ReadCandidateDocument,
  ReadNodeDocument,
  ReadNodesDocument,
  ReadOfferDocument,
  RecordConsentDocument,
  WithdrawConsentDocument,
} from './generated/graphql.ts';
import { TEST_NOW } from './harness/test-config.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

const TODAY = bamakoDay(TEST_NOW);
const NOTHING = '01900000-0000-7000-8000-000000000000';

let service: TestService;
let viewers: readonly AskingViewer[];

beforeAll(async () => {
  service = await startTestService('DEMONSTRATION');
  viewers = await allViewers(service);
  await changeSomeConsentsToday();
});

afterAll(() => service.stop());

/** So that what is given and what is withdrawn on the very day is among what is compared. */
async function changeSomeConsentsToday(): Promise<void> {
  const token = viewers.find(({ who }) => who === 'direction')?.token;
  const purpose = 'SHARE_WITH_EMPLOYER';
  const { rows } = await service.database.pool.query<{ id: string; agreed: boolean }>(
    `(SELECT c.id, TRUE AS agreed FROM candidate c JOIN consent s ON s.candidate_id = c.id
        WHERE s.purpose = $1 AND s.withdrawn_on IS NULL ORDER BY c.ordinal LIMIT 3)
     UNION ALL (SELECT c.id, FALSE FROM candidate c
        WHERE NOT EXISTS (SELECT 1 FROM consent s WHERE s.candidate_id = c.id) ORDER BY c.ordinal LIMIT 3)`,
    [purpose],
  );
  for (const { id, agreed } of rows) {
    const candidate = globalId('Candidate', id);
    if (agreed) await service.get(WithdrawConsentDocument, { input: { candidate, purpose } }, { token });
    else {
      const consent = { purpose, form: 'WRITTEN' } as const;
      await service.get(RecordConsentDocument, { input: { candidate, consent } }, { token });
    }
  }
}

async function everybody() {
  const { prisma, pool } = service.database;
  const records = await prisma.candidate.findMany({
    include: { agency: true, consents: true, person: true },
    orderBy: { id: 'asc' },
  });
  const { rows } = await pool.query<{ packed: string }>('SELECT packed FROM match_profile');
  const profiles: readonly MatchProfile[] = rows.map(({ packed }) => unpackProfile(packed));
  return { records, profiles };
}

async function idsBySql(scope: CandidateScope): Promise<readonly string[]> {
  const condition = candidateScopeSql(scope);
  const rows = await service.database.prisma.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM candidate c JOIN agency a ON a.id = c.agency_id WHERE ${condition} ORDER BY c.id`;
  return rows.map(({ id }) => id);
}

describe('who sees which candidates', () => {
  it('is one answer by predicate, by Prisma, by SQL and in rankings, on any day', async () => {
    const { records, profiles } = await everybody();
    expect(records.length).toBe(2000);
    expect(profiles.length).toBe(2000);
    const days = [-400, -30, -1, 0, 1].map((days): IsoDate => addDays(TODAY, days));
    const sizes = new Map<string, number>();
    for (const { who, viewer } of [
      ...viewers,
      { who: 'system', viewer: { kind: 'SYSTEM', name: '' } as const },
    ]) {
      for (const day of days) {
        const scope = candidateScope(viewer, day);
        const predicate = records.filter((record) => seesCandidate(scope, record)).map(({ id }) => id);
        const byPrisma = await service.database.prisma.candidate.findMany({
          where: candidateWhere(scope),
          select: { id: true },
          orderBy: { id: 'asc' },
        });
        const ranked = profiles.filter((profile) => belongsTo(scope, profile));
        expect(byPrisma.map(({ id }) => id)).toEqual(predicate);
        expect(await idsBySql(scope)).toEqual(predicate);
        expect(ranked.map(({ candidateId }) => candidateId).sort()).toEqual([...predicate].sort());
        if (day === TODAY) sizes.set(who, predicate.length);
      }
    }
    const { conseillere, local, employeur, ...others } = Object.fromEntries(sizes);
    expect(others).toEqual({
      direction: 2000,
      admin: 2000,
      system: 2000,
      portal: employeur,
      lost: employeur,
      nowhere: 0,
      stranger: 0,
    });
    for (const some of [conseillere, local, employeur]) {
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(2000);
    }
    expect(local).toBeLessThan(conseillere ?? 0);
  });

  it('holds for every list, count and node over HTTP', async () => {
    const { records } = await everybody();
    const [someRegion] = records.flatMap(({ person }) => person.regionCode ?? []);
    // The others have the same scopes.
    const asking = ['conseillere', 'local', 'nowhere', 'direction', 'employeur', 'stranger'];
    for (const { who, viewer, token } of viewers.filter((one) => asking.includes(one.who))) {
      const scope = candidateScope(viewer, TODAY);
      const visible = records.filter((record) => seesCandidate(scope, record));
      const ids = new Set(visible.map(({ id }) => globalId('Candidate', id)));
      for (let start = 0; start < records.length; start += 100) {
        const asked = records.slice(start, start + 100).map(({ id }) => globalId('Candidate', id));
        const { nodes } = await service.get(ReadNodesDocument, { ids: asked }, { token });
        expect(nodes.map((node) => node?.id ?? null)).toEqual(asked.map((id) => (ids.has(id) ? id : null)));
      }
      if (!isPermitted(viewer, 'candidate.read')) continue;
      const listed = await everyPage({}, token);
      expect(new Set(listed.ids)).toEqual(ids);
      expect({ who, all: listed.ids.length, total: listed.total }).toEqual({
        who,
        all: ids.size,
        total: ids.size,
      });
      const here = await everyPage({ filter: { regionCode: someRegion } }, token);
      const expected = visible.filter(({ person }) => person.regionCode === someRegion).length;
      expect([here.ids.length, here.total]).toEqual([expected, expected]);
    }
  });

  it('makes no difference between one out of sight and one that there is not', async () => {
    const { records } = await everybody();
    for (const { viewer, token } of viewers) {
      const scope = candidateScope(viewer, TODAY);
      const hidden = records.find((record) => !seesCandidate(scope, record));
      if (!hidden) continue;
      const answers = [];
      for (const id of [hidden.id, NOTHING]) {
        answers.push(await service.ask(ReadNodeDocument, { id: globalId('Candidate', id) }, { token }));
      }
      expect(answers).toEqual([
        { data: { node: null }, errors: [] },
        { data: { node: null }, errors: [] },
      ]);
      if (!isPermitted(viewer, 'candidate.read')) continue;
      const { candidate } = await service.get(ReadCandidateDocument, { number: hidden.number }, { token });
      expect(candidate).toBeNull();
      const { candidates } = await service.get(FindCandidatesDocument, { search: hidden.number }, { token });
      expect(candidates).toMatchObject({ totalCount: 0, edges: [] });
    }
  });
});

/** Every page of a list, 200 at a time. */
async function everyPage(variables: FindCandidatesQueryVariables, token: string | undefined) {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page: FindCandidatesQueryVariables = { ...variables, first: 200, after };
    const { candidates } = await service.get(FindCandidatesDocument, page, { token });
    ids.push(...candidates.edges.map(({ node }) => node.id));
    if (!candidates.pageInfo.hasNextPage) return { ids, total: candidates.totalCount };
    after = candidates.pageInfo.endCursor;
  }
}

describe('who sees which offers', () => {
  it('is one answer by predicate and by Prisma, for lists, counts, numbers and nodes', async () => {
    const { prisma, pool } = service.database;
    const { rows } = await pool.query<{ id: string }>(
      `SELECT id FROM concept WHERE kind = 'OCCUPATION' ORDER BY ordinal LIMIT 1`,
    );
    const drafted = offer(1, globalId('Occupation', rows[0]?.id ?? ''));
    for (const who of ['employeur', 'portal']) {
      await draft(service, viewers.find((one) => one.who === who)?.token ?? '', drafted);
    }
    const records = await prisma.offer.findMany({ orderBy: { ordinal: 'desc' } });
    expect(new Set(records.map(({ status }) => status)).size).toBeGreaterThan(2);
    const seen = new Map<string, number>();
    for (const { who, viewer, token } of viewers) {
      const scope = offerScope(viewer);
      const visible = records.filter((record) => seesOffer(scope, record)).map(({ id }) => id);
      const byPrisma = await prisma.offer.findMany({
        where: offerWhere(scope),
        orderBy: { ordinal: 'desc' },
      });
      expect(byPrisma.map(({ id }) => id)).toEqual(visible);
      seen.set(who, visible.length);
      for (const { id, number } of records) {
        const sight = visible.includes(id) ? expect.objectContaining({ id: globalId('Offer', id) }) : null;
        const { node } = await service.get(ReadNodeDocument, { id: globalId('Offer', id) }, { token });
        expect(node).toEqual(sight);
        if (!isPermitted(viewer, 'offer.read')) continue;
        expect((await service.get(ReadOfferDocument, { number }, { token })).offer).toEqual(sight);
      }
      if (!isPermitted(viewer, 'offer.read')) continue;
      const { offers } = await service.get(FindOffersDocument, { first: 200 }, { token });
      expect(offers.edges.map(({ node }) => node.id)).toEqual(visible.map((id) => globalId('Offer', id)));
      expect(offers.totalCount).toBe(visible.length);
    }
    const drafts = records.filter(({ status }) => status === 'DRAFT').length;
    expect(drafts).toBeGreaterThanOrEqual(2);
    expect(Object.fromEntries(seen)).toMatchObject({
      direction: records.length,
      admin: records.length,
      conseillere: records.length - drafts,
      nowhere: records.length - drafts,
      lost: 0,
      stranger: 0,
    });
  });
});
