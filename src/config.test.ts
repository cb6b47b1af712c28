import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot, readConfig } from './config.ts';

const SEKO_SECRET = '0123456789 0123456789 0123456789';
const HERE = '/somewhere';

function read(env: Record<string, string>) {
  return readConfig({ SEKO_SECRET, ...env }, HERE);
}

describe('readConfig', () => {
  it('serves this machine with the demonstration unless told otherwise', () => {
    expect(read({})).toMatchObject({
      production: false,
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: null,
      migrationDatabaseUrl: null,
      secret: SEKO_SECRET,
      logLevel: 'info',
      matchBudgetMs: 2000,
      importRetentionDays: 90,
      demonstration: true,
    });
  });

  it('serves everybody without the demonstration in production', () => {
    expect(read({ NODE_ENV: 'production' })).toMatchObject({
      production: true,
      host: '0.0.0.0',
      demonstration: false,
    });
  });

  it('starts relative paths where the program was started, and takes an empty variable for none', () => {
    expect(read({ SEKO_DATA: 'data', PORT: ' ', DATABASE_URL: '' })).toMatchObject({
      dataFolder: '/somewhere/data',
      port: 4000,
      databaseUrl: null,
    });
  });

  it('knows by which address the world reaches it, and in production only when it is told', () => {
    const NODE_ENV = 'production';
    expect(read({ PORT: '4100' }).publicUrl).toBe('http://localhost:4100');
    expect(read({ NODE_ENV }).publicUrl).toBeNull();
    expect(read({ NODE_ENV, SEKO_PUBLIC_URL: 'https://seko.example/' }).publicUrl).toBe(
      'https://seko.example',
    );
  });

  it('lets the owner of the tables be another role', () => {
    const urls = { DATABASE_URL: 'postgres://service@h/d', MIGRATION_DATABASE_URL: 'postgresql://owner@h/d' };
    expect(read(urls)).toMatchObject({
      databaseUrl: urls.DATABASE_URL,
      migrationDatabaseUrl: urls.MIGRATION_DATABASE_URL,
    });
    expect(read({ DATABASE_URL: 'postgres://one@h/d' }).migrationDatabaseUrl).toBe('postgres://one@h/d');
  });

  it.each([
    [{ PORT: '4000x' }, 'PORT is “4000x”; expected a whole number from 0 to 65535.'],
    [{ PORT: '65536' }, 'PORT is “65536”; expected a whole number from 0 to 65535.'],
    [{ PORT: '-1' }, 'PORT is “-1”; expected a whole number from 0 to 65535.'],
    [{ HOST: 'a b' }, 'HOST is “a b”; expected a host name or an address, such as 127.0.0.1.'],
    [
      { MATCH_BUDGET_MS: '1.5' },
      'MATCH_BUDGET_MS is “1.5”; expected a whole number of milliseconds from 1 to 600000.',
    ],
    [{ SEKO_DEMO: 'true' }, 'SEKO_DEMO is “true”; expected on or off.'],
    [
      { SEKO_PUBLIC_URL: 'https://seko.example/portail' },
      'SEKO_PUBLIC_URL is “https://seko.example/portail”; expected an address without a path, such as https://seko.example.',
    ],
    [
      { SEKO_PACK: 'xyz' },
      'SEKO_PACK is “xyz”; expected the name of a folder of prisma/reference/packs, or the path of one with a pack.json.',
    ],
    [
      { SEKO_PACK: 'civ', SEKO_DEMO: 'on' },
      'SEKO_DEMO is on, but the demonstration is of Mali and SEKO_PACK is “civ”; leave one of them out.',
    ],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV is “prod”; expected development, test or production.'],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL is “loud”; expected one of fatal, error, warn, info, debug, trace, silent.',
    ],
    [{ SEKO_SECRET: 'short' }, 'SEKO_SECRET has another form; expected at least 32 characters.'],
    [
      { DATABASE_URL: 'mysql://u:p@h/d' },
      'DATABASE_URL has another form; expected an address such as postgres://user:password@host:5432/database.',
    ],
    [
      { MIGRATION_DATABASE_URL: 'postgres://h/d' },
      'MIGRATION_DATABASE_URL is set but DATABASE_URL is not; set both or neither.',
    ],
  ])('refuses %j', (env, sentence) => {
    expect(() => read(env)).toThrow(sentence);
  });

  it('serves another country by the name or the path of its pack, without the demonstration', () => {
    const packs = join(projectRoot, 'prisma/reference/packs');
    expect(read({}).packFolder).toBe(join(packs, 'mli'));
    const civ = { packFolder: join(packs, 'civ'), demonstration: false };
    expect(read({ SEKO_PACK: 'civ' })).toMatchObject(civ);
    expect(read({ SEKO_PACK: join(packs, 'civ') })).toMatchObject(civ);
    expect(readConfig({ SEKO_SECRET, SEKO_PACK: './civ' }, packs)).toMatchObject(civ);
  });

  it('wants a secret in production', () => {
    expect(() => readConfig({ NODE_ENV: 'production' }, HERE)).toThrow(
      'SEKO_SECRET is not set; in production it must be at least 32 characters.',
    );
  });
});
