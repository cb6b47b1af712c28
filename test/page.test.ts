import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { projectRoot } from '../src/config.ts';
import { openBrowser } from './harness/browser.ts';
import { startTestService, type TestService } from './harness/test-service.ts';
import { visit } from './harness/visit.ts';

const RANKING = 'Classer les candidats d’une offre';
const ONE_CLICK = 'Se connecter comme conseillère (démonstration)';

let service: TestService;
let browser: Browser;

beforeAll(async () => {
  service = await startTestService('DEMONSTRATION');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

const visitPage = (work: (page: Page) => Promise<void>) => visit(browser, service.url, work);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const tab = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true });
const question = (page: Page) => page.locator('.graphiql-query-editor .view-lines');
const variables = (page: Page) => page.locator('.graphiql-editor-tool .view-lines:visible');
const result = (page: Page) => page.locator('.result-window .view-lines');

/** What an editor shows, with ordinary spaces. */
async function textOf(editor: Locator): Promise<string> {
  return (await editor.innerText()).replace(/\u00a0/g, ' ');
}

async function run(page: Page, awaited: string | RegExp): Promise<void> {
  await button(page, 'Exécuter').click();
  await result(page).getByText(awaited).first().waitFor();
}

describe('the page', () => {
  it('says at once that everybody is made up, and where the data comes from', () =>
    visitPage(async (page) => {
      await page.getByRole('note').waitFor();
      expect(await page.getByRole('note').innerText()).toMatch(/fictifs/);
      const sources = page.getByRole('contentinfo').getByRole('listitem');
      await sources.first().waitFor();
      const attributions = (await sources.allInnerTexts()).join('\n');
      for (const named of ['Mali', 'ESCO', 'ISO 639-3', 'ISO 3166']) expect(attributions).toContain(named);
      expect(await page.title()).toContain('Seko');
    }));

  it('opens each operation with its title, its text and its variables', () =>
    visitPage(async (page) => {
      const tabs = await page.getByRole('navigation').getByRole('listitem').allInnerTexts();
      expect(tabs[0]).toBe(RANKING);
      expect([...tabs].sort()).toEqual([...titlesOfTabs()].sort());
      for (const title of tabs) {
        await tab(page, title).click();
        await page.getByRole('heading', { name: title, exact: true }).waitFor();
      }
      await tab(page, 'Chercher un métier').click();
      await question(page).getByText('SearchOccupations').waitFor();
      expect(await textOf(variables(page))).toContain('"search": "maçon"');
    }));

  it('lets an adviser in with one click, ranks, opens another tab, and leaves nothing behind', () =>
    visitPage(async (page) => {
      await button(page, ONE_CLICK).click();
      await page.getByText('Conseillère (démonstration)', { exact: true }).waitFor();

      await run(page, '"rank"');
      const best = await textOf(result(page));
      expect(best).toContain('"number": "OFF-000001"');
      expect(best).toMatch(/"rank": 1,\s+"score": \d+,/);
      const [candidate = ''] = /ML-\d{6}-\d/.exec(best) ?? [];
      await result(page).click();
      await page.keyboard.press('Control+End');
      await result(page).getByText('"totalCount"').waitFor();
      expect(await textOf(result(page))).toContain('"exact": true');

      await tab(page, 'Classer les offres pour un candidat').click();
      await question(page).getByText('RankOffers').waitFor();
      expect(await textOf(variables(page))).toContain(candidate);
      await run(page, '"wishFit"');
      expect(await textOf(result(page))).toContain(candidate);

      await button(page, 'Se déconnecter').click();
      await button(page, ONE_CLICK).waitFor();
      await question(page).getByText('RankCandidates').waitFor();
      expect(await textOf(result(page))).toBe('');
      const kept = await page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })');
      expect(kept).not.toMatch(/accessToken|"rank|displayName":/);
    }));

  it('tells a stranger to sign in, and who mistypes that it is wrong', () =>
    visitPage(async (page) => {
      await question(page).getByText('RankCandidates').waitFor();
      await run(page, 'Connectez-vous d’abord.');
      await button(page, 'Se connecter').click();
      await page.getByLabel('Identifiant').fill('conseillere');
      await page.getByLabel('Mot de passe').fill('faux');
      await page.getByLabel('Mot de passe').press('Enter');
      await page.getByText('L’identifiant ou le mot de passe est faux.').waitFor();
    }));
});

/** Titles of the operations that say in which group of the page they stand. */
function titlesOfTabs(): readonly string[] {
  const folder = join(projectRoot, 'operations');
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return files
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .filter((text) => text.includes('\n# Onglet : '))
    .map((text) => text.slice('# '.length, text.indexOf('\n')));
}

describe('the page of a passport', () => {
  it('tells a foreign employer whether it is valid, in that employer’s language, without any script', async () => {
    const token = await service.signIn('conseillere');
    const ask = async (query: string, variables = {}) => {
      const { data, errors } = await service.query(query, variables, { token });
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return JSON.parse(JSON.stringify(data));
    };
    const { candidates } = await ask('{ candidates(first: 1) { edges { node { id displayName } } } }');
    const { id: candidate, displayName } = candidates.edges[0].node;
    await ask('mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { __typename } }', {
      input: { candidate, consent: { purpose: 'SKILLS_PASSPORT', form: 'WRITTEN' } },
    });
    const { issuePassport } = await ask(
      'mutation ($input: IssuePassportInput!) { issuePassport(input: $input) { ... on IssuePassportPayload { passport { pagePath } } ... on Error { message } } }',
      { input: { candidate, sections: ['SKILLS', 'WORK', 'LANGUAGES'] } },
    );
    await visit(browser, `${service.url}${issuePassport.passport.pagePath}`, async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Ce passeport est valable' }).waitFor();
      await page.getByRole('heading', { name: 'Langues' }).waitFor();
      expect(await page.locator('script').count()).toBe(0);
      expect(await page.locator('body').innerText()).not.toContain(displayName);
      await page.getByRole('link', { name: 'español' }).click();
      await page.getByRole('heading', { level: 1, name: 'Este pasaporte es válido' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('es');
    });
  });
});
