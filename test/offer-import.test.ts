import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../src/config.ts';
import { importOffers } from '../src/offers/index.ts';
import { bytesContent } from '../src/people/index.ts';
import { sayError } from '../src/server/messages.ts';
import { createServices, type Services } from '../src/server/services.ts';
import { newUser } from './builders/accounts.ts';
import { rowCounts } from './builders/counter.ts';
import { rowId } from './builders/global-ids.ts';
import { move, registerEmployer } from './builders/offers.ts';
import { ReadWholeOfferDocument } from './generated/graphql.ts';
import { TEST_NOW, testConfig } from './harness/test-config.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let services: Services;
let national: string;
let employerId: string;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  services = await createServices({ config: testConfig(), database: service.database, now: () => TEST_NOW });
  national = await newUser(service, { login: 'direction', role: 'NATIONAL_DEPARTMENT', agencyCode: 'DN' });
  employerId = rowId(await registerEmployer(service, national, 'Coopérative d’essai'));
});

afterAll(() => service.stop());

function load(text: string, dryRun = false, employer = employerId) {
  const { conceptSearch } = services;
  return importOffers(
    {
      database: service.database,
      runUnitOfWork: services.runUnitOfWork,
      searchOccupations: (words, first) => conceptSearch.search('OCCUPATION', words, 'fr', first),
      searchSkills: (words, first) => conceptSearch.search('SKILL', words, 'fr', first),
      say: (error) => sayError(error, 'fr'),
    },
    {
      viewer: { kind: 'SYSTEM', name: 'test' },
      employerId: employer,
      file: bytesContent('offres', Buffer.from(text)),
      dryRun,
      now: TEST_NOW,
    },
  );
}

const whole = async (number: string | null) =>
  (await service.get(ReadWholeOfferDocument, { number: number ?? '' }, { token: national })).offer;

const CSV = [
  'référence;titre;contrat;pays;ville;postes;début;fin;salaire;monnaie;par;compétences',
  'A-1;Maçon (h/f);CDD;Espagne;Huelva;6;01/10/2026;31/03/2027;1 600,50;EUR;mois;préparer le mortier|parler aux abeilles',
  'A-2;Dompteur de dragons;CDD;ESP;Huelva;2;01/10/2026;31/03/2027;1500;EUR;mois;',
  'A-3;Plombier;à voir;Espagne;Huelva;1;;;;;;',
  'A-1;Maçon;CDD;Espagne;Huelva;1;;;;;;',
  'A-4;Cuisinier;CDI;France;Lyon;zéro;;;150000,5;XOF;mois;',
].join('\n');

describe('a file of offers', () => {
  it('becomes drafts, row by row, and what is not certain is left to a person', async () => {
    const report = await load(CSV);
    expect(report).toMatchObject({
      dryRun: false,
      form: 'UTF-8, séparateur « ; »',
      counts: { DRAFTED: 2, CHANGED: 0, UNCHANGED: 0, KEPT: 0, REFUSED: 3 },
      openOccupations: 1,
    });
    const [mason, tamer, plumber, twice, cook] = report.rows;
    expect(mason).toMatchObject({
      line: 2,
      key: 'A-1',
      outcome: 'DRAFTED',
      occupation: { text: 'Maçon', coded: { label: 'maçon/maçonne' }, candidates: [] },
      remarks: ['Compétence à choisir : « parler aux abeilles ».'],
    });
    expect(tamer).toMatchObject({
      outcome: 'DRAFTED',
      occupation: { text: 'Dompteur de dragons', coded: null },
    });
    expect(plumber).toMatchObject({
      line: 4,
      outcome: 'REFUSED',
      offer: null,
      problems: [{ column: 'contrat', value: 'à voir' }],
    });
    expect(twice).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ column: 'référence', expected: 'une référence par offre : la ligne 2 a la même' }],
    });
    expect(cook?.problems.map(({ column }) => column)).toEqual(['postes', 'salaire']);
    expect(await whole(mason?.offer ?? null)).toMatchObject({
      status: 'DRAFT',
      posts: 6,
      wage: { minor: 160_050, currency: 'EUR', unit: 'MONTH' },
      source: { key: 'A-1', occupationText: 'Maçon', occupationCandidates: [] },
      findings: [],
    });
    expect((await whole(tamer?.offer ?? null))?.findings).toMatchObject([{ path: ['occupations'] }]);
  });

  it('says which driving licences are asked, by their categories', async () => {
    const header = 'référence;titre;contrat;pays;permis';
    const report = await load(
      [header, 'P-1;Chauffeur poids lourd;CDI;FRA;"c, CE"', 'P-2;Chauffeur;CDI;FRA;Z9'].join('\n'),
    );
    expect(
      report.rows.map(({ outcome, problems }) => [
        outcome,
        ...problems.map(({ column, value }) => `${column} ${value}`),
      ]),
    ).toEqual([['DRAFTED'], ['REFUSED', 'permis Z9']]);
    expect(await whole(report.rows[0]?.offer ?? null)).toMatchObject({ licences: ['C', 'CE'] });
  });

  it('changes nothing a second time, and only what changed a third time', async () => {
    const counts = await rowCounts(service);
    const again = await load(CSV);
    expect(again.counts).toMatchObject({ DRAFTED: 0, CHANGED: 0, UNCHANGED: 2, REFUSED: 3 });
    expect(await rowCounts(service)).toEqual(counts);
    const changed = await load(CSV.replace('1 600,50', '1 700'));
    expect(changed.counts).toMatchObject({ CHANGED: 1, UNCHANGED: 1 });
    expect(await whole(changed.rows[0]?.offer ?? null)).toMatchObject({
      wage: { minor: 170_000 },
      version: 2,
    });
  });

  it('leaves alone what was handed in, and another employer’s of the same name', async () => {
    const { rows } = await load(CSV.replace('1 600,50', '1 700'));
    const offer = await whole(rows[0]?.offer ?? null);
    await move(service, national, offer?.id ?? '', 'submit');
    const later = await load(CSV);
    expect(later.rows[0]).toMatchObject({ outcome: 'KEPT', offer: offer?.number });
    expect(await whole(offer?.number ?? null)).toMatchObject({ wage: { minor: 170_000 } });
    const other = rowId(await registerEmployer(service, national, 'Autre coopérative'));
    expect((await load(CSV, false, other)).counts).toMatchObject({ DRAFTED: 2 });
  });

  it('in a dry run says the same and writes nothing', async () => {
    const third = rowId(await registerEmployer(service, national, 'Troisième coopérative'));
    const counts = await rowCounts(service);
    const { rows: numbers } = await service.database.pool.query('SELECT count(*) FROM offer_source');
    const report = await load(CSV, true, third);
    expect(report).toMatchObject({ dryRun: true, counts: { DRAFTED: 2, REFUSED: 3 } });
    expect(report.rows.map(({ offer }) => offer)).toEqual([null, null, null, null, null]);
    expect(await rowCounts(service)).toEqual(counts);
    expect((await service.database.pool.query('SELECT count(*) FROM offer_source')).rows).toEqual(numbers);
  });

  it('may be a JobPosting', async () => {
    const report = await load(
      JSON.stringify({
        '@graph': [
          {
            '@type': 'JobPosting',
            title: 'Soudeur',
            identifier: 'JP-1',
            jobLocation: { address: { addressCountry: 'CA', addressLocality: 'Longueuil' } },
            baseSalary: { currency: 'CAD', value: { value: '28.50', unitText: 'HOUR' } },
            employmentType: 'TEMPORARY',
          },
          { '@type': 'JobPosting', title: 'Sans pays' },
        ],
      }),
    );
    expect(report).toMatchObject({
      form: 'JSON-LD, schema.org JobPosting',
      counts: { DRAFTED: 1, REFUSED: 1 },
      rows: [
        { key: 'JP-1', occupation: { coded: { label: 'soudeur/soudeuse' } } },
        { line: 2, problems: [{ column: 'jobLocation.address.addressCountry' }] },
      ],
    });
    expect(await whole(report.rows[0]?.offer ?? null)).toMatchObject({
      wage: { minor: 2850, currency: 'CAD', unit: 'HOUR' },
    });
  });

  it.each([
    ['', 'import.empty'],
    ['{"a": ', 'offerImport.notJson'],
    ['[]', 'offerImport.noPosting'],
    ['nom;prénom\nTRAORÉ;Awa\n', 'offerImport.columnsMissing'],
    ['titre;intitulé;contrat;pays\na;b;CDD;ESP\n', 'offerImport.columnTwice'],
  ])('is refused whole when it is %j', async (text, key) => {
    await expect(load(text)).rejects.toMatchObject({ code: 'INVALID_INPUT', key });
  });
});

describe('an upload of offers', () => {
  async function upload(body: string | FormData, token: string | null, query = '') {
    const response = await fetch(`${service.url}/imports/offers${query}`, {
      method: 'POST',
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      body,
    });
    return { status: response.status, answer: JSON.parse(await response.text()) };
  }

  const portal = async (login: string) => {
    const company = await registerEmployer(service, national, `Société ${login}`);
    return newUser(service, { login, role: 'EMPLOYER', employerId: rowId(company) });
  };

  it('is the same import for an employer’s portal: a dry run, then drafts of its own', async () => {
    const token = await portal('portail');
    const counts = await rowCounts(service);
    const form = new FormData();
    form.set('file', new Blob([CSV]), 'offres.csv');
    form.set('dryRun', 'oui');
    expect(await upload(form, token)).toMatchObject({
      status: 200,
      answer: { dryRun: true, counts: { DRAFTED: 2, REFUSED: 3 } },
    });
    expect(await rowCounts(service)).toEqual(counts);
    const { answer } = await upload(CSV, token, '?fileName=offres.csv');
    expect(answer).toMatchObject({
      dryRun: false,
      rows: [
        { line: 2, outcome: 'DRAFTED' },
        {},
        { line: 4, problems: [{ column: 'contrat', value: 'à voir' }] },
        {},
        {},
      ],
    });
    const read = await service.get(ReadWholeOfferDocument, { number: answer.rows[0].offer }, { token });
    expect(read.offer).toMatchObject({ status: 'DRAFT', source: { key: 'A-1' } });
  });

  it('is for whoever may draft offers, and for an employer in charge', async () => {
    const token = await portal('autre');
    expect((await upload(CSV, null)).status).toBe(401);
    const adviser = await newUser(service, { login: 'kita', role: 'ADVISER', agencyCode: 'AL-KITA' });
    expect((await upload(CSV, adviser)).status).toBe(403);
    expect((await upload(CSV, token, `?employer=${employerId}`)).status).toBe(404);
    expect((await upload(CSV, national)).status).toBe(422);
    expect(await upload(CSV, national, '?employer=Huelva')).toMatchObject({ status: 422 });
    const named = await upload(CSV, national, `?employer=${employerId}&dryRun=1`);
    expect(named).toMatchObject({ status: 200, answer: { dryRun: true } });
    expect(await upload('titre;salaire\na;b\n', token)).toMatchObject({
      status: 422,
      answer: { errors: [{ message: expect.stringContaining('contrat') }] },
    });
  });

  it.each(['offres-exemple.csv', 'offres-exemple.jsonld'])(
    'takes %s of the guide without a refusal',
    async (name) => {
      const text = readFileSync(join(projectRoot, 'docs/import', name), 'utf8');
      const { answer } = await upload(text, national, `?employer=${employerId}&dryRun=1`);
      expect(answer).toMatchObject({ counts: { REFUSED: 0 }, ignoredColumns: [], openOccupations: 0 });
      expect(answer.rows.length).toBeGreaterThan(1);
      expect(readFileSync(join(projectRoot, 'docs/import/offres-modele.csv'), 'utf8').trim()).toBe(
        readFileSync(join(projectRoot, 'docs/import/offres-exemple.csv'), 'utf8').split('\n')[0],
      );
    },
  );
});

describe('npx seko import offers', () => {
  const run = promisify(execFile);
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seko-offers-'));
    await writeFile(join(folder, 'offres.csv'), CSV);
  });

  afterAll(() => rm(folder, { recursive: true }));

  const seko = (...words: readonly string[]) =>
    run(process.execPath, [join(projectRoot, 'bin/seko.js'), 'import', 'offers', ...words], {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: service.serviceUrl,
        MIGRATION_DATABASE_URL: service.ownerUrl,
        SEKO_DATA: join(folder, 'data'),
        SEKO_SECRET: testConfig().secret,
      },
    });

  it('prints what became of each row, for people and for programs', async () => {
    const globalEmployer = await registerEmployer(service, national, 'Coopérative de la ligne de commande');
    const trial = await seko('offres.csv', '--employer', rowId(globalEmployer), '--dry-run');
    expect(trial.stdout).toContain('Essai, rien n’est écrit. 2 nouvelles, 0 modifiées');
    const { stdout } = await seko('offres.csv', '--employer', globalEmployer);
    expect(stdout).toContain(
      '2 nouvelles, 0 modifiées, 0 inchangées, 0 gardées, 3 refusées (UTF-8, séparateur « ; »).',
    );
    expect(stdout).toMatch(/ligne 2 {2}nouvelle {2}OFF-\d{6} {2}Maçon \(h\/f\)\n {6}métier : maçon\/maçonne/);
    expect(stdout).toMatch(/ligne 4 {2}refusée .*\n {6}contrat : « à voir » ; attendu : CDD, CDI/);
    expect(stdout).toContain('métier à choisir : « Dompteur de dragons »');
    const again = JSON.parse((await seko('offres.csv', '--employer', globalEmployer, '--json')).stdout);
    expect(again).toMatchObject({ counts: { UNCHANGED: 2, REFUSED: 3 }, openOccupations: 1 });
  });

  it('refuses a file or an employer that is none, with one sentence and exit code 1', async () => {
    await expect(seko('nichts.csv', '--employer', employerId)).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('n’existe pas'),
    });
    await expect(seko('offres.csv', '--employer', 'Huelva')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('« Huelva » n’est ni un UUID, ni un identifiant de l’API.'),
    });
  });
});
