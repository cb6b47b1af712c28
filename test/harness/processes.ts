import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { projectRoot } from '../../src/config.ts';
import { processExists } from '../../src/db/process-record.ts';

/** Longer than anything here takes on a busy machine, shorter than a test may. */
const PATIENCE_MS = 100_000;

/** What a program prints when it serves. */
const READY = /Seko is ready: (\S+)\//;

/** The service as a process of its own, as its users start it. */
export interface Program {
  readonly pid: number;
  /** What it printed so far, on both streams. */
  output(): string;
  errors(): string;
  /** Waits until it has printed something. @throws when it ends without */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  /** Waits until it serves. */
  ready(): Promise<Served>;
  signal(name: NodeJS.Signals): void;
  /** What Ctrl-C in a terminal does: SIGINT for the program and whatever it has started. */
  interrupt(): void;
  /** Waits for its end: the exit code, or the signal that ended it. */
  ended(): Promise<number | NodeJS.Signals | null>;
}

/** A service that answers over HTTP. */
export interface Served {
  readonly url: string;
  /** Signs in with a demonstration account, whose password the start has printed, and sends one operation. */
  ask(login: string, query: string, variables?: Record<string, unknown>): Promise<unknown>;
}

/** A folder with services and their database, gone with all its processes after `remove`. */
export interface Place {
  /** Whoever PostgreSQL runs as may enter it. */
  readonly folder: string;
  start(env?: Readonly<Record<string, string>>): Program;
  /** Runs `npm start` instead of the built program, in a process group of its own. */
  startWithNpm(env?: Readonly<Record<string, string>>): Program;
  /** The process of the database; null when none runs. */
  database(): number | null;
  /** Ends a process at once, as a crash would, and waits until it is gone. */
  crash(pid: number): Promise<void>;
  /** Rows of each table. */
  countRows(): Promise<Readonly<Record<string, number>>>;
  query(sql: string): Promise<readonly Record<string, unknown>[]>;
  remove(): Promise<void>;
}

export function makePlace(folder = makeFolder()): Place {
  const programs: Program[] = [];
  const launch = (command: string, parameters: readonly string[], env: Readonly<Record<string, string>>) => {
    const child = spawn(command, parameters, {
      cwd: projectRoot,
      env: environment({ SEKO_DATA: folder, PORT: '0', LOG_LEVEL: 'silent', ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const program = watch(child);
    programs.push(program);
    return program;
  };
  const place: Place = {
    folder,
    start: (env = {}) => launch(process.execPath, ['dist/main.js'], env),
    startWithNpm: (env = {}) => launch('npm', ['start'], env),
    database: () => {
      const file = join(folder, 'postgres', 'postmaster.pid');
      const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
      return pid > 0 && processExists(pid) ? pid : null;
    },
    crash: async (pid) => {
      process.kill(pid, 'SIGKILL');
      await until(() => !processExists(pid), `process ${pid} to be gone`);
    },
    countRows: () => countRows(place),
    query: (sql) => query(folder, sql),
    remove: async () => {
      for (const { pid } of programs) killGroup(pid);
      await Promise.all(programs.map((program) => program.ended()));
      const database = place.database();
      if (database !== null) await place.crash(database);
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
  return place;
}

/** The program and whatever it has started. */
function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // All of them have ended.
  }
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seko-place-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Nothing that this machine or the suite has set, but what a program needs to be found. */
function environment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) =>
    /^(PATH|HOME|TMPDIR|LANG|SystemRoot)$/i.test(name),
  );
  return { ...Object.fromEntries(kept), ...settings };
}

function watch(child: ChildProcess): Program {
  let output = '';
  let errors = '';
  let end: { readonly how: number | NodeJS.Signals | null } | null = null;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    errors += text;
  });
  child.once('close', (code, signal) => {
    end = { how: code ?? signal };
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${child.spawnfile} could not be started`);
  const program: Program = {
    pid,
    output: () => output,
    errors: () => errors,
    prints: async (pattern) => {
      await until(() => pattern.test(output) || end !== null, `${pattern} in:\n${output}`);
      const found = pattern.exec(output);
      if (!found) throw new Error(`the program ended without ${pattern}:\n${output}`);
      return found;
    },
    ready: async () => {
      const [, url = ''] = await program.prints(READY);
      await program.prints(/Ctrl-C stops/);
      return serveAt(url, output);
    },
    signal: (name) => child.kill(name),
    interrupt: () => process.kill(-pid, 'SIGINT'),
    ended: async () => {
      await until(() => end !== null, `the end of the program, which printed:\n${output}`);
      return end?.how ?? null;
    },
  };
  return program;
}

/** Keeps its tokens: a later start gives the demonstration accounts new passwords. */
function serveAt(url: string, output: string): Served {
  const tokens = new Map<string, string>();
  return {
    url,
    ask: async (login, query, variables = {}) => {
      const token = tokens.get(login) ?? (await signIn(url, output, login));
      tokens.set(login, token);
      return post(url, { authorization: `Bearer ${token}` }, query, variables);
    },
  };
}

const session = z.object({ signIn: z.object({ accessToken: z.string() }) });

async function signIn(url: string, output: string, login: string): Promise<string> {
  const password = new RegExp(`^ *${login} +(\\S+)`, 'm').exec(output)?.[1];
  const answer = await post(url, {}, SIGN_IN, { input: { login, password } });
  return session.parse(answer).signIn.accessToken;
}

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SessionPayload { accessToken } } }';

async function post(
  url: string,
  headers: Record<string, string>,
  query: string,
  variables: Record<string, unknown>,
): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = JSON.parse(await response.text());
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function query(folder: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const { serviceUrl } = z
    .object({ serviceUrl: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8')));
  const client = new pg.Client({ connectionString: serviceUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function countRows({ query }: Pick<Place, 'query'>): Promise<Readonly<Record<string, number>>> {
  const tables = await query(
    // Who follows the index at the moment is nothing that anybody has recorded.
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'index_process' ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await query(`SELECT count(*)::int AS count FROM ${String(name)}`);
    counts[String(name)] = Number(row?.['count']);
  }
  return counts;
}

/** @throws when it has not come true in time */
export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited ${PATIENCE_MS / 1000} s for ${what}`);
    await pause(10);
  }
}
