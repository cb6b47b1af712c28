import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unpackProfile } from '../src/matching/profile-codec.ts';
import { loadReference } from '../src/server/load-reference.ts';
import { referenceFolders } from '../src/server/reference-folders.ts';
import { newUser } from './builders/accounts.ts';
import { register } from './builders/counter.ts';
import { rowId } from './builders/global-ids.ts';
import { person } from './builders/people.ts';
import {
  type CorrectReferenceRowInput,
  LookUpRowDocument,
  SetRowRightDocument,
} from './generated/graphql.ts';
import { testConfig } from './harness/test-config.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let admin: string;
let adviser: string;
let mason: string;
let schooled: string;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  admin = await newUser(service, { login: 'admin', role: 'ADMINISTRATOR', agencyCode: 'DN' });
  adviser = await newUser(service, { login: 'kita', role: 'ADVISER', agencyCode: 'AL-KITA' });
  mason = rowId((await register(service, adviser, person(1).holds({ type: 'MLI:CAP' }))).id);
  schooled = rowId((await register(service, adviser, person(2).holds({ type: 'MLI:DEF' }))).id);
});

afterAll(() => service.stop());

const LIST = 'QUALIFICATION_TYPES';
const founded = {
  list: LIST,
  name: 'MLI:CAP',
  reason: 'the decree says so',
  source: 'decree 2026-001',
} as const;

async function correct(input: CorrectReferenceRowInput, token = admin) {
  return (await service.get(SetRowRightDocument, { input }, { token })).correctReferenceRow;
}

async function row(name = 'MLI:CAP') {
  return (await service.get(LookUpRowDocument, { list: LIST, name }, { token: admin })).referenceRow;
}

interface ProfileState {
  readonly version: number;
  readonly fed: number;
  readonly levels: readonly number[];
}

/** Version of the row, changes in the feed, and EQF levels of what is held where nothing else is said. */
async function profileOf(candidateId: string): Promise<ProfileState> {
  const { rows } = await service.database.pool.query<{ version: number; packed: string; fed: number }>(
    `SELECT m.version, m.packed, (SELECT count(*)::int FROM change_feed f WHERE f.ordinal = m.ordinal) AS fed
     FROM match_profile m WHERE m.candidate_id = $1`,
    [candidateId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`${candidateId} has no profile`);
  const { credentials } = unpackProfile(row.packed).scored;
  const levels = credentials.flatMap(({ recognition }) => recognition.flatMap(({ eqf }) => eqf ?? []));
  return { version: row.version, fed: row.fed, levels };
}

const rulesVersion = async () =>
  (await service.database.prisma.referenceVersion.findUniqueOrThrow({ where: { name: 'rules' } })).version;

describe('a correction of a qualification type', () => {
  it('counts at once, and rewrites only those whose credentials it touches', async () => {
    const before = {
      rules: await rulesVersion(),
      mason: await profileOf(mason),
      schooled: await profileOf(schooled),
    };
    expect(before.mason.levels).toContain(3);
    const answer = await correct({ ...founded, version: 0, changes: { eqf: 4 } });
    expect(answer).toMatchObject({ touched: 1, row: { version: 1, entry: { code: 'MLI:CAP', eqf: 4 } } });

    expect(await rulesVersion()).toBe(before.rules + 1);
    const after = await profileOf(mason);
    expect(after).toMatchObject({ version: before.mason.version + 1, fed: before.mason.fed + 1 });
    expect(after.levels).toContain(4);
    expect(after.levels).not.toContain(3);
    expect(await profileOf(schooled)).toEqual(before.schooled);
  });

  it('touches nobody when it changes nothing that anybody is worth', async () => {
    const before = await profileOf(mason);
    expect(await correct({ ...founded, version: 1, changes: { nameEn: 'CAP' } })).toMatchObject({
      touched: 0,
    });
    expect(await profileOf(mason)).toEqual(before);
  });

  it('keeps every version with who, why and what', async () => {
    const { version, entry, fileEntry, history } = await row();
    expect({ version, eqf: entry?.['eqf'], file: fileEntry?.['eqf'] }).toEqual({
      version: 2,
      eqf: 4,
      file: 3,
    });
    expect(history).toMatchObject([
      {
        version: 1,
        before: { eqf: 3 },
        after: { eqf: 4 },
        by: 'Compte admin',
        touched: 1,
        source: 'decree 2026-001',
      },
      { version: 2, before: { eqf: 4 }, after: { eqf: 4, nameEn: 'CAP' }, touched: 0 },
    ]);
    const { rows } = await service.database.pool.query(
      `SELECT action, entity_type AS "entityType", change -> 'after' ->> 'eqf' AS eqf FROM audit_entry
       WHERE entity_id = 'MLI:CAP' ORDER BY id LIMIT 1`,
    );
    expect(rows).toEqual([{ action: 'reference.corrected', entityType: LIST, eqf: '4' }]);
    await expect(service.database.pool.query('DELETE FROM reference_correction')).rejects.toThrow(
      'append-only',
    );
  });

  it('is not undone by loading the files again, which say that it stands', async () => {
    const before = await profileOf(mason);
    const said: string[] = [];
    await loadReference(service.database, referenceFolders(testConfig()), (line) => said.push(line));
    expect(said).toContain('Corrections that stand over the files: MLI:CAP');
    expect(await profileOf(mason)).toEqual(before);
    expect((await row()).entry).toMatchObject({ eqf: 4 });
  });

  it('is refused by the validators of the files, by name, and then nothing is written', async () => {
    const rules = await rulesVersion();
    const answer = await correct({
      ...founded,
      version: 2,
      changes: { scale: 'FR8_2019', level: 'V', eqf: null, eqfBasis: null },
    });
    expect(answer).toMatchObject({ __typename: 'InvalidInputError', code: 'INVALID_INPUT' });
    expect(answer).toHaveProperty(
      'message',
      expect.stringMatching(/^qualification-types\.json, ligne n° \d+ MLI:CAP/),
    );
    expect(await rulesVersion()).toBe(rules);
    expect((await row()).version).toBe(2);
  });

  it('lets one of two win who correct at once, and tells the other', async () => {
    const [a, b] = await Promise.all([
      correct({ ...founded, version: 2, changes: { years: 3 } }),
      correct({ ...founded, version: 2, changes: { years: 4 } }),
    ]);
    expect([a.__typename, b.__typename].sort()).toEqual(['ConflictError', 'CorrectReferenceRowPayload']);
    const loser = a.__typename === 'ConflictError' ? a : b;
    expect(loser).toMatchObject({ currentVersion: 3, path: ['version'] });
  });

  it('adds a row, which can be held at once', async () => {
    const changes = {
      nameFr: 'CQP supérieur',
      nameEn: 'Higher CQP',
      eqf: 4,
      eqfBasis: 'ANALOGY',
      source: 'DNFP',
      verified: { level: false },
    };
    expect(await correct({ ...founded, name: 'MLI:CQP-SUP', version: 0, changes })).toMatchObject({
      touched: 0,
    });
    const { id } = await register(service, adviser, person(3).holds({ type: 'MLI:CQP-SUP' }));
    expect((await profileOf(rowId(id))).levels).toContain(4);
    expect((await row('MLI:CQP-SUP')).fileEntry).toBeNull();
  });

  it('reaches those who are registered while it is being made', async () => {
    const { version } = await row();
    const people = Array.from({ length: 12 }, (_, index) => person(10 + index).holds({ type: 'MLI:CAP' }));
    const [answer, ...sheets] = await Promise.all([
      correct({ ...founded, version, changes: { eqf: 5 } }),
      ...people.map((one) => register(service, adviser, one)),
    ]);
    expect(answer.__typename).toBe('CorrectReferenceRowPayload');
    for (const { id } of sheets) expect((await profileOf(rowId(id))).levels).not.toContain(4);
  });

  it('is for administrators', async () => {
    const input = { ...founded, version: 9, changes: { years: 5 } };
    const { errors } = await service.ask(SetRowRightDocument, { input }, { token: adviser });
    expect(errors[0]).toMatchObject({ extensions: { code: 'PERMISSION_DENIED' } });
  });

  it('names the row that it does not know', async () => {
    const { errors } = await service.ask(
      LookUpRowDocument,
      { list: LIST, name: 'MLI:XYZ' },
      { token: admin },
    );
    expect(errors[0]?.message).toBe(
      'Il n’y a pas de ligne « MLI:XYZ » dans cette liste (QUALIFICATION_TYPES).',
    );
  });
});
