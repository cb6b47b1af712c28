import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { projectRoot } from '../../src/config.ts';

const require = createRequire(import.meta.url);

/** Where Debian's own Chromium is, for a machine on which the packaged one does not start. */
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** Without screen, sandbox and graphics card; and without what a browser asks of the world by itself. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real browser out of the installed packages; nothing is downloaded. */
export async function openBrowser(): Promise<Browser> {
  try {
    return await launch(packagedChromium());
  } catch (failure) {
    if (!existsSync(SYSTEM_CHROMIUM)) throw failure;
    return launch({ executablePath: SYSTEM_CHROMIUM });
  }
}

function launch(options: LaunchOptions): Promise<Browser> {
  return chromium.launch({ args: FLAGS, ...options });
}

/**
 * The Chromium of @sparticuz/chromium, with the libraries and a font that a bare machine lacks. The package's own
 * unpacking leaves the libraries out on most machines, and takes whatever half a file it finds for the whole.
 */
function packagedChromium(): LaunchOptions {
  const folder = join(projectRoot, 'node_modules/.cache/seko-chromium');
  if (!existsSync(folder)) unpack(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Under another name first: what is there under its own is whole. */
function unpack(folder: string): void {
  const entry = require.resolve('@sparticuz/chromium');
  const read = (file: string) => brotliDecompressSync(readFileSync(join(dirname(entry), '../../bin', file)));
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  const extract = (archive: string) =>
    execFileSync('tar', ['-x', '--no-same-owner', '-C', draft], { input: read(archive) });
  extract('al2023.tar.br');
  extract('fonts.tar.br');
  writeFileSync(join(draft, 'fonts.conf'), fontconfig(folder));
  writeFileSync(join(draft, 'chromium'), read('chromium.br'));
  chmodSync(join(draft, 'chromium'), 0o755);
  try {
    renameSync(draft, folder);
  } catch (failure) {
    rmSync(draft, { recursive: true });
    // Another run of the suite may have been quicker.
    if (!existsSync(folder)) throw failure;
  }
}

function fontconfig(folder: string): string {
  const folders = ['/usr/share/fonts', join(folder, 'fonts')];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${folders.map((path) => `<dir>${path}</dir>`).join('')}
  <cachedir>${join(folder, 'fontconfig')}</cachedir>
</fontconfig>
`;
}
