// Installing, generating and building write what a second command in the same checkout reads. Node's own modules only.
import { createHash } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lock = join(tmpdir(), `seko-${createHash('sha256').update(root).digest('hex').slice(0, 12)}.lock`);
const PAUSE_MS = 100;

/** Takes the turn of this checkout until the program ends, or until what is returned is called. */
export function takeTurn() {
  const own = `${lock}.${process.pid}`;
  let waiting = false;
  // The lock appears with its content, so it never names nobody.
  writeFileSync(own, String(process.pid));
  while (!linked(own)) {
    const holder = Number(readIfThere(lock));
    if (!isAlive(holder)) rmSync(lock, { force: true });
    else {
      if (!waiting) console.log(`Process ${holder} is preparing this checkout, by ${lock}; waiting for it …`);
      waiting = true;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
  rmSync(own);
  const giveBack = () => rmSync(lock, { force: true });
  process.once('exit', giveBack);
  return () => {
    process.off('exit', giveBack);
    giveBack();
  };
}

function linked(own) {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
