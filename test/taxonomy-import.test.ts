import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { projectRoot } from '../src/config.ts';
import type { Database } from '../src/db/database.ts';
import {
  type EscoImport,
  importEsco,
  loadStarterTaxonomy,
  readAltLabels,
  readBroaderSkills,
  readConcepts,
  readDataSources,
  readLabels,
  readNarrowerSkills,
  readOccupationSkills,
  readSearchConcepts,
  readStarterContents,
  type StarterContents,
} from '../src/taxonomy/index.ts';
import { embeddedEngine, follow } from './contract/embedded-engine.ts';
import { expectExactOverTaxonomy } from './contract/whole-taxonomy.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';

jest.setTimeout(180_000);

const NOW = new Date('2026-11-24T08:00:00Z');
const MASON = 'http://data.europa.eu/esco/occupation/mason';
const TILER = 'http://data.europa.eu/esco/occupation/tiler';
const LAY = 'http://data.europa.eu/esco/skill/lay-bricks';
const CORNERS = 'http://data.europa.eu/esco/skill/lay-corners';
const MORTAR = 'http://data.europa.eu/esco/skill/mix-mortar';
const BUILDING = 'http://data.europa.eu/esco/skill/S7';
const BANCO = 'urn:seko:skill:banco';
const iscoUri = (code: string) => `http://data.europa.eu/esco/isco/C${code}`;

const FILES: Readonly<Record<string, string>> = {
  'ISCOGroups_fr.csv': `conceptType,conceptUri,code,preferredLabel,status
ISCOGroup,${iscoUri('7')},7,Métiers qualifiés,released
ISCOGroup,${iscoUri('71')},71,Bâtiment,released
ISCOGroup,${iscoUri('711')},711,Gros œuvre,released
ISCOGroup,${iscoUri('7112')},7112,Maçons,released
`,
  'occupations_fr.csv': `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,code,labelSource
Occupation,${MASON},7112,maçon/maçonne,"maçon
maçonne",released,7112.1,esco-1.2.1
Occupation,${TILER},7112,carreleur/carreleuse,,released,7112.2,unofficial
`,
  'occupations_en.csv': `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,code
Occupation,${MASON},7112,bricklayer,"block layer
mason, of bricks",released,7112.1
Occupation,${TILER},7112,tiler,,released,7112.2
`,
  'skills_fr.csv': `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status
KnowledgeSkillCompetence,${LAY},skill/competence,sector-specific,poser des briques,,released
KnowledgeSkillCompetence,${CORNERS},skill/competence,,monter des angles,,released
KnowledgeSkillCompetence,${MORTAR},skill/competence,,gâcher du mortier,,released
`,
  'skillGroups_fr.csv': `conceptType,conceptUri,code,preferredLabel,status
SkillGroup,${BUILDING},S7,Construire,released
`,
  'broaderRelationsOccPillar.csv': `conceptType,conceptUri,broaderType,broaderUri
Occupation,${MASON},ISCOGroup,${iscoUri('7112')}
Occupation,${TILER},ISCOGroup,${iscoUri('7112')}
`,
  'broaderRelationsSkillPillar_fr.csv': `conceptType,conceptUri,broaderType,broaderUri
KnowledgeSkillCompetence,${CORNERS},KnowledgeSkillCompetence,${LAY}
KnowledgeSkillCompetence,${LAY},SkillGroup,${BUILDING}
`,
  'occupationSkillRelations.csv': `occupationUri,relationType,skillType,skillUri
${MASON},optional,skill/competence,${LAY}
${MASON},essential,skill/competence,${LAY}
${MASON},optional,skill/competence,${CORNERS}
${MASON},essential,skill/competence,${MORTAR}
`,
  'skillSkillRelations.csv': `originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri
${LAY},skill/competence,optional,skill/competence,${MORTAR}
`,
};

const names = (fr: string, ...alternative: readonly string[]) => ({
  fr: { preferred: fr, alternative },
  en: { preferred: `${fr} (en)`, alternative: [] },
});

const STARTER = {
  iscoGroups: ['7', '71', '711', '7112'].map((code) => ({
    code,
    labels: { fr: `Groupe ${code}`, en: `Group ${code}` },
  })),
  skills: [
    { uri: LAY, type: 'skill/competence', labels: names('monter un mur') },
    {
      uri: BANCO,
      type: 'skill/competence',
      labels: names('bâtir en banco'),
      mappings: [{ target: LAY, kind: 'NARROW', confidence: 70 }],
    },
  ],
  occupations: [
    {
      uri: MASON,
      isco: '7112',
      labels: { ...names('maçon', 'maçon du village'), bm: { alternative: ['masɔn'] } },
      essential: [LAY],
      optional: [BANCO],
    },
  ],
} satisfies StarterContents;

let folder: string;
let own: TestDatabase;
let database: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seko-taxonomy-'));
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  own = await createTestDatabase('EMPTY');
  database = own.database;
});
afterEach(() => own.drop());

/** Imports files of these contents; a name without content is left out. */
async function importFiles(files: Readonly<Record<string, string | null>>): Promise<EscoImport> {
  const directory = await mkdtemp(join(folder, 'esco-'));
  for (const [name, content] of Object.entries(files)) {
    if (content !== null) await writeFile(join(directory, name), content);
  }
  return importEsco(database.pool, directory, { now: NOW });
}

async function loadStarter(contents: StarterContents) {
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    const counts = await loadStarterTaxonomy(client, contents);
    await client.query('COMMIT');
    return counts;
  } finally {
    client.release();
  }
}

async function lines(text: string): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ line: string }>(text);
  return rows.map(({ line }) => line);
}

/** Everything that an import may write, besides when it was loaded. */
async function contentsOfTables(): Promise<readonly string[]> {
  return [
    ...(await lines('SELECT to_jsonb(c)::text AS line FROM concept AS c ORDER BY uri')),
    ...(await lines('SELECT to_jsonb(l)::text AS line FROM concept_label AS l ORDER BY id')),
    ...(await lines(
      'SELECT to_jsonb(r)::text AS line FROM concept_relation AS r ORDER BY from_id, to_id, kind, source',
    )),
    ...(await lines(
      'SELECT to_jsonb(m)::text AS line FROM concept_mapping AS m ORDER BY concept_id, target_uri',
    )),
    ...(await lines('SELECT to_jsonb(s)::text AS line FROM data_source AS s ORDER BY code')),
    ...(await lines('SELECT to_jsonb(v)::text AS line FROM reference_version AS v ORDER BY name')),
  ];
}

/** One value that differs when any of it does. */
async function fingerprint(): Promise<readonly string[]> {
  return lines(`SELECT md5(string_agg(line, '' ORDER BY line)) AS line FROM (
    SELECT to_jsonb(c)::text AS line FROM concept AS c UNION ALL SELECT to_jsonb(l)::text FROM concept_label AS l
    UNION ALL SELECT to_jsonb(r)::text FROM concept_relation AS r UNION ALL SELECT to_jsonb(s)::text FROM data_source AS s
    UNION ALL SELECT to_jsonb(v)::text FROM reference_version AS v) AS rows`);
}

async function idOf(uri: string): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>('SELECT id FROM concept WHERE uri = $1', [uri]);
  return rows[0]?.id ?? 'none';
}

async function concept(uri: string) {
  const [row] = await readConcepts(database.pool, [await idOf(uri)]);
  return row ?? null;
}

async function label(uri: string, lang: string) {
  return (await readLabels(database.pool, [await idOf(uri)], lang))[0];
}

async function altLabels(uri: string, lang: string) {
  return (await readAltLabels(database.pool, [await idOf(uri)], lang))[0];
}

/** "essential lay-bricks" */
async function skillsOf(uri: string): Promise<readonly string[]> {
  const [rows = []] = await readOccupationSkills(database.pool, [await idOf(uri)]);
  const concepts = await readConcepts(
    database.pool,
    rows.map(({ skillId }) => skillId),
  );
  return rows.map(
    ({ essential }, i) => `${essential ? 'essential' : 'optional'} ${concepts[i]?.uri.split(/[/:]/).at(-1)}`,
  );
}

const without = (name: string, line: RegExp) => ({ [name]: FILES[name]?.replace(line, '') ?? '' });

describe('import of ESCO', () => {
  it('takes in concepts, labels and relations, and finds nothing to do a second time', async () => {
    const first = await importFiles(FILES);
    expect(first.rejected).toEqual([]);
    expect(first.byKind.concepts).toMatchObject({
      OCCUPATION: { added: 2 },
      SKILL: { added: 3 },
      SKILL_GROUP: { added: 1 },
      ISCO_GROUP: { added: 4 },
    });
    expect(first.byKind.labels).toEqual({ added: 16, changed: 0, withdrawn: 0 });
    // Two occupations, two skills, and three ISCO groups below another.
    expect(first.byKind.relations).toMatchObject({
      BROADER: { added: 7 },
      ESSENTIAL: { added: 2 },
      OPTIONAL: { added: 2 },
    });
    expect(first).toMatchObject({
      added: 37,
      changed: 0,
      withdrawn: 0,
      version: 2,
      sourceVersion: 'unspecified',
    });

    expect(await concept(MASON)).toMatchObject({
      kind: 'OCCUPATION',
      code: '7112.1',
      iscoCode: '7112',
      status: 'RELEASED',
    });
    expect(await label(TILER, 'fr')).toBe('carreleur/carreleuse');
    expect(await altLabels(MASON, 'en')).toEqual(['block layer', 'mason, of bricks']);
    expect(await skillsOf(MASON)).toEqual([
      'essential lay-bricks',
      'essential mix-mortar',
      'optional lay-corners',
    ]);
    const [broader, narrower] = [
      await readBroaderSkills(database.pool, [await idOf(LAY), await idOf(CORNERS)]),
      await readNarrowerSkills(database.pool, [await idOf(LAY)]),
    ];
    expect(broader.map((rows) => rows.map(({ uri }) => uri))).toEqual([[], [LAY]]);
    expect(narrower).toEqual([[await concept(CORNERS)]]);
    expect(await lines('SELECT text AS line FROM concept_label WHERE NOT official')).toEqual([
      'carreleur/carreleuse',
    ]);
    expect(await readDataSources(database.pool)).toMatchObject([
      { code: 'esco', licence: 'CC BY 4.0 (Decision 2011/833/EU)' },
    ]);

    const before = await contentsOfTables();
    expect(await importFiles(FILES)).toMatchObject({ added: 0, changed: 0, withdrawn: 0, version: 2 });
    expect(await contentsOfTables()).toEqual(before);
  });

  it('reads columns in any order, with others between them, behind a byte order mark', async () => {
    await importFiles(FILES);
    const before = await contentsOfTables();
    const again = await importFiles({
      ...FILES,
      'skills_fr.csv': `\uFEFFscopeNote,altLabels,preferredLabel,status,conceptUri,reuseLevel,skillType\r
,,poser des briques,released,${LAY},sector-specific,skill/competence\r
"long, ""note""\r\non two lines",,monter des angles,released,${CORNERS},,skill/competence\r
,,gâcher du mortier,released,${MORTAR},,skill/competence\r
`,
    });
    expect(again).toMatchObject({ added: 0, changed: 0, withdrawn: 0, rejected: [] });
    expect((await contentsOfTables()).filter((line) => !line.includes('content_hash'))).toEqual(
      before.filter((line) => !line.includes('content_hash')),
    );
  });

  it('withdraws what is no longer listed, keeps what it led to, and takes it back', async () => {
    await importFiles(FILES);
    const { id, ordinal } = (await concept(TILER)) ?? {};
    const gone = await importFiles({
      ...FILES,
      ...without('occupations_fr.csv', /^Occupation,.*tiler.*\n/m),
      ...without('occupations_en.csv', /^Occupation,.*tiler.*\n/m),
      ...without('broaderRelationsOccPillar.csv', /^Occupation,.*tiler.*\n/m),
    });
    expect(gone).toMatchObject({ added: 0, changed: 0, withdrawn: 1, version: 3 });
    expect(await concept(TILER)).toMatchObject({ id, ordinal, status: 'WITHDRAWN' });
    expect(await label(TILER, 'fr')).toBe('carreleur/carreleuse');
    expect((await readSearchConcepts(database.pool, 'OCCUPATION')).map(({ uri }) => uri)).toEqual([MASON]);

    const back = await importFiles(FILES);
    expect(back).toMatchObject({ added: 0, changed: 1, withdrawn: 0, version: 4 });
    expect(await concept(TILER)).toMatchObject({ id, ordinal, status: 'RELEASED' });
    expect(await lines(`SELECT uri AS line FROM concept WHERE withdrawn_at IS NOT NULL`)).toEqual([]);
  });

  it('withdraws what a file calls deprecated, with its replacement', async () => {
    await importFiles(FILES);
    const result = await importFiles({
      'occupations_en.csv': `conceptUri,iscoGroup,preferredLabel,status,replacedBy,version
${MASON},7112,bricklayer,released,,1.3
${TILER},7112,tiler,deprecated,${MASON},1.3
`,
    });
    // The two alternative labels of the mason are gone from the English file.
    expect(result).toMatchObject({ added: 0, changed: 0, withdrawn: 3, sourceVersion: '1.3' });
    expect(await concept(TILER)).toMatchObject({ status: 'WITHDRAWN', replacedByUri: MASON, code: '7112.2' });
    expect(await lines(`SELECT version AS line FROM data_source`)).toEqual(['1.3']);
  });

  it('leaves alone the languages and kinds that an import does not bring', async () => {
    await importFiles(FILES);
    const english = await importFiles({
      'occupations_en.csv':
        FILES['occupations_en.csv']?.replace('bricklayer', 'brick layer').replace('block layer\n', '') ?? '',
    });
    expect(english.byKind).toMatchObject({
      concepts: { OCCUPATION: { withdrawn: 0 }, SKILL: { withdrawn: 0 } },
      labels: { added: 0, changed: 1, withdrawn: 1 },
    });
    expect(english).toMatchObject({ added: 0, changed: 1, withdrawn: 1 });
    expect(await label(MASON, 'en')).toBe('brick layer');
    expect(await altLabels(MASON, 'fr')).toEqual(['maçon', 'maçonne']);
    expect(await skillsOf(MASON)).toHaveLength(3);
  });

  it('follows relations that change or go, and leaves those of other files', async () => {
    await importFiles(FILES);
    const result = await importFiles({
      'occupationSkillRelations_en.csv': `relationType,skillUri,occupationUri,occupationLabel
essential,${CORNERS},${MASON},"bricklayer, mason"
optional,${LAY},${MASON},
`,
    });
    expect(result.byKind.relations).toEqual({
      BROADER: { added: 0, changed: 0, withdrawn: 0 },
      ESSENTIAL: { added: 0, changed: 1, withdrawn: 1 },
      OPTIONAL: { added: 0, changed: 1, withdrawn: 0 },
    });
    expect(await skillsOf(MASON)).toEqual(['essential lay-corners', 'optional lay-bricks']);
    expect(
      await lines(
        `SELECT kind::text AS line FROM concept_relation WHERE from_id = '${await idOf(LAY)}' ORDER BY kind`,
      ),
    ).toEqual(['BROADER', 'OPTIONAL']);
  });

  it('names the rows that it does not take, takes the rest, and leaves what they name as it was', async () => {
    await importFiles(FILES);
    const result = await importFiles({
      'skills_fr.csv': `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status
KnowledgeSkillCompetence,${LAY},skill/competence,sector-specific,poser des briques
KnowledgeSkillCompetence,,skill/competence,,sans adresse,,released
KnowledgeSkillCompetence,${TILER},skill/competence,,un métier,,released
KnowledgeSkillCompetence,${BUILDING},skill/competence,,un groupe,,released
KnowledgeSkillCompetence,${CORNERS},skill/competence,,monter des angles,"coins
et "angles",released
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/new,knowledge,,plans,,released
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/new,knowledge,,plans,,released
`,
      'occupationSkillRelations.csv': `occupationUri,relationType,skillType,skillUri
${MASON},essential,knowledge,http://data.europa.eu/esco/skill/new
${MASON},essential,knowledge,http://data.europa.eu/esco/skill/unknown
${MASON},useful,skill/competence,${MORTAR}
${LAY},optional,skill/competence,${MORTAR}
`,
    });
    expect(
      result.rejected.map(({ file, line, reason, value }) => `${file} ${line} ${reason}: ${value}`),
    ).toEqual([
      'occupationSkillRelations.csv 3 names an unknown concept: http://data.europa.eu/esco/skill/unknown',
      'occupationSkillRelations.csv 4 has an unknown relationType, expected essential or optional: useful',
      `occupationSkillRelations.csv 5 relates SKILL to SKILL, which this file cannot: ${LAY} ${MORTAR}`,
      `skills_fr.csv 2 has 5 field(s), the header has 7: KnowledgeSkillCompetence,${LAY},skill/competence,sector-specific,poser des briques`,
      'skills_fr.csv 3 has no conceptUri: ',
      `skills_fr.csv 4 has a conceptUri that is not one of skills: ${TILER}`,
      `skills_fr.csv 5 gives as SKILL what is SKILL_GROUP in the database: ${BUILDING}`,
      expect.stringMatching(/^skills_fr\.csv 6 begins a quoted field that does not end: /),
      'skills_fr.csv 9 repeats the concept of line 8: http://data.europa.eu/esco/skill/new',
    ]);
    expect(await concept(LAY)).toMatchObject({ status: 'RELEASED', reuseLevel: 'sector-specific' });
    expect(await concept(CORNERS)).toMatchObject({ status: 'RELEASED' });
    expect(await concept(TILER)).toMatchObject({ kind: 'OCCUPATION' });
    // No row of the skills names it any more.
    expect(await concept(MORTAR)).toMatchObject({ status: 'WITHDRAWN' });
    expect(await label('http://data.europa.eu/esco/skill/new', 'fr')).toBe('plans');
    expect(await skillsOf(MASON)).toEqual([
      'essential lay-bricks',
      'essential mix-mortar',
      'essential new',
      'optional lay-corners',
    ]);
  });

  it('refuses a folder or a file as a whole, and changes nothing', async () => {
    const before = await contentsOfTables();
    await expect(importFiles({ 'readme.txt': '' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      key: 'taxonomyImport.noFiles',
    });
    await expect(
      importFiles({ ...FILES, 'skills_fr.csv': 'conceptUri,preferredLabel\n' }),
    ).rejects.toMatchObject({
      key: 'taxonomyImport.header',
      message: 'skills_fr.csv: found the columns conceptUri, preferredLabel; expected also skillType',
    });
    const directory = await mkdtemp(join(folder, 'esco-'));
    const bytes = Buffer.from(FILES['skills_fr.csv'] ?? '', 'latin1');
    await writeFile(join(directory, 'skills_fr.csv'), bytes);
    await expect(importEsco(database.pool, directory, { now: NOW })).rejects.toMatchObject({
      key: 'taxonomyImport.notUtf8',
      values: { file: 'skills_fr.csv', line: 4 },
    });
    expect(await contentsOfTables()).toEqual(before);
  });

  it('lets two imports at once follow each other', async () => {
    const results = await Promise.all([importFiles(FILES), importFiles(FILES)]);
    expect(results.map(({ added }) => added).sort()).toEqual([0, 37]);
  });
});

describe('starter taxonomy', () => {
  it('loads once, and again only when its files change', async () => {
    expect(await loadStarter(STARTER)).toEqual({ added: 30, changed: 0, removed: 0 });
    expect(await concept(MASON)).toMatchObject({ iscoCode: '7112', code: null });
    expect(await skillsOf(MASON)).toEqual(['essential lay-bricks', 'optional banco']);
    expect(await altLabels(MASON, 'bm')).toEqual(['masɔn']);
    const before = await contentsOfTables();
    expect(await loadStarter(STARTER)).toEqual({ added: 0, changed: 0, removed: 0 });
    expect(await contentsOfTables()).toEqual(before);
  });

  it('follows its files: what is gone goes, concepts are withdrawn, ids stay', async () => {
    await loadStarter(STARTER);
    const mason = await concept(MASON);
    const [lay] = STARTER.skills;
    const counts = await loadStarter({
      ...STARTER,
      skills: [lay],
      occupations: STARTER.occupations.map((row) => ({ ...row, labels: names('maçon'), optional: [] })),
    });
    // The skill; two names of the mason and the optional relation. What the skill had stays with it.
    expect(counts).toEqual({ added: 0, changed: 0, removed: 4 });
    expect(await concept(MASON)).toEqual(mason);
    expect(await concept(BANCO)).toMatchObject({ status: 'WITHDRAWN' });
    expect(await label(BANCO, 'fr')).toBe('bâtir en banco');
    expect(await loadStarter(STARTER)).toEqual({ added: 3, changed: 1, removed: 0 });
    expect(await concept(BANCO)).toMatchObject({ status: 'RELEASED' });
  });

  it('meets ESCO at the URI: ESCO owns the concept, the starter keeps its names beside', async () => {
    await loadStarter(STARTER);
    const starter = await concept(MASON);
    const imported = await importFiles(FILES);
    expect(imported.byKind.concepts).toMatchObject({
      OCCUPATION: { added: 1, changed: 1 },
      SKILL: { added: 2, changed: 1 },
    });
    expect(await concept(MASON)).toEqual({ ...starter, code: '7112.1' });
    expect(await concept(BANCO)).toMatchObject({ status: 'RELEASED' });
    expect(await label(MASON, 'fr')).toBe('maçon/maçonne');
    expect(await altLabels(MASON, 'fr')).toEqual(['maçon', 'maçon du village', 'maçonne']);
    expect(await skillsOf(MASON)).toContain('optional banco');

    const moved = {
      ...STARTER,
      occupations: STARTER.occupations.map((row) => ({ ...row, isco: '711', essential: [LAY] })),
    };
    await expect(loadStarter(moved)).rejects.toMatchObject({ key: 'taxonomy.referenceInvalid' });
    const renamed = {
      ...STARTER,
      occupations: STARTER.occupations.map((row) => ({ ...row, labels: names('poseur') })),
    };
    expect(await loadStarter(renamed)).toMatchObject({ changed: 0 });
    expect(await concept(MASON)).toEqual({ ...starter, code: '7112.1' });
    expect(await altLabels(MASON, 'fr')).toEqual(['maçon', 'maçonne']);
    expect(await importFiles(FILES)).toMatchObject({ added: 0, changed: 0, withdrawn: 0 });
  });

  it('gives its own wording before a translation that ESCO did not publish', async () => {
    const tiler = { ...STARTER.occupations[0], uri: TILER, labels: names('carreleur') };
    await loadStarter({ ...STARTER, occupations: [...STARTER.occupations, tiler] });
    await importFiles(FILES);
    expect(await label(TILER, 'fr')).toBe('carreleur');
    expect(await label(TILER, 'en')).toBe('tiler');
    expect(await label(TILER, 'bm')).toBe('carreleur');
  });

  it('gives a text index every name, and those of the unit group', async () => {
    await loadStarter(STARTER);
    const [mason] = await readSearchConcepts(database.pool, 'OCCUPATION');
    expect(mason?.labels.map(({ text }) => text).sort()).toEqual([
      'masɔn',
      'maçon',
      'maçon (en)',
      'maçon du village',
    ]);
    expect(mason?.iscoLabels).toEqual([
      { lang: 'en', kind: 'PREFERRED', text: 'Group 7112', source: 'seko' },
      { lang: 'fr', kind: 'PREFERRED', text: 'Groupe 7112', source: 'seko' },
    ]);
  });
});

const testData = process.env['SEKO_TEST_DATA'];
if (!testData) console.warn('Skipped, since SEKO_TEST_DATA is not set: import of the whole of ESCO');

(testData ? describe : describe.skip)('the whole of ESCO', () => {
  it('goes in beside the starter taxonomy, a second time changes nothing, and an index ranks over it exactly', async () => {
    const directory = join(testData ?? '', 'esco');
    await loadStarter(await readStarterContents(join(projectRoot, 'prisma/reference/taxonomy')));
    const first = await importEsco(database.pool, directory, { now: NOW });
    expect(first).toMatchObject({ withdrawn: 0, version: 3 });

    const kinds = `SELECT kind || ' ' || count(*) AS line FROM concept WHERE source = 'esco' GROUP BY kind ORDER BY kind`;
    expect(await lines(kinds)).toEqual([
      'OCCUPATION 3039',
      'SKILL 13939',
      'SKILL_GROUP 640',
      'ISCO_GROUP 619',
    ]);
    // 17 of the 61,382 optional pairs are essential too.
    const needs = `SELECT r.kind || ' ' || count(*) AS line FROM concept_relation AS r JOIN concept AS f ON f.id = r.from_id
      WHERE r.source = 'esco' AND r.kind <> 'BROADER' AND f.kind = 'OCCUPATION' GROUP BY r.kind ORDER BY r.kind`;
    expect(await lines(needs)).toEqual(['ESSENTIAL 67622', `OPTIONAL ${61_382 - 17}`]);
    expect(first.rejected.map(({ reason }) => reason)).toEqual(['relates a concept to itself']);
    const groups = `SELECT count(*)::text AS line FROM concept_relation AS r JOIN concept AS f ON f.id = r.from_id
      WHERE r.source = 'esco' AND f.kind = 'ISCO_GROUP'`;
    expect(await lines(groups)).toEqual([String(619 - 10)]);

    const before = await fingerprint();
    expect(await importEsco(database.pool, directory, { now: NOW })).toMatchObject({
      added: 0,
      changed: 0,
      withdrawn: 0,
      version: 3,
    });
    expect(await fingerprint()).toEqual(before);

    await expectExactOverTaxonomy(own, async (pool) => embeddedEngine(follow(pool)));
  });
});
