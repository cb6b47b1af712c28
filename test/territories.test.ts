import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUser } from './builders/accounts.ts';
import { register } from './builders/counter.ts';
import { person } from './builders/people.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let adviser: string;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  adviser = await newUser(service, { login: 'territories', role: 'ADVISER', agencyCode: 'DN' });
});

afterAll(() => service.stop());

async function codes(filter: string): Promise<readonly string[]> {
  const { data } = await service.query(`{ territories${filter} { code } }`);
  const { territories } = data as { territories: readonly { code: string }[] };
  return territories.map(({ code }) => code);
}

describe('the divisions of the country', () => {
  it('are those of a day', async () => {
    const kayes = (on: string) => codes(`(kind: "CERCLE", parent: "ML-1", on: "${on}")`);
    expect(await kayes('2020-01-01')).toEqual([
      'ML-1-BAFOULABE',
      'ML-1-DIEMA',
      'ML-1-KAYES',
      'ML-1-KENIEBA',
      'ML-1-KITA',
      'ML-1-NIORO',
      'ML-1-YELIMANE',
    ]);
    expect(await kayes('2023-03-12')).toContain('ML-1-KITA');
    expect(await kayes('2023-03-13')).toEqual([
      'ML-1-BAFOULABE',
      'ML-1-KAYES',
      'ML-1-KENIEBA',
      'ML-1-YELIMANE',
    ]);
    expect(await codes('(kind: "REGION", on: "2015-12-31")')).toHaveLength(8);
    expect(await codes('(kind: "REGION", on: "2026-03-01")')).toHaveLength(19);
    expect(await codes('(kind: "CERCLE", parent: "ML-1")')).toHaveLength(7);
    expect(await codes('(kind: "PROVINCE")')).toEqual([]);
  });

  it('say what they are and what came of them', async () => {
    const { data } = await service.query(`{ territories(parent: "ML-1", on: "2020-01-01") {
      code name kind kindName(lang: "en") isoCode aliases validFrom validTo parent { code isoCode }
      successor { code validFrom formerParent { code } }
    } }`);
    const { territories } = data as { territories: readonly { code: string }[] };
    expect(territories.find(({ code }) => code === 'ML-1-NIORO')).toEqual({
      code: 'ML-1-NIORO',
      name: 'Nioro',
      kind: 'CERCLE',
      kindName: 'Cercle',
      isoCode: null,
      aliases: ['Nioro du Sahel'],
      validFrom: null,
      validTo: '2023-03-13',
      parent: { code: 'ML-1', isoCode: 'ML-1' },
      successor: { code: 'ML-X-NIORO', validFrom: '2023-03-13', formerParent: { code: 'ML-1' } },
    });
  });
});

describe('candidates of a region', () => {
  const numbers = new Map<string, string>();

  /** As files were written before, or have been since, the change of the divisions. */
  async function recorded(name: string, seed: number, region: string | null, cercle: string | null) {
    const { number } = await register(service, adviser, person(seed));
    numbers.set(number ?? '', name);
    await service.database.pool.query(
      `UPDATE person SET region_code = $2, cercle_code = $3
       WHERE id = (SELECT person_id FROM candidate WHERE number = $1)`,
      [number, region, cercle],
    );
  }

  beforeAll(async () => {
    await recorded('old cercle', 101, 'ML-1', 'ML-1-DIEMA');
    await recorded('new region', 102, 'ML-X-NIORO', null);
    await recorded('old region', 103, 'ML-1', null);
    await recorded('cercle alone', 104, null, 'ML-1-NIORO');
    await recorded('another cercle', 105, 'ML-1', 'ML-1-KITA');
    await recorded('elsewhere', 106, 'ML-3', 'ML-3-SIKASSO');
    await recorded('nowhere', 107, null, null);
  });

  async function living(regionCode: string): Promise<readonly string[]> {
    const { data } = await service.query(
      'query ($filter: CandidateFilter) { candidates(filter: $filter, first: 50) { totalCount edges { node { number } } } }',
      { filter: { regionCode } },
      { token: adviser },
    );
    const { candidates } = data as {
      candidates: { totalCount: number; edges: readonly { node: { number: string } }[] };
    };
    expect(candidates.totalCount).toBe(candidates.edges.length);
    return candidates.edges.map(({ node }) => numbers.get(node.number) ?? '').sort();
  }

  it('are found by the new division though recorded under the old one', async () => {
    expect(await living('ML-X-NIORO')).toEqual(['cercle alone', 'new region', 'old cercle']);
    expect(await living('ML-X-KITA')).toEqual(['another cercle']);
  });

  it('are found by the old division though recorded under the new one', async () => {
    expect(await living('ML-1')).toEqual([
      'another cercle',
      'cercle alone',
      'new region',
      'old cercle',
      'old region',
    ]);
  });

  it('are found by a cercle too, and nobody by what is no territory', async () => {
    expect(await living('ML-1-DIEMA')).toEqual(['old cercle']);
    expect(await living('ML-3')).toEqual(['elsewhere']);
    expect(await living('ML-10')).toEqual([]);
    expect(await living('XX')).toEqual([]);
  });
});
