import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type ConceptSearch, createConceptSearch } from '../src/server/concept-search.ts';
import { importEsco, importRome, type RomeImport, readDataSources } from '../src/taxonomy/index.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

jest.setTimeout(180_000);

const NOW = new Date('2026-11-24T08:00:00Z');
const OCCUPATION = 'http://data.europa.eu/esco/occupation/';
/** Both are in the starter taxonomy. */
const MASON = '05f321f8-055b-407d-bf19-e0ddabda56b7';
const LATER = '00000000-0000-4000-8000-000000000001';

const FILES: Readonly<Record<string, string>> = {
  'rome.tsv': `domaine\tcodeRome\tlabelFr\tcodeRomeParent
Gros œuvre\tF1703\tMaçon / Maçonne\tF1703
Gros œuvre\tF1707\tMaçon / Maçonne du paysage\tF1703
Gros œuvre\tF1704\tPréparation du gros œuvre\tF1704
`,
  'rome_appellations.tsv': `label\togr\tcodeRome\tclassification\tlabelCourt
Muraillier / Muraillière\t1001\tF1703\tprincipale\tMuraillier / Muraillière
Muraillier / Muraillière des jardins\t1002\tF1707\tsynonyme\tMuraillier jard.
Gâcheur / Gâcheuse\t1003\tF1704\tsynonyme\tGâcheur / Gâcheuse
Maçon / Maçonne\t1004\tF1703\tsynonyme\tMaçon / Maçonne
`,
  'rome_isco.tsv': `isco\tcodeRomeParent
7112\tF1703
9313\tF1704
`,
  'rome_esco.tsv': `ogr\tappellation\toccupationId\trelation
1001\tMuraillier\t${MASON}\tcloseMatch
1002\tMuraillier\t${MASON}\tbroadMatch
1003\tGâcheur\t${LATER}\tcloseMatch
1004\tMaçon\t${MASON}\tcloseMatch
`,
  'rome_mobility.tsv': 'codeRomeParent\tcodeRomeCible\n',
};

let folder: string;
let service: TestService;
let search: ConceptSearch['search'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seko-rome-'));
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  service = await startTestService('REFERENCE');
  search = createConceptSearch(service.database).search;
});
afterEach(() => service.stop());

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(join(folder, 'files-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(directory, name), content);
  return directory;
}

async function importFiles(files: Readonly<Record<string, string>>): Promise<RomeImport> {
  return importRome(service.database.pool, await folderWith(files), { now: NOW });
}

async function lines(text: string): Promise<readonly string[]> {
  const { rows } = await service.database.pool.query<{ line: string }>(text);
  return rows.map(({ line }) => line);
}

/** "JOB_TITLE 1001 7112 RELEASED" */
const concepts = () =>
  lines(`SELECT concat_ws(' ', kind, code, coalesce(isco_code, '-'), status) AS line FROM concept
    WHERE source = 'rome' ORDER BY uri COLLATE "C"`);

/** "1001 CLOSE 85 mason" */
const mappings = () =>
  lines(`SELECT concat_ws(' ', c.code, m.kind, m.confidence, m.target_uri) AS line
    FROM concept_mapping m JOIN concept c ON c.id = m.concept_id WHERE m.source = 'rome' ORDER BY c.code`);

/** One value that differs when anything that an import writes does. */
const fingerprint = () =>
  lines(`SELECT md5(string_agg(line, '' ORDER BY line)) AS line FROM (
    SELECT to_jsonb(c)::text AS line FROM concept AS c UNION ALL SELECT to_jsonb(l)::text FROM concept_label AS l
    UNION ALL SELECT to_jsonb(r)::text FROM concept_relation AS r UNION ALL SELECT to_jsonb(m)::text FROM concept_mapping AS m
    UNION ALL SELECT to_jsonb(s)::text FROM data_source AS s UNION ALL SELECT to_jsonb(v)::text FROM reference_version AS v
  ) AS rows`);

describe('import of ROME', () => {
  it('takes in codes, titles and matches, and finds nothing to do a second time', async () => {
    const first = await importFiles(FILES);
    expect(first).toMatchObject({
      rejected: [],
      ignored: ['rome_mobility.tsv'],
      sourceVersion: 'unspecified',
      byKind: {
        concepts: { JOB_TITLE: { added: 4 }, JOB_GROUP: { added: 3 } },
        // One title has a short form of its own.
        labels: { added: 8 },
        // Four titles, and the one code that is not the parent of itself.
        relations: { added: 5 },
        mappings: { added: 4 },
      },
      added: 24,
      changed: 0,
      withdrawn: 0,
    });
    expect(await concepts()).toEqual([
      'JOB_GROUP F1703 7112 RELEASED',
      'JOB_GROUP F1704 9313 RELEASED',
      'JOB_GROUP F1707 7112 RELEASED',
      'JOB_TITLE 1001 7112 RELEASED',
      'JOB_TITLE 1002 7112 RELEASED',
      'JOB_TITLE 1003 9313 RELEASED',
      'JOB_TITLE 1004 7112 RELEASED',
    ]);
    expect(await mappings()).toEqual([
      `1001 CLOSE 85 ${OCCUPATION}${MASON}`,
      `1002 NARROW 60 ${OCCUPATION}${MASON}`,
      `1003 CLOSE 85 ${OCCUPATION}${LATER}`,
      `1004 CLOSE 85 ${OCCUPATION}${MASON}`,
    ]);
    const sources = await readDataSources(service.database.pool);
    expect(sources.find(({ code }) => code === 'rome')).toMatchObject({
      licence: 'Licence Ouverte / Open Licence 2.0 (Etalab)',
      attributionFr: expect.stringContaining('France Travail'),
    });

    const before = await fingerprint();
    expect(await importFiles(FILES)).toMatchObject({
      added: 0,
      changed: 0,
      withdrawn: 0,
      version: first.version,
    });
    expect(await fingerprint()).toEqual(before);
  });

  it('withdraws what is no longer listed, keeps what it led to, and takes it back', async () => {
    const first = await importFiles(FILES);
    const gone = await importFiles({
      ...FILES,
      'rome_appellations.tsv': FILES['rome_appellations.tsv']?.replace(/^Muraillier .*1001.*\n/m, '') ?? '',
      'rome_esco.tsv': (FILES['rome_esco.tsv'] ?? '')
        .replace(/^1001.*\n/m, '')
        .replace(/^1002.*\n/m, `1002\tMuraillier\t${LATER}\tcloseMatch\n`),
    });
    // The title; the match of another title, which now leads elsewhere.
    expect(gone).toMatchObject({ added: 1, changed: 0, withdrawn: 2, version: first.version + 1 });
    expect(await concepts()).toContain('JOB_TITLE 1001 7112 WITHDRAWN');
    expect(await mappings()).toContain(`1001 CLOSE 85 ${OCCUPATION}${MASON}`);
    expect(await search('OCCUPATION', 'muraillier', 'fr', 3)).not.toContainEqual(
      expect.objectContaining({ matched: expect.objectContaining({ label: 'Muraillier / Muraillière' }) }),
    );
    expect(await importFiles(FILES)).toMatchObject({ added: 1, changed: 1, withdrawn: 1 });
    expect(await concepts()).toContain('JOB_TITLE 1001 7112 RELEASED');
  });

  it('leaves alone what an import does not bring', async () => {
    await importFiles(FILES);
    const before = await concepts();
    const matches = FILES['rome_esco.tsv'] ?? '';
    expect(
      await importFiles({ 'rome_esco.tsv': matches.replace('1001\tMuraillier', '1001\tAutre') }),
    ).toMatchObject({
      added: 0,
      changed: 0,
      withdrawn: 0,
    });
    expect(
      await importFiles({ 'rome_esco.tsv': matches.replace(/(1001.*)closeMatch/, '$1exactMatch') }),
    ).toMatchObject({ added: 0, changed: 1, withdrawn: 0 });
    expect(await concepts()).toEqual(before);
    expect((await mappings())[0]).toMatch(/^1001 EXACT 100 /);
  });

  it('names the rows that it does not take, takes the rest, and leaves what they name as it was', async () => {
    await importFiles(FILES);
    const before = await concepts();
    const result = await importFiles({
      'rome.tsv': `${FILES['rome.tsv']}Autre\tG1\tSans code\tG1\n`,
      'rome_appellations.tsv': `ogr\tcodeRome\tlabel
1001\tF1703\t
1002\tF1707
1003\tF1704\tGâcheur / Gâcheuse
1003\tF1704\tGâcheur encore
1004\tZ9999\tMaçon / Maçonne
1005\tF1703\tPiseur / Piseuse
`,
      'rome_isco.tsv': 'codeRomeParent\tisco\nF1703\tmille\nF1704\t9313\nA0001\t1111\n',
      'rome_esco.tsv': `ogr\toccupationId\trelation
1001\tmason\tcloseMatch
1002\t${MASON}\tsimilar
1003\t${LATER}\tcloseMatch
1003\t${LATER}\tbroadMatch
9999\t${MASON}\tcloseMatch
`,
    });
    expect(
      result.rejected.map(({ file, line, reason, value }) => `${file} ${line} ${reason}: ${value}`),
    ).toEqual([
      'rome.tsv 5 has a codeRome that is not one such as F1703: G1',
      'rome_appellations.tsv 2 has no label: 1001',
      'rome_appellations.tsv 3 has 2 field(s), the header has 3: 1002\tF1707',
      'rome_appellations.tsv 5 repeats line 4: 1003',
      'rome_appellations.tsv 6 names an unknown concept: urn:seko:rome:code:Z9999',
      'rome_esco.tsv 2 has an occupationId that is not one of ESCO: mason',
      'rome_esco.tsv 3 has an unknown relation, expected one of exactMatch, closeMatch, broadMatch, narrowMatch: similar',
      'rome_esco.tsv 5 repeats line 4: 1003',
      'rome_esco.tsv 6 names an unknown concept: urn:seko:rome:title:9999',
      'rome_isco.tsv 2 has an isco that is not four digits: mille',
      'rome_isco.tsv 4 names an unknown ROME code: A0001',
    ]);
    // Its code is unknown, so its ISCO group is not known either.
    const emptied = before.map((line) => line.replace('1004 7112', '1004 -'));
    expect(await concepts()).toEqual([...emptied, 'JOB_TITLE 1005 - RELEASED']);
    expect((await mappings()).map((line) => line.slice(0, 12))).toEqual([
      '1001 CLOSE 8',
      '1002 NARROW ',
      '1003 CLOSE 8',
    ]);
  });

  it('refuses a folder or a file as a whole, and changes nothing', async () => {
    const before = await fingerprint();
    await expect(importFiles({ 'occupations_fr.csv': '' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      key: 'taxonomyImport.noFiles',
    });
    // ISCO groups of nothing say nothing.
    await expect(importFiles({ 'rome_isco.tsv': FILES['rome_isco.tsv'] ?? '' })).rejects.toMatchObject({
      key: 'taxonomyImport.noFiles',
    });
    await expect(importFiles({ ...FILES, 'rome.tsv': 'codeRome,labelFr\n' })).rejects.toMatchObject({
      message: 'rome.tsv: found the columns codeRome,labelFr; expected also codeRome, labelFr',
    });
    await expect(importRome(service.database.pool, join(folder, 'gone'), { now: NOW })).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    );
    expect(await fingerprint()).toEqual(before);
  });
});

describe('a search', () => {
  const QUERY = `query ($search: String!) { occupations(search: $search, first: 3) { edges {
    matched { label source kind }
    node { uri jobTitles { kind confidence title { code label group { code label iscoCode } occupations { occupation { uri } } } } }
  } } }`;

  it('finds an occupation by a job title, and shows the title', async () => {
    expect(await search('OCCUPATION', 'muraillière', 'fr', 5)).toEqual([]);
    await importFiles(FILES);
    const { data } = await service.query(QUERY, { search: 'muraillière' });
    expect(data).toEqual({
      occupations: {
        edges: [
          {
            matched: { label: 'Muraillier / Muraillière', source: 'rome', kind: 'JOB_TITLE' },
            node: {
              uri: `${OCCUPATION}${MASON}`,
              jobTitles: [
                expect.objectContaining({ kind: 'CLOSE', confidence: 0.85 }),
                expect.objectContaining({ kind: 'CLOSE' }),
                {
                  kind: 'NARROW',
                  confidence: 0.6,
                  title: {
                    code: '1002',
                    label: 'Muraillier / Muraillière des jardins',
                    group: { code: 'F1707', label: 'Maçon / Maçonne du paysage', iscoCode: '7112' },
                    occupations: [{ occupation: { uri: `${OCCUPATION}${MASON}` } }],
                  },
                },
              ],
            },
          },
        ],
      },
    });
  });

  it('ranks an exact title below an exact name and above a likeness', async () => {
    await importFiles({
      ...FILES,
      'rome_esco.tsv': `ogr\toccupationId\trelation\n1004\t${await uriOf('carreleur/carreleuse')}\tcloseMatch\n`,
    });
    const hits = await search('OCCUPATION', 'maçon', 'fr', 5);
    expect(hits.slice(0, 2).map(({ label, matched }) => [label, matched?.kind])).toEqual([
      ['maçon/maçonne', 'PREFERRED'],
      ['carreleur/carreleuse', 'JOB_TITLE'],
    ]);
    expect(hits[1]?.score).toBe(0.89);
    for (const { score } of hits.slice(2)) expect(score).toBeLessThan(0.86);
  });

  it('leads to an occupation that is imported later', async () => {
    await importFiles(FILES);
    expect(await search('OCCUPATION', 'gâcheuse', 'fr', 1)).toEqual([]);
    await importEsco(
      service.database.pool,
      await folderWith({
        'occupations_fr.csv': `conceptUri,iscoGroup,preferredLabel\n${OCCUPATION}${LATER},9313,manœuvre du bâtiment\n`,
      }),
      { now: NOW },
    );
    expect(await search('OCCUPATION', 'gâcheuse', 'fr', 1)).toMatchObject([
      { uri: `${OCCUPATION}${LATER}`, matched: { label: 'Gâcheur / Gâcheuse', kind: 'JOB_TITLE' } },
    ]);
  });

  async function uriOf(label: string): Promise<string> {
    const { rows } = await service.database.pool.query<{ uri: string }>(
      'SELECT c.uri FROM concept c JOIN concept_label l ON l.concept_id = c.id WHERE l.text = $1',
      [label],
    );
    return rows[0]?.uri ?? '';
  }
});

const testData = process.env['SEKO_TEST_DATA'];
if (!testData) console.warn('Skipped, since SEKO_TEST_DATA is not set: import of the whole of ROME');

(testData ? describe : describe.skip)('the whole of ROME', () => {
  it('goes in beside the starter taxonomy, and a second time changes nothing', async () => {
    const directory = join(testData ?? '', 'rome');
    const first = await importRome(service.database.pool, directory, { now: NOW });
    expect(first).toMatchObject({
      rejected: [],
      byKind: {
        concepts: { JOB_TITLE: { added: 13_120 }, JOB_GROUP: { added: 1584 } },
        mappings: { added: 9665 },
      },
    });
    const before = await fingerprint();
    expect(await importRome(service.database.pool, directory, { now: NOW })).toMatchObject({
      added: 0,
      changed: 0,
      withdrawn: 0,
    });
    expect(await fingerprint()).toEqual(before);
    // No name of the starter taxonomy says it.
    const [hit] = await search('OCCUPATION', 'maçon funéraire', 'fr', 1);
    expect(hit).toBeDefined();
  });
});
