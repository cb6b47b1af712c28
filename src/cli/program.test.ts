import { describe, expect, it } from '@jest/globals';
import type { Commands } from './commands.ts';
import { failureOf } from './failure.ts';
import { createProgram } from './program.ts';

/** Parses words, and tells which command would run, what is printed and the exit code. */
async function parse(...words: readonly string[]) {
  const asked: [name: string, options: unknown][] = [];
  const record = (name: string) => async (options: unknown) => {
    asked.push([name, options]);
  };
  const commands: Commands = {
    importClassification: record('importClassification'),
    search: record('search'),
    match: record('match'),
    compare: record('compare'),
    importCandidates: record('importCandidates'),
    importOffers: record('importOffers'),
    exportCandidates: record('exportCandidates'),
    reindex: record('reindex'),
    assess: record('assess'),
    migrate: record('migrate'),
    verify: record('verify'),
    exportKeys: record('exportKeys'),
    rotateKeys: record('rotateKeys'),
  };
  let help = '';
  let error = '';
  const program = createProgram(commands, {
    help: (text) => {
      help += text;
    },
    error: (text) => {
      error += text;
    },
  });
  const exitCode = await program.parseAsync([...words], { from: 'user' }).then(
    () => 0,
    async (thrown: unknown) => (await failureOf(thrown)).exitCode,
  );
  return { asked, help, error, exitCode };
}

describe('the command line', () => {
  it('reads a question on a qualification; flags repeat, and what is not stated is not', async () => {
    const { asked } = await parse(
      ...['assess', '--qualification', 'MLI:BT2', '--destination', 'FRA', '--purpose', 'IMMIGRATION'],
      ...['--nationality', 'MLI', '--nationality', 'FRA', '--practice', 'FRA:36', '--json'],
      ...['--evidence', 'SAU:SVP@2021-03-01', '--awarded-on', '2015-07-01'],
    );
    const request = {
      qualification: 'MLI:BT2',
      destination: 'FRA',
      purpose: 'IMMIGRATION',
      occupation: null,
      on: null,
      awardedOn: '2015-07-01',
      institution: null,
      field: null,
      nationalities: ['MLI', 'FRA'],
      practice: ['FRA:36'],
      evidence: ['SAU:SVP@2021-03-01'],
    };
    expect(asked).toEqual([['assess', { request, lang: 'fr', json: true }]]);
    const missing = await parse('assess', '--qualification', 'MLI:BT2', '--destination', 'FRA');
    expect(missing.exitCode).toBe(2);
  });

  it('reads a search', async () => {
    const { asked, exitCode } = await parse('search', 'occupations', 'maçon', '--lang', 'EN', '--first', '3');
    expect(exitCode).toBe(0);
    expect(asked).toEqual([
      ['search', { list: 'occupations', text: 'maçon', lang: 'en', first: 3, json: false }],
    ]);
  });

  it('reads an import of candidates, and its undoing', async () => {
    const options = { mapping: null, dryRun: false, json: false };
    const { asked } = await parse('import', 'candidates', 'a.csv', '--agency', 'AL-KITA', '--dry-run');
    expect(asked).toEqual([
      ['importCandidates', { ...options, file: 'a.csv', agency: 'AL-KITA', undo: null, dryRun: true }],
    ]);
    const undone = await parse('import', 'candidates', '--undo', 'b1', '--json');
    expect(undone.asked).toEqual([
      ['importCandidates', { ...options, file: null, agency: null, undo: 'b1', json: true }],
    ]);
  });

  it.each([
    ['neither a file nor a batch', ['import', 'candidates'], 'il faut un fichier'],
    ['both', ['import', 'candidates', 'a.csv', '--undo', 'b1'], 'il faut un fichier'],
    ['a file of no agency', ['import', 'candidates', 'a.csv'], 'il manque l’option « --agency <code> »'],
  ])('refuses to import %s', async (_what, words, sentence) => {
    const { asked, error, exitCode } = await parse(...words);
    expect({ asked, exitCode }).toEqual({ asked: [], exitCode: 2 });
    expect(error).toContain(sentence);
  });

  it('reads an export of candidates', async () => {
    expect((await parse('export', 'candidates')).asked).toEqual([
      ['exportCandidates', { agency: null, format: 'CSV' }],
    ]);
    expect((await parse('export', 'candidates', '--agency', 'DN', '--format', 'json')).asked).toEqual([
      ['exportCandidates', { agency: 'DN', format: 'JSON' }],
    ]);
  });

  it('searches in French for ten unless told otherwise', async () => {
    const { asked } = await parse('search', 'skills', '--stdin');
    expect(asked).toEqual([['search', { list: 'skills', text: null, lang: 'fr', first: 10, json: false }]]);
  });

  it.each([
    ['--json', 'search', 'skills', 'souder'],
    ['search', '--json', 'skills', 'souder'],
    ['search', 'skills', 'souder', '--json'],
  ])('takes --json anywhere: %s %s %s %s', async (...words) => {
    expect((await parse(...words)).asked[0]?.[1]).toMatchObject({ json: true });
  });

  it('reads a match', async () => {
    const { asked } = await parse(
      'match',
      '--offer',
      'OFF-000001',
      '--eligibility',
      'after',
      '--first',
      '5',
      '--after',
      '10',
      '--inputs',
    );
    expect(asked).toEqual([
      [
        'match',
        {
          subject: { kind: 'OFFER', id: 'OFF-000001' },
          group: 'ELIGIBLE_AFTER',
          first: 5,
          after: 10,
          inputs: true,
          explainPlan: false,
          engine: null,
          json: false,
        },
      ],
    ]);
  });

  it('reads a comparison', async () => {
    const { asked } = await parse(
      ...[
        'compare',
        '--from',
        'MLI:CAP',
        '--to',
        'FRA:CAP',
        '--occupation',
        'ISCO:7112',
        '--on',
        '2026-01-31',
      ],
      ...['--practice', 'MLI:36', '--practice', 'CIV:12'],
    );
    expect(asked).toEqual([
      [
        'compare',
        {
          from: 'MLI:CAP',
          to: 'FRA:CAP',
          field: null,
          occupation: 'ISCO:7112',
          practice: ['MLI:36', 'CIV:12'],
          on: '2026-01-31',
          json: false,
        },
      ],
    ]);
  });

  it('reads an import and a migration', async () => {
    expect((await parse('import', 'esco', 'folder')).asked).toEqual([
      ['importClassification', { classification: 'esco', directory: 'folder', json: false }],
    ]);
    expect((await parse('import', 'rome', 'folder', '--json')).asked).toEqual([
      ['importClassification', { classification: 'rome', directory: 'folder', json: true }],
    ]);
    expect((await parse('migrate')).asked).toEqual([['migrate', { json: false }]]);
  });

  it('reads a verification', async () => {
    const { asked } = await parse('verify', 'p.jwt', '--keys', 'k.json', '--status', 's.jwt', '--json');
    expect(asked).toEqual([
      ['verify', { file: 'p.jwt', keys: 'k.json', status: 's.jwt', lang: 'fr', json: true }],
    ]);
    expect((await parse('verify', 'p.jwt', '--lang', 'en')).asked[0]?.[1]).toMatchObject({
      keys: null,
      status: null,
      lang: 'en',
    });
  });

  it('reads what is done with keys', async () => {
    expect((await parse('keys', 'export', 'folder')).asked).toEqual([
      ['exportKeys', { folder: 'folder', json: false }],
    ]);
    expect((await parse('keys', 'rotate', '--in-days', '0')).asked).toEqual([
      ['rotateKeys', { inDays: 0, json: false }],
    ]);
  });

  it('reads a rebuilding of the index, and a comparison', async () => {
    expect((await parse('reindex')).asked).toEqual([['reindex', { check: false, json: false }]]);
    expect((await parse('reindex', '--check', '--json')).asked).toEqual([
      ['reindex', { check: true, json: true }],
    ]);
  });

  it.each([
    [['dance'], 'commande inconnue « dance »'],
    [['serach'], 'voulez-vous dire « search » ?'],
    [['search'], 'il manque l’argument « liste »'],
    [['search', 'jobs', 'x'], '« jobs » ne convient pas ; possible : occupations, skills'],
    [['search', 'skills'], 'il manque l’argument « texte »'],
    [['search', 'skills', 'x', '--stdin'], 'ne vont pas ensemble'],
    [['search', 'skills', 'x', 'y'], 'trop d’arguments'],
    [['search', 'skills', 'x', '--frist', '2'], 'option inconnue « --frist »'],
    [['search', 'skills', 'x', '--first'], 'demande une valeur'],
    [['search', 'skills', 'x', '--first', '0'], 'nombre entier de 1 à 1000'],
    [['search', 'skills', 'x', '--first', '1e2'], 'nombre entier de 1 à 1000'],
    [['search', 'skills', 'x', '--lang', '?'], 'BCP 47'],
    [['match'], 'il faut --offer ou --candidate'],
    [['match', '--offer', 'a', '--candidate', 'b'], 'ne vont pas ensemble'],
    [['match', '--offer', 'a', '--eligibility', 'never'], 'possible : now, after'],
    [['match', '--offer', 'a', '--engine', 'lucene'], 'possible : embedded, exhaustive'],
    [['match', '--offer', 'a', '--after', '-1'], 'nombre entier de 0'],
    [['compare', '--to', 'FRA:CAP'], 'il manque l’option « --from <titre> »'],
    [['compare', '--from', 'MLI:CAP'], 'il manque l’option « --to <titre> »'],
    [['import', 'esco'], 'il manque l’argument « dossier »'],
    [['reindex', '--chekc'], 'option inconnue « --chekc »'],
    [['migrate', 'now'], 'trop d’arguments'],
    [['verify'], 'il manque l’argument « fichier »'],
    [['verify', 'p.jwt', '--lang', 'es'], 'possible : fr, en'],
    [['keys', 'rotate', '--in-days', '-1'], 'nombre entier de 0 à 365'],
  ])('refuses %j with exit code 2', async (words, sentence) => {
    const { asked, error, help, exitCode } = await parse(...words);
    expect(exitCode).toBe(2);
    expect(asked).toEqual([]);
    expect(help).toBe('');
    expect(error).toContain(sentence);
    expect(error).not.toMatch(/error:|argument missing|is invalid/);
  });

  it('shows help on standard output when asked, on standard error when nothing was', async () => {
    const asked = await parse('--help');
    expect(asked.exitCode).toBe(0);
    expect(asked.help).toContain('Codes de sortie : 0 fait, 1 entrée refusée, 2 emploi incorrect.');
    const nothing = await parse();
    expect(nothing.exitCode).toBe(2);
    expect(nothing.help).toBe('');
    expect(nothing.error).toContain('Commandes :');
  });

  it.each([
    [['import', '--help']],
    [['import', 'esco', '--help']],
    [['search', '-h']],
    [['help', 'match']],
    [['compare', '--help']],
    [['reindex', '--help']],
    [['migrate', '--help']],
    [['verify', '--help']],
    [['keys', 'export', '--help']],
  ])('shows the help of %j in French', async (words) => {
    const { help, exitCode } = await parse(...words);
    expect(exitCode).toBe(0);
    expect(help).toContain('Emploi : seko');
    expect(help).not.toMatch(/Usage:|Options:|choices|display help/);
  });
});
