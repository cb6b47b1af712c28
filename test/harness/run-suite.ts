// Starts a PostgreSQL for the suite, makes its templates, runs jest, and stops it again.
// The last line that it prints is "N passed, N failed".
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/config.ts';
import { startEmbedded } from '../../src/db/embedded.ts';
import { ensureRoles, OWNER_ROLE, SERVICE_ROLE } from '../../src/db/embedded-roles.ts';
import { CLUSTER_VARIABLE, inDatabase, type TestCluster } from './cluster.ts';
import { buildTemplates, dropDatabase, TEMPLATES } from './templates.ts';

interface Server extends Omit<TestCluster, 'accounts'> {
  stop(): Promise<void>;
}

const folder = mkdtempSync(join(tmpdir(), 'seko-test-'));
// A PostgreSQL that root starts runs as another user; where that cannot enter the folder, its data would stay elsewhere.
chmodSync(folder, 0o755);
process.exitCode = await run();

async function run(): Promise<number> {
  const external = process.env['SEKO_TEST_DATABASE_URL'];
  const server = external ? await externalServer(external) : await embeddedServer();
  try {
    const began = Date.now();
    const accounts = await buildTemplates(server);
    console.log(`Test databases ready in ${((Date.now() - began) / 1000).toFixed(1)} s`);
    return await runJest({ ...server, accounts });
  } finally {
    if (external) for (const name of Object.values(TEMPLATES)) await dropDatabase(server, name);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function embeddedServer(): Promise<Server> {
  const { adminUrl, ownerUrl, serviceUrl, serviceRole, stop } = await startEmbedded({
    dataFolder: join(folder, 'data'),
    durable: false,
  });
  return { adminUrl, ownerUrl, serviceUrl, serviceRole, stop };
}

/** A PostgreSQL that somebody else runs, given by its superuser. */
async function externalServer(adminUrl: string): Promise<Server> {
  const passwords = { owner: 'owner', service: 'service' };
  await ensureRoles(adminUrl, passwords);
  const as = (role: string, password: string) => {
    const url = new URL(inDatabase(adminUrl, 'seko'));
    url.username = role;
    url.password = password;
    return url.href;
  };
  return {
    adminUrl,
    ownerUrl: as(OWNER_ROLE, passwords.owner),
    serviceUrl: as(SERVICE_ROLE, passwords.service),
    serviceRole: SERVICE_ROLE,
    stop: async () => {},
  };
}

async function runJest(cluster: TestCluster): Promise<number> {
  const report = join(folder, 'jest.json');
  const jest = join(projectRoot, 'node_modules/jest/bin/jest.js');
  const chosen = process.argv.slice(2);
  const projects = chosen.includes('--selectProjects') ? [] : ['--selectProjects', 'unit', 'server', '--'];
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      jest,
      '--json',
      `--outputFile=${report}`,
      // What a failed test leaves open must not keep the last line back.
      '--forceExit',
      ...projects,
      ...chosen,
    ],
    {
      cwd: projectRoot,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'test', [CLUSTER_VARIABLE]: JSON.stringify(cluster) },
    },
  );
  const status = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  const { passed, failed } = countTests(report);
  console.log(`${passed} passed, ${failed} failed`);
  return status !== 0 || failed > 0 ? 1 : 0;
}

/** A file that cannot even be loaded counts as one failure. */
function countTests(report: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
