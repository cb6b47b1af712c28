import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CountryPack, loadPack, loadWorld, readPack, readWorld } from '../src/pack/index.ts';
import { referenceFolders } from '../src/server/reference-folders.ts';
import { newUser } from './builders/accounts.ts';
import { register } from './builders/counter.ts';
import { person } from './builders/people.ts';
import { testConfig } from './harness/test-config.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

const NOTHING = { added: 0, changed: 0, removed: 0, moved: [] };

let service: TestService;
let pack: CountryPack;

beforeEach(async () => {
  service = await startTestService('EMPTY');
  const folders = referenceFolders(testConfig());
  pack = await readPack(folders.pack);
  const world = await readWorld(folders.world);
  await inTransaction((tx) => loadWorld(tx, world));
});
afterEach(() => service.stop());

interface Tx {
  query(text: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await service.database.pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

const load = (change: Partial<CountryPack> = {}) =>
  inTransaction((tx) => loadPack(tx, { ...pack, ...change }));

/** Rows with the transactions that wrote them. */
async function rows(): Promise<unknown> {
  const { rows } = await service.database.pool.query(
    `SELECT 'agency' AS of, code, xmin::text FROM agency UNION ALL SELECT 'territory', code, xmin::text FROM territory
     UNION ALL SELECT 'language', code, xmin::text FROM language UNION ALL SELECT 'source', code, xmin::text FROM data_source
     ORDER BY 1, 2`,
  );
  return rows;
}

/** The pack without some rows. */
function without(codes: readonly string[]): Partial<CountryPack> {
  const kept = ({ code }: { readonly code: string }) => !codes.includes(code);
  return { agencies: pack.agencies.filter(kept), territories: pack.territories.filter(kept) };
}

/** The pack with an agency below another, and the paths that follow. */
function withMoved(code: string, parent: string): Partial<CountryPack> {
  const above = pack.agencies.find((row) => row.code === parent);
  return {
    agencies: pack.agencies.map((row) =>
      row.code === code ? { ...row, parent, path: `${above?.path}${code}/` } : row,
    ),
  };
}

async function someoneAt(agencyCode: string, regionCode: string | null = null) {
  const token = await newUser(service, {
    login: `at-${agencyCode.toLowerCase()}`,
    role: 'ADVISER',
    agencyCode,
  });
  const somebody = person(1);
  await register(service, token, { ...somebody, details: { ...somebody.details, regionCode } });
}

describe('a pack', () => {
  it('is written once', async () => {
    expect(await load()).toEqual({
      added: pack.agencies.length + pack.territories.length,
      changed: pack.nationalLanguages.codes.length,
      removed: 0,
      moved: [],
    });
    const before = await rows();
    expect(await load()).toEqual(NOTHING);
    expect(await rows()).toEqual(before);
  });

  it('that differs writes what differs, and only that', async () => {
    await load();
    const renamed = pack.agencies.map((row) =>
      row.code === 'AL-KITA' ? { ...row, name: 'Antenne de Kita' } : row,
    );
    expect(await load({ agencies: renamed })).toEqual({ ...NOTHING, changed: 1 });
    expect(await load(without(['AL-KITA']))).toEqual({ ...NOTHING, removed: 1 });
    expect(await load()).toEqual({ ...NOTHING, added: 1 });
  });

  it('with an agency that stands elsewhere names the candidates of it', async () => {
    await load();
    await someoneAt('AL-KITA');
    const { rows: candidates } = await service.database.pool.query<{ id: string }>(
      'SELECT id FROM candidate',
    );
    const { id: agencyId } = await service.database.prisma.agency.findUniqueOrThrow({
      where: { code: 'AL-KITA' },
    });
    const { moved, ...counts } = await load(withMoved('AL-KITA', 'DR-KOULIKORO'));
    expect(counts).toEqual({ added: 0, changed: 1, removed: 0 });
    expect(moved).toEqual(candidates.map(({ id }) => id));
    expect(
      await service.database.prisma.agency.findUniqueOrThrow({ where: { code: 'AL-KITA' } }),
    ).toMatchObject({ id: agencyId, path: 'DN/DR-KOULIKORO/AL-KITA/' });
    expect(await load(withMoved('AL-KITA', 'DR-KOULIKORO'))).toEqual(NOTHING);
  });

  it('that no longer has an agency or a territory with people is refused', async () => {
    await load();
    await someoneAt('AL-KITA', 'ML-3');
    const before = await rows();
    await expect(load(without(['AL-KITA']))).rejects.toMatchObject({
      code: 'CONFLICT',
      key: 'pack.inUse',
      // The candidate and the adviser.
      values: { what: 'agency', code: 'AL-KITA', used: 2 },
    });
    await expect(load(without(['ML-3']))).rejects.toMatchObject({
      code: 'CONFLICT',
      values: { what: 'territory', code: 'ML-3', used: 1 },
    });
    expect(await rows()).toEqual(before);
  });

  it('of another country takes the place of the first, unless somebody belongs to that', async () => {
    await load();
    const civ = await readPack(
      referenceFolders({ packFolder: testConfig().packFolder.replace(/mli$/, 'civ') }).pack,
    );
    await load(civ);
    const left = await service.database.pool.query<{ code: string }>(
      `SELECT code FROM territory WHERE pack = 'mli' UNION ALL SELECT code FROM agency WHERE code LIKE 'DR-%'
       UNION ALL SELECT code FROM language WHERE national AND code = 'bam'
       UNION ALL SELECT code FROM data_source WHERE code = 'pack:mli'`,
    );
    expect(left.rows).toEqual([]);
    await load();
    await someoneAt('AL-KITA');
    await expect(load(civ)).rejects.toMatchObject({ code: 'CONFLICT', key: 'pack.inUse' });
  });
});
