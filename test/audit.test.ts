import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { deriveKey, unseal } from '../src/access/seal.ts';
import { schema } from '../src/schema/index.ts';
import { openAccount, signedIn } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { register, rowCounts } from './builders/counter.ts';
import { rowId } from './builders/global-ids.ts';
import { draft, move, offer, registerEmployer } from './builders/offers.ts';
import { person } from './builders/people.ts';
import { peopleAtTheCounter } from './builders/people-at-the-counter.ts';
import {
  type CandidateDetailsInput,
  ChangeCandidateDocument,
  EnterCandidateDocument,
  RecordConsentDocument,
  WithdrawConsentDocument,
} from './generated/graphql.ts';
import { testConfig } from './harness/test-config.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let concepts: ConceptIds;
let national: string;
let nationalId: string;
let owner: pg.Client;

beforeAll(async () => {
  service = await startTestService('REFERENCE');
  concepts = await readConceptIds(service);
  nationalId = await openAccount(service, {
    login: 'direction',
    role: 'NATIONAL_DEPARTMENT',
    agencyCode: 'DN',
  });
  national = (await signedIn(service, 'direction')).accessToken;
  owner = new pg.Client({ connectionString: service.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await service.stop();
});

interface Entry {
  readonly action: string;
  readonly reason: string;
  readonly actorId: string;
  readonly actorKind: string;
  readonly actorName: string;
  readonly entityType: string;
  readonly entityId: string;
  readonly personId: string | null;
  readonly change: unknown;
  readonly sealed: Buffer | null;
  /** The transaction that wrote it. */
  readonly xmin: string;
}

async function entriesOf(entityId: string): Promise<readonly Entry[]> {
  const { rows } = await service.database.pool.query<Entry>(
    `SELECT action, reason, actor_id AS "actorId", actor_kind AS "actorKind", actor_name AS "actorName",
       entity_type AS "entityType", entity_id AS "entityId", person_id AS "personId", change, sealed, xmin::text
     FROM audit_entry WHERE entity_id = $1 ORDER BY id`,
    [entityId],
  );
  return rows;
}

async function opened({ personId, sealed }: Entry): Promise<unknown> {
  const { rows } = await service.database.pool.query<{ key: Buffer }>(
    'SELECT sealed_key AS key FROM person_key WHERE person_id = $1',
    [personId],
  );
  const key = unseal(deriveKey(testConfig().secret, 'person-keys'), rows[0]?.key ?? Buffer.alloc(0));
  return JSON.parse(Buffer.from(unseal(key, sealed ?? Buffer.alloc(0))).toString());
}

async function update(id: string, version: number, details: CandidateDetailsInput, reason?: string) {
  const input = reason === undefined ? { id, version, details } : { id, version, details, reason };
  return (await service.get(ChangeCandidateDocument, { input }, { token: national })).updateCandidate;
}

async function agree(candidate: string, purpose: 'CONTACT' | 'STATISTICS' | 'SHARE_WITH_EMPLOYER') {
  const input = { candidate, consent: { purpose, form: 'WRITTEN' as const } };
  return (await service.get(RecordConsentDocument, { input }, { token: national })).recordConsent;
}

const BY_NATIONAL = () => ({
  actorId: nationalId,
  actorKind: 'NATIONAL_DEPARTMENT',
  actorName: 'Compte direction',
});

/** Mutations that write about nobody but the session, and those of which a test below reads the entries. */
const OF_THE_SESSION = ['refreshSession', 'signIn', 'signOut'];
const ON_CANDIDATES = ['recordConsent', 'registerCandidate', 'updateCandidate', 'withdrawConsent'];
const ON_OFFERS = ['closeOffer', 'draftOffer', 'publishOffer', 'registerEmployer', 'submitOffer'];

describe('the trail', () => {
  it('is asked about every mutation', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect([...OF_THE_SESSION, ...ON_CANDIDATES, ...ON_OFFERS].sort()).toEqual(mutations.sort());
  });

  it('says who did what to a candidate and why, with the values sealed', async () => {
    const nurse = peopleAtTheCounter(concepts)['nurse'] ?? person(0);
    const { id } = await register(service, national, nurse, { reason: 'au guichet' });
    await update(id, 1, { birthPlace: 'Macina' }, 'extrait de naissance vu');
    await agree(id, 'CONTACT');
    const input = { candidate: id, purpose: 'CONTACT' as const };
    await service.get(WithdrawConsentDocument, { input }, { token: national });

    const entries = await entriesOf(rowId(id));
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
      ['candidate.registered', 'au guichet'],
      ['candidate.updated', 'extrait de naissance vu'],
      ['consent.recorded', 'consent given'],
      ['consent.withdrawn', 'consent withdrawn'],
    ]);
    for (const entry of entries) {
      expect(entry).toMatchObject({ ...BY_NATIONAL(), entityType: 'Candidate', change: null });
    }
    expect(await Promise.all(entries.map(opened))).toEqual([
      {
        before: null,
        after: expect.objectContaining({
          names: nurse.details.names,
          phones: [expect.objectContaining({ number: '+22366000012' })],
          birthPlace: 'Ségou',
        }),
      },
      { before: { birthPlace: 'Ségou' }, after: { birthPlace: 'Macina' } },
      { before: null, after: { purpose: 'CONTACT', form: 'WRITTEN', givenOn: '2026-03-01' } },
      { before: null, after: { purpose: 'CONTACT', withdrawnOn: '2026-03-01' } },
    ]);
  });

  it('says who did what to an offer and why', async () => {
    const employer = await registerEmployer(service, national, 'Ferme d’essai');
    const { id } = await draft(
      service,
      national,
      offer(1, concepts.occupation('cueilleur/cueilleuse')),
      employer,
    );
    for (const step of ['submit', 'publish', 'close'] as const) await move(service, national, id, step);
    expect(await entriesOf(rowId(employer))).toEqual([
      expect.objectContaining({
        ...BY_NATIONAL(),
        action: 'employer.registered',
        reason: 'registration',
        change: { before: null, after: expect.objectContaining({ name: 'Ferme d’essai' }) },
      }),
    ]);
    const entries = await entriesOf(rowId(id));
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
      ['offer.drafted', 'draft'],
      ['offer.submit', 'submit'],
      ['offer.publish', 'publish'],
      ['offer.close', 'close'],
    ]);
    expect(entries.map(({ change }) => change).slice(1)).toEqual([
      { before: { status: 'DRAFT' }, after: { status: 'SUBMITTED' } },
      { before: { status: 'SUBMITTED' }, after: { status: 'PUBLISHED' } },
      { before: { status: 'PUBLISHED' }, after: { status: 'CLOSED' } },
    ]);
  });

  it('is written in the transaction that writes what it is about', async () => {
    const { id } = await register(service, national, person(5));
    await update(id, 1, { birthPlace: 'Diré' });
    const { rows } = await service.database.pool.query(
      `SELECT c.xmin::text AS candidate, m.xmin::text AS profile,
         (SELECT max(f.xid::text) FROM change_feed f WHERE f.ordinal = c.ordinal AND f.xid::text = c.xmin::text) AS feed
       FROM candidate c JOIN match_profile m ON m.candidate_id = c.id WHERE c.id = $1`,
      [rowId(id)],
    );
    const [registered, updated] = await entriesOf(rowId(id));
    expect(rows).toEqual([{ candidate: updated?.xmin, profile: updated?.xmin, feed: updated?.xmin }]);
    expect(registered?.xmin).not.toBe(updated?.xmin);
  });

  it('has no name, phone or place of a person in clear', async () => {
    for (const somebody of Object.values(peopleAtTheCounter(concepts))) {
      await register(service, national, somebody);
    }
    const { rows } = await service.database.pool.query<{ text: string }>(
      `SELECT string_agg(e::text || coalesce(encode(e.sealed, 'escape'), ''), ' ') AS text FROM audit_entry e
       WHERE e.entity_type = 'Candidate'`,
    );
    const text = rows[0]?.text ?? '';
    expect(text).toContain('candidate.registered');
    for (const { details, consents } of Object.values(peopleAtTheCounter(concepts))) {
      const secrets = [
        ...(details.names ?? []).map((name) => name.text),
        ...(details.phones ?? []).flatMap(({ number, holder }) => [number, holder ?? number]),
        ...(details.workPeriods ?? []).map(({ employerName }) => employerName),
        ...(details.credentials ?? []).map(({ institution }) => institution),
        ...consents.map(({ witness }) => witness),
        details.birthPlace,
      ];
      for (const secret of secrets) if (secret) expect(text).not.toContain(secret);
    }
  });

  it('seals each person under another key', async () => {
    const [one, two] = [
      await register(service, national, person(6)),
      await register(service, national, person(7)),
    ];
    const [first] = await entriesOf(rowId(one.id));
    const [second] = await entriesOf(rowId(two.id));
    if (!first || !second) throw new Error('an entry is missing');
    expect(await opened(first)).toMatchObject({ after: { names: person(6).details.names } });
    await expect(opened({ ...first, personId: second.personId })).rejects.toThrow();
  });

  it.each([
    `UPDATE audit_entry SET actor_name = 'nobody'`,
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
  ])('refuses %s, to the service and to the owner of the tables', async (statement) => {
    const before = await service.database.pool.query(
      'SELECT md5(string_agg(e::text, $1 ORDER BY id)) FROM audit_entry e',
      [';'],
    );
    await expect(service.database.pool.query(statement)).rejects.toThrow(
      'permission denied for table audit_entry',
    );
    await expect(owner.query(statement)).rejects.toThrow('audit_entry is append-only');
    const after = await service.database.pool.query(
      'SELECT md5(string_agg(e::text, $1 ORDER BY id)) FROM audit_entry e',
      [';'],
    );
    expect(after.rows).toEqual(before.rows);
  });
});

describe('a write that fails', () => {
  it('by its input leaves no entry', async () => {
    const { id } = await register(service, national, person(8));
    const counts = await rowCounts(service);
    expect(await update(id, 1, { names: [] })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await update(id, 7, { birthPlace: 'Nara' })).toMatchObject({ code: 'CONFLICT' });
    expect(await rowCounts(service)).toEqual(counts);
  });

  it('at its very end leaves nothing of what came before', async () => {
    const counts = await rowCounts(service);
    await owner.query(`ALTER TABLE audit_entry ADD CONSTRAINT no_more CHECK (reason <> 'refused') NOT VALID`);
    try {
      const input = { details: person(9).details, reason: 'refused' };
      const { data, errors } = await service.ask(EnterCandidateDocument, { input }, { token: national });
      expect(data).toBeNull();
      expect(errors[0]).toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    } finally {
      await owner.query('ALTER TABLE audit_entry DROP CONSTRAINT no_more');
    }
    expect(await rowCounts(service)).toEqual(counts);
  });
});
