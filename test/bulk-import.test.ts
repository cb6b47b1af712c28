import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { projectRoot } from '../src/config.ts';
import { createLog } from '../src/server/log.ts';
import { serve } from '../src/server/serve.ts';
import { newUser } from './builders/accounts.ts';
import { BAD_ROWS, bulkFile } from './builders/bulk-file.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { rowCounts } from './builders/counter.ts';
import { globalId, rowId } from './builders/global-ids.ts';
import { workbook } from './builders/workbook.ts';
import {
  ChangeCandidateDocument,
  CodeImportedOccupationDocument,
  ListImportsDocument,
  ReadCandidateDocument,
  ShowImportDocument,
  type ShowImportQuery,
  UndoImportDocument,
} from './generated/graphql.ts';
import { TEST_NOW, testConfig } from './harness/test-config.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let concepts: ConceptIds;
let kita: string;
let kayes: string;
let employer: string;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  concepts = await readConceptIds(service);
  kita = await newUser(service, { login: 'kita', role: 'ADVISER', agencyCode: 'AL-KITA' });
  kayes = await newUser(service, { login: 'kayes', role: 'ADVISER', agencyCode: 'DR-GAO' });
  employer = await newUser(service, { login: 'portal', role: 'EMPLOYER' });
});

afterAll(() => service.stop());

interface Report {
  readonly batchId: string;
  readonly form: string;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly ignoredColumns: readonly string[];
  readonly issues: readonly { line: number; column: string; value: string; expected: string }[];
  readonly possibleDuplicates: readonly { line: number; candidateIds: readonly string[] }[];
  readonly openOccupations: readonly { text: string; rows: number }[];
}

async function post(body: string | Uint8Array | FormData, token: string | null, query = '') {
  const response = await fetch(`${service.url}/imports${query}`, {
    method: 'POST',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    body,
  });
  return { status: response.status, answer: JSON.parse(await response.text()) };
}

async function upload(body: string | Uint8Array | FormData, query = '', token = kita): Promise<Report> {
  const { status, answer } = await post(body, token, query);
  if (status !== 200) throw new Error(JSON.stringify(answer));
  return answer;
}

const counts = ({ created, updated, unchanged, refused }: Report) => [created, updated, unchanged, refused];

const batchOf = ({ batchId }: Report) => globalId('ImportBatch', batchId);

async function show(batch: string, token = kita) {
  return (await service.get(ShowImportDocument, { id: batch, first: 200 }, { token })).importBatch;
}

/** Rows that became a candidate, page after page. */
async function created(batch: string, after: string | null = null): Promise<readonly CreatedRow[]> {
  const variables = { id: batch, first: 150, outcome: 'CREATED' as const, after };
  const { importBatch } = await service.get(ShowImportDocument, variables, { token: kita });
  const nodes = importBatch?.rows.edges.map(({ node }) => node) ?? [];
  const { hasNextPage = false, endCursor = null } = importBatch?.rows.pageInfo ?? {};
  return hasNextPage ? [...nodes, ...(await created(batch, endCursor))] : nodes;
}

type CreatedRow = NonNullable<ShowImportQuery['importBatch']>['rows']['edges'][number]['node'];

async function candidatesOf(batch: string) {
  return (await created(batch)).flatMap(({ candidate }) => candidate ?? []);
}

async function undo(batch: string, token = kita) {
  return (await service.get(UndoImportDocument, { input: { batch } }, { token })).undoImport;
}

/** Everything that hangs on people; equal before and after what leaves nothing. */
async function people() {
  const { person, person_name, candidate, candidate_skill, consent, match_profile } =
    await rowCounts(service);
  return { person, person_name, candidate, candidate_skill, consent, match_profile };
}

const file = (header: string, ...rows: readonly string[]) => [header, ...rows, ''].join('\n');

describe('a survey of 300 rows', () => {
  const made = bulkFile(300);
  let report: Report;
  let before: Awaited<ReturnType<typeof people>>;

  beforeAll(async () => {
    before = await people();
    const foreseen = await upload(made.bytes, '?dryRun=1');
    expect(counts(foreseen)).toEqual([made.good, 0, 0, made.bad.size]);
    expect(foreseen.batchId).toBeNull();
    expect(await people()).toEqual(before);
    report = await upload(made.bytes, '?fileName=enquete.csv');
  });

  it('brings the good rows in and reports each bad one, of sixty kinds, by column, value and what was expected', () => {
    expect(BAD_ROWS.length).toBeGreaterThan(60);
    expect(report.form).toBe('UTF-8, séparateur « ; »');
    expect(counts(report)).toEqual([made.good, 0, 0, made.bad.size]);
    expect(report.rows).toBe(300);
    expect(report.issues.map(({ line }) => line)).toEqual([...made.bad.keys()]);
    for (const { line, column, value, expected } of report.issues) {
      const kind = made.bad.get(line);
      expect({ kind: kind?.name, column }).toEqual({ kind: kind?.name, column: kind?.column });
      expect(expected).toMatch(kind?.expected ?? /^$/);
      expect([...value].length).toBeLessThanOrEqual(80);
    }
  });

  it('reads a row as it was meant', async () => {
    const [first] = await created(batchOf(report));
    expect(first?.line).toBe(2);
    const { candidate } = await service.get(
      ReadCandidateDocument,
      { number: first?.candidate?.number ?? '' },
      { token: kita },
    );
    expect(candidate).toMatchObject({
      displayName: 'Awa COULIBALY',
      sex: 'FEMALE',
      birth: { from: '1960-03-12', to: '1960-03-13', precision: 'DAY', place: 'Kita' },
      nationalities: ['MLI'],
      regionCode: 'ML-1',
      phones: [{ number: '+22370000000', use: 'FAMILY_SHARED', holder: null }],
      destinations: ['FRA', 'ESP'],
      agencyName: 'Agence locale de Kita',
      synthetic: false,
    });
    expect(candidate?.skills).toHaveLength(2);
    expect(candidate?.skills).toContainEqual(
      expect.objectContaining({ level: 3, evidence: 'SELF_DECLARED' }),
    );
    expect(candidate?.languages.map(({ language, speaking }) => [language, speaking])).toEqual([
      ['bam', 7],
      ['fra', 2],
    ]);
    expect(candidate?.workPeriods).toEqual([
      expect.objectContaining({ from: '2021-03-01', to: '2026-03-01', informal: false }),
    ]);
    expect(candidate?.consents?.map(({ purpose, form, witness }) => [purpose, form, witness])).toEqual([
      ['SHARE_WITH_EMPLOYER', 'ORAL_WITNESSED', 'Awa'],
      ['CONTACT', 'ORAL_WITNESSED', 'Awa'],
    ]);
    expect(candidate).toMatchObject({
      status: 'DIASPORA',
      wishedOccupations: ['plombier/plombière', 'cuisinier/cuisinière'].map((label) => ({
        id: concepts.occupation(label),
      })),
    });
    const ties = await service.database.pool.query('SELECT DISTINCT witness_tie FROM consent');
    expect(ties.rows).toEqual([{ witness_tie: 'sa sœur' }]);
    expect(first).toMatchObject({ occupationText: 'maçon', occupation: { label: 'maçon/maçonne' } });
  });

  it('changes nothing when it comes again', async () => {
    const written = await rowCounts(service);
    const again = await upload(made.bytes);
    expect(counts(again)).toEqual([0, 0, made.good, made.bad.size]);
    const { audit_entry: entries = 0, ...others } = await rowCounts(service);
    const { audit_entry: entriesBefore = 0, ...othersBefore } = written;
    expect(others).toEqual(othersBefore);
    // That a file was read is itself written down.
    expect(entries - entriesBefore).toBe(2);
  });

  it('is seen by whoever sees its candidates, and by nobody else', async () => {
    expect(await show(batchOf(report), kayes)).toBeNull();
    const others = await service.get(ListImportsDocument, { first: 5 }, { token: kayes });
    expect(others.importBatches.totalCount).toBe(0);
    const refused = await service.ask(ListImportsDocument, { first: 5 }, { token: employer });
    expect(refused.errors[0]?.extensions.code).toBe('PERMISSION_DENIED');
    expect(await undo(batchOf(report), kayes)).toMatchObject({ code: 'NOT_FOUND', path: ['batch'] });
  });

  it('leaves what a person has to code, and takes it for all rows at once', async () => {
    const batch = batchOf(report);
    const open = (await show(batch))?.openOccupations ?? [];
    expect(open.map(({ text }) => text)).toEqual(['homme à tout faire']);
    expect(open[0]?.suggestions[0]).toMatchObject({ score: expect.any(Number), label: expect.any(String) });
    const rows = open[0]?.rows ?? 0;
    expect(report.openOccupations).toEqual([{ text: 'homme à tout faire', rows }]);

    const occupation = concepts.occupation('manœuvre du bâtiment');
    const input = { batch, text: 'Homme à tout faire', occupation };
    const ask = () => service.get(CodeImportedOccupationDocument, { input }, { token: kita });
    expect((await ask()).codeImportedOccupation).toMatchObject({
      candidates: rows,
      batch: { openOccupations: [] },
    });
    const coded = (await created(batch)).filter(
      ({ occupationText }) => occupationText === 'homme à tout faire',
    );
    expect(coded.map(({ occupation }) => occupation?.label)).toEqual(
      Array(rows).fill('manœuvre du bâtiment'),
    );
    const number = coded[0]?.candidate?.number ?? '';
    const { candidate } = await service.get(ReadCandidateDocument, { number }, { token: kita });
    expect(candidate?.workPeriods).toEqual([
      expect.objectContaining({ occupation: { id: occupation }, from: '2020-03-01', to: '2021-07-01' }),
    ]);
    expect((await ask()).codeImportedOccupation).toMatchObject({ code: 'NOT_FOUND', path: ['text'] });
  });

  it('is taken back whole but for whom somebody has touched since', async () => {
    const batch = batchOf(report);
    const [touched, gone] = await candidatesOf(batch);
    const { candidate } = await service.get(
      ReadCandidateDocument,
      { number: touched?.number ?? '' },
      { token: kita },
    );
    const change = {
      id: candidate?.id ?? '',
      version: candidate?.version ?? 0,
      details: { birthPlace: 'Diré' },
    };
    await service.get(ChangeCandidateDocument, { input: change }, { token: kita });

    const trail = (await rowCounts(service))['audit_entry'] ?? 0;
    const feed = (await rowCounts(service))['change_feed'] ?? 0;
    expect(await undo(batch)).toMatchObject({
      removed: made.good - 1,
      left: [{ number: touched?.number }],
      batch: { status: 'UNDONE' },
    });
    expect(await people()).toMatchObject({
      person: 1 + Number(before.person),
      candidate: 1 + Number(before.candidate),
    });
    const after = await rowCounts(service);
    expect(Number(after['audit_entry'])).toBe(trail + made.good);
    expect(Number(after['change_feed'])).toBe(feed + made.good - 1);
    const read = await service.get(ReadCandidateDocument, { number: gone?.number ?? '' }, { token: kita });
    expect(read.candidate).toBeNull();
    expect(await undo(batch)).toMatchObject({ code: 'ILLEGAL_STATE' });

    // The ordinals go on, and whoever was left is still the one of the row.
    const third = await upload(made.bytes);
    expect(counts(third)).toEqual([made.good - 1, 0, 1, made.bad.size]);
    expect(await undo(batchOf(third))).toMatchObject({ removed: made.good - 1, left: [] });
  });
});

describe('a row that has changed', () => {
  const HEADER = 'id;nom;prénoms;date de naissance;téléphone;destinations;consentement;forme du consentement';
  const row = (id: string, place: string, birth = '1985') =>
    `${id};DRAME;Sira;${birth};79000001;${place};non;`;

  it('changes the candidate, as long as nobody else has', async () => {
    const first = await upload(file(HEADER, row('a1', 'France')));
    const [candidate] = await candidatesOf(batchOf(first));
    expect(counts(await upload(file(HEADER, row('a1', 'Espagne'))))).toEqual([0, 1, 0, 0]);
    const read = async () =>
      (await service.get(ReadCandidateDocument, { number: candidate?.number ?? '' }, { token: kita }))
        .candidate;
    expect(await read()).toMatchObject({ destinations: ['ESP'], version: 2 });
    const details = { birthPlace: 'Nara' };
    const input = { id: candidate?.id ?? '', version: 2, details };
    await service.get(ChangeCandidateDocument, { input }, { token: kita });
    const late = await upload(file(HEADER, row('a1', 'Canada')));
    expect(late.issues).toEqual([
      {
        line: 2,
        column: '',
        value: candidate?.number,
        expected: expect.stringMatching(/personne n’a modifiée/),
      },
    ]);
    expect(await read()).toMatchObject({ destinations: ['ESP'], birth: { place: 'Nara' } });
  });

  it('is refused when its key is that of somebody else', async () => {
    await upload(file(HEADER, row('b1', 'France')));
    const other = await upload(file(HEADER, 'b1;KONTA;Sidi;1990;79000002;France;non;'));
    expect(other.issues[0]?.expected).toMatch(/une autre personne/);
  });

  it('stands in a file once', async () => {
    const twice = await upload(file(HEADER, row('c1', 'France'), row('c1', 'Espagne')));
    expect(counts(twice)).toEqual([1, 0, 0, 1]);
    expect(twice.issues[0]).toMatchObject({ line: 3, expected: expect.stringMatching(/à la ligne 2/) });
  });

  it('may add a consent, and never takes one back', async () => {
    const first = await upload(file(HEADER, row('d1', 'France')));
    const [candidate] = await candidatesOf(batchOf(first));
    const agreed = row('d1', 'France').replace('non;', 'employeurs;écrit');
    expect(counts(await upload(file(HEADER, agreed)))).toEqual([0, 1, 0, 0]);
    expect(counts(await upload(file(HEADER, row('d1', 'France'))))).toEqual([0, 1, 0, 0]);
    const read = await service.get(
      ReadCandidateDocument,
      { number: candidate?.number ?? '' },
      { token: kita },
    );
    expect(read.candidate?.consents).toEqual([
      expect.objectContaining({ purpose: 'SHARE_WITH_EMPLOYER', form: 'WRITTEN', withdrawnOn: null }),
    ]);
  });
});

describe('a batch that changes candidates', () => {
  const HEADER =
    'id;nom;prénoms;téléphone;région;langues parlées;compétences;diplôme;statut;métier;métier souhaité;NINA;consentement;forme du consentement';
  const first = (id: string) =>
    `${id};SAMASSA;Founè;79100001;Kayes;bambara (B1);préparer le mortier (3);MLI:CAP;;maçon;maçon;;non;`;
  const second = (id: string) =>
    `${id};SAMASSA;Founé Awa;79100002 / 79100003;Ségou;français (A2);;MLI:BT1;diaspora;homme à tout faire;plombier;28603101001012A;employeurs;écrit`;

  /** All rows about the candidates of a batch, but for the version and the moment of the last change. */
  async function stored(batch: string) {
    const ids = (await created(batch)).map(({ candidate }) => rowId(candidate?.id ?? ''));
    const { rows } = await service.database.pool.query(
      `SELECT to_jsonb(c) - 'version' - 'updated_at' AS candidate, to_jsonb(p) AS person,
         ${ABOUT_CANDIDATE.map((name) => `(SELECT jsonb_agg(to_jsonb(t) ORDER BY to_jsonb(t)) FROM ${name} t WHERE t.candidate_id = c.id) AS ${name}`).join(', ')},
         ${ABOUT_PERSON.map((name) => `(SELECT jsonb_agg(to_jsonb(t) ORDER BY to_jsonb(t)) FROM ${name} t WHERE t.person_id = p.id) AS ${name}`).join(', ')}
       FROM candidate c JOIN person p ON p.id = c.person_id WHERE c.id = ANY ($1) ORDER BY c.id`,
      [ids],
    );
    return rows;
  }

  const ABOUT_CANDIDATE = [
    'candidate_skill',
    'work_period',
    'candidate_language',
    'candidate_literacy',
    'wished_occupation',
    'credential',
    'consent',
    'candidate_event',
  ];
  const ABOUT_PERSON = [
    'person_name',
    'person_name_key',
    'person_phone',
    'person_identifier',
    'person_residence',
  ];

  it('puts them back as they were when it is undone, but for whom somebody has changed since', async () => {
    const report = await upload(file(HEADER, first('r1'), first('r2').replace('79100001', '79100009')));
    expect(counts(report)).toEqual([2, 0, 0, 0]);
    const [one, two] = await candidatesOf(batchOf(report));
    const before = await stored(batchOf(report));
    const changing = file(HEADER, second('r1'), second('r2'));
    const changed = await upload(changing);
    expect(counts(changed)).toEqual([0, 2, 0, 0]);
    const occupation = concepts.occupation('manœuvre du bâtiment');
    const coding = { batch: batchOf(changed), text: 'homme à tout faire', occupation };
    await service.get(CodeImportedOccupationDocument, { input: coding }, { token: kita });
    expect(await stored(batchOf(report))).not.toEqual(before);
    const touch = { id: two?.id ?? '', version: 0, details: { birthPlace: 'Diré' } };
    const { candidate } = await service.get(
      ReadCandidateDocument,
      { number: two?.number ?? '' },
      { token: kita },
    );
    const input = { ...touch, version: candidate?.version ?? 0 };
    await service.get(ChangeCandidateDocument, { input }, { token: kita });
    const touched = (await stored(batchOf(report)))[1];

    expect(await undo(batchOf(changed))).toMatchObject({
      removed: 0,
      reverted: 1,
      left: [{ number: two?.number }],
    });
    expect(await stored(batchOf(report))).toEqual([before[0], touched]);
    const found = await service.get(ReadCandidateDocument, { number: one?.number ?? '' }, { token: kita });
    expect(found.candidate).toMatchObject({
      displayName: 'Founè SAMASSA',
      status: 'POTENTIAL_MIGRANT',
      version: 5,
    });
    // The file before is known again, and the one that was undone may come once more.
    expect(counts(await upload(file(HEADER, first('r1'))))).toEqual([0, 0, 1, 0]);
    const again = await upload(file(HEADER, second('r1')));
    expect(counts(again)).toEqual([0, 1, 0, 0]);
    expect(await undo(batchOf(again))).toMatchObject({ reverted: 1, left: [] });
    expect(await undo(batchOf(report))).toMatchObject({ removed: 1, left: [{ number: two?.number }] });
  });
});

describe('a candidate whose new credential something refers to', () => {
  it('stays as the batch left it', async () => {
    const HEADER = 'id;nom;prénoms;diplôme';
    const report = await upload(file(HEADER, 'f1;DIOMBÉLÉ;Niagalé;DEF'));
    const [known] = await candidatesOf(batchOf(report));
    const changed = await upload(file(HEADER, 'f1;DIOMBÉLÉ;Niagalé;MLI:BT1'));
    const owner = new pg.Client({ connectionString: service.ownerUrl });
    await owner.connect();
    try {
      await owner.query('CREATE TABLE reference_of_test (credential_id uuid REFERENCES credential (id))');
      await owner.query('INSERT INTO reference_of_test SELECT id FROM credential WHERE candidate_id = $1', [
        rowId(known?.id ?? ''),
      ]);
      expect(await undo(batchOf(changed))).toMatchObject({ reverted: 0, left: [{ number: known?.number }] });
    } finally {
      await owner.query('DROP TABLE reference_of_test');
      await owner.end();
    }
    const { candidate } = await service.get(
      ReadCandidateDocument,
      { number: known?.number ?? '' },
      { token: kita },
    );
    expect(candidate?.credentials.map(({ type }) => type.code)).toEqual(['MLI:BT1']);
  });
});

describe('people who may be known already', () => {
  it('are named and never merged', async () => {
    const HEADER = 'nom;prénoms;date de naissance;téléphone';
    const first = await upload(file(HEADER, 'TOGOLA;Nènè;1991;79111111'));
    const [known] = await candidatesOf(batchOf(first));
    const alike = await upload(
      file(
        HEADER,
        'Togola;Néné;vers 1991;79222222',
        'Sow;Nene;1950;79111111',
        'Togola;Nènè;1970;79333333',
        'Togola;Bakary;1991;79111111',
      ),
    );
    expect(counts(alike)).toEqual([4, 0, 0, 0]);
    expect(alike.possibleDuplicates.map(({ line }) => line)).toEqual([2]);
    const rows = (await show(batchOf(alike)))?.rows.edges ?? [];
    expect(rows[0]?.node.possibleDuplicates).toEqual([
      { number: known?.number, displayName: known?.displayName },
    ]);
  });

  it('are not named to whoever does not see them', async () => {
    const hidden = await upload(file('nom;prénoms;date de naissance', 'TOGOLA;Nènè;1991'), '', kayes);
    expect(hidden.possibleDuplicates).toEqual([]);
  });
});

describe('a wish', () => {
  const HEADER = 'id;nom;prénoms;région;commune;statut;métier souhaité;métier;destinations';

  it('is coded like an occupation worked in, or left for a person, and never taken for work', async () => {
    const report = await upload(
      file(HEADER, 'w1;SAGARA;Yaye;Bamako;Commune IV;de retour;"soudeur, homme à tout faire";maçon;France'),
    );
    expect(counts(report)).toEqual([1, 0, 0, 0]);
    expect(report.openOccupations).toEqual([{ text: 'homme à tout faire', rows: 1 }]);
    const batch = batchOf(report);
    const [row] = await created(batch);
    const read = async () =>
      (await service.get(ReadCandidateDocument, { number: row?.candidate?.number ?? '' }, { token: kita }))
        .candidate;
    const welder = { id: concepts.occupation('soudeur/soudeuse') };
    expect(await read()).toMatchObject({
      status: 'RETURNED',
      regionCode: 'ML-BKO',
      wishedOccupations: [welder],
      workPeriods: [{ occupation: { id: concepts.occupation('maçon/maçonne') } }],
      destinations: ['FRA'],
    });
    expect((await show(batch))?.openOccupations.map(({ text, rows }) => [text, rows])).toEqual([
      ['homme à tout faire', 1],
    ]);
    const occupation = concepts.occupation('manœuvre du bâtiment');
    const input = { batch, text: 'homme à tout faire', occupation };
    const answer = await service.get(CodeImportedOccupationDocument, { input }, { token: kita });
    expect(answer.codeImportedOccupation).toMatchObject({ candidates: 1, batch: { openOccupations: [] } });
    expect(await read()).toMatchObject({ wishedOccupations: [welder, { id: occupation }] });
    expect((await read())?.workPeriods).toHaveLength(1);
  });

  it('replaces what was wished before, and leaves destinations alone', async () => {
    const row = (wish: string, destination: string) => `w2;SAGARA;Yapèrè;;;;${wish};;${destination}`;
    const first = await upload(file(HEADER, row('maçon', 'France')));
    expect(counts(await upload(file(HEADER, row('plombier', ''))))).toEqual([0, 1, 0, 0]);
    const [known] = await candidatesOf(batchOf(first));
    const number = known?.number ?? '';
    const { candidate } = await service.get(ReadCandidateDocument, { number }, { token: kita });
    expect(candidate).toMatchObject({
      wishedOccupations: [{ id: concepts.occupation('plombier/plombière') }],
      destinations: ['FRA'],
    });
  });
});

describe('other files', () => {
  it('of KoboToolbox are read as they are', async () => {
    const header =
      'start,end,identite/nom,identite/prenoms,identite/sexe,langues,langues/bambara,langues/francais,_id,_uuid,_submission_time,Remarques';
    const line =
      '2026-01-02T10:00:00Z,2026-01-02T10:10:00Z,SIDIBÉ,Oumou,femme,bambara francais,1,1,7,0b5c-77,2026-01-02T10:11:00,rien';
    const report = await upload(file(header, line));
    expect(counts(report)).toEqual([1, 0, 0, 0]);
    expect(report.ignoredColumns).toEqual(['Remarques']);
    expect(counts(await upload(file(header, line.replace('T10:11', 'T11:11'))))).toEqual([0, 0, 1, 0]);
  });

  it('in the encoding and with the separators of Windows go in', async () => {
    const text = file('Nom\tPrénoms\tSexe', 'KEÏTA\tKadiatou\tF', 'N\u0092DIAYE\tCheick\tH');
    const report = await upload(Buffer.from(text, 'latin1'));
    expect(report.form).toBe('Windows-1252, séparateur la tabulation');
    expect((await candidatesOf(batchOf(report))).map(({ displayName }) => displayName)).toEqual([
      'Kadiatou KEÏTA',
      'Cheick N’DIAYE',
    ]);
  });

  it('with other headers go in with a mapping, as a form', async () => {
    const form = new FormData();
    form.set('file', new Blob([file('Q1;Q2;Q3', 'SOUMARÉ;Lamine;1977')]), 'enquête.csv');
    form.set('mapping', '{"colonnes": {"Q1": "nom", "Q2": "prénoms", "Q3": "année de naissance"}}');
    const report = await upload(form);
    expect(counts(report)).toEqual([1, 0, 0, 0]);
    expect(await show(batchOf(report))).toMatchObject({ fileName: 'enquête.csv' });
  });

  it('of a spreadsheet program go in as they are, dates, numbers and all', async () => {
    const born = new Date('1988-07-04T00:00:00Z');
    const bytes = workbook([
      ['Nom', 'Prénoms', 'Né(e) le', 'Année de naissance', 'Téléphone', 'Consentement', 'Forme'],
      ['BERTHÉ', 'Sitan', born, 1988, 76123456, true, 'écrit'],
      ['BALLO', 'Issa', '31/02/1988', null, 7612, false, null],
    ]);
    const report = await upload(bytes);
    expect(report.form).toBe('classeur, feuille « Feuil1 »');
    expect(report.issues.map(({ line, column, value }) => [line, column, value])).toEqual([
      [3, 'Né(e) le', '31/02/1988'],
      [3, 'Téléphone', '7612'],
    ]);
    const [known] = await candidatesOf(batchOf(report));
    const { candidate } = await service.get(
      ReadCandidateDocument,
      { number: known?.number ?? '' },
      { token: kita },
    );
    expect(candidate).toMatchObject({
      displayName: 'Sitan BERTHÉ',
      birth: { from: '1988-07-04', precision: 'DAY' },
      phones: [{ number: '+22376123456' }],
      consents: [{ form: 'WRITTEN' }, { form: 'WRITTEN' }],
    });
  });

  it('of the documentation go in without a single refusal', async () => {
    const example = readFileSync(join(projectRoot, 'docs/import/exemple.csv'));
    const report = await upload(example, '?dryRun=1');
    expect(report.issues).toEqual([]);
    expect(report.created).toBeGreaterThan(5);
    const template = readFileSync(join(projectRoot, 'docs/import/modele.csv'));
    expect(await upload(template, '?dryRun=1')).toMatchObject({ rows: 0, ignoredColumns: [] });
  });

  it.each([
    ['nothing at all', '', 422],
    ['a header twice', file('nom;prénoms;NOM', 'A;B;C'), 422],
    ['no name', file('sexe;téléphone', 'F;76000000'), 422],
    ['no text', Buffer.from([1, 2, 0, 3]), 422],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 422],
    ['a broken workbook', Buffer.from('PK\u0003\u0004broken'), 422],
    ['more than ten megabytes', Buffer.alloc(10_500_000, 'a'), 413],
  ])('are refused as a whole: %s', async (_name, body, status) => {
    const before = await rowCounts(service);
    expect(await post(body, kita)).toMatchObject({
      status,
      answer: { errors: [{ message: expect.any(String) }] },
    });
    expect(await rowCounts(service)).toEqual(before);
  });

  it('are taken from whoever may import, for an agency in charge', async () => {
    const body = file('nom', 'X');
    expect((await post(body, null)).status).toBe(401);
    expect((await post(body, employer)).status).toBe(403);
    expect((await post(body, kita, '?agency=AL-NIORO')).status).toBe(404);
  });
});

describe('what an import keeps of persons', () => {
  const HEADER = 'id;nom;prénoms;téléphone;sexe';

  /** Starts another service on the same data so many days later, and stops it again. */
  async function startedAfter(days: number) {
    const now = () => new Date(TEST_NOW.getTime() + days * 86_400_000);
    const parts = { config: testConfig(), database: service.database, log: createLog('silent'), now };
    const later = await serve({ ...parts, indexFile: null });
    await later.close();
  }

  it('is forgotten after ninety days by whatever service starts or runs, and counts stay', async () => {
    await upload(file(HEADER, 'o1;KASSOGUÉ;Yaïguéré;79400001;F'));
    const changed = await upload(file(HEADER, 'o1;KASSOGUÉ;Yaïguéré;79400002;F', 'o2;SECRET;Nom;7;X'));
    expect(counts(changed)).toEqual([0, 1, 0, 1]);
    const batch = batchOf(changed);
    const issues = async () =>
      (await show(batch))?.rows.edges.flatMap(({ node }) => node.issues.map((issue) => ({ ...issue })));
    await startedAfter(89);
    const before = await issues();
    expect(before).toEqual([
      { column: 'sexe', value: 'X', expected: 'F ou femme, H, M ou homme' },
      expect.objectContaining({ column: 'téléphone', value: '7' }),
    ]);
    await startedAfter(91);
    expect(await issues()).toEqual([
      { column: 'sexe', value: '', expected: '' },
      { column: 'téléphone', value: '', expected: '' },
    ]);
    expect(await show(batch)).toMatchObject({ created: 0, updated: 1, unchanged: 0, refused: 1 });
    const { rows } = await service.database.pool.query(
      `SELECT (SELECT count(*)::int FROM import_row WHERE before IS NOT NULL) AS remembered,
         (SELECT count(*)::int FROM import_issue WHERE value <> '' OR expected <> '') AS told,
         (SELECT count(*)::int FROM import_batch WHERE forgotten_at IS NULL) AS kept,
         (SELECT count(*)::int FROM audit_entry WHERE action = 'import.forgotten') AS audited,
         (SELECT count(*)::int FROM import_batch) AS batches`,
    );
    const { batches } = rows[0];
    expect(rows[0]).toEqual({ remembered: 0, told: 0, kept: 0, audited: batches, batches });
    // What the candidate was before is not known any more.
    expect(await undo(batch)).toMatchObject({
      removed: 0,
      reverted: 0,
      left: [{ displayName: expect.any(String) }],
    });
  });
});

describe('an export', () => {
  async function exported(token: string | null) {
    const response = await fetch(`${service.url}/exports/candidates.csv`, {
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  it('is of the own agency, for a spreadsheet program, and stands in the trail', async () => {
    const details = {
      names: [
        { kind: 'FAMILY' as const, text: '=1+1' },
        { kind: 'GIVEN' as const, text: 'A;"B"' },
      ],
    };
    const known = await candidatesOf(batchOf(await upload(file('nom;prénoms', 'GAKOU;Yah'))));
    const input = { id: known[0]?.id ?? '', version: 1, details };
    await service.get(ChangeCandidateDocument, { input }, { token: kita });
    const { status, bytes } = await exported(kita);
    expect(status).toBe(200);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString();
    expect(text).toContain(`${known[0]?.number};'=1+1;"A;""B""";`);
    expect(text).not.toMatch(/(^|;)"?[=@]/m);
    const { rows } = await service.database.pool.query(
      `SELECT (SELECT count(*)::int FROM candidate c JOIN agency a ON a.id = c.agency_id WHERE a.code = 'AL-KITA') AS own,
         (SELECT change->'after'->>'candidates' FROM audit_entry WHERE action = 'candidates.exported' ORDER BY id DESC LIMIT 1) AS told`,
    );
    expect(text.trimEnd().split('\r\n')).toHaveLength(rows[0].own + 1);
    expect(rows[0].told).toBe(String(rows[0].own));
    expect((await exported(kayes)).bytes.toString()).not.toContain('GAKOU');
  });

  it('is for nobody else', async () => {
    expect((await exported(null)).status).toBe(401);
    expect((await exported(employer)).status).toBe(403);
  });
});
