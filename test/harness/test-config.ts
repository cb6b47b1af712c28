import { join } from 'node:path';
import { type Config, projectRoot } from '../../src/config.ts';

/** The moment at which the demonstration of the tests is made and rankings are judged. */
export const TEST_NOW = new Date('2026-03-01T09:00:00Z');

export function testConfig(change: Partial<Config> = {}): Config {
  return {
    production: false,
    host: '127.0.0.1',
    port: 0,
    databaseUrl: null,
    migrationDatabaseUrl: null,
    dataFolder: join(projectRoot, '.data-of-no-test'),
    secret: 'a secret that only tests have, of 32 characters and more',
    logLevel: 'silent',
    // A busy machine must not make a ranking inexact.
    matchBudgetMs: 60_000,
    importRetentionDays: 90,
    publicUrl: 'https://seko.example',
    packFolder: join(projectRoot, 'prisma/reference/packs/mli'),
    demonstration: true,
    ...change,
  };
}
