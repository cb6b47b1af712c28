import { join } from 'node:path';
import { type Config, projectRoot } from '../config.ts';
import { explainConnection } from './connection-failure.ts';
import { type Database, type DatabaseOptions, openDatabase } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { explainFullDisk } from './full-disk.ts';
import { migrate } from './migrate.ts';

/** A migrated database that this process uses, whoever runs its server. */
export interface AttachedDatabase {
  readonly database: Database;
  /** Owner's connection, for migrations and maintenance. */
  readonly ownerUrl: string;
  /** What a failure while the database was used has to tell its reader. */
  explain(error: unknown): Promise<unknown>;
  /** Closes the connections, then the embedded server unless others use it. */
  release(): Promise<void>;
}

export interface AttachOptions extends DatabaseOptions {
  readonly say?: (line: string) => void;
}

/** Milliseconds that running queries get to end before the database goes. */
const CLOSE_PATIENCE = 5_000;

interface Server {
  readonly serviceUrl: string;
  readonly ownerUrl: string;
  readonly serviceRole: string | null;
  explain(error: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Opens the database that the configuration names, or finds or starts the embedded one, and migrates it.
 * @throws StartupError when that cannot be
 */
export async function attachDatabase(config: Config, options: AttachOptions = {}): Promise<AttachedDatabase> {
  const server = await openServer(config, options);
  try {
    const database = await openMigrated(config, server, options);
    return {
      database,
      ownerUrl: server.ownerUrl,
      explain: server.explain,
      release: async () => {
        await closeWithin(CLOSE_PATIENCE, database);
        await server.stop();
      },
    };
  } catch (error) {
    const explained = await server.explain(error);
    await server.stop().catch(() => {});
    throw explained;
  }
}

async function openServer(config: Config, { say }: AttachOptions): Promise<Server> {
  if (config.databaseUrl === null) {
    const embedded = await startEmbedded({ dataFolder: config.dataFolder, ...(say && { say }) });
    return {
      ...embedded,
      explain: async (error) =>
        explainConnection(
          await explainFullDisk(error, embedded.folder),
          'the data folder',
          embedded.serviceUrl,
        ),
    };
  }
  const { databaseUrl } = config;
  const ownerUrl = config.migrationDatabaseUrl ?? databaseUrl;
  return {
    serviceUrl: databaseUrl,
    ownerUrl,
    serviceRole: ownerUrl === databaseUrl ? null : decodeURIComponent(new URL(databaseUrl).username),
    explain: async (error) => explainConnection(error, 'DATABASE_URL', databaseUrl),
    stop: async () => {},
  };
}

async function openMigrated(
  config: Config,
  server: Server,
  { say, ...options }: AttachOptions,
): Promise<Database> {
  const { ownerUrl, serviceUrl, serviceRole } = server;
  const folder = join(projectRoot, 'prisma', 'migrations');
  const ownerVariable =
    config.migrationDatabaseUrl === config.databaseUrl ? 'DATABASE_URL' : 'MIGRATION_DATABASE_URL';
  try {
    await migrate({ ownerUrl, serviceRole, folder, ...(say && { say }) });
  } catch (error) {
    throw config.databaseUrl === null ? error : explainConnection(error, ownerVariable, ownerUrl);
  }
  const database = openDatabase(serviceUrl, options);
  try {
    await database.pool.query('SELECT 1 FROM _prisma_migrations LIMIT 1');
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function closeWithin(patience: number, database: Database): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patienceOver = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([database.close(), patienceOver]);
  clearTimeout(timer);
}
