import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StartupError } from '../startup-error.ts';
import { findBinaries } from './embedded-binaries.ts';
import { ADMIN, type Cluster, prepareCluster } from './embedded-cluster.ts';
import { locateCluster } from './embedded-folder.ts';
import { ensureRoles, OWNER_ROLE, SERVICE_ROLE } from './embedded-roles.ts';
import { ensureRunning, stopRunning } from './embedded-running.ts';
import { otherUsers, register, unregister } from './embedded-users.ts';
import { withLock } from './folder-lock.ts';
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
  /** Where its data is. */
  readonly folder: string;
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
  const record = await register(dataFolder);
  try {
    return await withLock(dataFolder, record, async () => {
      const cluster = await findCluster(dataFolder, say);
      const secrets = await keepPasswords(dataFolder, cluster);
      await prepareCluster(cluster, secrets.admin);
      return await openCluster(cluster, { dataFolder, durable, secrets });
    });
  } catch (error) {
    await unregister(dataFolder);
    throw error;
  }
}

async function findCluster(dataFolder: string, say: (line: string) => void): Promise<Cluster> {
  const account = await accountForServer();
  const binaries = await findBinaries(account, say);
  return { binaries, account, folder: await locateCluster(dataFolder, account, say) };
}

interface OpenRequest {
  readonly dataFolder: string;
  readonly durable: boolean;
  readonly secrets: z.infer<typeof passwords>;
}

async function openCluster(
  cluster: Cluster,
  { dataFolder, durable, secrets }: OpenRequest,
): Promise<EmbeddedServer> {
  const urlFor = (port: number, role: string, password: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const adminUrlAt = (port: number) => urlFor(port, ADMIN, secrets.admin, 'postgres');
  const endUse = async () => {
    await unregister(dataFolder);
    if ((await otherUsers(dataFolder)).length === 0) await stopRunning(cluster, adminUrlAt);
  };
  try {
    const { port, started } = await ensureRunning(cluster, durable, adminUrlAt);
    await ensureRoles(adminUrlAt(port), secrets);
    const serviceUrl = urlFor(port, SERVICE_ROLE, secrets.service, 'seko');
    const ownerUrl = urlFor(port, OWNER_ROLE, secrets.owner, 'seko');
    await writePrivately(join(dataFolder, 'database.json'), {
      passwords: secrets,
      folder: cluster.folder,
      serviceUrl,
      ownerUrl,
    });
    return {
      serviceUrl,
      ownerUrl,
      adminUrl: adminUrlAt(port),
      serviceRole: SERVICE_ROLE,
      started,
      folder: cluster.folder,
      stop: async () => withLock(dataFolder, await register(dataFolder), endUse),
    };
  } catch (error) {
    await endUse().catch(() => {});
    throw error;
  }
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
  try {
    await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
