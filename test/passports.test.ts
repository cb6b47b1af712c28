import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issuePassport, readJwkSet, rotateKey, verifyPassport } from '../src/passport/index.ts';
import { createServices } from '../src/server/services.ts';
import { openAccount, signedIn } from './builders/accounts.ts';
import { type ConceptIds, readConceptIds } from './builders/concept-ids.ts';
import { register } from './builders/counter.ts';
import { rowId } from './builders/global-ids.ts';
import { type PersonBuilder, person } from './builders/people.ts';
import {
  type CandidateSheetFragment,
  ChangeCandidateDocument,
  MergeCandidatesDocument,
  type PassportSheetFragment,
  ReadPassportsDocument,
  RecordLicenceDocument,
  SignPassportDocument,
  TakeBackPassportDocument,
  WithdrawConsentDocument,
} from './generated/graphql.ts';
import { TEST_NOW, testConfig } from './harness/test-config.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;
let concepts: ConceptIds;
let adviser: string;
let elsewhere: string;
let employer: string;
let clock = TEST_NOW;

const DAY = 86_400_000;
const AGREED = { purpose: 'SKILLS_PASSPORT', form: 'WRITTEN' } as const;
const NAMED = { purpose: 'NAME_IN_PASSPORT', form: 'WRITTEN' } as const;

beforeAll(async () => {
  service = await startTestService('REFERENCE', () => clock);
  concepts = await readConceptIds(service);
  await openAccount(service, { login: 'kita', role: 'ADVISER', agencyCode: 'AL-KITA' });
  await openAccount(service, { login: 'kayes', role: 'ADVISER', agencyCode: 'AL-KAYES' });
  await openAccount(service, { login: 'portail', role: 'EMPLOYER', agencyCode: 'DN' });
  adviser = (await signedIn(service, 'kita')).accessToken;
  elsewhere = (await signedIn(service, 'kayes')).accessToken;
  employer = (await signedIn(service, 'portail')).accessToken;
});

afterAll(() => service.stop());

/** A mason with something in every section. */
function mason(seed: number): PersonBuilder {
  return person(seed)
    .reached({ number: '+22370000077', use: 'OWN' }, { number: '+22370000078', use: 'FAMILY_SHARED' })
    .skilled(
      { skill: concepts.skill('préparer le mortier'), level: 3, evidence: 'EMPLOYER_ATTESTED' },
      { skill: concepts.skill('lire un plan de construction'), level: 1, evidence: 'SELF_DECLARED' },
    )
    .worked({ occupation: concepts.occupation('maçon/maçonne'), from: '2012-03-01', country: 'MLI' })
    .speaks({ language: 'bam', listening: 7, speaking: 7 })
    .holds({ type: 'MLI:CAP', awardedOn: '2011-07-01', evidenceCheck: 'ORIGINAL_SEEN' })
    .agrees(AGREED)
    .with({ nationalities: ['MLI'] });
}

const SECTIONS = ['SKILLS', 'CREDENTIALS', 'WORK', 'LANGUAGES'] as const;

async function sign(candidate: string, more: object = {}, token = adviser) {
  const input = { candidate, sections: [...SECTIONS], ...more };
  return (await service.get(SignPassportDocument, { input }, { token })).issuePassport;
}

async function issued(candidate: string, more: object = {}): Promise<PassportSheetFragment> {
  const result = await sign(candidate, more);
  if (result.__typename === 'IssuePassportPayload') return result.passport;
  throw new Error(result.message);
}

async function passportsOf(number: string | null): Promise<readonly PassportSheetFragment[]> {
  const { candidate } = await service.get(
    ReadPassportsDocument,
    { number: number ?? '' },
    { token: adviser },
  );
  return candidate?.issuedPassports ?? [];
}

async function get(path: string, token?: string) {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${service.url}${path}`, { headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** As `seko verify` with what the service publishes now. */
async function verdict(jws: string) {
  const keys = readJwkSet((await get('/.well-known/jwks.json')).text) ?? [];
  return verifyPassport({
    jws,
    keys,
    statusList: async ({ credentialStatus }) =>
      (await get(new URL(credentialStatus.statusListCredential).pathname)).text,
    now: clock,
  });
}

describe('issuing a passport', () => {
  let someone: CandidateSheetFragment;

  beforeAll(async () => {
    someone = await register(service, adviser, mason(3));
  });

  it('needs the consent of the person, and one of its own for the name', async () => {
    const silent = await register(service, adviser, { ...mason(1), consents: [] });
    expect(await sign(silent.id)).toMatchObject({
      __typename: 'IllegalStateError',
      path: ['sections'],
      message: 'La personne n’y a pas consenti : enregistrez d’abord son consentement (SKILLS_PASSPORT).',
    });
    const { id, number } = await register(service, adviser, mason(2));
    for (const section of ['NAME', 'PHONE']) {
      expect(await sign(id, { sections: ['SKILLS', section] })).toMatchObject({
        __typename: 'IllegalStateError',
        message: expect.stringContaining('(NAME_IN_PASSPORT)'),
      });
    }
    expect(await passportsOf(number)).toEqual([]);
  });

  it.each([
    ['nothing to state', { sections: ['LICENCES', 'TRAININGS'] }, 'sections', 'Le dossier ne dit rien'],
    ['a section twice', { sections: ['SKILLS', 'SKILLS'] }, 'sections.1', 'SKILLS'],
    ['recognition nowhere', { sections: ['RECOGNITION'] }, 'destinations', 'au moins une destination'],
    ['destinations for nothing', { destinations: ['FRA'] }, 'destinations', 'sans la rubrique RECOGNITION'],
    ['no country', { sections: ['RECOGNITION'], destinations: ['XXX'] }, 'destinations', 'XXX'],
    ['a life long', { months: 37 }, 'months', 'de 1 à 36 mois, pas 37'],
  ])('refuses %s', async (_what, more, path, sentence) => {
    const { id, number } = someone;
    const refused = await sign(id, more);
    expect(refused).toMatchObject({
      __typename: 'InvalidInputError',
      message: expect.stringContaining(sentence),
    });
    expect('path' in refused && refused.path.join('.')).toBe(path);
    expect(await passportsOf(number)).toEqual([]);
  });

  it('is not done while nobody could verify it', async () => {
    const { passports, runUnitOfWork } = await createServices({
      config: testConfig({ publicUrl: null }),
      database: service.database,
      now: () => clock,
    });
    const request = { sections: [...SECTIONS], destinations: [], occupationId: null, months: 12 };
    const viewer = { kind: 'SYSTEM', name: 'test' } as const;
    await expect(
      runUnitOfWork({ viewer, action: 'candidate.write', reason: 'test' }, (unit) =>
        issuePassport(unit, { kind: 'ALL' }, rowId(someone.id), request, passports, clock),
      ),
    ).rejects.toMatchObject({ code: 'ILLEGAL_STATE', key: 'passport.noPublicUrl' });
  });

  it('is for those in whose charge the person is', async () => {
    const { id } = await register(service, adviser, mason(4));
    expect(await sign(id, {}, elsewhere)).toMatchObject({ __typename: 'NotFoundError', path: ['candidate'] });
  });

  it('states what was chosen and nothing else, for anybody to verify', async () => {
    const { id, number, version } = await register(service, adviser, mason(5).agrees(NAMED));
    const passport = await issued(id, {
      sections: [...SECTIONS, 'RECOGNITION'],
      destinations: ['FRA', 'DEU'],
      occupation: concepts.occupation('maçon/maçonne'),
    });
    expect(passport).toMatchObject({
      state: 'VALID',
      issuedBy: 'Compte kita',
      issuedAt: '2026-03-01T09:00:00.000Z',
      validUntil: '2027-03-01T09:00:00.000Z',
      destinations: ['FRA', 'DEU'],
    });
    expect(await passportsOf(number)).toEqual([passport]);
    const { text: jws } = await get(passport.credentialPath, adviser);
    const found = await verdict(jws);
    if (found.kind !== 'VALID') throw new Error(found.kind);
    expect(found.passport).toMatchObject({
      issuer: { id: 'did:web:seko.example', name: expect.stringContaining('ANPE') },
      skillsPassport: {
        statedOn: '2026-03-01',
        holder: { name: null, phones: [] },
        occupation: { label: { fr: 'maçon/maçonne' } },
        skills: expect.arrayContaining([
          expect.objectContaining({ level: 3, evidence: 'EMPLOYER_ATTESTED', uri: expect.any(String) }),
        ]),
        credentials: [{ typeCode: 'MLI:CAP', evidenceCheck: 'ORIGINAL_SEEN', jurisdiction: 'MLI' }],
        recognition: [
          { typeCode: 'MLI:CAP', destination: 'FRA', outcome: expect.any(String) },
          { typeCode: 'MLI:CAP', destination: 'DEU', outcome: expect.any(String) },
        ],
      },
    });
    const payload = Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString();
    for (const hidden of ['Coulibaly', '+22370000077', number, rowId(id), 'birth', 'sex']) {
      expect(payload).not.toContain(hidden);
    }
    expect(version).toBe(1);
  });

  it('names whoever agreed to it, and gives only a phone of their own', async () => {
    const { id, displayName } = await register(service, adviser, mason(6).agrees(NAMED));
    const { credentialPath } = await issued(id, { sections: ['NAME', 'PHONE', 'SKILLS'] });
    const found = await verdict((await get(credentialPath, adviser)).text);
    expect(found).toMatchObject({
      passport: { skillsPassport: { holder: { name: displayName, phones: ['+22370000077'] } } },
    });
  });

  it('draws entries of the status list at random', async () => {
    const { id } = await register(service, adviser, mason(7));
    for (let i = 0; i < 4; i++) await issued(id);
    const { rows } = await service.database.pool.query<{ index: number }>(
      'SELECT status_index AS index FROM passport WHERE candidate_id = $1 ORDER BY issued_at, id',
      [rowId(id)],
    );
    const indexes = rows.map(({ index }) => index);
    expect(new Set(indexes).size).toBe(4);
    expect(indexes.some((index, i) => Math.abs(index - (indexes[i - 1] ?? index)) > 100)).toBe(true);
  });
});

describe('handing a passport over', () => {
  it('gives its four forms to those who may see the person, and nothing to others', async () => {
    const { id } = await register(service, adviser, mason(8));
    const passport = await issued(id);
    const { pdfPath, credentialPath, jsonResumePath, europassPath } = passport;
    const pdf = await get(pdfPath, adviser);
    expect([pdf.status, pdf.text.slice(0, 5), pdf.headers.get('cache-control')]).toEqual([
      200,
      '%PDF-',
      'no-store',
    ]);
    const resume = JSON.parse((await get(`${jsonResumePath}?lang=en`, adviser)).text);
    expect(resume.work[0]).toMatchObject({ location: 'Mali', startDate: '2012-03-01' });
    expect((await get(europassPath, adviser)).text).toContain('<SkillsPassport xmlns=');
    for (const path of [pdfPath, credentialPath, jsonResumePath, europassPath]) {
      for (const token of [undefined, 'nonsense', elsewhere, employer]) {
        expect((await get(path, token)).status).toBe(404);
      }
    }
    for (const path of ['/passports/x/passeport.pdf', `/passports/${rowId(passport.id)}/toString`]) {
      expect((await get(path, adviser)).status).toBe(404);
    }
  });

  it('leaves what was done with it in the audit trail, sealed', async () => {
    const { id } = await register(service, adviser, mason(9));
    const passport = await issued(id, { reason: 'demandé au guichet' });
    await get(passport.credentialPath, adviser);
    const input = { passport: passport.id, kind: 'ISSUED_IN_ERROR', reason: 'mauvaise personne' } as const;
    await service.get(TakeBackPassportDocument, { input }, { token: adviser });
    const { rows } = await service.database.pool.query<Record<string, unknown>>(
      `SELECT action, reason, actor_name AS actor, person_id IS NOT NULL AND sealed IS NOT NULL AND change IS NULL AS sealed
       FROM audit_entry WHERE entity_type = 'Passport' AND entity_id = $1 ORDER BY id`,
      [rowId(passport.id)],
    );
    const by = { actor: 'Compte kita', sealed: true };
    expect(rows).toEqual([
      { action: 'passport.issued', reason: 'demandé au guichet', ...by },
      { action: 'passport.handedOver', reason: 'passport handed over', ...by },
      { action: 'passport.revoked', reason: 'mauvaise personne', ...by },
    ]);
  });
});

describe('the public page', () => {
  it('says whether it is valid, in the language that is asked for, and shows what was agreed', async () => {
    const { id } = await register(service, adviser, mason(10));
    const { pagePath } = await issued(id);
    const french = await get(pagePath);
    expect(french.status).toBe(200);
    expect(french.headers.get('x-robots-tag')).toBe('noindex');
    expect(french.text).toContain('<h1>Ce passeport est valable</h1>');
    expect(french.text).toContain('préparer le mortier');
    expect(french.text).not.toMatch(/<script|\+223|Koné|Coulibaly/);
    expect((await get(`${pagePath}?lang=en`)).text).toContain('<h1>This passport is valid</h1>');
    expect((await get(`${pagePath}?lang=es`)).text).toContain('<h1>Este pasaporte es válido</h1>');
    const preferred = await fetch(`${service.url}${pagePath}`, {
      headers: { 'accept-language': 'es-ES,en' },
    });
    expect(await preferred.text()).toContain('<html lang="es">');
    expect(await verdict((await get(`${pagePath}/passeport.jwt`)).text)).toMatchObject({ kind: 'VALID' });
  });

  it('knows nothing of other addresses', async () => {
    const { status, text } = await get('/verifier/abcdefghijklmnopqrstuv');
    expect([status, text.includes('Aucun passeport à cette adresse')]).toEqual([404, true]);
    expect((await get('/verifier/short')).status).toBe(404);
  });
});

describe('a revoked passport', () => {
  it('is told by page, list and API, and shows nothing any more', async () => {
    const { id, number } = await register(service, adviser, mason(11));
    const passport = await issued(id);
    const { text: jws } = await get(passport.credentialPath, adviser);
    const kept = await issued(id);
    const input = { passport: passport.id, kind: 'REQUESTED', reason: 'perdu' } as const;
    const elsewhereInput = await service.get(TakeBackPassportDocument, { input }, { token: elsewhere });
    expect(elsewhereInput.revokePassport).toMatchObject({ __typename: 'NotFoundError', path: ['passport'] });
    const { revokePassport } = await service.get(TakeBackPassportDocument, { input }, { token: adviser });
    expect(revokePassport).toMatchObject({
      passport: {
        state: 'REVOKED',
        revocation: 'REQUESTED',
        revocationReason: 'perdu',
        revokedBy: 'Compte kita',
      },
    });
    expect(await verdict(jws)).toMatchObject({ kind: 'REVOKED' });
    const { text } = await get(`${passport.pagePath}?lang=en`);
    expect(text).toContain('This passport was revoked on 1 March 2026');
    expect(text).not.toContain('mortar');
    expect((await get(passport.pdfPath, adviser)).status).toBe(404);
    expect((await get(`${passport.pagePath}/passeport.jwt`)).status).toBe(404);
    expect((await passportsOf(number)).map(({ state }) => state).sort()).toEqual(['REVOKED', 'VALID']);
    expect(await verdict((await get(kept.credentialPath, adviser)).text)).toMatchObject({ kind: 'VALID' });
    const again = await service.get(TakeBackPassportDocument, { input }, { token: adviser });
    expect(again.revokePassport).toMatchObject({
      __typename: 'IllegalStateError',
      message: 'Ce passeport est déjà révoqué depuis le 2026-03-01.',
    });
  });

  it('follows from consent, evidence or a paper that is withdrawn, and from nothing else', async () => {
    const { id, number } = await register(service, adviser, mason(12));
    const { credentialPath } = await issued(id);
    const { text: jws } = await get(credentialPath, adviser);
    const change = async (version: number, details: object) => {
      const input = { id, version, details };
      const { updateCandidate } = await service.get(ChangeCandidateDocument, { input }, { token: adviser });
      if (updateCandidate.__typename !== 'UpdateCandidatePayload') throw new Error(updateCandidate.message);
    };
    const latest = async () => {
      const [newest] = await passportsOf(number);
      return [newest?.state, newest?.revocation, newest?.revocationReason];
    };
    await change(1, { birthPlace: 'Kita', phones: [] });
    const licence = { candidate: id, type: 'MLI:PERMIS', categories: ['B'] };
    await service.get(RecordLicenceDocument, { input: licence }, { token: adviser });
    expect(await latest()).toEqual(['VALID', null, null]);

    const mortar = concepts.skill('préparer le mortier');
    await change(3, { skills: [{ skill: mortar, level: 3, evidence: 'SELF_DECLARED' }] });
    expect(await latest()).toEqual([
      'REVOKED',
      'EVIDENCE_WITHDRAWN',
      'Le dossier ne dit plus tout ce que le passeport atteste : compétences.',
    ]);
    expect(await verdict(jws)).toMatchObject({ kind: 'REVOKED' });

    await issued(id, { sections: ['CREDENTIALS'] });
    await change(4, { credentials: [] });
    expect(await latest()).toEqual([
      'REVOKED',
      'EVIDENCE_WITHDRAWN',
      'Le dossier ne dit plus tout ce que le passeport atteste : diplômes et titres.',
    ]);

    await issued(id, { sections: ['WORK'] });
    const withdrawal = { candidate: id, purpose: 'SKILLS_PASSPORT' } as const;
    await service.get(WithdrawConsentDocument, { input: withdrawal }, { token: adviser });
    expect(await latest()).toEqual([
      'REVOKED',
      'CONSENT_WITHDRAWN',
      'Le consentement a pris fin (SKILLS_PASSPORT).',
    ]);
  });

  it('stays revoked, whatever anybody writes', async () => {
    const { id, number } = await register(service, adviser, mason(13));
    await issued(id, { sections: ['WORK'] });
    const { pool } = service.database;
    const of = [rowId(id)];
    await pool.query(
      `UPDATE passport SET revoked_at = now(), revocation = 'REQUESTED' WHERE candidate_id = $1`,
      of,
    );
    await expect(
      pool.query('UPDATE passport SET revoked_at = NULL, revocation = NULL WHERE candidate_id = $1', of),
    ).rejects.toThrow('stays so');
    expect((await passportsOf(number)).map(({ state }) => state)).toEqual(['REVOKED']);
  });

  it('is one thing, an expired one another', async () => {
    const { id } = await register(service, adviser, mason(14));
    const { credentialPath, pagePath } = await issued(id, { months: 1 });
    const { text: jws } = await get(credentialPath, adviser);
    clock = new Date('2026-04-01T09:00:00Z');
    try {
      expect(await verdict(jws)).toMatchObject({ kind: 'EXPIRED' });
      expect((await get(pagePath)).text).toContain('Ce passeport a expiré le 1er avril 2026');
    } finally {
      clock = TEST_NOW;
    }
  });
});

describe('files of one person', () => {
  it('show the passports of both, and end both with a consent that ends', async () => {
    const kept = await register(service, adviser, mason(20));
    const absorbed = await register(service, adviser, mason(21));
    const { id: passport } = await issued(absorbed.id);
    const merge = { keep: kept.id, absorb: absorbed.id, reason: 'même personne' };
    await service.get(MergeCandidatesDocument, { input: merge }, { token: adviser });
    expect(await passportsOf(kept.number)).toMatchObject([{ id: passport, state: 'VALID' }]);
    expect(await sign(absorbed.id)).toMatchObject({ __typename: 'IllegalStateError' });
    const withdrawal = { candidate: kept.id, purpose: 'SKILLS_PASSPORT' } as const;
    await service.get(WithdrawConsentDocument, { input: withdrawal }, { token: adviser });
    expect(await passportsOf(kept.number)).toMatchObject([{ id: passport, state: 'REVOKED' }]);
  });

  it('that came with an import stay when their passport was signed', async () => {
    const headers = { authorization: `Bearer ${adviser}` };
    const rows = ['Hawa', 'Bintou'].map((name) => `SACKO;${name};maçon;bambara;passeport;écrit\n`);
    const body = `nom;prénoms;métier;langues;consentement;forme du consentement\n${rows.join('')}`;
    const report = await fetch(`${service.url}/imports`, { method: 'POST', headers, body });
    const { batchId } = JSON.parse(await report.text());
    const { data } = await service.query(
      '{ candidates(search: "Hawa Sacko") { edges { node { id } } } }',
      {},
      { token: adviser },
    );
    const id = JSON.parse(JSON.stringify(data)).candidates.edges[0].node.id;
    await issued(id, { sections: ['LANGUAGES'] });
    const undone = await service.query(
      'mutation ($input: UndoImportInput!) { undoImport(input: $input) { __typename ... on UndoImportPayload { removed left { id } } } }',
      { input: { batch: Buffer.from(`ImportBatch:${batchId}`).toString('base64') } },
      { token: adviser },
    );
    expect(undone).toMatchObject({ data: { undoImport: { removed: 1, left: [{ id }] } } });
  });
});

describe('the keys', () => {
  it('are published before they sign and after they have', async () => {
    const { id } = await register(service, adviser, mason(30));
    const { text: before } = await get((await issued(id)).credentialPath, adviser);
    const { passports, runUnitOfWork } = await createServices({
      config: testConfig(),
      database: service.database,
      now: () => clock,
    });
    const nextWeek = new Date(TEST_NOW.getTime() + 7 * DAY);
    const key = await runUnitOfWork(
      { viewer: { kind: 'SYSTEM', name: 'test' }, action: 'passport.rotateKeys', reason: 'rotation' },
      (unit) => rotateKey(unit, passports.keys, clock, nextWeek),
    );
    const { keys } = JSON.parse((await get('/.well-known/jwks.json')).text);
    expect(keys).toHaveLength(2);
    expect(JSON.stringify(keys)).not.toContain('"d":');
    expect(keys.map(({ kid }: { kid: string }) => kid)).toContain(`did:web:seko.example#${key}`);
    const did = JSON.parse((await get('/.well-known/did.json')).text);
    expect(did).toMatchObject({
      id: 'did:web:seko.example',
      assertionMethod: [expect.any(String), keys[1].kid],
    });
    expect((await issued(id)).keyId).not.toBe(key);
    clock = nextWeek;
    try {
      const after = await issued(id);
      expect(after.keyId).toBe(key);
      expect(await verdict((await get(after.credentialPath, adviser)).text)).toMatchObject({ kind: 'VALID' });
      // Of the key before, with a list that the new one has signed.
      expect(await verdict(before)).toMatchObject({ kind: 'VALID' });
    } finally {
      clock = TEST_NOW;
    }
  });
});
