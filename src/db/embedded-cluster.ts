import { chown, mkdir, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StartupError } from '../startup-error.ts';
import type { Binaries } from './embedded-binaries.ts';
import type { SystemAccount } from './run-program.ts';
import { runProgram } from './run-program.ts';

/** One PostgreSQL data directory and the programs that work on it. */
export interface Cluster {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly account: SystemAccount | null;
}

/** The superuser of an embedded cluster. */
export const ADMIN = 'postgres';

const SETTINGS_FILE = 'seko.conf';

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
  await removeDrafts(folder);
  // An initdb whose starter was killed may go on for a moment, in a draft of its own.
  const draft = `${folder}.new-${process.pid}`;
  const passwordFile = `${draft}-password`;
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
        await writeFile(join(draft, 'postgresql.conf'), `\ninclude_if_exists = '${SETTINGS_FILE}'\n`, {
          flag: 'a',
        });
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

async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}.new`)) continue;
    await rm(join(dirname(folder), name), { recursive: true, force: true }).catch(() => {});
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
  await writeFile(join(folder, SETTINGS_FILE), settingsFile(settings), { mode: 0o644 });
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

/** The port that the server was last started on. */
export async function lastPort({ folder }: Cluster): Promise<number | null> {
  const settings = await readFile(join(folder, SETTINGS_FILE), 'utf8').catch(() => '');
  const port = /^port = (\d+)$/m.exec(settings)?.[1];
  return port === undefined ? null : Number(port);
}

/** `fast` ends the connections and writes everything; `immediate` leaves to the next start what it can recover. */
export async function stopServer(cluster: Cluster, mode: 'fast' | 'immediate'): Promise<void> {
  const { code, stderr } = await runProgram(
    cluster.binaries.pgControl,
    ['stop', '--pgdata', cluster.folder, '--mode', mode, '--wait', '--timeout', '30', '--silent'],
    cluster.account,
  );
  // Without the file, or with that of a process that was killed, there is nothing to stop.
  if (code === 0 || /PID file|No such process/.test(stderr)) return;
  if (mode === 'fast') await stopServer(cluster, 'immediate');
  else throw failure(`The database in ${cluster.folder} did not stop`, stderr);
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
