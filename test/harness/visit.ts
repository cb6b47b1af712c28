import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Longer than anything on the page takes on a busy machine. */
const PATIENCE_MS = 30_000;

/** Runs in the page, before its own scripts. */
const REPORT_VIOLATIONS =
  "addEventListener('securitypolicyviolation', (e) => noteViolation(e.violatedDirective + ' ' + e.blockedURI))";

/**
 * Opens an address in a browser without memory, of a French user, and works on it. Whatever the page does besides that
 * it may not, fails the visit too: errors on the console, requests to other origins, violations of its policy. A failed
 * visit leaves a picture, whose path stands in the error.
 */
export async function visit(
  browser: Browser,
  url: string,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1366, height: 768 } });
  context.setDefaultTimeout(PATIENCE_MS);
  try {
    const troubles = await noteTroubles(context, new URL(url).origin);
    const page = await context.newPage();
    try {
      await page.goto(url);
      await work(page);
      if (troubles.length > 0) throw new Error('the page did what it may not');
    } catch (failure) {
      const picture = join(mkdtempSync(join(tmpdir(), 'seko-page-')), 'failure.png');
      await page.screenshot({ path: picture });
      throw new Error(`${String(failure)}\nWhat the page showed: ${picture}\n${troubles.join('\n')}`, {
        cause: failure,
      });
    }
  } finally {
    await context.close();
  }
}

async function noteTroubles(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const troubles: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      troubles.push(`${message.type()} on the console: ${message.text()}`);
  });
  context.on('weberror', (error) => troubles.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== 'data:' && asked !== origin)
      troubles.push(`request to another origin: ${request.url()}`);
  });
  await context.exposeFunction('noteViolation', (what: string) => troubles.push(`policy violated: ${what}`));
  await context.addInitScript(REPORT_VIOLATIONS);
  return troubles;
}
