import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { StartupError } from '../startup-error.ts';
import { grantService } from './grant-service.ts';
import { requireSupported, type ServerVersion } from './server-version.ts';

/** The lock that Prisma's own migration tool takes, so that the two exclude each other. */
const MIGRATION_LOCK = 72_707_369;

/** The layout of Prisma's own migration tool. */
const CREATE_LEDGER = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256, hexadecimal */
  readonly checksum: string;
}

export interface MigrationRequest {
  /** Connection of the owner of the tables. */
  readonly ownerUrl: string;
  /** Role of the service, which gets no right to change tables; null when the owner serves. */
  readonly serviceRole: string | null;
  /** The folder with one folder a migration. */
  readonly folder: string;
  readonly say?: (line: string) => void;
}

/**
 * Brings a database to the newest migration, one transaction each, and renews the service's rights.
 * Two processes at once wait for each other.
 * @returns the names of the migrations that were applied
 * @throws StartupError when an applied file was edited since, or the database knows a migration that the folder does not
 */
export async function migrate(request: MigrationRequest): Promise<readonly string[]> {
  const migrations = await readMigrations(request.folder);
  const client = new pg.Client({ connectionString: request.ownerUrl, connectionTimeoutMillis: 15_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await requireVersion(client);
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query("SET client_min_messages = 'warning'");
    await client.query(CREATE_LEDGER);
    const pending = await findPending(client, migrations);
    for (const migration of pending) {
      request.say?.(`Migration ${migration.name}`);
      await apply(client, migration);
    }
    if (request.serviceRole !== null) await grantService(client, request.serviceRole);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<ServerVersion>(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS text",
  );
  for (const version of rows) requireSupported(version);
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      // Git may have written the file with Windows' line ends.
      const sql = (await readFile(join(folder, name, 'migration.sql'), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function findPending(
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied.keys()].find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new StartupError(
      `The database has the migration “${unknown}”, which this version of Seko does not know: start a newer version.`,
    );
  }
  for (const { name, checksum } of migrations) {
    const before = applied.get(name);
    if (before !== undefined && before !== checksum) {
      throw new StartupError(
        `prisma/migrations/${name}/migration.sql was edited after it had been applied: restore it and add a new migration.`,
      );
    }
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    // Without parameters a script runs whole: functions may hold semicolons.
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartupError(`The migration “${name}” failed and changed nothing: ${reason}.`, {
      cause: error,
    });
  }
}
