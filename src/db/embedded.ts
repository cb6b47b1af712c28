import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StartupError } from '../startup-error.ts';
import { findBinaries } from './embedded-binaries.ts';
import { ADMIN, type Cluster, prepareCluster, stopServer } from './embedded-cluster.ts';
import { locateCluster } from './embedded-folder.ts';
import { ensureRoles, OWNER_ROLE, SERVICE_ROLE } from './embedded-roles.ts';
import { ensureRunning } from './embedded-running.ts';
import { otherUsers, register, unregister, withLock } from './embedded-users.ts';
import { accountForServer } from './system-account.ts';

/** The PostgreSQL that came with Seko's packages, running on this machine. */
export interface EmbeddedServer {
  /** Reads and writes rows, changes no table. */
  readonly serviceUrl: string;
  /** Owns the tables. */
  readonly ownerUrl: string;
  /** Superuser, database "postgres". */
  readonly adminUrl: string;
  readonly serviceRole: string;
  /** False when it was running already. */
  readonly started: boolean;
  /** Ends this process's use, and the server with the last user's. */
  stop(): Promise<void>;
}

export interface EmbeddedRequest {
  /** Absolute path; everything the server needs to be found again stands below it. */
  readonly dataFolder: string;
  readonly durable?: boolean;
  readonly say?: (line: string) => void;
}

const passwords = z.object({ admin: z.string(), owner: z.string(), service: z.string() });

/**
 * Starts the embedded PostgreSQL of a data folder, or attaches to the one that runs.
 * The server is no child of this process and survives its death; whoever comes next finds it.
 * @throws StartupError whose sentence says what stands in the way
 */
export async function startEmbedded({
  dataFolder,
  durable = true,
  say = () => {},
}: EmbeddedRequest): Promise<EmbeddedServer> {
  await mkdir(dataFolder, { recursive: true });
  return withLock(dataFolder, async () => {
    const account = await accountForServer();
    const binaries = await findBinaries(account, say);
    const cluster: Cluster = { binaries, account, folder: await locateCluster(dataFolder, account, say) };
    const secrets = await keepPasswords(dataFolder, cluster);
    await prepareCluster(cluster, secrets.admin);
    const urlFor = (port: number, role: string, password: string, database: string) =>
      `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
    const { port, started } = await ensureRunning(cluster, durable, (candidate) =>
      urlFor(candidate, ADMIN, secrets.admin, 'postgres'),
    );
    const adminUrl = urlFor(port, ADMIN, secrets.admin, 'postgres');
    await ensureRoles(adminUrl, secrets);
    const serviceUrl = urlFor(port, SERVICE_ROLE, secrets.service, 'seko');
    const ownerUrl = urlFor(port, OWNER_ROLE, secrets.owner, 'seko');
    await writePrivately(join(dataFolder, 'database.json'), {
      passwords: secrets,
      folder: cluster.folder,
      serviceUrl,
      ownerUrl,
    });
    await register(dataFolder);
    return {
      serviceUrl,
      ownerUrl,
      adminUrl,
      serviceRole: SERVICE_ROLE,
      started,
      stop: () => release(dataFolder, cluster),
    };
  });
}

async function release(dataFolder: string, cluster: Cluster): Promise<void> {
  await withLock(dataFolder, async () => {
    await unregister(dataFolder);
    if ((await otherUsers(dataFolder)).length === 0) await stopServer(cluster, 'fast');
  });
}

/** Made before the data directory, so that a start that was cut off finds them again. */
async function keepPasswords(dataFolder: string, cluster: Cluster): Promise<z.infer<typeof passwords>> {
  const file = join(dataFolder, 'database.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new StartupError(`${file} cannot be read (${error.code}): run Seko as the user who owns it.`);
  });
  if (text !== null) {
    const known = z.object({ passwords }).safeParse(parseJson(text));
    if (known.success) return known.data.passwords;
    throw new StartupError(`${file} is damaged: restore it, or move ${dataFolder} away to begin anew.`);
  }
  if (await readFile(join(cluster.folder, 'PG_VERSION')).catch(() => null)) {
    throw new StartupError(
      `${file} with the passwords of ${cluster.folder} is missing: restore it, or move ${cluster.folder} away to begin anew.`,
    );
  }
  const fresh = { admin: password(), owner: password(), service: password() };
  await writePrivately(file, { passwords: fresh });
  return fresh;
}

function password(): string {
  return randomBytes(24).toString('hex');
}

/** Whole or not at all: a reader never sees half a file. */
async function writePrivately(file: string, content: object): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, file);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
