import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { generateKeyPair, SignJWT } from 'jose';
import pg from 'pg';
import { openTokenIssuer, refreshSession, signIn, viewerOf } from '../src/access/index.ts';
import { createLog } from '../src/server/log.ts';
import { prepareData } from '../src/server/prepare-data.ts';
import { serve } from '../src/server/serve.ts';
import { createServices } from '../src/server/services.ts';
import { newUser, openAccount, PASSWORD, signedIn } from './builders/accounts.ts';
import {
  ListDataSourcesDocument,
  RefreshSessionDocument,
  ShowViewerDocument,
  SignInDocument,
  SignOutDocument,
} from './generated/graphql.ts';
import { currentCluster } from './harness/cluster.ts';
import { TEST_NOW, testConfig } from './harness/test-config.ts';
import { startTestService, type TestService } from './harness/test-service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService('DEMONSTRATION');
  await openAccount(service, { login: 'kita', role: 'ADVISER', agencyCode: 'AL-KITA' });
});

afterAll(() => service.stop());

async function refresh(refreshToken: string) {
  return (await service.get(RefreshSessionDocument, { input: { refreshToken } })).refreshSession;
}

async function viewer(token?: string) {
  return (await service.get(ShowViewerDocument, {}, { token })).viewer;
}

const SESSION_ENDED = 'La session est terminée : connectez-vous de nouveau.';

async function expectEnded(token: string): Promise<void> {
  const { data, errors } = await service.ask(ShowViewerDocument, {}, { token });
  expect(data).toBeNull();
  expect(errors).toEqual([{ message: SESSION_ENDED, extensions: { code: 'UNAUTHENTICATED', path: [] } }]);
}

describe('signing in', () => {
  const attempt = async (login: string, password: string) =>
    (await service.get(SignInDocument, { input: { login, password } })).signIn;

  it('opens a session, whatever the case of the login', async () => {
    const { accessToken, user } = await signedIn(service, ' Kita');
    expect(user).toEqual({ name: 'Compte kita', role: 'ADVISER', agencyPath: 'DN/DR-KAYES/AL-KITA/' });
    expect(await viewer(accessToken)).toEqual(user);
    expect(await viewer()).toBeNull();
  });

  it('says the same of a wrong password, of an unknown login and of a closed account', async () => {
    const refusal = {
      __typename: 'SignInError',
      code: 'UNAUTHENTICATED',
      message: 'L’identifiant ou le mot de passe est faux.',
      path: [],
    };
    await openAccount(service, { login: 'closed', role: 'ADVISER', agencyCode: 'AL-KITA' });
    await service.database.pool.query(`UPDATE user_account SET disabled_at = now() WHERE login = 'closed'`);
    expect(await attempt('kita', 'wrong')).toEqual(refusal);
    expect(await attempt('nobody', PASSWORD)).toEqual(refusal);
    expect(await attempt('closed', PASSWORD)).toEqual(refusal);
    expect(await attempt('', '')).toEqual(refusal);
  });

  it('does the same work for an unknown login as for a wrong password', async () => {
    const wrong = await service.statementsOf(() => attempt('kita', 'wrong'));
    expect(await service.statementsOf(() => attempt('nobody', 'wrong'))).toEqual(wrong);
    const fastest = async (login: string) => {
      const times = [];
      for (let i = 0; i < 5; i++) {
        const began = performance.now();
        await attempt(login, 'wrong');
        times.push(performance.now() - began);
      }
      return Math.min(...times);
    };
    // Without the hashing it would be a tenth.
    expect(await fastest('nobody')).toBeGreaterThan((await fastest('kita')) / 3);
  });

  it('keeps neither the password nor a token that it gave', async () => {
    const { refreshToken } = await signedIn(service, 'kita');
    const { rows } = await service.database.pool.query(
      `SELECT (SELECT string_agg(u::text, ' ') FROM user_account u) || (SELECT string_agg(s::text, ' ') FROM session s) AS all`,
    );
    expect(rows[0].all).not.toContain(PASSWORD);
    expect(rows[0].all).not.toContain(refreshToken);
    expect(rows[0].all).not.toContain(Buffer.from(refreshToken).toString('hex'));
  });
});

describe('a session', () => {
  it('is prolonged once with one token, and the old one ends', async () => {
    const first = await signedIn(service, 'kita');
    const second = await refresh(first.refreshToken);
    if (second.__typename !== 'SessionPayload') throw new Error(second.message);
    expect(await viewer(second.accessToken)).toEqual(first.user);
    await expectEnded(first.accessToken);
    expect(await refresh(first.refreshToken)).toEqual({
      __typename: 'SignInError',
      code: 'UNAUTHENTICATED',
      message: SESSION_ENDED,
      path: [],
    });
    expect(await viewer(second.accessToken)).toEqual(first.user);
  });

  it('is prolonged by one of two that ask at once', async () => {
    const { refreshToken } = await signedIn(service, 'kita');
    const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['SessionPayload', 'SignInError']);
  });

  it('ends at once when its user signs out', async () => {
    const { accessToken, refreshToken } = await signedIn(service, 'kita');
    expect(await service.get(SignOutDocument, {}, { token: accessToken })).toEqual({ signOut: true });
    await expectEnded(accessToken);
    expect(await refresh(refreshToken)).toMatchObject({ __typename: 'SignInError' });
    expect(await service.get(SignOutDocument, {})).toEqual({ signOut: true });
  });

  it('ends at once when the account is closed', async () => {
    const token = await newUser(service, { login: 'leaving', role: 'NATIONAL_DEPARTMENT' });
    const { refreshToken } = await signedIn(service, 'leaving');
    await service.database.pool.query(`UPDATE user_account SET disabled_at = now() WHERE login = 'leaving'`);
    await expectEnded(token);
    expect(await refresh(refreshToken)).toMatchObject({ __typename: 'SignInError' });
  });

  it('is not opened by a token that is forged, garbled or out of date', async () => {
    const { accessToken } = await signedIn(service, 'kita');
    const [header = '', payload = '', signature = ''] = accessToken.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { privateKey } = await generateKeyPair('EdDSA');
    const foreign = new SignJWT({ sid: claims.sid }).setProtectedHeader({ alg: 'EdDSA' }).setIssuer('seko');
    const tokens = [
      'garbled',
      `${header}.${payload}`,
      `${header}.${encoded({ ...claims, exp: claims.exp + 3600 })}.${signature}`,
      `${encoded({ alg: 'none' })}.${payload}.`,
      await foreign.setSubject(claims.sub).setExpirationTime('1h').sign(privateKey),
      await expiredToken({ userId: claims.sub, sessionId: claims.sid }),
    ];
    for (const token of tokens) await expectEnded(token);
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Basic a2l0YTp4' },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
    expect(response.status).toBe(401);
    expect(await viewer(accessToken)).toMatchObject({ name: 'Compte kita' });
  });
});

/** As the service itself would have made it twenty minutes ago. */
async function expiredToken(claims: { userId: string; sessionId: string }): Promise<string> {
  const issuer = await openTokenIssuer(service.database, testConfig().secret);
  jest.useFakeTimers({
    now: Date.now() - 20 * 60_000,
    doNotFake: ['nextTick', 'setImmediate', 'setTimeout'],
  });
  try {
    return await issuer.issue(claims);
  } finally {
    jest.useRealTimers();
  }
}

describe('in production', () => {
  const config = testConfig({ production: true });
  const password = () =>
    currentCluster().accounts.find(({ login }) => login === 'conseillere')?.password ?? '';

  it('no demonstration account signs in, stays in or prolongs', async () => {
    const { database } = service;
    const { signIn: parts } = await createServices({ config, database, now: () => TEST_NOW });
    const open = await signedIn(service, 'conseillere', password());
    await expect(signIn(parts, 'conseillere', password())).rejects.toMatchObject({
      key: 'access.badCredentials',
    });
    expect(await viewerOf(parts, open.accessToken)).toBeNull();
    await expect(refreshSession(parts, open.refreshToken)).rejects.toMatchObject({
      key: 'access.sessionEnded',
    });
    expect(await viewerOf(parts, (await signedIn(service, 'kita')).accessToken)).toMatchObject({
      role: 'ADVISER',
    });
  });

  it('there is no session for whoever clicks', async () => {
    const { database } = service;
    const running = await serve({
      config,
      database,
      log: createLog('silent'),
      now: () => TEST_NOW,
      indexFile: null,
    });
    try {
      const ask = (url: string) =>
        fetch(`${url}/demo/session`, { method: 'POST', headers: { 'Seko-Demonstration': '1' } });
      expect((await ask(running.url)).status).toBe(404);
      expect((await ask(service.url)).status).toBe(200);
    } finally {
      await running.close();
    }
  });

  it('a start closes the demonstration accounts', async () => {
    expect((await prepareData(service.database, config, () => {})).accounts).toEqual([]);
    const { rows } = await service.database.pool.query(
      `SELECT count(*) FILTER (WHERE disabled_at IS NULL) AS open, count(*) AS all FROM user_account WHERE demonstration`,
    );
    expect(rows).toEqual([{ open: 0, all: 5 }]);
  });
});

describe('errors', () => {
  it('are in French, and in English for whoever asks', async () => {
    const input = { login: 'kita', password: 'wrong' };
    const in_ = async (language: string) =>
      (await service.get(SignInDocument, { input }, { language })).signIn;
    const french = { message: 'L’identifiant ou le mot de passe est faux.' };
    expect(await in_('fr-ML,fr;q=0.9,en;q=0.8')).toMatchObject(french);
    expect(await in_('')).toMatchObject(french);
    expect(await in_('bm')).toMatchObject(french);
    expect(await in_('en-GB')).toMatchObject({ message: 'The login or the password is wrong' });
  });

  it('that nobody foresaw are masked under an id', async () => {
    const owner = new pg.Client({ connectionString: service.ownerUrl });
    await owner.connect();
    await owner.query('ALTER TABLE data_source RENAME TO data_source_away');
    try {
      for (const [language, sentence] of [
        ['fr', 'Une erreur inattendue s’est produite ; citez la référence '],
        ['en', 'Something unexpected went wrong; quote '],
      ] as const) {
        const { data, errors } = await service.ask(ListDataSourcesDocument, {}, { language });
        expect(data).toBeNull();
        expect(errors).toEqual([
          {
            message: expect.stringContaining(sentence),
            path: ['dataSources'],
            locations: expect.anything(),
            extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
          },
        ]);
        expect(JSON.stringify(errors)).not.toContain('data_source');
      }
    } finally {
      await owner.query('ALTER TABLE data_source_away RENAME TO data_source');
      await owner.end();
    }
    expect((await service.ask(ListDataSourcesDocument, {})).errors).toEqual([]);
  });
});
