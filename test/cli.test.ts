import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunOptions, runSeko } from './harness/command-line.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';

const MASON = 'http://data.europa.eu/esco/occupation/05f321f8-055b-407d-bf19-e0ddabda56b7';

let folder = '';
let reference: TestDatabase;
let demonstration: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seko-cli-'));
  [reference, demonstration] = await Promise.all([
    createTestDatabase('REFERENCE'),
    createTestDatabase('DEMONSTRATION'),
  ]);
});

afterAll(async () => {
  await Promise.all([reference.drop(), demonstration.drop()]);
  await rm(folder, { recursive: true });
});

const seko = (database: TestDatabase, words: readonly string[], options?: RunOptions) =>
  runSeko(folder, database, words, options);

describe('seko compare', () => {
  it('prints the matrix, and refuses a code that is not known by name', async () => {
    const words = ['compare', '--from', 'MLI:CAP', '--to', 'FRA:CAP', '--occupation', 'ISCO:7112', '--json'];
    const { code, out } = await seko(reference, words);
    expect(code).toBe(0);
    const { comparisons } = JSON.parse(out);
    expect(comparisons).toMatchObject([
      {
        outcome: 'CONDITIONAL',
        binding: 'ADVISORY',
        coverage: 0.746667,
        missing: expect.arrayContaining([
          expect.objectContaining({
            state: 'MISSING',
            name: expect.objectContaining({ fr: 'décoffrer le béton' }),
          }),
        ]),
        measures: [{ kind: 'COMPLEMENTARY_TRAINING', modules: [{ code: 'CPR-BETON' }] }, {}, {}],
      },
    ]);
    const unknown = await seko(reference, ['compare', '--from', 'MLI:BREVET', '--to', 'FRA:CAP']);
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toContain('« MLI:BREVET » n’est pas un type de titre connu');
  });
});

describe('seko search', () => {
  it('prints one document and nothing else', async () => {
    const { code, out } = await seko(reference, [
      'search',
      'occupations',
      'maçonne',
      '--json',
      '--first',
      '1',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      query: 'maçonne',
      hits: [
        {
          id: MASON,
          label: 'maçon/maçonne',
          score: 1,
          matched: { label: 'maçon/maçonne', source: 'seko', kind: 'PREFERRED' },
        },
      ],
    });
  });

  it('answers each line of standard input in order', async () => {
    const input = 'coffreur\n\nmasɔn\nzzzz';
    const { code, out } = await seko(
      reference,
      ['search', 'occupations', '--stdin', '--json', '--lang', 'en'],
      {
        input,
      },
    );
    expect(code).toBe(0);
    const answers: { query: string; hits: { id: string; label: string }[] }[] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ query }) => query)).toEqual(input.split('\n'));
    expect(answers[1]?.hits).toEqual([]);
    expect(answers[2]?.hits[0]).toMatchObject({ id: MASON, label: 'bricklayer' });
    expect(answers[3]?.hits).toEqual([]);
  });

  it('ends quietly when its reader has enough', async () => {
    const input = 'maçon\n'.repeat(5000);
    const { code, err } = await seko(reference, ['search', 'occupations', '--stdin'], {
      input,
      readLittle: true,
    });
    expect(code).toBe(0);
    expect(err).not.toMatch(/EPIPE|at .*:\d+:\d+/);
  });

  it('refuses an empty text with a sentence', async () => {
    expect(await seko(reference, ['search', 'skills', ' ', '--json'])).toEqual({
      code: 1,
      out: '',
      err: 'Le texte à chercher est vide.\n',
    });
  });
});

describe('seko import esco', () => {
  const header = 'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,code';

  it('loads a folder, reports rejected rows and exits with 0', async () => {
    const esco = await mkdtemp(join(folder, 'esco-'));
    await writeFile(
      join(esco, 'occupations_fr.csv'),
      `${header}\nOccupation,${MASON},7112,maçon/maçonne,maçon d’art,released,7112.1\nOccupation,not a uri,7112,x,,released,1\n`,
    );
    const { code, out, err } = await seko(reference, ['import', 'esco', esco, '--json']);
    expect(code).toBe(0);
    const document = JSON.parse(out);
    expect(document).toMatchObject({ rejected: 1, rejectedRows: [{ file: 'occupations_fr.csv', line: 3 }] });
    expect(document.added).toBeGreaterThan(0);
    expect(err).toContain('Lecture de occupations_fr.csv');
    const { out: found } = await seko(reference, [
      'search',
      'occupations',
      'maçon d’art',
      '--json',
      '--first',
      '1',
    ]);
    expect(JSON.parse(found).hits[0].id).toBe(MASON);
  });

  it.each([
    ['that is not there', 'nowhere', 'n’existe pas'],
    ['without any of the files', '.', ''],
  ])('refuses a folder %s', async (_what, directory, sentence) => {
    const { code, out, err } = await seko(reference, ['import', 'esco', directory, '--json']);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('stops cleanly on Ctrl-C and leaves nothing half done', async () => {
    const esco = await mkdtemp(join(folder, 'esco-'));
    const rows = Array.from(
      { length: 60_000 },
      (_, row) =>
        `Occupation,http://data.europa.eu/esco/occupation/${row},7112,métier d’essai ${row},,released,1`,
    );
    await writeFile(join(esco, 'occupations_fr.csv'), [header, ...rows, ''].join('\n'));
    const { code, err } = await seko(reference, ['import', 'esco', esco], {
      onError: (text, kill) => {
        if (text.includes('Lecture de')) kill('SIGINT');
      },
    });
    expect(code).toBe(130);
    expect(err).not.toMatch(/at .*:\d+:\d+/);
    // What was interrupted late may have been complete already.
    const { rows: left } = await reference.database.pool.query<{ count: number }>(
      `SELECT count(*) AS count FROM concept_label WHERE text LIKE 'métier d’essai %'`,
    );
    expect([0, rows.length]).toContain(left[0]?.count);
  });
});

describe('seko match', () => {
  it('ranks candidates for an offer; the parts sum to the score', async () => {
    const { code, out, err } = await seko(demonstration, [
      'match',
      '--offer',
      'OFF-000001',
      '--eligibility',
      'after',
      '--first',
      '3',
      '--json',
      '--inputs',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const report: {
      places: { score: number; number: string; components: { points: number }[] }[];
      inputs: { places: { id: string }[]; requirement: object };
    } = JSON.parse(out);
    expect(report.places).toHaveLength(3);
    for (const { score, components } of report.places) {
      expect(components.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    }
    expect(report.inputs.places).toHaveLength(3);
    expect(out).not.toContain('"seed"');
  });

  it('takes the number, the UUID and the global id of a candidate alike', async () => {
    const { rows } = await demonstration.database.pool.query<{ id: string; number: string }>(
      'SELECT id, number FROM candidate ORDER BY ordinal LIMIT 1',
    );
    const [row] = rows;
    if (!row) throw new Error('the demonstration has no candidate');
    const names = [row.number, row.number.toLowerCase(), row.id, btoa(`Candidate:${row.id}`)];
    const answers = await Promise.all(
      names.map((name) => seko(demonstration, ['match', '--candidate', name, '--json'])),
    );
    expect(answers.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(new Set(answers.map(({ out }) => out)).size).toBe(1);
  });

  it('prints a table for people', async () => {
    const { code, out, err } = await seko(demonstration, ['match', '--offer', 'OFF-000001', '--first', '2']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Offre OFF-000001 /);
    expect(out).toContain('Classement exact');
  });

  it('explains how it found its answer, by the index and by looking at everybody', async () => {
    const words = ['match', '--offer', 'OFF-000003', '--eligibility', 'after', '--json', '--explain-plan'];
    const [scan, index] = await Promise.all(
      ['exhaustive', 'embedded'].map(async (engine) =>
        JSON.parse((await seko(demonstration, [...words, '--engine', engine])).out),
      ),
    );
    expect(index.places).toEqual(scan.places);
    expect(index.totalCount).toBe(scan.totalCount);
    expect(scan.plan).toMatchObject({ engine: 'EXHAUSTIVE', search: null, read: 2000 });
    expect(index.plan).toMatchObject({ engine: 'EMBEDDED', unacknowledged: 0, search: { size: 2000 } });
  });

  it.each([
    'OFF-999999',
    'nobody',
    '00000000-0000-4000-8000-000000000000',
    btoa(`Candidate:${crypto.randomUUID()}`),
  ])('refuses --offer %s', async (id) => {
    const { code, out, err } = await seko(demonstration, ['match', '--offer', id, '--json']);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('seko migrate', () => {
  it('has nothing to do twice', async () => {
    expect(await seko(reference, ['migrate', '--json'])).toEqual({
      code: 0,
      out: '{"migrations":[]}\n',
      err: '',
    });
  });
});

it('exits with 2 for wrong usage, and needs no database for that', async () => {
  const { code, out, err } = await seko(reference, ['search', 'occupations', '--first', 'many']);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/^Erreur : /);
});
