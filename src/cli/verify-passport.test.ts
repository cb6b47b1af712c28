import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { signCredential } from '../passport/credential/jws.ts';
import { passportCredential } from '../passport/credential/passport-credential.ts';
import { issuerAt, keyName } from '../passport/issuer.ts';
import type { SigningKey } from '../passport/keys/issuer-keys.ts';
import { jwkSet } from '../passport/keys/key-documents.ts';
import { SAMPLE_DOCUMENT } from '../passport/sample-document.ts';
import { statusListCredential } from '../passport/status/status-list-credential.ts';
import { failureOf } from './failure.ts';
import { recordOutput } from './recorded-output.ts';
import { verifyFile } from './verify-passport.ts';

// Nothing listens at this address, so that no test waits for an answer.
const ISSUER = issuerAt('http://127.0.0.1:9', 'ANPE');
const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

let folder = '';
let key: SigningKey & { readonly publicJwk: JWK };

const write = async (name: string, text: string) => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

const sign = (credential: Readonly<Record<string, unknown>>) =>
  signCredential(credential, keyName(ISSUER, key.thumbprint), key);

async function newKey(): Promise<typeof key> {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  return { publicJwk, privateKey: pair.privateKey, thumbprint: await calculateJwkThumbprint(publicJwk) };
}

function passport(from: number, until: number): Promise<string> {
  return sign(
    passportCredential({
      issuer: ISSUER,
      id: '01900000-0000-7000-8000-000000000001',
      subjectId: '11900000-0000-4000-8000-000000000002',
      token: 'abcdefghijklmnopqrstuv',
      document: SAMPLE_DOCUMENT,
      validFrom: inDays(from),
      validUntil: inDays(until),
      statusList: 1,
      statusIndex: 7,
    }),
  );
}

const list = (revoked: readonly number[], on = 0, number = 1) =>
  sign(statusListCredential({ issuer: ISSUER, list: number, revoked, now: inDays(on) }));

async function verify(file: string, keys: string | null, status: string | null, json = false) {
  const output = recordOutput();
  const { exitCode, sentence } = await verifyFile({ file, keys, status, lang: 'fr', json }, { output }).then(
    () => ({ exitCode: 0, sentence: output.lines[0] ?? '' }),
    failureOf,
  );
  return { exitCode, sentence, lines: output.lines };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seko-verify-'));
  key = await newKey();
  const stranger = await newKey();
  const good = await passport(-1, 30);
  await write('good.jwt', `${good}\n`);
  await write(
    'changed.jwt',
    good.replace(/^(.{600})./, (_, before) => `${before}${good[600] === 'A' ? 'B' : 'A'}`),
  );
  await write('early.jwt', await passport(1, 30));
  await write('expired.jwt', await passport(-30, -1));
  await write('print.pdf', '%PDF-1.7\n');
  await write('keys.json', JSON.stringify(jwkSet(ISSUER, [key])));
  await write('other.json', JSON.stringify(jwkSet(ISSUER, [stranger])));
  await write('list.jwt', await list([]));
  await write('revoked.jwt', await list([7]));
  await write('stale.jwt', await list([], -8));
  await write('list2.jwt', await list([], 0, 2));
});

afterAll(() => rm(folder, { recursive: true }));

describe('seko verify', () => {
  it('says who has signed what is valid', async () => {
    const { exitCode, sentence } = await verify(
      join(folder, 'good.jwt'),
      join(folder, 'keys.json'),
      join(folder, 'list.jwt'),
    );
    expect(exitCode).toBe(0);
    expect(sentence).toMatch(/^Valable : signé par ANPE \(did:web:127\.0\.0\.1%3A9\), jusqu’au /);
  });

  it.each([
    ['a changed byte', 'changed.jwt', 'keys.json', 'list.jwt', 11, 'La signature ne tient pas'],
    ['another key', 'good.jwt', 'other.json', 'list.jwt', 10, 'Signé par une autre clé'],
    ['what counts from tomorrow', 'early.jwt', 'keys.json', 'list.jwt', 12, 'Pas encore valable'],
    ['what has expired', 'expired.jwt', 'keys.json', 'list.jwt', 13, 'Expiré depuis le '],
    ['what was revoked', 'good.jwt', 'keys.json', 'revoked.jwt', 14, 'Révoqué : '],
    ['no status list', 'good.jwt', 'keys.json', null, 15, 'http://127.0.0.1:9/passports/status/1'],
    ['a stale list', 'good.jwt', 'keys.json', 'stale.jwt', 16, 'périmée depuis le '],
    ['a list that is none', 'good.jwt', 'keys.json', 'good.jwt', 17, 'n’est pas une liste signée'],
    [
      'a list of another number',
      'good.jwt',
      'keys.json',
      'list2.jwt',
      18,
      'http://127.0.0.1:9/passports/status/2',
    ],
    ['a file that is no passport', 'keys.json', 'keys.json', 'list.jwt', 1, 'n’est pas un passeport'],
    ['the printed passport', 'print.pdf', 'keys.json', 'list.jwt', 1, 'pièce jointe, passeport.jwt'],
    ['a file that is not there', 'none.jwt', 'keys.json', 'list.jwt', 1, 'Il n’y a pas de fichier'],
    ['keys that are none', 'good.jwt', 'list.jwt', 'list.jwt', 1, 'n’est pas un jeu de clés'],
    ['a list that is not there', 'expired.jwt', 'keys.json', 'none.jwt', 1, 'Il n’y a pas de fichier'],
  ] as const)('tells %s by its own exit code', async (_what, file, keys, status, code, words) => {
    const { exitCode, sentence } = await verify(
      join(folder, file),
      join(folder, keys),
      status && join(folder, status),
    );
    expect({ exitCode, sentence }).toEqual({ exitCode: code, sentence: expect.stringContaining(words) });
  });

  it('gives a program one document, whatever it finds', async () => {
    const at = (name: string) => join(folder, name);
    const valid = await verify(at('good.jwt'), at('keys.json'), at('list.jwt'), true);
    expect(JSON.parse(valid.lines.join(''))).toMatchObject({
      verdict: 'VALID',
      exitCode: 0,
      issuer: { id: ISSUER.did },
      passport: { statedOn: '2026-03-01', holder: { name: 'Sira Koné' } },
    });
    const changed = await verify(at('changed.jwt'), at('keys.json'), at('list.jwt'), true);
    expect(JSON.parse(changed.lines.join(''))).toMatchObject({
      verdict: 'SIGNATURE_INVALID',
      exitCode: 11,
      keyId: keyName(ISSUER, key.thumbprint),
    });
  });
});
