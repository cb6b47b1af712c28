import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { signCredential } from '../credential/jws.ts';
import { passportCredential } from '../credential/passport-credential.ts';
import { issuerAt, keyName } from '../issuer.ts';
import type { SigningKey } from '../keys/issuer-keys.ts';
import { jwkSet } from '../keys/key-documents.ts';
import { SAMPLE_DOCUMENT } from '../sample-document.ts';
import { statusListCredential } from '../status/status-list-credential.ts';
import { verifyPassport } from './verify-passport.ts';

const ISSUER = issuerAt('https://seko.example', 'ANPE');
const DAY = 86_400_000;
const SIGNED = new Date('2026-03-01T09:00:00Z');
const later = (days: number) => new Date(SIGNED.getTime() + days * DAY);

let key: SigningKey & { readonly published: readonly JWK[] };
let other: typeof key;
let passport: string;

async function newKey(): Promise<typeof key> {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const thumbprint = await calculateJwkThumbprint(publicJwk);
  return {
    thumbprint,
    privateKey: pair.privateKey,
    published: jwkSet(ISSUER, [{ thumbprint, publicJwk }]).keys,
  };
}

function sign(credential: Readonly<Record<string, unknown>>, by = key) {
  return signCredential(credential, keyName(ISSUER, by.thumbprint), by);
}

function listOf(revoked: readonly number[], change: { list?: number; on?: Date; by?: typeof key } = {}) {
  const { list = 1, on = SIGNED, by = key } = change;
  return sign(statusListCredential({ issuer: ISSUER, list, revoked, now: on }), by);
}

async function verdict(
  change: { jws?: string; keys?: readonly JWK[]; list?: string | null; now?: Date } = {},
) {
  const { jws = passport, keys = key.published, list = await listOf([]), now = later(1) } = change;
  return (await verifyPassport({ jws, keys, statusList: async () => list, now })).kind;
}

beforeAll(async () => {
  key = await newKey();
  other = await newKey();
  passport = await sign(
    passportCredential({
      issuer: ISSUER,
      id: '01900000-0000-7000-8000-000000000001',
      subjectId: '11900000-0000-4000-8000-000000000002',
      token: 'abcdefghijklmnopqrstuv',
      document: SAMPLE_DOCUMENT,
      validFrom: SIGNED,
      validUntil: later(365),
      statusList: 1,
      statusIndex: 4711,
    }),
  );
});

describe('a passport that is verified', () => {
  it('is valid with the keys of its issuer and a fresh list', async () => {
    const found = await verifyPassport({
      jws: passport,
      keys: [...other.published, ...key.published],
      statusList: async ({ credentialStatus }) => {
        expect(credentialStatus.statusListCredential).toBe('https://seko.example/passports/status/1');
        return listOf([4710, 4712]);
      },
      now: later(1),
    });
    expect(found).toMatchObject({
      kind: 'VALID',
      passport: { issuer: { id: 'did:web:seko.example' }, skillsPassport: SAMPLE_DOCUMENT },
      statusUntil: '2026-03-08T09:00:00.000Z',
    });
  });

  it('is refused, whichever single byte is changed', async () => {
    const list = await listOf([]);
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= ~'];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: passport.length - 1 }),
        fc.constantFrom(...letters),
        async (at, letter) => {
          fc.pre(passport[at] !== letter);
          const changed = passport.slice(0, at) + letter + passport.slice(at + 1);
          const { kind } = await verifyPassport({
            jws: changed,
            keys: key.published,
            statusList: async () => list,
            now: later(1),
          });
          expect(['UNREADABLE', 'KEY_UNKNOWN', 'SIGNATURE_INVALID']).toContain(kind);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is refused in every other writing of its last letter, which has bits that mean nothing', async () => {
    const list = await listOf([]);
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      const written = passport.slice(0, -1) + letter;
      if (written !== passport) expect(await verdict({ jws: written, list })).not.toBe('VALID');
    }
  });

  it('tells each refusal from the others', async () => {
    const changed = `${passport.slice(0, 400)}${passport[400] === 'A' ? 'B' : 'A'}${passport.slice(401)}`;
    const named = jwkSet(ISSUER, [{ thumbprint: key.thumbprint, publicJwk: { ...other.published[0] } }]).keys;
    const stranger = await newKey();
    expect({
      changed: await verdict({ jws: changed }),
      keyOfAnother: await verdict({ keys: other.published }),
      keyOfTheSameName: await verdict({ keys: named }),
      noKey: await verdict({ keys: [] }),
      early: await verdict({ now: later(-1) }),
      lastMoment: await verdict({
        now: new Date(later(365).getTime() - 1),
        list: await listOf([], { on: later(364) }),
      }),
      expired: await verdict({ now: later(365) }),
      revoked: await verdict({ list: await listOf([1, 4711]) }),
      revokedLongAgo: await verdict({ list: await listOf([4711]), now: later(300) }),
      stale: await verdict({ now: later(7) }),
      missing: await verdict({ list: null }),
      listOfAnother: await verdict({ list: await listOf([], { list: 2 }) }),
      listBySomebody: await verdict({ list: await listOf([], { by: stranger }) }),
      listBroken: await verdict({ list: 'nonsense' }),
      passportAsList: await verdict({ list: passport }),
      nonsense: await verdict({ jws: 'nonsense' }),
      listAsPassport: await verdict({ jws: await listOf([]) }),
    }).toEqual({
      changed: 'SIGNATURE_INVALID',
      keyOfAnother: 'KEY_UNKNOWN',
      keyOfTheSameName: 'SIGNATURE_INVALID',
      noKey: 'KEY_UNKNOWN',
      early: 'NOT_YET_VALID',
      lastMoment: 'VALID',
      expired: 'EXPIRED',
      revoked: 'REVOKED',
      revokedLongAgo: 'REVOKED',
      stale: 'STATUS_STALE',
      missing: 'STATUS_MISSING',
      listOfAnother: 'STATUS_OF_ANOTHER_LIST',
      listBySomebody: 'STATUS_INVALID',
      listBroken: 'STATUS_INVALID',
      passportAsList: 'STATUS_INVALID',
      nonsense: 'UNREADABLE',
      listAsPassport: 'UNREADABLE',
    });
  });

  it('is refused when an algorithm is named that nobody signed with', async () => {
    const [, payload] = passport.split('.');
    const header = Buffer.from(
      JSON.stringify({ alg: 'none', typ: 'vc+jwt', kid: keyName(ISSUER, key.thumbprint) }),
    ).toString('base64url');
    expect(await verdict({ jws: `${header}.${payload}.` })).toBe('UNREADABLE');
    expect(await verdict({ jws: `${header}.${payload}.AA` })).toBe('UNREADABLE');
  });
});
