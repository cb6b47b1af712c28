import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadReference } from '../src/server/load-reference.ts';
import { referenceFolders } from '../src/server/reference-folders.ts';
import { RankCandidatesDocument, WithdrawConsentDocument } from './generated/graphql.ts';
import { testConfig } from './harness/test-config.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let token: string;

beforeAll(async () => {
  service = await startTestService('DEMONSTRATION');
  token = await service.signIn('direction');
});

afterAll(() => service.stop());

async function rank(offerNumber: string, eligibility: 'ELIGIBLE_NOW' | 'ELIGIBLE_AFTER') {
  const { offer } = await service.get(
    RankCandidatesDocument,
    { offerNumber, first: 200, eligibility },
    { token },
  );
  if (!offer?.matches) throw new Error(`no ranking for ${offerNumber}`);
  return offer.matches;
}

/** A published offer and somebody on its first page, as a test of the ranking needs them. */
async function offerWhere(condition: string): Promise<{ id: string; number: string }> {
  const { rows } = await service.database.pool.query(
    `SELECT o.id, o.number FROM offer o WHERE o.status = 'PUBLISHED' AND ${condition} ORDER BY o.ordinal LIMIT 1`,
  );
  return rows[0];
}

describe('the next ranking', () => {
  it('no longer has who withdrew the consent a moment ago', async () => {
    const { number } = await offerWhere('EXISTS (SELECT 1 FROM offer_skill s WHERE s.offer_id = o.id)');
    const before = await rank(number, 'ELIGIBLE_NOW');
    const [first] = before.edges;
    if (!first) throw new Error('nobody is eligible now');
    const { withdrawConsent } = await service.get(
      WithdrawConsentDocument,
      { input: { candidate: first.node.id, purpose: 'SHARE_WITH_EMPLOYER' } },
      { token },
    );
    expect(withdrawConsent.__typename).toBe('WithdrawConsentPayload');
    const after = await rank(number, 'ELIGIBLE_NOW');
    expect(after.edges.map(({ node }) => node.id)).toEqual(before.edges.slice(1).map(({ node }) => node.id));
    expect(after.totalCount).toBe((before.totalCount ?? 0) - 1);
  });

  it('counts a skill that was recorded a moment ago, and says so', async () => {
    const { number, id } = await offerWhere(
      `EXISTS (SELECT 1 FROM offer_skill s WHERE s.offer_id = o.id AND s.essential)`,
    );
    const before = await rank(number, 'ELIGIBLE_AFTER');
    const zero = before.edges.find(({ explanation }) =>
      explanation.components.some(
        ({ kind, requirements }) => kind === 'SKILLS' && requirements.some((one) => one.points === 0),
      ),
    );
    const missing = zero?.explanation.components
      .find(({ kind }) => kind === 'SKILLS')
      ?.requirements.findIndex(({ points }) => points === 0);
    if (!zero || missing === undefined) throw new Error('everybody has every skill');
    const { rows } = await service.database.pool.query(
      'SELECT skill_id AS id FROM offer_skill WHERE offer_id = $1 ORDER BY position OFFSET $2 LIMIT 1',
      [id, missing],
    );
    const skill = Buffer.from(`Skill:${rows[0].id}`).toString('base64');
    const candidate = await service.query(
      `query ($number: String!) { candidate(number: $number) { version skills { skill { id } level evidence } } }`,
      { number: zero.node.number },
      { token },
    );
    const { version, skills } = JSON.parse(JSON.stringify(candidate.data)).candidate;
    const kept = skills.map((one: { skill: { id: string }; level: number; evidence: string }) => ({
      ...one,
      skill: one.skill.id,
    }));
    const { data } = await service.query(
      `mutation ($input: UpdateCandidateInput!) { updateCandidate(input: $input) { __typename } }`,
      {
        input: {
          id: zero.node.id,
          version,
          details: { skills: [...kept, { skill, level: 4, evidence: 'CERTIFIED' }] },
        },
      },
      { token },
    );
    expect(data).toEqual({ updateCandidate: { __typename: 'UpdateCandidatePayload' } });
    const after = await rank(number, 'ELIGIBLE_AFTER');
    const changed = after.edges.find(({ node }) => node.id === zero.node.id);
    const requirement = changed?.explanation.components.find(({ kind }) => kind === 'SKILLS')?.requirements[
      missing
    ];
    expect(requirement?.points).toBe(requirement?.maximum);
    expect(requirement?.sentence).toContain('certifié');
    expect(changed?.score).toBe(zero.score + (requirement?.maximum ?? 0));
  });

  it('judges by a rule that was changed a moment ago', async () => {
    const { number } = await offerWhere(
      `o.qualification_level IS NOT NULL AND NOT o.regulated
       AND EXISTS (SELECT 1 FROM offer_skill s WHERE s.offer_id = o.id)`,
    );
    const before = await rank(number, 'ELIGIBLE_AFTER');
    const qualified = ({ edges }: typeof before) =>
      edges.filter(({ explanation }) =>
        explanation.components.some(({ kind, points }) => kind === 'QUALIFICATION' && points > 0),
      ).length;
    expect(qualified(before)).toBeGreaterThan(0);

    const folder = await mkdtemp(join(tmpdir(), 'seko-rules-'));
    try {
      const folders = referenceFolders(testConfig());
      await cp(folders.recognition, folder, { recursive: true });
      const file = join(folder, 'qualification-types.json');
      const types = JSON.parse(await readFile(file, 'utf8'));
      // Nothing that Mali awards has a known level any more.
      const withoutLevels = types.map((type: { code: string }) =>
        type.code.startsWith('MLI:') ? { ...type, eqf: null, eqfBasis: null } : type,
      );
      await writeFile(file, JSON.stringify(withoutLevels));
      await loadReference(service.database, { ...folders, recognition: folder }, () => {});
      const after = await rank(number, 'ELIGIBLE_AFTER');
      expect(after.modelVersion).not.toBe(before.modelVersion);
      expect(qualified(after)).toBe(0);

      await loadReference(service.database, folders, () => {});
      const again = await rank(number, 'ELIGIBLE_AFTER');
      expect(again.edges).toEqual(before.edges);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
