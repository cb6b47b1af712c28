import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.ts';
import { keepContext, RecordingClient } from './statement-log.ts';

/** One pool of connections, which Prisma and raw SQL share. */
export interface Database {
  readonly prisma: PrismaClient;
  /** Raw SQL: a `date` comes as "YYYY-MM-DD", a `bigint` as a number. */
  readonly pool: pg.Pool;
  /** Waits until what is running has ended. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections at most. */
  readonly connections?: number;
  /** Milliseconds after which PostgreSQL ends a statement; 0 is never. */
  readonly statementTimeout?: number;
  /** Idle connections fail when the server stops; the next query opens a new one. */
  readonly onIdleError?: (error: Error) => void;
}

/** A busy machine may take a while to give a connection, which is no reason to fail. */
const TRANSACTION = { maxWait: 15_000, timeout: 120_000 };

/** Connects nothing yet: the first query does. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    Client: RecordingClient,
    types: rawTypes(),
    max: options.connections ?? 10,
    connectionTimeoutMillis: 15_000,
    statement_timeout: options.statementTimeout ?? 60_000,
    application_name: 'seko',
  });
  pool.on('error', options.onIdleError ?? (() => {}));
  // The pool itself listens only while a connection is idle; in use, the failed query tells.
  pool.on('connect', (client) => client.on('error', () => {}));
  keepContext(pool);
  // The adapter brings type parsers of its own with each query, so `rawTypes` does not reach it.
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: TRANSACTION });
  return {
    prisma,
    pool,
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

function rawTypes(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.DATE, (text) => text);
  types.setTypeParser(pg.types.builtins.INT8, safeInteger);
  return types;
}

function safeInteger(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`bigint ${text} is no safe integer: select it as text`);
  return number;
}
