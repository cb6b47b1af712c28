import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { projectRoot } from '../src/config.ts';
import { migrate } from '../src/db/migrate.ts';
import { currentCluster, inDatabase } from './harness/cluster.ts';
import { createDatabase, dropDatabase } from './harness/templates.ts';
import { createTestDatabase } from './harness/test-database.ts';

const SHIPPED = join(projectRoot, 'prisma/migrations');
const cluster = currentCluster();
const root = mkdtempSync(join(tmpdir(), 'seko-migrations-'));

let name: string;
let folder: string;

beforeEach(async () => {
  name = `test_${randomBytes(6).toString('hex')}`;
  folder = join(root, name);
  mkdirSync(folder);
  await createDatabase(cluster, name, 'template1');
});

afterEach(() => dropDatabase(cluster, name));
afterAll(() => rmSync(root, { recursive: true }));

function write(migration: string, sql: string): void {
  mkdirSync(join(folder, migration), { recursive: true });
  writeFileSync(join(folder, migration, 'migration.sql'), sql);
}

function run(from = folder): Promise<readonly string[]> {
  return migrate({
    ownerUrl: inDatabase(cluster.ownerUrl, name),
    serviceRole: cluster.serviceRole,
    folder: from,
  });
}

async function ask(sql: string, url = cluster.ownerUrl): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: inDatabase(url, name) });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrate', () => {
  it('applies in order what is missing, and notes it', async () => {
    write('1_first', 'CREATE TABLE one (id int)');
    expect(await run()).toEqual(['1_first']);
    write('3_third', 'CREATE INDEX ON two (id)');
    write('2_second', 'CREATE TABLE two (id int)');
    expect(await run()).toEqual(['2_second', '3_third']);
    expect(await run()).toEqual([]);
    expect(
      await ask('SELECT migration_name, finished_at IS NOT NULL AS done FROM _prisma_migrations ORDER BY 1'),
    ).toEqual(['1_first', '2_second', '3_third'].map((migration_name) => ({ migration_name, done: true })));
  });

  it('brings an empty database to what is shipped', async () => {
    const shipped = readdirSync(SHIPPED, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(await run(SHIPPED)).toEqual(shipped.map((entry) => entry.name).sort());
    expect(await run(SHIPPED)).toEqual([]);
  });

  it('applies each once when two programs start together', async () => {
    const applied = await Promise.all([run(SHIPPED), run(SHIPPED), run(SHIPPED)]);
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  });

  it('takes line ends for no change', async () => {
    write('1_first', 'CREATE TABLE one (\n  id int\n)');
    await run();
    write('1_first', 'CREATE TABLE one (\r\n  id int\r\n)');
    expect(await run()).toEqual([]);
  });

  it('refuses a file that was edited after it had been applied', async () => {
    cpSync(SHIPPED, folder, { recursive: true });
    const [shipped = ''] = await run();
    write(shipped, `${readFileSync(join(folder, shipped, 'migration.sql'), 'utf8')}\n-- a comment`);
    write('9_next', 'CREATE TABLE nine (id int)');
    await expect(run()).rejects.toThrow(
      `prisma/migrations/${shipped}/migration.sql was edited after it had been applied: restore it and add a new migration.`,
    );
    expect(await ask("SELECT to_regclass('nine') AS nine")).toEqual([{ nine: null }]);
  });

  it('refuses a database that is newer than the files', async () => {
    write('1_first', 'CREATE TABLE one (id int)');
    write('2_second', 'CREATE TABLE two (id int)');
    await run();
    rmSync(join(folder, '2_second'), { recursive: true });
    await expect(run()).rejects.toThrow(
      'The database has the migration “2_second”, which this version of Seko does not know: start a newer version.',
    );
  });

  it('changes nothing when a migration fails, keeps those before it, and goes on once it is right', async () => {
    write('1_first', 'CREATE TABLE one (id int)');
    write('2_second', 'CREATE TABLE two (id int); SELECT 1 / 0');
    await expect(run()).rejects.toThrow(
      'The migration “2_second” failed and changed nothing: division by zero.',
    );
    expect(await ask("SELECT to_regclass('one') IS NOT NULL AS one, to_regclass('two') AS two")).toEqual([
      { one: true, two: null },
    ]);
    write('2_second', 'CREATE TABLE two (id int)');
    expect(await run()).toEqual(['2_second']);
  });
});

describe('the role of the service', () => {
  it('may change rows, no tables, no migrations, and only add to the audit trail', async () => {
    await run(SHIPPED);
    const attempt = (sql: string) => ask(sql, cluster.serviceUrl);
    await expect(attempt("DELETE FROM candidate WHERE number = 'none'")).resolves.toEqual([]);
    await expect(attempt('SELECT 1 FROM audit_entry')).resolves.toEqual([]);
    for (const sql of [
      'CREATE TABLE mine (id int)',
      'ALTER TABLE candidate ADD COLUMN mine int',
      'DROP TABLE candidate',
      'TRUNCATE candidate',
      'DELETE FROM _prisma_migrations',
      'DELETE FROM audit_entry',
      'UPDATE audit_entry SET id = id',
    ]) {
      await expect(attempt(sql)).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  it('has its rights on a table of a later migration too', async () => {
    const { drop, database, ownerUrl } = await createTestDatabase('EMPTY');
    try {
      cpSync(SHIPPED, folder, { recursive: true });
      write('99991231235959_later', 'CREATE TABLE later (id int)');
      await migrate({ ownerUrl, serviceRole: cluster.serviceRole, folder });
      await database.pool.query('INSERT INTO later VALUES (1)');
      expect((await database.pool.query('SELECT id FROM later')).rows).toEqual([{ id: 1 }]);
    } finally {
      await drop();
    }
  });
});
