import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../src/config.ts';
import { prepareData } from '../src/server/prepare-data.ts';
import { newUser } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { register } from './builders/counter.ts';
import { draft, move, offer, registerEmployer } from './builders/offers.ts';
import { person } from './builders/people.ts';
import { RankCandidatesDocument } from './generated/graphql.ts';
import { TEST_NOW, testConfig } from './harness/test-config.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

const config = testConfig({
  packFolder: join(projectRoot, 'prisma/reference/packs/civ'),
  demonstration: false,
});

let service: TestService;
let concepts: ConceptIds;
let adviser: string;
const said: string[] = [];

beforeAll(async () => {
  service = await startTestService('EMPTY', () => TEST_NOW, config);
  await prepareData(
    service.database,
    config,
    (line) => said.push(line),
    () => TEST_NOW,
  );
  concepts = await readConceptIds(service);
  adviser = await newUser(service, { login: 'abidjan', role: 'ADVISER', agencyCode: 'AR-ABIDJAN' });
});

afterAll(() => service.stop());

async function column(text: string): Promise<readonly string[]> {
  const { rows } = await service.database.pool.query<{ value: string }>(text);
  return rows.map(({ value }) => value);
}

describe('the service of Côte d’Ivoire', () => {
  it('has its own agencies, divisions and languages, and none of Mali’s', async () => {
    expect(said.join('\n')).toContain('Country pack civ');
    expect(await column(`SELECT DISTINCT pack AS value FROM territory`)).toEqual(['civ']);
    expect(await column(`SELECT code AS value FROM territory WHERE code NOT LIKE 'CI-%'`)).toEqual([]);
    expect(await column(`SELECT name AS value FROM agency WHERE parent_id IS NULL`)).toEqual([
      'Agence Emploi Jeunes, direction générale',
    ]);
    expect(await column(`SELECT path AS value FROM agency WHERE path NOT LIKE 'AEJ/%'`)).toEqual([]);
    expect(
      await column(
        `SELECT code AS value FROM language WHERE national AND code IN ('bam', 'bci', 'dyu') ORDER BY 1`,
      ),
    ).toEqual(['bci', 'dyu']);
    const { data } = await service.query('{ territories(kind: "DISTRICT") { code isoCode kindName } }');
    const { territories } = data as { territories: readonly { code: string }[] };
    expect(territories).toHaveLength(14);
    expect(territories).toContainEqual({ code: 'CI-AB', isoCode: 'CI-AB', kindName: 'District' });
    expect(await column('SELECT login AS value FROM user_account WHERE demonstration')).toEqual([]);
  });

  it('registers a person in Abidjan and ranks her for an offer', async () => {
    const mason = concepts.occupation('maçon/maçonne');
    const bricks = concepts.skill('monter un mur en briques ou en agglos');
    const somebody = person(1)
      .bornIn(1990)
      .skilled({ skill: bricks, level: 3 })
      .worked({ occupation: mason, from: '2015-01-01', country: 'CIV' })
      .speaks({ language: 'bci', speaking: 7 })
      .with({ nationalities: ['CIV'], regionCode: 'CI-AB', cercleCode: 'CI-AB-YOPOUGON' });
    const entered = await register(service, adviser, somebody, { agencyCode: 'GE-YOPOUGON' });
    expect(entered).toMatchObject({
      number: expect.stringMatching(/^CI-\d{6}-[\dX]$/),
      agencyName: 'Guichet emploi de Yopougon',
    });

    const national = await newUser(service, {
      login: 'direction',
      role: 'NATIONAL_DEPARTMENT',
      agencyCode: 'AEJ',
    });
    const employer = await registerEmployer(service, national, 'Bâtisseurs du Guadalquivir');
    const wanted = offer(1, mason).asking({ skill: bricks, essential: true });
    const { id, number } = await draft(service, national, wanted, employer);
    await move(service, national, id, 'submit');
    expect(await move(service, national, id, 'publish')).toMatchObject({ offer: { status: 'PUBLISHED' } });
    const variables = { offerNumber: number, eligibility: 'ELIGIBLE_AFTER' as const };
    const ranked = await service.get(RankCandidatesDocument, variables, { token: adviser });
    expect(ranked.offer?.matches?.edges).toMatchObject([{ rank: 1, node: { number: entered.number } }]);
    expect(ranked.offer?.matches?.edges[0]?.score).toBeGreaterThan(0);
  });

  it('refuses Mali’s codes', async () => {
    const somebody = person(2);
    await expect(
      register(service, adviser, { ...somebody, details: { ...somebody.details, regionCode: 'ML-3' } }),
    ).rejects.toThrow('Il n’y a pas de territoire de code « ML-3 ».');
    await expect(register(service, adviser, somebody, { agencyCode: 'AL-KITA' })).rejects.toThrow(
      'Il n’y a pas d’agence « AL-KITA »',
    );
  });
});
