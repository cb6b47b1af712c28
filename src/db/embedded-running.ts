import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StartupError } from '../startup-error.ts';
import { type Cluster, lastPort, startServer, stopServer } from './embedded-cluster.ts';
import { processExists } from './process-record.ts';
import { runProgram } from './run-program.ts';

/** Processes of a killed server may hold its memory a little longer. */
const START_PATIENCE_MS = 10_000;
/** A server that recovers from a crash answers late. */
const ANSWER_PATIENCE_MS = 60_000;

export interface RunningServer {
  readonly port: number;
  readonly started: boolean;
}

/** Finds the server of a cluster, or starts it; sees through what a crash left behind. */
export async function ensureRunning(
  cluster: Cluster,
  durable: boolean,
  urlAt: (port: number) => string,
): Promise<RunningServer> {
  const begun = Date.now();
  for (;;) {
    const holder = await readPidFile(cluster);
    if (holder !== null && processExists(holder.pid) && (await isServerOf(cluster, holder.pid))) {
      if (await answers(urlAt(holder.port))) return { port: holder.port, started: false };
      if (Date.now() - begun > ANSWER_PATIENCE_MS) {
        throw new StartupError(
          `PostgreSQL runs as process ${holder.pid} on ${cluster.folder} but does not answer: end it.`,
        );
      }
      await pause(100);
      continue;
    }
    // Another program has the number of a server that was killed: PostgreSQL itself would take it for its own.
    if (holder !== null && processExists(holder.pid)) await rm(pidFile(cluster), { force: true });
    try {
      const port = await choosePort(cluster);
      await startServer(cluster, { port, durable });
      return { port, started: true };
    } catch (error) {
      const passing =
        error instanceof Error && /still in use|already exists|could not create any TCP/.test(error.message);
      if (!passing || Date.now() - begun > START_PATIENCE_MS) throw error;
      await pause(250);
    }
  }
}

/**
 * Stops the server of a cluster if it runs. One that does not answer is recovering from a crash: it may never heed a
 * request to end in good order, and has nothing that the next start would not recover too.
 */
export async function stopRunning(cluster: Cluster, urlAt: (port: number) => string): Promise<void> {
  const holder = await readPidFile(cluster);
  if (holder === null || !processExists(holder.pid) || !(await isServerOf(cluster, holder.pid))) return;
  await stopServer(cluster, (await answers(urlAt(holder.port))) ? 'fast' : 'immediate');
}

const pidFile = ({ folder }: Cluster) => join(folder, 'postmaster.pid');

/** Line 1 is the process, line 4 the port. */
async function readPidFile(cluster: Cluster): Promise<{ pid: number; port: number } | null> {
  const lines = (await readFile(pidFile(cluster), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]) } : null;
}

/** Where the system tells what a process is and where it works; in doubt the process is taken for the server. */
async function isServerOf({ folder }: Cluster, pid: number): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (commandLine === null) {
    const { code, stdout } = await runProgram('ps', ['-o', 'comm=', '-p', String(pid)], null);
    return code !== 0 || stdout.includes('postgres');
  }
  if (!/(^|\/)postgres$/.test(commandLine.split('\0')[0] ?? '')) return false;
  const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return workingFolder === null || workingFolder === (await realpath(folder));
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The port of last time if it is free, so that whoever was connected finds a restarted server. */
async function choosePort(cluster: Cluster): Promise<number> {
  const last = await lastPort(cluster);
  return (last === null ? null : await bind(last).catch(() => null)) ?? bind(0);
}

/** @returns the port that could be listened on, or a free one for 0 */
function bind(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
