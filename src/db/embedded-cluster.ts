import { chown, mkdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../startup-error.ts';
import type { Binaries } from './embedded-binaries.ts';
import { runProgram } from './run-program.ts';
import type { SystemAccount } from './system-account.ts';

/** One PostgreSQL data directory and the programs that work on it. */
export interface Cluster {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly account: SystemAccount | null;
}

/** The superuser of an embedded cluster. */
export const ADMIN = 'postgres';

const LOG_LIMIT_BYTES = 5_000_000;

/** Code point order and full Unicode case mapping on every platform; LC_CTYPE decides what pg_trgm takes for a letter. */
const CTYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Makes the data directory if there is none; a half-made one never gets the final name.
 * @throws StartupError when it is of another major version, or cannot be made
 */
export async function prepareCluster(cluster: Cluster, adminPassword: string): Promise<void> {
  const { folder, binaries } = cluster;
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version === null) {
    await createCluster(cluster, adminPassword);
  } else if (version.trim() !== binaries.major) {
    throw new StartupError(
      `${folder} was made by PostgreSQL ${version.trim()} and this version of Seko brings PostgreSQL ${binaries.major}: ` +
        'start the version of Seko that made it, or move the folder away to begin anew.',
    );
  }
}

async function createCluster({ folder, binaries, account }: Cluster, adminPassword: string): Promise<void> {
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  try {
    let output = '';
    for (const ctype of CTYPES) {
      await rm(draft, { recursive: true, force: true });
      await mkdir(draft, { recursive: true, mode: 0o700 });
      await writeFile(passwordFile, adminPassword, { mode: 0o600 });
      if (account)
        await Promise.all([draft, passwordFile].map((path) => chown(path, account.uid, account.gid)));
      const { code, stderr } = await runProgram(
        binaries.initdb,
        [
          ...['--pgdata', draft, '--username', ADMIN, '--auth', 'scram-sha-256', '--pwfile', passwordFile],
          ...['--encoding', 'UTF8', '--locale', 'C', '--lc-ctype', ctype],
          ...[
            '--locale-provider',
            'builtin',
            '--builtin-locale',
            'C.UTF-8',
            '--no-instructions',
            '--no-sync',
          ],
        ],
        account,
      );
      if (code === 0) {
        await writeFile(join(draft, 'postgresql.conf'), "\ninclude_if_exists = 'seko.conf'\n", { flag: 'a' });
        await rename(draft, folder);
        return;
      }
      output = stderr;
      if (!output.includes('invalid locale name')) break;
    }
    throw failure(`The database could not be created in ${folder}`, output);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

export interface ServerSettings {
  readonly port: number;
  /** False: a crash of the machine may lose everything, for tests. */
  readonly durable: boolean;
}

/** Starts PostgreSQL as a process of its own, which outlives this one, and waits until it takes connections. */
export async function startServer(cluster: Cluster, settings: ServerSettings): Promise<void> {
  const { folder, binaries, account } = cluster;
  const log = join(folder, 'server.log');
  if (((await stat(log).catch(() => null))?.size ?? 0) > LOG_LIMIT_BYTES) await truncate(log);
  await writeFile(join(folder, 'seko.conf'), settingsFile(settings), { mode: 0o644 });
  const before = (await readFile(log, 'utf8').catch(() => '')).length;
  const { code, stderr } = await runProgram(
    binaries.pgControl,
    ['start', '--pgdata', folder, '--log', log, '--wait', '--timeout', '120', '--silent'],
    account,
  );
  if (code === 0) return;
  const written = (await readFile(log, 'utf8').catch(() => '')).slice(before);
  throw failure(`The database in ${folder} did not start`, written || stderr);
}

/** `fast` ends the connections; `immediate` does not even write what a restart can recover. */
export async function stopServer(cluster: Cluster, mode: 'fast' | 'immediate'): Promise<void> {
  const { code, stderr } = await runProgram(
    cluster.binaries.pgControl,
    ['stop', '--pgdata', cluster.folder, '--mode', mode, '--wait', '--timeout', '60', '--silent'],
    cluster.account,
  );
  if (code !== 0 && !stderr.includes('PID file'))
    throw failure(`The database in ${cluster.folder} did not stop`, stderr);
}

function settingsFile({ port, durable }: ServerSettings): string {
  const lines = [
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    'max_connections = 100',
    "shared_buffers = '128MB'",
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    'jit = off',
  ];
  if (!durable) lines.push('fsync = off', 'synchronous_commit = off', 'full_page_writes = off');
  return `${lines.join('\n')}\n`;
}

function failure(what: string, output: string): StartupError {
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new StartupError(`${what}: the disk is full.`);
  }
  const lines = output.split('\n').filter((line) => /FATAL|PANIC|error|could not/i.test(line));
  const reason = (lines[0] ?? output.trim().split('\n').at(-1) ?? '').replace(
    /^.*?(FATAL|PANIC|error|ERROR):\s*/,
    '',
  );
  return new StartupError(`${what}: ${reason || 'PostgreSQL does not say why'}.`);
}
